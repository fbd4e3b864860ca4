package cn.sifasuo.ui.list;

import cn.sifasuo.ledger.Draft;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A line of a list; its record arrives when its page has been read. */
public final class ListRow {

  private final int index;
  private final ObjectProperty<@Nullable Draft> draft = new SimpleObjectProperty<>(this, "draft");

  ListRow(int index) {
    this.index = index;
  }

  /** Place in the list, from 0. */
  public int index() {
    return index;
  }

  public @Nullable Draft draft() {
    return draft.get();
  }

  ObjectProperty<@Nullable Draft> draftProperty() {
    return draft;
  }
}
