package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import java.util.Locale;
import java.util.Optional;

/** What a check makes of a figure that is not there: a dash, a form not made for the period. */
public enum Missing {
  /** The check is not made. */
  SKIP,
  /** The figure counts as nothing. */
  ZERO,
  /** The check does not hold: it should have been there. */
  FINDING;

  private static final Wording WORDS = Wording.of(Missing.class);

  /** Reads {@code skip}, {@code zero}, {@code finding}. */
  static Optional<Missing> parse(String text) {
    for (Missing missing : values()) {
      if (missing.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(missing);
      }
    }
    return Optional.empty();
  }

  /** As the text of a check says it. */
  String words() {
    return WORDS.say("check.missing." + name());
  }
}
