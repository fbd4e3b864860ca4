package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a form as the list of forms shows it, once for each time it is in force.
 *
 * @param from first day in force; null if open, or in force at no time
 * @param to last such day; null if open
 * @param signer name of the desk that signed it; null for a version the program brings along
 * @param adopted the decision it is in force by; null if it is in force by the program or not at
 *     all
 */
public record FormEdition(
    String code,
    String title,
    String version,
    String label,
    State state,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String signer,
    @Nullable Adoption adopted) {

  /** How it stands today. */
  public enum State {
    IN_FORCE,
    COMING,
    PAST,
    /** Taken in and not adopted, or replaced. */
    NOT_USED,
    UNREADABLE
  }

  private static final Wording WORDS = Wording.of(FormEdition.class);

  /** The state in Chinese. */
  public String stateLabel() {
    return WORDS.say("edition." + state);
  }

  /** From when to when, in Chinese. */
  public String span() {
    if (state == State.NOT_USED) {
      return "—";
    }
    LocalDate first = from;
    LocalDate last = to;
    if (first == null) {
      return last == null ? WORDS.say("edition.always") : WORDS.say("edition.until", last);
    }
    return last == null ? WORDS.say("edition.from", first) : WORDS.say("edition.span", first, last);
  }

  static State state(LocalDate today, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && today.isBefore(from)) {
      return State.COMING;
    }
    return to != null && today.isAfter(to) ? State.PAST : State.IN_FORCE;
  }
}
