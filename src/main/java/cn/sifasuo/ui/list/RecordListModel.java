package cn.sifasuo.ui.list;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a list shows: its query, its rows page by page, its totals. No controls. */
public final class RecordListModel {

  private static final Wording WORDS = Wording.of(RecordListModel.class);

  private final Session session;
  private final LedgerLists lists;
  private final RecordTitles titles;
  private final Work work;
  private final LedgerQuery start;
  private final Map<String, List<LedgerQuery.Filter>> columnFilters = new TreeMap<>();
  private final ReadOnlyObjectWrapper<PagedRows> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", new PagedRows(0, p -> {}));
  private final ReadOnlyObjectWrapper<LedgerLists.@Nullable Totals> totals =
      new ReadOnlyObjectWrapper<>(this, "totals");
  private LedgerQuery query;
  private List<LedgerQuery.Filter> saved = List.of();
  private long asked;

  /**
   * @param start what the list shows before anything is filtered, such as all, or the cases behind
   *     a cell
   */
  public RecordListModel(
      LedgerQuery start, Session session, LedgerLists lists, RecordTitles titles, Work work) {
    this.start = start;
    this.query = start;
    this.session = session;
    this.lists = lists;
    this.titles = titles;
    this.work = work;
  }

  public RecordType type() {
    return start.type();
  }

  /** The query as it stands, for export and for opening the same list elsewhere. */
  public LedgerQuery query() {
    return query;
  }

  ReadOnlyObjectProperty<PagedRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  public ObservableList<ListRow> rows() {
    return rows.get();
  }

  /** Null until first read. */
  public ReadOnlyObjectProperty<LedgerLists.@Nullable Totals> totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  /** Reads everything again, beginning with the rows about one place. */
  public void refresh(int about) {
    long mine = ++asked;
    LedgerQuery wanted = query;
    int page = Math.max(0, about) / PagedRows.PAGE;
    work.job(
            WORDS.say("list.reading"),
            p -> {
              LedgerLists.Totals found = lists.totals(session, wanted);
              int last = Math.max(0, found.count() - 1) / PagedRows.PAGE;
              int first = Math.min(page, last);
              return new FirstPage(found, first, read(wanted, first));
            })
        .onSuccess(found -> {
          if (mine == asked) {
            show(wanted, found);
          }
        })
        .start();
  }

  private record FirstPage(LedgerLists.Totals totals, int page, List<Draft> drafts) {}

  private void show(LedgerQuery wanted, FirstPage found) {
    PagedRows[] box = new PagedRows[1];
    PagedRows fresh = new PagedRows(found.totals().count(), page -> load(wanted, page, box[0]));
    box[0] = fresh;
    fresh.arrived(found.page(), found.drafts());
    totals.set(found.totals());
    rows.set(fresh);
  }

  private void load(LedgerQuery wanted, int page, PagedRows into) {
    work.job(WORDS.say("list.reading"), p -> read(wanted, page))
        .onSuccess(drafts -> into.arrived(page, drafts))
        .onEnd(() -> {
          if (into.get(page * PagedRows.PAGE).draft() == null) {
            into.failed(page);
          }
        })
        .start();
  }

  private List<Draft> read(LedgerQuery wanted, int page) {
    List<Draft> drafts = lists.page(session, wanted, page * PagedRows.PAGE, PagedRows.PAGE);
    titles.read(drafts);
    return drafts;
  }

  /** Rows of a span, read if need be; off the screen's thread. */
  List<Draft> span(int from, int count) {
    List<Draft> drafts = lists.page(session, query, from, count);
    titles.read(drafts);
    return drafts;
  }

  /** Quick search. */
  public void search(String text) {
    change(q -> q.withText(text));
  }

  /** Conditions of one column, replacing those it had. */
  public void filter(String field, List<LedgerQuery.Filter> filters) {
    columnFilters.put(field, List.copyOf(filters));
    change(q -> q.withFilters(allFilters()));
  }

  /** A saved filter, replacing the one before. */
  public void saved(List<LedgerQuery.Filter> filters) {
    saved = List.copyOf(filters);
    change(q -> q.withFilters(allFilters()));
  }

  private List<LedgerQuery.Filter> allFilters() {
    List<LedgerQuery.Filter> all = new ArrayList<>(start.filters());
    all.addAll(saved);
    columnFilters.values().forEach(all::addAll);
    return all;
  }

  /**
   * @param field null for newest first
   */
  public void sort(@Nullable String field, boolean descending) {
    change(q ->
        new LedgerQuery(
            q.type(),
            q.text(),
            q.filters(),
            q.ids(),
            q.voided(),
            field,
            field == null || descending));
  }

  public void showVoided(boolean voided) {
    change(q ->
        new LedgerQuery(
            q.type(), q.text(), q.filters(), q.ids(), voided, q.sort(), q.descending()));
  }

  private void change(UnaryOperator<LedgerQuery> how) {
    LedgerQuery next = how.apply(query);
    if (!next.equals(query)) {
      query = next;
      refresh(0);
    }
  }
}
