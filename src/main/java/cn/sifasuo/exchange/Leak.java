package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Wording;

/** What of a person was found where it must not be. */
public enum Leak {
  NAME,
  ID_NUMBER,
  PHONE,
  /** An address, or another private text. */
  ADDRESS,
  /** Text where only codes, numbers and days may stand. */
  TEXT;

  private static final Wording WORDS = Wording.of(Leak.class);

  public String label() {
    return WORDS.say("leak." + name());
  }
}
