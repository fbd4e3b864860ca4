package cn.sifasuo.county;

import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.ComparedFigure;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * One period of a comparison, seen from the offices that stand on one day: each stands for itself
 * and for those it has taken over. Lives within one transaction.
 */
final class ComparedSide {

  private static final Wording WORDS = Wording.of(ComparedSide.class);

  private final DSLContext ctx;
  private final RollUp rollUp;
  private final FormVersion version;
  private final OfficeBook book;
  private final LocalDate day;
  private final RollUp.Sheet sheet;

  /**
   * @param day whose offices the lines are of
   * @param sheet of the period
   */
  ComparedSide(
      DSLContext ctx,
      RollUp rollUp,
      FormVersion version,
      OfficeBook book,
      LocalDate day,
      RollUp.Sheet sheet) {
    this.ctx = ctx;
    this.rollUp = rollUp;
    this.version = version;
    this.book = book;
    this.day = day;
    this.sheet = sheet;
  }

  /**
   * Figures of a line.
   *
   * @param row null where there are none
   * @param complete whether everybody they should be of is in them
   */
  record Figures(@Nullable FormHead head, @Nullable ComputedRow row, boolean complete) {

    static final Figures NONE = new Figures(null, null, false);

    Optional<BigDecimal> value(ComparedFigure figure) {
      return head == null || row == null ? Optional.empty() : figure.in(head, row);
    }
  }

  /** The offices that stand on the day. */
  List<CountyOffice> offices() {
    return book.in(new Span(day, day));
  }

  Figures all() {
    return new Figures(sheet.form().head(), sheet.form().total(), sheet.complete());
  }

  /**
   * @param notes are told whose figures were counted together
   */
  Figures of(CountyOffice office, Collection<String> notes) {
    Span days = sheet.form().days();
    List<OfficeReport> reports =
        book.forebears(office.code(), day, days).stream()
            .flatMap(o -> sheet.report(o.code()).stream())
            .toList();
    if (reports.isEmpty()) {
      return Figures.NONE;
    }
    boolean complete = reports.stream().allMatch(OfficeReport::whole);
    if (reports.size() == 1 && reports.getFirst().office().code().equals(office.code())) {
      return new Figures(
          sheet.form().head(), sheet.form().row(office.code()).orElse(null), complete);
    }
    notes.add(
        WORDS.say(
            "compare.merged",
            sheet.form().period().label(),
            office.name(),
            RollUpNotes.joined(reports.stream().map(r -> r.office().name()).toList())));
    return reports.stream().noneMatch(OfficeReport::countable)
        ? Figures.NONE
        : new Figures(
            sheet.form().head(),
            rollUp.whole(ctx, version, sheet.form().period(), days, RollUp.ids(reports)),
            complete);
  }

  /** Says who is missing in the period. */
  void sayMissing(Collection<String> notes) {
    List<String> names =
        sheet.reports().stream().filter(r -> !r.whole()).map(OfficeReport::printedName).toList();
    if (!names.isEmpty()) {
      notes.add(
          WORDS.say(
              "compare.missing",
              sheet.form().period().label(),
              names.size(),
              RollUpNotes.joined(names)));
    }
  }
}
