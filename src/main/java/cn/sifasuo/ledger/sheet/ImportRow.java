package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** A line on its way to a record: the draft, what its cells said, and what stands against it. */
public final class ImportRow {

  /** Something that must be corrected, by the target in whose cell it stands. */
  record Fault(String targetId, String code, String text) {}

  private final Draft draft;
  private final @Nullable Draft before;
  private final Map<String, Object> values = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Draft, ImportRows> rows = new IdentityHashMap<>();
  private final Map<TableField<?, java.util.UUID>, Draft> links = new LinkedHashMap<>();

  /**
   * @param before the record as the ledger has it; null for a new one
   */
  ImportRow(Draft draft, @Nullable Draft before) {
    this.draft = draft;
    this.before = before;
  }

  public Draft draft() {
    return draft;
  }

  /** The record as the ledger has it. */
  public Optional<Draft> before() {
    return Optional.ofNullable(before);
  }

  /** What the cell of a target said; empty if it was blank, unreadable or has no column. */
  public Optional<Object> value(String targetId) {
    return Optional.ofNullable(values.get(targetId));
  }

  /** The text of a target's cell. */
  public Optional<String> text(String targetId) {
    return value(targetId).map(String::valueOf);
  }

  /** Refuses the line for what stands in a target's cell. */
  public void refuse(String targetId, String code, String text) {
    faults.add(new Fault(targetId, code, text));
  }

  /**
   * Lets a reference field point to another record. One that is new or voided is saved with this
   * line, and only if nothing else stands against it.
   */
  public void link(TableField<?, java.util.UUID> field, Draft record) {
    if (record.id() != null && !record.voided()) {
      draft.set(field, record.id());
    } else {
      links.put(field, record);
    }
  }

  /** The draft's row filled from columns of the given kind; empty if the line has none. */
  public Optional<Draft> row(String key) {
    return rows.entrySet().stream()
        .filter(e -> e.getValue().key().equals(key))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Puts a value where its target says. A blank cell leaves what the ledger has. */
  void put(ImportTarget target, Object value) {
    values.put(target.id(), value);
    switch (target.place()) {
      case ImportTarget.Own own -> draft.set(own.field().name(), value);
      case ImportTarget.InRow in -> rowFor(in.rows()).set(in.field().name(), value);
      case ImportTarget.Aside _ -> {
        // the plan looks at it
      }
    }
  }

  private Draft rowFor(ImportRows wanted) {
    Optional<Draft> known = row(wanted.key());
    if (known.isPresent()) {
      return known.get();
    }
    Draft row =
        wanted
            .firstOf(
                draft.children(wanted.type().code()).stream()
                    .filter(r -> !rows.containsKey(r))
                    .toList())
            .orElseGet(() -> {
              Draft fresh = Draft.fresh(wanted.type());
              wanted.fixed().forEach(fresh::set);
              draft.addChild(fresh);
              return fresh;
            });
    rows.put(row, wanted);
    return row;
  }

  List<Fault> faults() {
    return faults;
  }

  Map<TableField<?, java.util.UUID>, Draft> links() {
    return links;
  }

  /** The target behind a problem's path such as {@code party[1].id_no}. */
  String targetOf(String path) {
    int bracket = path.indexOf('[');
    if (bracket < 0) {
      return path;
    }
    String child = path.substring(0, bracket);
    int close = path.indexOf(']');
    int index = Integer.parseInt(path.substring(bracket + 1, close));
    String field = close + 2 <= path.length() ? path.substring(close + 2) : "";
    List<Draft> there = draft.children(child);
    ImportRows known = index < there.size() ? rows.get(there.get(index)) : null;
    return (known == null ? child : known.key()) + "." + field;
  }
}
