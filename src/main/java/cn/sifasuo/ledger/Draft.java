package cn.sifasuo.ledger;

import cn.sifasuo.security.SpecialRight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is being written: values by field name, and the rows that belong to it. Values are
 * {@code String, LocalDate, Integer, BigDecimal, Boolean} or {@code UUID}; an empty text is no
 * value. Not thread-safe; it belongs to the form, import row or service that made it.
 */
public final class Draft {

  private final RecordType type;
  private final @Nullable UUID id;
  private final int version;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, List<Draft>> children = new LinkedHashMap<>();
  private boolean toComplete;
  private boolean voided;
  private Set<SpecialRight> withheld = Set.of();

  private Draft(RecordType type, @Nullable UUID id, int version) {
    this.type = type;
    this.id = id;
    this.version = version;
  }

  /** A record that is not yet in the ledger. */
  public static Draft fresh(RecordType type) {
    return new Draft(type, null, 0);
  }

  /** A record as read, about to be changed. */
  public static Draft of(RecordType type, UUID id, int version) {
    return new Draft(type, id, version);
  }

  public RecordType type() {
    return type;
  }

  /** Null as long as it was never saved. */
  public @Nullable UUID id() {
    return id;
  }

  /** Version it was read at; 0 if never saved. */
  public int version() {
    return version;
  }

  public @Nullable Object get(String field) {
    return values.get(field);
  }

  @SuppressWarnings("unchecked") // set() checks the type against the column
  public <T> @Nullable T get(TableField<?, T> column) {
    return (T) values.get(type.field(column).name());
  }

  public boolean has(TableField<?, ?> column) {
    return values.containsKey(type.field(column).name());
  }

  /**
   * @throws IllegalArgumentException if the type has no such field or the value is of another kind
   */
  public Draft set(String field, @Nullable Object value) {
    FieldSpec spec = type.field(field);
    Object kept = value instanceof String s && s.isBlank() ? null : value;
    if (kept == null) {
      values.remove(field);
    } else if (!spec.column().getType().isInstance(kept)) {
      throw new IllegalArgumentException(
          type.code() + "." + field + " cannot hold " + kept.getClass().getSimpleName());
    } else {
      values.put(field, kept instanceof BigDecimal d ? money(d) : kept);
    }
    return this;
  }

  public <T> Draft set(TableField<?, T> column, @Nullable T value) {
    return set(type.field(column).name(), value);
  }

  private static BigDecimal money(BigDecimal value) {
    return value.scale() < 2 ? value.setScale(2) : value;
  }

  public Map<String, Object> values() {
    return Map.copyOf(values);
  }

  /** Rows of a child type, in order; change the list to add or take away rows. */
  public List<Draft> children(String childCode) {
    type.child(childCode);
    return children.computeIfAbsent(childCode, k -> new ArrayList<>());
  }

  /** First row of a child type, if any. */
  public @Nullable Draft onlyChild(String childCode) {
    List<Draft> rows = children(childCode);
    return rows.isEmpty() ? null : rows.getFirst();
  }

  public Draft addChild(Draft child) {
    children(child.type().code()).add(child);
    return this;
  }

  /** Whether something a new record must have was missing when it was taken from an old ledger. */
  public boolean toComplete() {
    return toComplete;
  }

  void markToComplete(boolean value) {
    toComplete = value;
  }

  public boolean voided() {
    return voided;
  }

  void markVoided(boolean value) {
    voided = value;
  }

  /** The rights for want of which it shows its number alone; empty for most. */
  public Set<SpecialRight> withheld() {
    return withheld;
  }

  void markWithheld(Set<SpecialRight> value) {
    withheld = Set.copyOf(value);
  }

  /** A copy that can be changed without touching this one. */
  public Draft copy() {
    Draft copy = new Draft(type, id, version);
    copy.values.putAll(values);
    copy.toComplete = toComplete;
    copy.voided = voided;
    copy.withheld = withheld;
    children.forEach((k, rows) -> copy.children(k).addAll(rows.stream().map(Draft::copy).toList()));
    return copy;
  }

  /** Whether both hold the same values, children included, whatever their ids. */
  public boolean sameContent(Draft other) {
    if (!values.equals(other.values)) {
      return false;
    }
    for (RecordType.Child child : type.children()) {
      List<Draft> mine = children(child.type().code());
      List<Draft> theirs = other.children(child.type().code());
      if (mine.size() != theirs.size()) {
        return false;
      }
      for (int i = 0; i < mine.size(); i++) {
        if (!mine.get(i).sameContent(theirs.get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** What names the record to a person. */
  public String title() {
    StringBuilder title = new StringBuilder();
    for (String field : type.titleFields()) {
      Object value = values.get(field);
      if (value != null) {
        title.append(title.isEmpty() ? "" : "　").append(value);
      }
    }
    return title.toString();
  }

  /** A date field's value, for reading in rules. */
  public @Nullable LocalDate day(TableField<?, LocalDate> column) {
    return get(column);
  }

  public boolean is(TableField<?, String> column, String code) {
    return Objects.equals(get(column), code);
  }

  @Override
  public String toString() {
    return type.code() + (id == null ? " (new)" : " " + id + " v" + version);
  }
}
