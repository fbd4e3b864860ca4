package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FREQUENT_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 外出请假 (§2.14): who decides by how long it is and when it was asked for; a refusal says why, since
 * leave for a legitimate reason shall be granted (CCL 27).
 */
final class LeaveRules implements RecordRules {

  private static final String DISTRICT = "\\d{4}(0[1-9]|1\\d|20)\\d*";

  @Override
  public void derive(Draft draft, RuleContext context) {
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    for (CorrectionFile.Row row : file.rows(LeaveRows.LEAVES)) {
      row.draft().set(CORRECTION_LEAVE.DAYS, LeaveTier.days(row));
      row.draft().set(CORRECTION_LEAVE.APPROVER, approver(row, file, law, context));
      LocalDate back = row.day(CORRECTION_LEAVE.BACK_ON);
      row.draft()
          .set(
              CORRECTION_LEAVE.LATE, back == null ? null : Findings.before(until(row, file), back));
    }
  }

  /**
   * Who decided, where it was said; else who has to. While the office is not delegated to grant
   * short leave, an application goes to the county.
   */
  private static @Nullable String approver(
      CorrectionFile.Row row, CorrectionFile file, CorrectionsLaw law, RuleContext context) {
    String stated = row.draft().get(CORRECTION_LEAVE.DECIDED_LEVEL);
    String tier = LeaveTier.of(row, file, law).approver();
    if (stated != null || tier == null) {
      return stated;
    }
    boolean open = !row.draft().has(CORRECTION_LEAVE.DECISION);
    return tier.equals(LeaveTier.OFFICE)
            && open
            && new DelegationRules(context)
                .wanting(DelegationRules.Act.LEAVE, row.day(CORRECTION_LEAVE.APPLIED_ON))
                .isPresent()
        ? LeaveTier.COUNTY
        : tier;
  }

  /** The last day of a leave, with the extensions granted to it. */
  static LocalDate until(CorrectionFile.Row leave, CorrectionFile file) {
    LocalDate until = Objects.requireNonNullElse(leave.day(CORRECTION_LEAVE.TO_ON), LocalDate.MAX);
    boolean longer = true;
    while (longer) {
      longer = false;
      for (CorrectionFile.Row other : file.rows(LeaveRows.LEAVES)) {
        LocalDate from = other.day(CORRECTION_LEAVE.FROM_ON);
        LocalDate to = other.day(CORRECTION_LEAVE.TO_ON);
        if (other.yes(CORRECTION_LEAVE.EXTENSION)
            && other.is(CORRECTION_LEAVE.DECISION, "GRANTED")
            && from != null
            && to != null
            && !until.equals(LocalDate.MAX)
            && !from.isAfter(until.plusDays(1))
            && to.isAfter(until)) {
          until = to;
          longer = true;
        }
      }
    }
    return until;
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(LeaveRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    for (CorrectionFile.Row row : file.rows(LeaveRows.LEAVES)) {
      if (Findings.before(row.day(CORRECTION_LEAVE.TO_ON), row.day(CORRECTION_LEAVE.FROM_ON))) {
        found.error(row.path(CORRECTION_LEAVE.TO_ON), "leave.to-before-from");
        continue;
      }
      tier(row, file, found, law);
      level(row, LeaveTier.of(row, file, law).approver(), found, context);
      ahead(row, found, law);
      place(row, draft, found, law);
      decision(row, found, law);
      if (Findings.before(row.day(CORRECTION_LEAVE.BACK_ON), row.day(CORRECTION_LEAVE.FROM_ON))) {
        found.error(row.path(CORRECTION_LEAVE.BACK_ON), "leave.back-before-left");
      }
    }
    file.rows(LeaveRows.FREQUENT_LEAVES).forEach(row -> frequent(row, found, law));
    return found.all();
  }

  private static void tier(
      CorrectionFile.Row row, CorrectionFile file, Findings found, CorrectionsLaw law) {
    LeaveTier tier = LeaveTier.of(row, file, law);
    if (tier.rule() == null) {
      return;
    }
    if (tier.approver() == null) {
      found.errorBy(
          tier.rule(), row.path(CORRECTION_LEAVE.TO_ON), "leave.too-long", tier.rule().number());
      return;
    }
    if (!row.is(CORRECTION_LEAVE.DECISION, "GRANTED")) {
      return;
    }
    String by =
        Objects.requireNonNullElse(
            row.draft().get(CORRECTION_LEAVE.DECIDED_LEVEL), tier.approver());
    boolean filed = row.draft().has(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON);
    boolean told = row.draft().has(CORRECTION_LEAVE.PROCURATORATE_NOTIFIED_ON);
    boolean sinceLaw =
        law.affirming("leave.higher", row.day(CORRECTION_LEAVE.APPLIED_ON)).isPresent();
    if (by.equals(LeaveTier.OFFICE) && sinceLaw && !filed) {
      found.lackingBy(
          tier.rule(), row.path(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON), "leave.not-filed");
    } else if (by.equals(LeaveTier.HIGHER) && !told) {
      found.lackingBy(
          tier.rule(),
          row.path(CORRECTION_LEAVE.PROCURATORATE_NOTIFIED_ON),
          "leave.procuratorate-not-told");
    }
  }

  /** Nobody below the one who has to decide does, and the office only what it is delegated to. */
  private static void level(
      CorrectionFile.Row row, @Nullable String tier, Findings found, RuleContext context) {
    String stated = row.draft().get(CORRECTION_LEAVE.DECIDED_LEVEL);
    boolean decided =
        row.is(CORRECTION_LEAVE.DECISION, "GRANTED")
            || row.is(CORRECTION_LEAVE.DECISION, "REFUSED");
    if (tier == null || !decided) {
      return;
    }
    String at = row.path(CORRECTION_LEAVE.DECIDED_LEVEL);
    if (stated != null && LeaveTier.below(stated, tier)) {
      found.error(
          at,
          "leave.decided-below",
          context.codes().label("LEAVE_APPROVER", tier),
          context.codes().label("LEAVE_APPROVER", stated));
    } else if (LeaveTier.OFFICE.equals(stated == null ? tier : stated)) {
      new DelegationRules(context)
          .require(DelegationRules.Act.LEAVE, row.day(CORRECTION_LEAVE.DECIDED_ON), at, found);
    }
  }

  private static void ahead(CorrectionFile.Row row, Findings found, CorrectionsLaw law) {
    LocalDate applied = row.day(CORRECTION_LEAVE.APPLIED_ON);
    LocalDate from = row.day(CORRECTION_LEAVE.FROM_ON);
    law.on("leave.apply.ahead.days", applied)
        .filter(r -> Findings.before(from, applied == null ? null : applied.plusDays(r.number())))
        .ifPresent(r ->
            found.warningBy(
                r,
                row.path(CORRECTION_LEAVE.APPLIED_ON),
                List.of(row.path(CORRECTION_LEAVE.FROM_ON)),
                "leave.applied-late",
                r.number()));
  }

  /** What is asked for at all: out of the urban area, for one of the reasons. */
  private static void place(
      CorrectionFile.Row row, Draft draft, Findings found, CorrectionsLaw law) {
    LocalDate applied = row.day(CORRECTION_LEAVE.APPLIED_ON);
    String reason = row.draft().get(CORRECTION_LEAVE.LEAVE_REASON);
    if (reason != null) {
      law.excluding("leave.reasons", applied, reason)
          .ifPresent(r ->
              found.warningBy(
                  r,
                  row.path(CORRECTION_LEAVE.LEAVE_REASON),
                  List.of(row.path(CORRECTION_LEAVE.APPLIED_ON)),
                  "leave.reason-not-named"));
    }
    String home = draft.get(CORRECTION_CASE.EXEC_REGION);
    String away = row.draft().get(CORRECTION_LEAVE.DEST_REGION);
    law.on("leave.area", applied)
        .filter(r -> home != null && away != null && isOneCity(home, away))
        .ifPresent(r ->
            found.warningBy(
                r,
                row.path(CORRECTION_LEAVE.DEST_REGION),
                List.of(Findings.path(CORRECTION_CASE.EXEC_REGION)),
                "leave.within-the-city"));
  }

  /** Two urban districts of one city: the same four digits, then 01 to 20 (GB/T 2260). */
  private static boolean isOneCity(String home, String away) {
    return home.matches(DISTRICT)
        && away.matches(DISTRICT)
        && home.substring(0, 4).equals(away.substring(0, 4));
  }

  private static void decision(CorrectionFile.Row row, Findings found, CorrectionsLaw law) {
    LocalDate decided = row.day(CORRECTION_LEAVE.DECIDED_ON);
    boolean granted = row.is(CORRECTION_LEAVE.DECISION, "GRANTED");
    boolean refused = row.is(CORRECTION_LEAVE.DECISION, "REFUSED");
    if ((granted || refused) && decided == null) {
      found.lacking(row.path(CORRECTION_LEAVE.DECIDED_ON), "leave.decided-day-missing");
    }
    if ((granted || refused) && !row.draft().has(CORRECTION_LEAVE.DECIDED_BY)) {
      found.lacking(row.path(CORRECTION_LEAVE.DECIDED_BY), "leave.decided-by-missing");
    }
    if (Findings.before(decided, row.day(CORRECTION_LEAVE.APPLIED_ON))) {
      found.error(row.path(CORRECTION_LEAVE.DECIDED_ON), "leave.decided-before-applied");
    }
    if (granted && Findings.before(row.day(CORRECTION_LEAVE.FROM_ON), decided)) {
      found.warning(
          row.path(CORRECTION_LEAVE.DECIDED_ON),
          List.of(row.path(CORRECTION_LEAVE.FROM_ON)),
          "leave.left-before-decided");
    }
    if (refused && !row.draft().has(CORRECTION_LEAVE.REFUSAL_REASON)) {
      found.error(row.path(CORRECTION_LEAVE.REFUSAL_REASON), "leave.refused-without-reason");
    }
    if (refused && !row.is(CORRECTION_LEAVE.LEAVE_REASON, "OTHER")) {
      law.affirming("leave.granted", row.day(CORRECTION_LEAVE.APPLIED_ON))
          .ifPresent(r ->
              found.warningBy(
                  r,
                  row.path(CORRECTION_LEAVE.DECISION),
                  List.of(row.path(CORRECTION_LEAVE.LEAVE_REASON)),
                  "leave.shall-be-granted"));
    }
  }

  private static void frequent(CorrectionFile.Row row, Findings found, CorrectionsLaw law) {
    LocalDate from = row.day(CORRECTION_FREQUENT_LEAVE.FROM_ON);
    LocalDate to = row.day(CORRECTION_FREQUENT_LEAVE.TO_ON);
    if (from == null || to == null) {
      return;
    }
    String at = row.path(CORRECTION_FREQUENT_LEAVE.TO_ON);
    if (to.isBefore(from)) {
      found.error(at, "leave.to-before-from");
      return;
    }
    law.on("leave.frequent.months", row.day(CORRECTION_FREQUENT_LEAVE.APPLIED_ON))
        .filter(r -> to.isAfter(from.plusMonths(r.number()).minusDays(1)))
        .ifPresent(r -> found.errorBy(r, at, "leave.frequent-too-long", r.number()));
  }
}
