package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing the county found in a form.
 *
 * @param form empty if it is about the bundle as a whole
 * @param cell empty if it is about the form as a whole
 * @param fact pseudonym of the case it is about; null if it is about none
 * @param code of a {@link ReturnReason}, or of what a machine found
 * @param remark a person's words; empty if there are none
 */
public record CountyReason(
    String form, String cell, @Nullable UUID fact, String code, String remark) {

  private static final Wording WORDS = Wording.of(CountyReason.class);

  /** The reason in words, without the place. */
  public String label() {
    String key = "reason." + code;
    String label = WORDS.has(key) ? WORDS.say(key) : code;
    return remark.isEmpty() ? label : WORDS.say("reason.with-remark", label, remark);
  }

  /** Where it is and what, a phrase. */
  public String sentence() {
    String place = cell.isEmpty() ? form : WORDS.say("reason.cell", form, cell);
    String where = fact == null ? place : WORDS.say("reason.case", place, shortened(fact));
    return where.isEmpty() ? label() : WORDS.say("reason.at", where, label());
  }

  /** As much of a pseudonym as people compare. */
  public static String shortened(UUID fact) {
    return fact.toString().substring(0, 8);
  }
}
