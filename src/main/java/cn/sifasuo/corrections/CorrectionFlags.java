package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CUSTODY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.TableField;

/**
 * What is true of a case on a day besides its state (domain/corrections.md §3): flags, not states.
 * Read off the rows, never stored, so that it is right on each day.
 *
 * @param neverReported the day to report in has passed and nobody came
 * @param warnings warnings in force up to the day
 * @param thresholds the numbers at which the law of the day lets revocation be proposed; nothing
 *     follows from them by itself
 * @param proposed whether a proposal to revoke or to recommit waits for its answer
 * @param firstPhaseUntil last day of the first phase after registration, where a local rule has one
 *     and the day falls into it
 * @param away the rule by which revocation may be proposed because of a long absence; nothing
 *     follows from it by itself
 */
public record CorrectionFlags(
    boolean neverReported,
    boolean onLeave,
    boolean lost,
    boolean inCustody,
    boolean device,
    boolean minorRegime,
    boolean sealed,
    boolean proposed,
    long warnings,
    List<Rule> thresholds,
    Optional<LocalDate> firstPhaseUntil,
    Optional<Rule> away) {

  private static final Set<String> TO_PRISON =
      Set.of("REVOKE_PROBATION", "REVOKE_PAROLE", "RECOMMIT");

  public static CorrectionFlags on(LocalDate day, Draft correctionCase, DatedRules rules) {
    CorrectionFile file = new CorrectionFile(correctionCase);
    CorrectionFile.Left left = file.left();
    boolean here = left == null || left.on().isAfter(day);
    CorrectionsLaw law = new CorrectionsLaw(rules);
    WarningCount count = WarningCount.on(day, file, law);
    return new CorrectionFlags(
        here
            && file.registered() == null
            && Findings.before(correctionCase.day(CORRECTION_CASE.REPORT_DUE), day),
        here
            && file.rows(LeaveRows.LEAVES).stream()
                .filter(r -> r.is(CORRECTION_LEAVE.DECISION, "GRANTED"))
                .anyMatch(r -> open(r, CORRECTION_LEAVE.FROM_ON, CORRECTION_LEAVE.BACK_ON, day)),
        here
            && file.rows(ConductRows.LOSTS).stream()
                .anyMatch(r -> open(r, CORRECTION_LOST.FOUND_ON, CORRECTION_LOST.LOCATED_ON, day)),
        here
            && file.rows(ConductRows.CUSTODIES).stream()
                .anyMatch(r -> open(r, CORRECTION_CUSTODY.FROM_ON, CORRECTION_CUSTODY.TO_ON, day)),
        here
            && file.rows(ConductRows.DEVICE_APPROVALS).stream()
                .anyMatch(r -> open(r, CORRECTION_ELOC.FROM_ON, CORRECTION_ELOC.REMOVED_ON, day)),
        file.minorRegime(),
        Boolean.TRUE.equals(correctionCase.get(CORRECTION_CASE.RECORD_SEALED)),
        here && proposed(file, day),
        count.given(),
        count.thresholds(),
        here ? firstPhase(file, law, day) : Optional.empty(),
        here ? Absence.ground(day, file, law) : Optional.empty());
  }

  /** Months after registration, by the local rule of that day (§5 entry.phase). */
  private static Optional<LocalDate> firstPhase(
      CorrectionFile file, CorrectionsLaw law, LocalDate day) {
    LocalDate registered = file.registered();
    return registered == null || day.isBefore(registered)
        ? Optional.empty()
        : law.on("entry.phase.months", registered)
            .map(rule -> registered.plusMonths(rule.number()).minusDays(1))
            .filter(last -> !day.isAfter(last));
  }

  private static boolean proposed(CorrectionFile file, LocalDate day) {
    return file.rows(ConductRows.CONDUCTS).stream()
        .filter(r -> TO_PRISON.contains(r.draft().get(CORRECTION_CONDUCT.CONDUCT_KIND)))
        .filter(r -> !r.draft().has(CORRECTION_CONDUCT.OUTCOME))
        .map(r -> r.day(CORRECTION_CONDUCT.PROPOSED_ON))
        .anyMatch(on -> on != null && !on.isAfter(day));
  }

  /** Begun by the day and not over before it. */
  private static boolean open(
      CorrectionFile.Row row,
      TableField<?, LocalDate> from,
      TableField<?, LocalDate> to,
      LocalDate day) {
    LocalDate begun = row.day(from);
    return begun != null && !begun.isAfter(day) && !Findings.before(row.day(to), day);
  }
}
