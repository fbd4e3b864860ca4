package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormRate;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Past;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page calls a cell, and what hovering over it tells. */
final class CellWords {

  private static final Wording WORDS = Wording.of(CellWords.class);

  private final FormPackages packages;

  CellWords(FormPackages packages) {
    this.packages = packages;
  }

  /** A cell or rate as the page heads it: 03 调解成功, 01 调解纠纷（村调委会）. */
  String heading(CellRef ref) {
    Optional<FormVersion> version = version(ref);
    String label =
        version
            .flatMap(v ->
                v.column(ref.cellId())
                    .map(FormColumn::label)
                    .or(() -> v.rate(ref.cellId()).map(FormRate::label)))
            .orElse("");
    return version
        .filter(v -> !v.total().id().equals(ref.rowId()))
        .flatMap(v -> v.rows().stream().filter(r -> r.id().equals(ref.rowId())).findFirst())
        .map(r -> WORDS.say("form.heading.line", ref.cellId(), label, r.label()))
        .orElseGet(() -> WORDS.say("form.heading", ref.cellId(), label));
  }

  /**
   * The figure, why the county gave it back, how it stood in the period before and a year ago, and
   * what it means.
   *
   * @param shown the form in view
   * @param past null while it is being counted
   */
  String tip(FormSheetData shown, @Nullable Past past, CellRef ref) {
    ComputedForm form = shown.form();
    List<String> lines = new ArrayList<>();
    FormHead.ColumnHead column = form.head().column(ref.cellId()).orElse(null);
    Cell now = form.cell(ref.rowId(), ref.cellId()).orElse(null);
    if (column != null && now != null) {
      String value = now.printed().toPlainString();
      lines.add(WORDS.say("tip.head", heading(ref), value, column.unit()));
      shown.returnedAt(ref.cellId()).stream()
          .map(r -> WORDS.say("tip.returned", r.sentence()))
          .forEach(lines::add);
      lines.addAll(
          past == null ? List.of(WORDS.say("tip.reading")) : before(past, ref, column, now));
    }
    version(ref)
        .flatMap(v -> v.column(ref.cellId()))
        .ifPresent(c ->
            lines.add(WORDS.say("form.definition", c.definition(), c.included(), c.excluded())));
    return String.join("\n", lines);
  }

  private static List<String> before(Past past, CellRef ref, FormHead.ColumnHead column, Cell now) {
    Period previous = ref.period().previous();
    Period lastYear = ref.period().sameLastYear();
    String first =
        against("tip.previous", previous, past.previous(ref.rowId(), column), now, column.unit());
    return previous.equals(lastYear)
        ? List.of(first)
        : List.of(
            first,
            against(
                "tip.last-year", lastYear, past.lastYear(ref.rowId(), column), now, column.unit()));
  }

  /** A figure that is not there is a dash and no nought. */
  private static String against(
      String key, Period when, Optional<BigDecimal> then, Cell now, String unit) {
    return then.map(
            v -> {
              BigDecimal change = now.printed().subtract(v);
              String signed = (change.signum() > 0 ? "+" : "") + change.toPlainString();
              return WORDS.say(key, when.label(), v.toPlainString(), unit, signed);
            })
        .orElseGet(() -> WORDS.say(key + ".none", when.label()));
  }

  private Optional<FormVersion> version(CellRef ref) {
    return packages.find(ref.form()).flatMap(p -> p.version(ref.period()));
  }
}
