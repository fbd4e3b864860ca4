package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.PrintCell;
import cn.sifasuo.print.PrintColumn;
import cn.sifasuo.print.PrintRow;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.print.Signatures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as the printer takes it. */
public final class PrintableComparisons {

  private static final Wording WORDS = Wording.of(PrintableComparisons.class);

  private PrintableComparisons() {}

  /** Name of its files without ending, such as {@code M1_420202103_2016-08_compare}. */
  public static String fileName(Comparison comparison) {
    return "%s_%s_%s_compare"
        .formatted(comparison.form(), comparison.unit().code(), comparison.period().code());
  }

  public static PrintableForm of(Comparison comparison) {
    List<PrintColumn> columns = new ArrayList<>();
    columns.add(words("code"));
    columns.add(words("unit"));
    columns.add(figure("now", List.of(), comparison.period().label(), 1));
    for (Comparison.Base base : comparison.bases()) {
      String kind = base.kind().name();
      List<String> group = List.of(WORDS.say("compare.group." + kind));
      int at = columns.size() - 1;
      columns.add(figure(kind, group, base.period().label(), at));
      columns.add(figure(kind + "-difference", group, WORDS.say("compare.difference"), at + 1));
      columns.add(figure(kind + "-growth", group, WORDS.say("compare.growth." + kind), at + 2));
    }
    List<String> notes = new ArrayList<>();
    notes.add(WORDS.say("compare.note.growth"));
    notes.add(WORDS.say("compare.note.names"));
    notes.addAll(comparison.notes());
    return new PrintableForm(
        comparison.form(),
        WORDS.say("compare.title", comparison.subject()),
        comparison.unit().name(),
        comparison.unit().code(),
        comparison.period().label(),
        null,
        null,
        null,
        "",
        comparison.stub(),
        columns,
        comparison.lines().stream().map(PrintableComparisons::row).toList(),
        Signatures.none(),
        notes,
        "",
        "",
        "",
        false);
  }

  private static PrintColumn words(String id) {
    return new PrintColumn(
        id, List.of(), WORDS.say("compare." + id), WORDS.say("compare." + id + ".mark"), "", 0);
  }

  private static PrintColumn figure(String id, List<String> group, String label, int number) {
    return new PrintColumn(id, group, label, String.valueOf(number), "", 0);
  }

  private static PrintRow row(Comparison.Line line) {
    List<PrintCell> cells = new ArrayList<>();
    cells.add(PrintCell.words(line.id()));
    cells.add(PrintCell.words(line.unit()));
    cells.add(cell(line.value(), line.decimals()));
    for (Growth growth : line.growths()) {
      cells.add(cell(growth.base(), line.decimals()));
      cells.add(cell(growth.difference(), line.decimals()));
      cells.add(cell(growth.perCent(), Growth.DECIMALS));
    }
    return new PrintRow(line.id(), line.label(), cells, false);
  }

  private static PrintCell cell(@Nullable BigDecimal value, int decimals) {
    return value == null ? PrintCell.notApplicable() : PrintCell.scaled(value, decimals);
  }
}
