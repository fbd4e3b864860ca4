package cn.sifasuo.law;

import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value of the law with its time of validity and its source.
 *
 * @param validTo last day, null while it is in force
 * @param bound what a local rule may do with it
 * @param verified whether the source was read; a rule nobody has read acts and says so
 * @param source article, or document with its number
 */
public record Rule(
    String name,
    Scope scope,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String content,
    Bound bound,
    boolean verified,
    String source) {

  private static final Wording WORDS = Wording.of(Rule.class);

  /** Last words of the names of rules that are reckoned with. */
  private static final Set<String> UNITS =
      Set.of("days", "workdays", "months", "years", "hours", "tries", "least");

  /** Whose rule it is, the widest first. */
  public enum Scope {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY;

    /** What a person reads, such as 省. */
    public String label() {
      return WORDS.say("scope." + name());
    }
  }

  /** What local rules may do. */
  public enum Bound {
    /** Nothing. */
    FIXED,
    /** Say less: the number is the most there may be. */
    AT_MOST,
    /** Say more: the number is the least there must be. */
    AT_LEAST,
    /** Say what they like: the law leaves it to them. */
    LOCAL;

    /** What a person reads. */
    public String label() {
      return WORDS.say("bound." + name());
    }
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /**
   * Its content as a whole number.
   *
   * @throws NumberFormatException if it is none; the migrations and the local rules see to it
   */
  public int number() {
    return Integer.parseInt(content);
  }

  /**
   * The article or document, and whether anybody has read it: what a sentence to a clerk ends with.
   */
  public String basis() {
    return WORDS.say(verified ? "law.basis" : "law.basis.unverified", source);
  }

  /** Whether a local value leaves this rule at least as strict as it is. */
  public boolean mayBecome(String local) {
    return switch (bound) {
      case FIXED -> false;
      case LOCAL -> !isCount() || whole(local);
      case AT_MOST -> whole(local) && whole(content) && Integer.parseInt(local) <= number();
      case AT_LEAST -> whole(local) && whole(content) && Integer.parseInt(local) >= number();
    };
  }

  /** Whether it is reckoned with: then a local value is a whole number too. */
  public boolean isCount() {
    return name.startsWith("aid.years.")
        || name.startsWith("retention.")
        || UNITS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static boolean whole(String text) {
    return text.matches("\\d{1,6}");
  }

  /**
   * Itself, or a local rule that is stricter; what a local rule loosened after all does not act.
   */
  Rule tightened(Rule local) {
    if (!mayBecome(local.content())) {
      return this;
    }
    return new Rule(
        name,
        local.scope(),
        local.validFrom(),
        local.validTo(),
        local.content(),
        bound,
        local.verified(),
        local.source());
  }
}
