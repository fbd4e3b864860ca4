package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_HELP;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEVEL;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REPORT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_VISIT;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.TableField;

/**
 * Plan, level, reports, visits, help (§2.7–2.9, 2.13, 2.22): since 2020-07-01 the law names no
 * number of hours or times.
 */
final class DailyRules implements RecordRules {

  private static final Wording WORDS = Wording.of(DailyRules.class);

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, WORDS);
    CorrectionFile file = new CorrectionFile(draft);
    plans(file, found);
    plannedHours(file, found, new CorrectionsLaw(context.law()));
    levels(file, found);
    CorrectionFile.Left left = file.left();
    days(file, SupervisionRows.REPORTS, CORRECTION_REPORT.REPORTED_ON, left, found);
    days(file, SupervisionRows.VISITS, CORRECTION_VISIT.VISITED_ON, left, found);
    days(file, ConductRows.HELPS, CORRECTION_HELP.ON_DAY, left, found);
    for (CorrectionFile.Row row : file.rows(SupervisionRows.VISITS)) {
      if (!row.yes(CORRECTION_VISIT.PRIVACY_KEPT)) {
        found.warning(row.path(CORRECTION_VISIT.PRIVACY_KEPT), "daily.privacy-not-kept");
      }
      if (Objects.equals(row.draft().get(CORRECTION_VISIT.VISITOR_COUNT), 0)) {
        found.error(row.path(CORRECTION_VISIT.VISITOR_COUNT), "daily.nobody-visited");
      }
    }
    return found.all();
  }

  private static void plans(CorrectionFile file, Findings found) {
    Set<Integer> numbers = new HashSet<>();
    for (CorrectionFile.Row row : file.rows(FileRows.PLANS)) {
      int number = Objects.requireNonNullElse(row.draft().get(CORRECTION_PLAN.VERSION_NO), 1);
      if (!numbers.add(number)) {
        found.error(row.path(CORRECTION_PLAN.VERSION_NO), "daily.plan-version-twice", number);
      }
      if (number > 1 && !row.draft().has(CORRECTION_PLAN.ADJUST_REASON)) {
        found.lacking(row.path(CORRECTION_PLAN.ADJUST_REASON), "daily.plan-without-reason");
      }
    }
  }

  /** A plan asks for no fewer hours than the rule of the day it was made; most days have none. */
  private static void plannedHours(CorrectionFile file, Findings found, CorrectionsLaw law) {
    for (CorrectionFile.Row row : file.rows(FileRows.PLANS)) {
      for (MonthlyHours.Kind kind : MonthlyHours.Kind.values()) {
        BigDecimal planned = row.draft().get(kind.planned());
        LocalDate made = row.day(CORRECTION_PLAN.MADE_ON);
        if (kind == MonthlyHours.Kind.SERVICE && made != null && MonthlyHours.unable(file, made)) {
          continue; // the rule binds only who can work
        }
        law.on(kind.rule(), made)
            .filter(r -> planned != null && planned.compareTo(BigDecimal.valueOf(r.number())) < 0)
            .ifPresent(r ->
                found.warningBy(
                    r,
                    row.path(kind.planned()),
                    List.of(row.path(CORRECTION_PLAN.MADE_ON)),
                    "daily.plan-hours-fewer",
                    r.number()));
      }
    }
  }

  /** A level is given by a person with a reason and approved; it is never computed (§1). */
  private static void levels(CorrectionFile file, Findings found) {
    Set<LocalDate> days = new HashSet<>();
    for (CorrectionFile.Row row : file.rows(SupervisionRows.LEVELS)) {
      LocalDate from = row.day(CORRECTION_LEVEL.FROM_ON);
      if (from != null && !days.add(from)) {
        found.error(row.path(CORRECTION_LEVEL.FROM_ON), "daily.level-twice-a-day", from);
      }
      if (!row.draft().has(CORRECTION_LEVEL.APPROVED_BY)) {
        found.lacking(row.path(CORRECTION_LEVEL.APPROVED_BY), "daily.level-not-approved");
      }
    }
  }

  private static void days(
      CorrectionFile file,
      String kind,
      TableField<?, LocalDate> column,
      CorrectionFile.@org.jspecify.annotations.Nullable Left left,
      Findings found) {
    for (CorrectionFile.Row row : file.rows(kind)) {
      LocalDate day = row.day(column);
      String at = row.path(column);
      found.notInFuture(at, day, WORDS.say(kind + "." + Findings.path(column)));
      if (left != null && Findings.before(left.on(), day)) {
        found.error(at, "daily.after-it-left", left.on());
      }
    }
  }
}
