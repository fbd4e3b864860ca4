package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Builds field descriptions over generated columns, in the order a descriptor reads best. */
public final class Fields {

  private final TableField<?, ?> column;
  private final FieldKind kind;
  private Requirement requirement = Requirement.OPTIONAL;
  private @Nullable String codeList;
  private @Nullable String reference;
  private Privacy privacy = Privacy.OPEN;
  private Masking.Shape shape;
  private boolean searched;
  private boolean listed;
  private boolean counted;
  private boolean dated;
  private @Nullable String documentKind;

  private Fields(TableField<?, ?> column, FieldKind kind) {
    this.column = column;
    this.kind = kind;
    this.shape = Masking.Shape.of(kind);
  }

  public static Fields text(TableField<?, String> column) {
    return new Fields(column, FieldKind.TEXT);
  }

  public static Fields longText(TableField<?, String> column) {
    return new Fields(column, FieldKind.LONG_TEXT);
  }

  /** A person's name: personal, searched by pinyin and initials. */
  public static Fields personName(TableField<?, String> column) {
    return new Fields(column, FieldKind.PERSON_NAME).privacy(Privacy.PERSONAL).searched();
  }

  /** An identity number: masked in lists, searched by its tail. */
  public static Fields idNumber(TableField<?, String> column) {
    return new Fields(column, FieldKind.ID_NUMBER).privacy(Privacy.MASKED).searched();
  }

  public static Fields phone(TableField<?, String> column) {
    return new Fields(column, FieldKind.PHONE).privacy(Privacy.MASKED);
  }

  /** Where a person lives: personal; masked, it ends at the township. */
  public static Fields address(TableField<?, String> column) {
    Fields fields = text(column).privacy(Privacy.PERSONAL);
    fields.shape = Masking.Shape.ADDRESS;
    return fields;
  }

  public static Fields date(TableField<?, LocalDate> column) {
    return new Fields(column, FieldKind.DATE);
  }

  public static Fields integer(TableField<?, Integer> column) {
    return new Fields(column, FieldKind.INTEGER);
  }

  public static Fields money(TableField<?, BigDecimal> column) {
    return new Fields(column, FieldKind.MONEY);
  }

  /** A time that lasted, in hours. */
  public static Fields hours(TableField<?, BigDecimal> column) {
    return new Fields(column, FieldKind.HOURS);
  }

  public static Fields yesNo(TableField<?, Boolean> column) {
    return new Fields(column, FieldKind.YES_NO);
  }

  public static Fields code(TableField<?, String> column, String list) {
    Fields fields = new Fields(column, FieldKind.CODE);
    fields.codeList = list;
    return fields;
  }

  public static Fields reference(TableField<?, UUID> column, String recordType) {
    Fields fields = new Fields(column, FieldKind.REFERENCE);
    fields.reference = recordType;
    return fields;
  }

  /** Must be there through every door. */
  public Fields required() {
    requirement = Requirement.ALWAYS;
    return this;
  }

  /** Must be there when a person enters the record. */
  public Fields requiredAtEntry() {
    requirement = Requirement.ENTRY;
    return this;
  }

  public Fields derived() {
    requirement = Requirement.DERIVED;
    return this;
  }

  public Fields privacy(Privacy value) {
    privacy = value;
    return this;
  }

  public Fields searched() {
    searched = true;
    return this;
  }

  public Fields listed() {
    listed = true;
    return this;
  }

  public Fields counted() {
    counted = true;
    return this;
  }

  /** A day forms count on, beside the one the record is counted by. */
  public Fields dated() {
    dated = true;
    return this;
  }

  /** The field that says which document an identity number stands on. */
  public Fields documentKind(TableField<?, String> kindColumn) {
    documentKind = kindColumn.getName().toLowerCase(Locale.ROOT);
    return this;
  }

  FieldSpec build(String type, Wording words, @Nullable TableField<?, ?> countedOn) {
    String name = column.getName().toLowerCase(Locale.ROOT);
    String key = type + "." + name;
    String heads = words.has(key + ".heads") ? words.say(key + ".heads") : "";
    return new FieldSpec(
        name,
        column,
        kind,
        words.say(key),
        requirement,
        column.getType() == String.class ? column.getDataType().length() : 0,
        codeList,
        reference,
        privacy,
        shape,
        searched,
        listed,
        counted,
        dated || column.equals(countedOn),
        documentKind,
        heads.isBlank() ? List.of() : List.of(heads.split("\\|")));
  }
}
