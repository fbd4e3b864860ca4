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
import java.util.stream.Stream;
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

  /**
   * Days of the longest absence or lateness that is written down and had not ended by an earlier
   * day; what goes on runs to the day; 0 if none is.
   *
   * @param since an admonition or warning that was given for what came before; null if none was
   */
  static long longest(LocalDate day, @Nullable LocalDate since, CorrectionFile file) {
    Stream<Span> lost =
        file.rows(ConductRows.LOSTS).stream()
            .map(r -> new Span(r.day(CORRECTION_LOST.FOUND_ON), r.day(CORRECTION_LOST.LOCATED_ON)));
    Stream<Span> late =
        Stream.of(
            new Span(
                file.draft().day(CORRECTION_CASE.REPORT_DUE),
                file.draft().day(CORRECTION_CASE.REPORTED_ON)));
    Stream<Span> leave =
        file.rows(LeaveRows.LEAVES).stream()
            .filter(r -> r.is(CORRECTION_LEAVE.DECISION, "GRANTED"))
            .filter(r -> r.day(CORRECTION_LEAVE.TO_ON) != null)
            .map(r -> new Span(LeaveRules.until(r, file), r.day(CORRECTION_LEAVE.BACK_ON)));
    return Stream.of(lost, late, leave)
        .flatMap(s -> s)
        .mapToLong(s -> s.days(day, since))
        .max()
        .orElse(0);
  }

  /** From the day something was due or missed to the day it was made good. */
  private record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

    long days(LocalDate day, @Nullable LocalDate since) {
      LocalDate until = earlier(to, day);
      boolean answered = since != null && !until.isAfter(since);
      return from == null || answered ? 0 : Math.max(0, ChronoUnit.DAYS.between(from, until));
    }
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
