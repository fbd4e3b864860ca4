package cn.sifasuo.corrections;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules {@code corrections.*} as they act on a day (domain/corrections.md §5). */
record CorrectionsLaw(DatedRules rules) {

  /**
   * A rule that says something on the day; what is left to local rules and not filled says none.
   */
  Optional<Rule> on(String key, @Nullable LocalDate day) {
    return day == null
        ? Optional.empty()
        : rules.on("corrections." + key, day).filter(r -> !r.content().isBlank());
  }

  /** A rule whose list of codes does not name this one; empty if it may be, or nothing is said. */
  Optional<Rule> excluding(String key, @Nullable LocalDate day, String code) {
    return on(key, day).filter(r -> !List.of(r.content().split(",")).contains(code));
  }

  /** A rule that says no. */
  Optional<Rule> denying(String key, @Nullable LocalDate day) {
    return on(key, day).filter(r -> r.content().equals("no"));
  }

  /** A rule that says yes. */
  Optional<Rule> affirming(String key, @Nullable LocalDate day) {
    return on(key, day).filter(r -> r.content().equals("yes"));
  }
}
