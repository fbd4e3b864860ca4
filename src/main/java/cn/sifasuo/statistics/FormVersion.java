package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is in force for a time, every condition read and checked.
 *
 * @param id version of its lists, such as {@code 2017-18}
 * @param validFrom first day whose periods it serves, open if null
 * @param validTo last such day, open if null
 * @param viewLabels Chinese name of what a fact view counts, by view
 * @param moves what the line for all offices of a desk leaves out
 * @param layout how it is laid out on the sheet
 * @param digest digest of the files it was read from
 * @param parts for a period whose months more than one version served: each version with its
 *     months, in order; otherwise none. The period itself is counted by this version
 */
public record FormVersion(
    String code,
    String title,
    String id,
    String label,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Set<Period.Kind> periods,
    String unitOfMeasure,
    String stub,
    List<String> notes,
    FormHeader header,
    Map<String, String> viewLabels,
    List<FormRow> rows,
    List<FormColumn> columns,
    List<FormRate> rates,
    List<FormCheck> checks,
    List<FormMoves> moves,
    SheetLayout layout,
    String digest,
    List<ServedMonths> parts) {

  public FormVersion {
    periods = Set.copyOf(periods);
    notes = List.copyOf(notes);
    viewLabels = Map.copyOf(viewLabels);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    rates = List.copyOf(rates);
    checks = List.copyOf(checks);
    moves = List.copyOf(moves);
    parts = List.copyOf(parts);
  }

  /** The same version as it is in force from one day to another. */
  FormVersion inForce(@Nullable LocalDate from, @Nullable LocalDate to) {
    return with(from, to, parts);
  }

  /** The same version for a period that others served as well. */
  FormVersion withParts(List<ServedMonths> served) {
    return with(validFrom, validTo, served);
  }

  private FormVersion with(
      @Nullable LocalDate from, @Nullable LocalDate to, List<ServedMonths> served) {
    return new FormVersion(
        code,
        title,
        id,
        label,
        from,
        to,
        periods,
        unitOfMeasure,
        stub,
        notes,
        header,
        viewLabels,
        rows,
        columns,
        rates,
        checks,
        moves,
        layout,
        digest,
        served);
  }

  /** True if it serves a period: the last month that names it decides. */
  public boolean serves(Period period) {
    return serves(period, validFrom, validTo);
  }

  static boolean serves(Period period, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate last = period.lastMonth().atEndOfMonth();
    return (from == null || !last.isBefore(from)) && (to == null || !last.isAfter(to));
  }

  /** The line that sums up the form: the total line, or the last that is no 其中 line. */
  public FormRow total() {
    return rows.stream()
        .filter(FormRow::total)
        .findFirst()
        .orElseGet(() -> rows.stream().filter(r -> !r.ofWhich()).reduce((a, b) -> b).orElseThrow());
  }

  /** True for a line of which the total line is the sum, and for an 其中 line. */
  boolean isPart(String rowId) {
    return rows.stream()
        .filter(r -> r.id().equals(rowId))
        .anyMatch(r -> r.ofWhich() || (!r.total() && rows.stream().anyMatch(FormRow::total)));
  }

  public Optional<FormColumn> column(String cellId) {
    return columns.stream().filter(c -> c.id().equals(cellId)).findFirst();
  }

  /** The line of everything: the only one, or the one that sums up; 其中 lines are none. */
  Optional<FormRow> whole() {
    List<FormRow> own = rows.stream().filter(r -> !r.ofWhich()).toList();
    return own.size() == 1
        ? Optional.of(own.getFirst())
        : own.stream().filter(FormRow::total).findFirst();
  }

  /** True for a column whose line for all offices leaves something out. */
  boolean leavesOutMoves(FormColumn column) {
    return moves.stream().anyMatch(m -> m.leftOutOf(column.id()).findAny().isPresent());
  }

  /** What of a column's facts the line for all offices counts: no move between two of them. */
  Condition withoutMoves(FormColumn column, Table<?> table, Span days) {
    return moves.stream()
        .flatMap(m -> m.leftOutOf(column.id()))
        .flatMap(id -> column(id).stream())
        .filter(moved -> moved.view().equals(column.view()))
        // not by NOT: an empty column would make it neither true nor false
        .map(moved ->
            DSL.when(moved.condition(table, days), DSL.inline(1)).otherwise(DSL.inline(0)).eq(0))
        .reduce(Condition::and)
        .orElse(DSL.trueCondition());
  }

  public Optional<FormRate> rate(String rateId) {
    return rates.stream().filter(r -> r.id().equals(rateId)).findFirst();
  }

  /** The fact views its columns count, each once, in the order of the columns. */
  public Set<FactView> views() {
    Set<FactView> views = new LinkedHashSet<>();
    columns.forEach(c -> views.add(c.view()));
    return views;
  }

  /** The columns that count a view. */
  public List<FormColumn> columns(FactView view) {
    return columns.stream().filter(c -> c.view().equals(view)).toList();
  }

  /**
   * Conditions that every one of the columns asks for: they hold for a whole query, so that an
   * index on the date can find the period in twenty years of facts.
   */
  static List<FactCondition> common(List<FormColumn> columns) {
    return columns.isEmpty()
        ? List.of()
        : columns.getFirst().where().stream()
            .filter(c -> columns.stream().allMatch(o -> o.where().contains(c)))
            .toList();
  }

  /** What a view counts, in words. */
  public String label(FactView view) {
    return viewLabels.getOrDefault(view.name(), view.name());
  }

  FormHead head() {
    return new FormHead(
        code,
        title,
        id,
        label,
        digest,
        unitOfMeasure,
        stub,
        header,
        notes,
        columns.stream()
            .map(c ->
                new FormHead.ColumnHead(
                    c.id(),
                    c.group(),
                    c.label(),
                    c.unit(),
                    c.decimals(),
                    c.scale(),
                    c.view().name(),
                    c.measure().text(),
                    c.kind(),
                    c.ofWhich()))
            .toList(),
        layout);
  }
}
