package cn.sifasuo.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records a list shows. List, count, sum and export share its one condition, so they cannot
 * disagree.
 *
 * @param text quick search: name, pinyin, initials, number, ID tail; blank for all
 * @param filters all must hold
 * @param ids only these records, as the cases behind a cell; null for any
 * @param voided whether voided records are shown too
 * @param sort field to sort by, null for newest first
 */
public record LedgerQuery(
    RecordType type,
    String text,
    List<Filter> filters,
    @Nullable List<UUID> ids,
    boolean voided,
    @Nullable String sort,
    boolean descending) {

  /** How a filter compares. */
  public enum Compare {
    EQUALS,
    CONTAINS,
    FROM,
    TO,
    EMPTY,
    FILLED
  }

  /**
   * One condition on one field.
   *
   * @param value typed as the field; null for EMPTY and FILLED
   */
  public record Filter(String field, Compare compare, @Nullable Object value) {}

  public static LedgerQuery all(RecordType type) {
    return new LedgerQuery(type, "", List.of(), null, false, null, true);
  }

  public LedgerQuery withText(String value) {
    return new LedgerQuery(type, value, filters, ids, voided, sort, descending);
  }

  public LedgerQuery withFilters(List<Filter> value) {
    return new LedgerQuery(type, text, List.copyOf(value), ids, voided, sort, descending);
  }

  public LedgerQuery withIds(List<UUID> value) {
    return new LedgerQuery(type, text, filters, List.copyOf(value), voided, sort, descending);
  }

  public LedgerQuery sortedBy(String field, boolean down) {
    return new LedgerQuery(type, text, filters, ids, voided, field, down);
  }

  Optional<FieldSpec> sortField() {
    return Optional.ofNullable(sort).flatMap(type::findField);
  }
}
