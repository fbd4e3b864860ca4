package cn.sifasuo.statistics.target;

import cn.sifasuo.kernel.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** On which side of the wanted value a target is met. */
public enum TargetDirection {
  AT_LEAST,
  AT_MOST;

  private static final Wording WORDS = Wording.of(TargetDirection.class);

  /** What a person reads: 不低于, 不超过. */
  public String label() {
    return WORDS.say("direction." + name());
  }

  /** The word of the command line: {@code at-least}, {@code at-most}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #code} or {@link #label}. */
  public static Optional<TargetDirection> parse(String text) {
    return Stream.of(values())
        .filter(d -> d.code().equalsIgnoreCase(text.strip()) || d.label().equals(text.strip()))
        .findFirst();
  }

  /**
   * @param comparison of the result with the wanted value, below, at or above zero
   */
  boolean met(int comparison) {
    return this == AT_LEAST ? comparison >= 0 : comparison <= 0;
  }
}
