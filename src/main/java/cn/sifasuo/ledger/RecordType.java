package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.SpecialRight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A record type, described once. From it come the entry form, the list with its filters, quick
 * search, history, import and export, and the data dictionary. Its table carries the common columns
 * {@code id, pseudonym, office_code, version, voided, void_reason, to_complete, created_*,
 * updated_*}.
 */
public final class RecordType {

  /**
   * A titled group of fields on the entry form.
   *
   * @param name as the descriptor names it, to point to it
   */
  public record Section(String name, String title, List<FieldSpec> fields) {}

  /**
   * Rows that belong to a record and are saved with it.
   *
   * @param parentColumn the child's column that holds the parent's id
   * @param atMost most rows that are not voided
   */
  public record Child(RecordType type, TableField<?, UUID> parentColumn, int atLeast, int atMost) {}

  private final Ledger ledger;
  private final String code;
  private final String label;
  private final Table<?> table;
  private final List<Section> sections;
  private final Map<String, FieldSpec> fields;
  private final List<FieldSpec> allFields;
  private final List<Child> children;
  private final RecordRules rules;
  private final @Nullable Numbering numbering;
  private final @Nullable FieldSpec countedOn;
  private final @Nullable FieldSpec judgedOn;
  private final @Nullable FieldSpec officer;
  private final @Nullable FieldSpec archived;
  private final List<List<FieldSpec>> uniqueKeys;
  private final List<String> titleFields;
  private final Predicate<Draft> minors;
  private final Predicate<Draft> sealed;
  private final boolean unremovable;
  private final @Nullable Approval approval;

  private RecordType(Builder builder) {
    ledger = builder.ledger;
    code = builder.code;
    label = builder.words.say(code);
    table = builder.table;
    sections =
        builder.sections.entrySet().stream()
            .map(e ->
                new Section(
                    e.getKey(),
                    builder.words.say(code + ".section." + e.getKey()),
                    e.getValue().stream()
                        .map(f -> f.build(code, builder.words, builder.countedOn))
                        .toList()))
            .toList();
    Map<String, FieldSpec> byName = new LinkedHashMap<>();
    sections.forEach(s -> s.fields().forEach(f -> byName.put(f.name(), f)));
    fields = byName;
    allFields = List.copyOf(byName.values());
    children = List.copyOf(builder.children);
    rules = builder.rules;
    numbering = builder.numbering;
    countedOn = builder.countedOn == null ? null : field(builder.countedOn);
    judgedOn = builder.judgedOn == null ? countedOn : field(builder.judgedOn);
    officer = builder.officer == null ? null : field(builder.officer);
    archived = builder.archived == null ? null : field(builder.archived);
    uniqueKeys =
        builder.uniqueKeys.stream()
            .map(key -> key.stream().<FieldSpec>map(this::field).toList())
            .toList();
    titleFields = builder.titleFields;
    minors = builder.minors;
    sealed = builder.sealed;
    unremovable = builder.unremovable;
    approval =
        builder.asked == null
            ? null
            : new Approval(
                builder.asked,
                builder.answer.stream().<FieldSpec>map(this::field).toList(),
                builder.answerNeeds.stream().<FieldSpec>map(this::field).toList());
  }

  /**
   * @param ledger whose keepers alone may read and write it
   * @param words wording that holds {@code <code>}, {@code <code>.<field>} and {@code
   *     <code>.section.<section>}
   */
  public static Builder describe(Ledger ledger, String code, Table<?> table, Wording words) {
    return new Builder(ledger, code, table, words);
  }

  /** The ledger it belongs to. */
  public Ledger ledger() {
    return ledger;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public Table<?> table() {
    return table;
  }

  public List<Section> sections() {
    return sections;
  }

  public List<FieldSpec> fields() {
    return allFields;
  }

  /**
   * @throws IllegalArgumentException if the type has no such field
   */
  public FieldSpec field(String name) {
    FieldSpec spec = fields.get(name);
    if (spec == null) {
      throw new IllegalArgumentException(code + " has no field " + name);
    }
    return spec;
  }

  public Optional<FieldSpec> findField(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  public FieldSpec field(TableField<?, ?> column) {
    return field(column.getName().toLowerCase(Locale.ROOT));
  }

  public List<Child> children() {
    return children;
  }

  /**
   * @throws IllegalArgumentException if the type has no such children
   */
  public Child child(String childCode) {
    return children.stream()
        .filter(c -> c.type().code().equals(childCode))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code + " has no child " + childCode));
  }

  public RecordRules rules() {
    return rules;
  }

  public Optional<Numbering> numbering() {
    return Optional.ofNullable(numbering);
  }

  /** The date by which forms count the record. */
  public Optional<FieldSpec> countedOn() {
    return Optional.ofNullable(countedOn);
  }

  /** The day by which a record's codes are judged, those of its rows too: the day of the act. */
  public Optional<FieldSpec> judgedOn() {
    return Optional.ofNullable(judgedOn);
  }

  /** The field with the sign-in name of the person in charge of a record; none for most types. */
  public Optional<FieldSpec> officer() {
    return Optional.ofNullable(officer);
  }

  /** The day a record was archived, from which on the head alone opens it; none for most types. */
  public Optional<FieldSpec> archived() {
    return Optional.ofNullable(archived);
  }

  /** Fields whose values together belong to one live record of an office. */
  public List<List<FieldSpec>> uniqueKeys() {
    return uniqueKeys;
  }

  /** Fields whose values name a record to a person, joined by a blank. */
  public List<String> titleFields() {
    return titleFields;
  }

  /** Whether a record is a minor's, which leaves the office in a part of its own. */
  public boolean isOfMinor(Draft record) {
    return minors.test(record);
  }

  /** Whether nobody can take a record of it away again, once it is written. */
  public boolean unremovable() {
    return unremovable;
  }

  /** What a row of this type asks the desk above to decide; empty for most types. */
  public Optional<Approval> approval() {
    return Optional.ofNullable(approval);
  }

  /** The rights somebody must have been given to open a record; none for most. */
  public Set<SpecialRight> neededToOpen(Draft record) {
    Set<SpecialRight> needed = EnumSet.noneOf(SpecialRight.class);
    if (minors.test(record)) {
      needed.add(SpecialRight.MINORS);
    }
    if (sealed.test(record)) {
      needed.add(SpecialRight.SEALED);
    }
    return needed;
  }

  /** A common column, such as {@code version}. */
  @SuppressWarnings("unchecked") // the migration gives every ledger table the common columns
  public <T> Field<T> common(String name, Class<T> type) {
    Field<?> field = table.field(name.toUpperCase(Locale.ROOT));
    if (field == null || field.getType() != type) {
      throw new IllegalStateException(table.getName() + " lacks the common column " + name);
    }
    return (Field<T>) field;
  }

  public Field<UUID> id() {
    return common("id", UUID.class);
  }

  public Field<Boolean> voided() {
    return common("voided", Boolean.class);
  }

  @Override
  public String toString() {
    return code;
  }

  /** Collects a description; {@link #build} reads the wording. */
  public static final class Builder {

    private final Ledger ledger;
    private final String code;
    private final Table<?> table;
    private final Wording words;
    private final Map<String, List<Fields>> sections = new LinkedHashMap<>();
    private final List<Child> children = new ArrayList<>();
    private RecordRules rules = RecordRules.NONE;
    private @Nullable Numbering numbering;
    private @Nullable TableField<?, ?> countedOn;
    private @Nullable TableField<?, ?> judgedOn;
    private @Nullable TableField<?, String> officer;
    private @Nullable TableField<?, LocalDate> archived;
    private final List<List<TableField<?, ?>>> uniqueKeys = new ArrayList<>();
    private List<String> titleFields = List.of();
    private Predicate<Draft> minors = record -> false;
    private Predicate<Draft> sealed = record -> false;
    private boolean unremovable;
    private @Nullable Predicate<Draft> asked;
    private List<TableField<?, ?>> answer = List.of();
    private List<TableField<?, ?>> answerNeeds = List.of();

    private Builder(Ledger ledger, String code, Table<?> table, Wording words) {
      this.ledger = ledger;
      this.code = code;
      this.table = table;
      this.words = words;
    }

    public Builder section(String name, Fields... fields) {
      sections.put(name, List.of(fields));
      return this;
    }

    public Builder child(
        RecordType type, TableField<?, UUID> parentColumn, int atLeast, int atMost) {
      children.add(new Child(type, parentColumn, atLeast, atMost));
      return this;
    }

    public Builder rules(RecordRules value) {
      rules = value;
      return this;
    }

    public Builder numbering(Numbering value) {
      numbering = value;
      return this;
    }

    public Builder countedOn(TableField<?, ?> column) {
      countedOn = column;
      return this;
    }

    /** The day by which codes are judged, where it is not {@link #countedOn}. */
    public Builder judgedOn(TableField<?, ?> column) {
      judgedOn = column;
      return this;
    }

    /** Each record is one person's, named by this column; others of the ledger do not open it. */
    public Builder officer(TableField<?, String> column) {
      officer = column;
      return this;
    }

    /** Once this day is written the head alone opens the record. */
    public Builder archived(TableField<?, LocalDate> column) {
      archived = column;
      return this;
    }

    /** These values together may stand in one record of an office that is not voided. */
    public Builder unique(TableField<?, ?>... columns) {
      uniqueKeys.add(List.of(columns));
      return this;
    }

    public Builder title(TableField<?, ?>... columns) {
      titleFields =
          java.util.Arrays.stream(columns).map(c -> c.getName().toLowerCase(Locale.ROOT)).toList();
      return this;
    }

    /** Says which records are of minors; none are unless said. */
    public Builder minors(Predicate<Draft> value) {
      minors = value;
      return this;
    }

    /** Says which records the law seals; none are unless said. */
    public Builder sealed(Predicate<Draft> value) {
      sealed = value;
      return this;
    }

    /**
     * The desk above decides what a row asks for.
     *
     * @param rows those that ask
     * @param fields what its answer fills, the one without which there is no answer first
     */
    public Builder decidedAbove(Predicate<Draft> rows, TableField<?, ?>... fields) {
      asked = rows;
      answer = List.of(fields);
      return this;
    }

    /** Fields an answer may not leave open, besides its first and every code. */
    public Builder answerNeeds(TableField<?, ?>... fields) {
      answerNeeds = List.of(fields);
      return this;
    }

    /** No record of it can be voided, undone with an import or destroyed. */
    public Builder unremovable() {
      unremovable = true;
      return this;
    }

    public RecordType build() {
      return new RecordType(this);
    }
  }
}
