package cn.sifasuo.security;

import cn.sifasuo.kernel.Wording;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A right given to a person by name, besides what the role brings: to open records the law keeps
 * closer than others. Each time a reason is given.
 */
public enum SpecialRight {
  /**
   * Records of minors (Law on the Protection of Minors 4(3), 103; Community Corrections Law 54).
   */
  MINORS,
  /** Sealed records (Criminal Procedure Law 286; Law on Preventing Juvenile Delinquency 59). */
  SEALED;

  private static final Wording WORDS = Wording.of(SpecialRight.class);

  /** What a person reads, such as 未成年人记录. */
  public String label() {
    return WORDS.say("right." + name());
  }

  /** The right of a name, such as {@code minors}, or of its label. */
  public static Optional<SpecialRight> parse(String text) {
    return Stream.of(values())
        .filter(r -> r.name().equalsIgnoreCase(text.strip()) || r.label().equals(text.strip()))
        .findFirst();
  }
}
