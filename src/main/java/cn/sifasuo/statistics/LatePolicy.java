package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;

/** What becomes of a fact whose day lies in a period that is closed already. */
public enum LatePolicy {
  /** It counts on the first open day after, is marked 补录, and the closed form stays as it is. */
  COUNT_IN_OPEN_PERIOD,
  /** It is refused until the closed form is opened again for a correction. */
  AMEND_CLOSED_PERIOD;

  private static final Wording WORDS = Wording.of(LatePolicy.class);

  /** As windows show it. */
  public String label() {
    return WORDS.say("late." + name());
  }
}
