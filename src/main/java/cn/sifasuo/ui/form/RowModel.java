package cn.sifasuo.ui.form;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A record, or a row that belongs to it, as it is being typed. */
public final class RowModel {

  private final Draft base;
  private final Runnable changed;
  private final Map<String, FieldModel> fields = new LinkedHashMap<>();
  private final Map<String, ObservableList<RowModel>> rows = new LinkedHashMap<>();

  RowModel(Draft base, Runnable changed) {
    this.base = base;
    this.changed = changed;
    for (FieldSpec spec : base.type().fields()) {
      fields.put(spec.name(), new FieldModel(spec, base.get(spec.name()), changed));
    }
    for (RecordType.Child child : base.type().children()) {
      String code = child.type().code();
      ObservableList<RowModel> list = FXCollections.observableArrayList();
      base.children(code).forEach(row -> list.add(new RowModel(row, changed)));
      rows.put(code, list);
    }
  }

  public RecordType type() {
    return base.type();
  }

  /** Whether it is not yet in the ledger. */
  public boolean fresh() {
    return base.id() == null;
  }

  /**
   * @throws IllegalArgumentException if there is no such field
   */
  public FieldModel field(String name) {
    FieldModel field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException(type() + " has no field " + name);
    }
    return field;
  }

  public List<FieldModel> fields() {
    return List.copyOf(fields.values());
  }

  /** Rows of a child type; change them through {@link #add} and {@link #remove}. */
  public ObservableList<RowModel> rows(String child) {
    ObservableList<RowModel> list = rows.get(child);
    if (list == null) {
      throw new IllegalArgumentException(type() + " has no rows " + child);
    }
    return list;
  }

  /** Adds an empty row at the end. */
  public RowModel add(String child) {
    RowModel row = new RowModel(Draft.fresh(type().child(child).type()), changed);
    rows(child).add(row);
    changed.run();
    return row;
  }

  /** Takes a row away; if it was saved before, saving voids it. */
  public void remove(RowModel row) {
    rows(row.type().code()).remove(row);
    changed.run();
  }

  /** What a person typed, without what the rules only propose. */
  Draft typed() {
    Draft draft = base.copy();
    for (FieldModel field : fields.values()) {
      boolean proposed = field.proposedProperty().get();
      if (field.spec().typed()) {
        draft.set(field.spec().name(), proposed ? null : field.value());
      }
    }
    rows.forEach((code, list) -> {
      List<Draft> children = draft.children(code);
      children.clear();
      list.forEach(row -> children.add(row.typed()));
    });
    return draft;
  }

  /** Takes over what the rules filled in. */
  void propose(Draft derived) {
    fields.forEach((name, field) -> field.propose(derived.get(name)));
    rows.forEach((code, list) -> {
      List<Draft> children = derived.children(code);
      for (int i = 0; i < Math.min(list.size(), children.size()); i++) {
        list.get(i).propose(children.get(i));
      }
    });
  }

  /** Visits every field with its path, such as {@code party[0].name}. */
  void visit(String prefix, BiConsumer<String, FieldModel> visitor) {
    fields.forEach((name, field) -> visitor.accept(prefix + name, field));
    rows.forEach((code, list) -> {
      for (int i = 0; i < list.size(); i++) {
        list.get(i).visit(prefix + code + "[" + i + "].", visitor);
      }
    });
  }
}
