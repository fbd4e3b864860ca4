package cn.sifasuo.county;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.ComparedFigure;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormHead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Offices against figures: all cells of one form, or some of several.
 *
 * @param rows the total, then kinds of office with theirs below
 * @param notes what a reader has to know
 */
public record OfficeMatrix(
    Period period, List<Column> columns, List<Row> rows, List<String> notes) {

  private static final Wording WORDS = Wording.of(OfficeMatrix.class);

  /**
   * A figure of a form.
   *
   * @param group header levels above the label, outermost first
   */
  public record Column(String form, List<String> group, ComparedFigure figure) {
    public Column {
      group = List.copyOf(group);
    }
  }

  /** What a line is of. */
  public enum Of {
    ALL,
    KIND,
    OFFICE
  }

  /**
   * A line.
   *
   * @param id code of the office
   * @param values one per column; null where nothing is here: no figure is not the figure 0
   * @param reports how the office stands, by form; none for other lines
   */
  public record Row(
      Of of,
      String id,
      String label,
      List<@Nullable BigDecimal> values,
      Map<String, OfficeReport> reports) {

    public Row {
      values = Collections.unmodifiableList(new ArrayList<>(values));
      reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
    }

    /** The name with what is not in order behind it, and of which forms if not of all. */
    public String printedLabel() {
      List<Optional<String>> remarks =
          reports.values().stream().map(OfficeReport::remark).distinct().toList();
      if (remarks.size() <= 1) {
        return remarks.stream()
            .flatMap(Optional::stream)
            .findFirst()
            .map(r -> WORDS.say("standing.named", label, r))
            .orElse(label);
      }
      String all =
          reports.entrySet().stream()
              .flatMap(e ->
                  e.getValue().remark().stream()
                      .map(r -> WORDS.say("standing.of-form", e.getKey(), r)))
              .collect(Collectors.joining(WORDS.say("list.comma")));
      return WORDS.say("standing.named", label, all);
    }

    /** The worst of how it stands in words, and with which forms if not with all. */
    public Optional<String> standingLabel() {
      return standing()
          .map(worst -> {
            List<String> forms =
                reports.entrySet().stream()
                    .filter(e -> e.getValue().standing() == worst)
                    .map(Map.Entry::getKey)
                    .toList();
            return forms.size() == reports.size()
                ? worst.label()
                : WORDS.say("standing.of-form", RollUpNotes.joined(forms), worst.label());
          });
    }

    /** The worst of how it stands; empty for a line that is no office. */
    public Optional<OfficeReport.Standing> standing() {
      return reports.values().stream().map(OfficeReport::standing).max(Comparator.naturalOrder());
    }
  }

  public OfficeMatrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Every cell of a roll-up under the headings of its form. */
  public static OfficeMatrix of(RollUp.Sheet sheet) {
    FormHead head = sheet.form().head();
    List<Column> columns =
        head.columns().stream()
            .map(c ->
                new Column(
                    head.code(),
                    c.group(),
                    new ComparedFigure(c.id(), c.label(), c.unit(), c.decimals(), false)))
            .toList();
    return of(sheet.form().period(), columns, List.of(sheet));
  }

  /**
   * @param sheets roll-ups of the forms the columns are of, all of one period
   */
  static OfficeMatrix of(Period period, List<Column> columns, List<RollUp.Sheet> sheets) {
    List<Row> rows = new ArrayList<>();
    ComputedForm first = sheets.getFirst().form();
    for (ComputedRow line : first.rows()) {
      List<@Nullable BigDecimal> values = new ArrayList<>();
      for (Column column : columns) {
        values.add(
            sheets.stream()
                .map(RollUp.Sheet::form)
                .filter(f -> f.head().code().equals(column.form()))
                .findFirst()
                .flatMap(f -> value(f, line, column))
                .orElse(null));
      }
      Map<String, OfficeReport> reports = new LinkedHashMap<>();
      sheets.forEach(
          s -> s.report(line.id()).ifPresent(r -> reports.put(s.form().head().code(), r)));
      rows.add(new Row(of(line), line.id(), line.label(), values, reports));
    }
    return new OfficeMatrix(period, columns, rows, notes(sheets));
  }

  /** What is said of every form is said once; what is said of some names them. */
  private static List<String> notes(List<RollUp.Sheet> sheets) {
    Map<String, List<String>> forms = new LinkedHashMap<>();
    for (RollUp.Sheet sheet : sheets) {
      for (String note : sheet.notes()) {
        forms.computeIfAbsent(note, n -> new ArrayList<>()).add(sheet.form().head().code());
      }
    }
    return forms.entrySet().stream()
        .map(e ->
            e.getValue().size() == sheets.size()
                ? e.getKey()
                : WORDS.say("matrix.note", RollUpNotes.joined(e.getValue()), e.getKey()))
        .toList();
  }

  private static Optional<BigDecimal> value(ComputedForm form, ComputedRow line, Column column) {
    Optional<ComputedRow> same = line.total() ? Optional.of(form.total()) : form.row(line.id());
    return same.flatMap(r -> column.figure().in(form.head(), r));
  }

  private static Of of(ComputedRow row) {
    return row.total() ? Of.ALL : row.ofWhich() ? Of.KIND : Of.OFFICE;
  }
}
