package cn.sifasuo.county;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.print.PrintCell;
import cn.sifasuo.print.PrintColumn;
import cn.sifasuo.print.PrintRow;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.print.Signatures;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.PrintableComparisons;
import cn.sifasuo.statistics.PrintableForms;
import cn.sifasuo.statistics.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The county's tables as workbook and PDF, with their charts. */
public final class CountyTables {

  private static final Wording WORDS = Wording.of(CountyTables.class);

  private final FormFiles files;
  private final Unit county;

  public CountyTables(FormFiles files, Unit county) {
    this.files = files;
    this.county = county;
  }

  /** An issued roll-up, out of what was kept of it alone: the same bytes whenever it is printed. */
  public List<FormFiles.FormFile> rollUp(IssuedRollUp issued) {
    return rollUp(issued.frozen());
  }

  /** The same of what was kept of it. */
  List<FormFiles.FormFile> rollUp(FrozenForm issued) {
    return files.make(
        PrintableForms.frozenSheets(issued), OfficeCharts.of(issued.form()), rollUpName(issued));
  }

  /** Names of the files of an issued roll-up. */
  List<String> rollUpNames(FrozenForm issued) {
    return FormFiles.names(rollUpName(issued));
  }

  private String rollUpName(FrozenForm issued) {
    return "%s_%s_%s_rollup_v%d"
        .formatted(
            issued.form().head().code(),
            county.code(),
            issued.form().period().code(),
            issued.content().revision());
  }

  /** Key figures by office; a working table, so nothing of it is kept. */
  public List<FormFiles.FormFile> matrix(OfficeMatrix matrix) {
    return files.make(
        List.of(printable(matrix)),
        List.of(),
        "matrix_%s_%s".formatted(county.code(), matrix.period().code()));
  }

  /**
   * A comparison with a chart of how a figure went.
   *
   * @param name of the files without ending
   */
  public List<FormFiles.FormFile> comparison(
      Comparison comparison, List<? extends Chart> charts, String name) {
    return files.make(List.of(PrintableComparisons.of(comparison)), charts, name);
  }

  /**
   * Name of the files of a comparison.
   *
   * @param cell that it compares by office; null for a comparison of all cells
   */
  public static String comparisonName(Comparison comparison, @Nullable String cell) {
    String name = PrintableComparisons.fileName(comparison);
    return cell == null ? name : name + "_" + cell;
  }

  private PrintableForm printable(OfficeMatrix matrix) {
    List<PrintColumn> columns = new ArrayList<>();
    for (OfficeMatrix.Column column : matrix.columns()) {
      columns.add(
          new PrintColumn(
              column.form() + "." + column.figure().id(),
              column.group(),
              column.figure().label(),
              column.figure().id(),
              column.figure().unit(),
              column.figure().decimals()));
    }
    return new PrintableForm(
        matrix.columns().stream()
            .map(OfficeMatrix.Column::form)
            .distinct()
            .collect(Collectors.joining(WORDS.say("list.comma"))),
        WORDS.say("matrix.title"),
        county.name(),
        county.code(),
        matrix.period().label(),
        null,
        null,
        null,
        "",
        WORDS.say("rollup.office"),
        columns,
        matrix.rows().stream().map(CountyTables::row).toList(),
        Signatures.none(),
        matrix.notes(),
        "",
        "",
        "",
        false);
  }

  private static PrintRow row(OfficeMatrix.Row row) {
    List<PrintCell> cells = new ArrayList<>();
    for (BigDecimal value : row.values()) {
      cells.add(value == null ? PrintCell.notApplicable() : PrintCell.of(value));
    }
    return new PrintRow(row.id(), row.printedLabel(), cells, row.of() == OfficeMatrix.Of.ALL);
  }
}
