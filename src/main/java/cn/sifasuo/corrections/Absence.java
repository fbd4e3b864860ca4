package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;

import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Findings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
