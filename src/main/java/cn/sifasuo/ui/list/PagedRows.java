package cn.sifasuo.ui.list;

import cn.sifasuo.ledger.Draft;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a list, of which only the pages that were looked at are read. The table asks for the
 * rows in view; a row not read yet is blank until its page arrives.
 */
final class PagedRows extends ObservableListBase<ListRow> {

  static final int PAGE = 100;

  /** Pages kept; the one looked at longest ago goes first. */
  private static final int KEPT = 60;

  private final int size;
  private final IntConsumer ask;
  private final Map<Integer, ListRow> rows = new HashMap<>();
  private final LinkedHashMap<Integer, Boolean> pages = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param ask is told the number of a page to read, once per page, on the screen's thread
   */
  PagedRows(int size, IntConsumer ask) {
    this.size = size;
    this.ask = ask;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ListRow get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    int page = index / PAGE;
    if (pages.get(page) == null) {
      pages.put(page, false);
      ask.accept(page);
    }
    return row(index);
  }

  private ListRow row(int index) {
    return rows.computeIfAbsent(index, ListRow::new);
  }

  /** A page has been read. */
  void arrived(int page, List<Draft> drafts) {
    pages.put(page, true);
    for (int i = 0; i < drafts.size() && page * PAGE + i < size; i++) {
      row(page * PAGE + i).draftProperty().set(drafts.get(i));
    }
    forgetOldest();
  }

  /** A page could not be read; it is asked for again when next looked at. */
  void failed(int page) {
    pages.remove(page);
  }

  private void forgetOldest() {
    while (pages.size() > KEPT) {
      int oldest = pages.firstEntry().getKey();
      pages.remove(oldest);
      for (int i = oldest * PAGE; i < (oldest + 1) * PAGE; i++) {
        rows.remove(i);
      }
    }
  }

  /** Looks through the rows that have been read. */
  @Nullable ListRow find(java.util.UUID id) {
    for (ListRow row : rows.values()) {
      Draft draft = row.draft();
      if (draft != null && id.equals(draft.id())) {
        return row;
      }
    }
    return null;
  }

  /** By identity: rows are the same only within one list, and the table looks them up often. */
  @Override
  public int indexOf(Object wanted) {
    return wanted instanceof ListRow row && rows.get(row.index()) == row ? row.index() : -1;
  }

  @Override
  public boolean contains(Object wanted) {
    return indexOf(wanted) >= 0;
  }
}
