package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT_ATTENDANCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LIVELIHOOD;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION_ATTENDANCE;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Hours of study and of activity in a month beside those that were planned (§5 study.hours,
 * service.hours). Until 2020-06-30 the measures asked for eight of each; since then the law names
 * none, and nothing is owed but what the person's own plan or a local rule says.
 */
final class MonthlyHours {

  /** What hours are of; keys of rules and of wording. */
  enum Kind {
    STUDY("study.hours", CORRECTION_PLAN.STUDY_HOURS_MONTH),
    SERVICE("service.hours", CORRECTION_PLAN.BENEFIT_HOURS_MONTH);

    private final String rule;
    private final TableField<?, BigDecimal> planned;

    Kind(String rule, TableField<?, BigDecimal> planned) {
      this.rule = rule;
      this.planned = planned;
    }

    String rule() {
      return rule;
    }

    TableField<?, BigDecimal> planned() {
      return planned;
    }

    /** As rules and wording name it. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final CorrectionsLaw law;

  MonthlyHours(DatedRules rules) {
    law = new CorrectionsLaw(rules);
  }

  /**
   * What a case should have in a month: the greater of plan and rule on its last day. Empty for the
   * month somebody came in, after the end, and for activity of who cannot work.
   */
  Optional<BigDecimal> planned(Kind kind, Draft correctionCase, YearMonth month) {
    CorrectionFile file = new CorrectionFile(correctionCase);
    LocalDate last = month.atEndOfMonth();
    LocalDate registered = file.registered();
    CorrectionFile.Left left = file.left();
    boolean here =
        registered != null
            && Findings.before(registered, month.atDay(1))
            && (left == null || left.on().isAfter(last));
    if (!here || kind == Kind.SERVICE && unable(file, last)) {
      return Optional.empty();
    }
    Optional<BigDecimal> byRule =
        law.on(kind.rule(), last).map(Rule::number).map(BigDecimal::valueOf);
    Optional<BigDecimal> byPlan =
        file.rows(FileRows.PLANS).stream()
            .filter(r -> !Findings.before(last, r.day(CORRECTION_PLAN.MADE_ON)))
            .max(Comparator.comparing(MonthlyHours::version))
            .map(r -> r.draft().get(kind.planned()));
    return Stream.concat(byRule.stream(), byPlan.stream())
        .max(Comparator.naturalOrder())
        .filter(h -> h.signum() > 0);
  }

  private static int version(CorrectionFile.Row plan) {
    return Objects.requireNonNullElse(plan.draft().get(CORRECTION_PLAN.VERSION_NO), 0);
  }

  /** Whether the row in force says that somebody cannot work. */
  static boolean unable(CorrectionFile file, LocalDate day) {
    return file.rows(FileRows.LIVELIHOODS).stream()
        .filter(r -> r.day(CORRECTION_LIVELIHOOD.FROM_ON) != null)
        .filter(r -> !Findings.before(day, r.day(CORRECTION_LIVELIHOOD.FROM_ON)))
        .max(
            Comparator.comparing(r -> Objects.requireNonNull(r.day(CORRECTION_LIVELIHOOD.FROM_ON))))
        .filter(r -> r.is(CORRECTION_LIVELIHOOD.WORK, "UNABLE"))
        .isPresent();
  }

  /** Hours people attended in a month, by case. */
  static Map<UUID, BigDecimal> attended(DSLContext ctx, Kind kind, YearMonth month) {
    return switch (kind) {
      case STUDY ->
          ctx.select(
                  CORRECTION_SESSION_ATTENDANCE.CORRECTION_CASE_ID,
                  DSL.sum(CORRECTION_SESSION_ATTENDANCE.HOURS))
              .from(CORRECTION_SESSION_ATTENDANCE)
              .join(CORRECTION_SESSION)
              .on(CORRECTION_SESSION.ID.eq(CORRECTION_SESSION_ATTENDANCE.SESSION_ID))
              .where(
                  CORRECTION_SESSION_ATTENDANCE.VOIDED.isFalse(),
                  CORRECTION_SESSION.VOIDED.isFalse(),
                  CORRECTION_SESSION.HELD_ON.between(month.atDay(1), month.atEndOfMonth()))
              .groupBy(CORRECTION_SESSION_ATTENDANCE.CORRECTION_CASE_ID)
              .fetchMap(r -> r.value1(), r -> r.value2());
      case SERVICE ->
          ctx.select(
                  CORRECTION_BENEFIT_ATTENDANCE.CORRECTION_CASE_ID,
                  DSL.sum(CORRECTION_BENEFIT_ATTENDANCE.HOURS))
              .from(CORRECTION_BENEFIT_ATTENDANCE)
              .join(CORRECTION_BENEFIT)
              .on(CORRECTION_BENEFIT.ID.eq(CORRECTION_BENEFIT_ATTENDANCE.BENEFIT_ID))
              .where(
                  CORRECTION_BENEFIT_ATTENDANCE.VOIDED.isFalse(),
                  CORRECTION_BENEFIT.VOIDED.isFalse(),
                  CORRECTION_BENEFIT.HELD_ON.between(month.atDay(1), month.atEndOfMonth()))
              .groupBy(CORRECTION_BENEFIT_ATTENDANCE.CORRECTION_CASE_ID)
              .fetchMap(r -> r.value1(), r -> r.value2());
    };
  }
}
