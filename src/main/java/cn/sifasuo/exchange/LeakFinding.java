package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Wording;

/**
 * Something of a person in what is about to leave. The value itself is not told: it would stand on
 * screens and in logs.
 *
 * @param form code of the form, or of the record type; empty if not known
 * @param place column or field, such as {@code adjustments.reason}
 */
public record LeakFinding(String form, String place, Leak leak) {

  private static final Wording WORDS = Wording.of(LeakFinding.class);

  /** Such as 报表 M1 的 调整说明 里有姓名. */
  public String sentence() {
    String key = "leak.place." + place;
    return WORDS.say("leak.found", form, WORDS.has(key) ? WORDS.say(key) : place, leak.label());
  }
}
