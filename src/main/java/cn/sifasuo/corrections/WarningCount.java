package cn.sifasuo.corrections;

import cn.sifasuo.law.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Warnings a person has been given up to a day, beside the numbers at which revocation may be
 * proposed. Two numbers are in force from 2020-07-01 to 2021-02-28, as the courts' interpretation
 * changed later; both are shown (§5). It is shown and never decides: a person does.
 *
 * @param thresholds those in force on the day, without one that says the same number again
 */
record WarningCount(long given, List<Rule> thresholds) {

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "PROBATION", List.of("warn.revoke.probation", "warn.revoke.probation.court"),
          "PAROLE", List.of("warn.revoke.parole", "warn.revoke.parole.court"),
          "TEMP_OUT", List.of("warn.recommit.temp"));

  static WarningCount on(LocalDate day, CorrectionFile file, CorrectionsLaw law) {
    List<Rule> rules =
        KEYS.getOrDefault(file.category(), List.of()).stream()
            .map(key -> law.on(key, day))
            .flatMap(Optional::stream)
            .toList();
    List<Rule> apart =
        rules.size() == 2 && rules.get(0).number() == rules.get(1).number()
            ? List.of(rules.getFirst())
            : rules;
    return new WarningCount(file.decided("WARN", day), apart);
  }

  /** The least of the numbers in force that has not been reached. */
  Stream<Rule> notReached() {
    return thresholds.stream().filter(r -> given < r.number());
  }
}
