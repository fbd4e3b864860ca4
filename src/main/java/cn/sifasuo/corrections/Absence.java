package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;

import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Findings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody on probation or parole was away so long that revocation may be proposed (§5
 * away.revoke). Counted from the day it was found, which no rule puts earlier; it is shown and
 * never decides.
 */
final class Absence {

  private static final Set<String> CATEGORIES = Set.of("PROBATION", "PAROLE");

  private Absence() {}

  /** The rule by which it may be proposed on a day; empty while nobody was away that long. */
  static Optional<Rule> ground(LocalDate day, CorrectionFile file, CorrectionsLaw law) {
    return CATEGORIES.contains(file.category())
        ? law.on("away.revoke.months", day)
            .filter(rule ->
                file.rows(ConductRows.LOSTS).stream().anyMatch(r -> longer(r, day, rule.number())))
        : Optional.empty();
  }

  /** Days of the longest absence or lateness up to a day that is written down; 0 if none is. */
  static long longest(LocalDate day, CorrectionFile file) {
    LongStream lost =
        file.rows(ConductRows.LOSTS).stream()
            .filter(r -> r.day(CORRECTION_LOST.FOUND_ON) != null)
            .mapToLong(r ->
                days(
                    r.day(CORRECTION_LOST.FOUND_ON),
                    earlier(r.day(CORRECTION_LOST.LOCATED_ON), day)));
    LongStream late =
        LongStream.of(
            days(
                file.draft().day(CORRECTION_CASE.REPORT_DUE),
                file.draft().day(CORRECTION_CASE.REPORTED_ON)));
    LongStream leave =
        file.rows(LeaveRows.LEAVES).stream()
            .filter(r -> r.is(CORRECTION_LEAVE.DECISION, "GRANTED"))
            .mapToLong(r -> days(LeaveRules.until(r, file), r.day(CORRECTION_LEAVE.BACK_ON)));
    return LongStream.concat(lost, LongStream.concat(late, leave)).max().orElse(0);
  }

  private static long days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  private static boolean longer(CorrectionFile.Row lost, LocalDate day, int months) {
    LocalDate found = lost.day(CORRECTION_LOST.FOUND_ON);
    if (found == null) {
      return false;
    }
    return earlier(lost.day(CORRECTION_LOST.LOCATED_ON), day).isAfter(found.plusMonths(months));
  }

  private static LocalDate earlier(@Nullable LocalDate located, LocalDate day) {
    return located != null && Findings.before(located, day) ? located : day;
  }
}
