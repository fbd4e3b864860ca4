package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;

/**
 * A rate in words: its figure with formula, numerator and denominator, and what its target says.
 */
public final class RateWords {

  private static final Wording WORDS = Wording.of(RateWords.class);

  private RateWords() {}

  /**
   * The rate as a sheet and a screen say it, without the stop at the end.
   *
   * @param head of the form it belongs to; the numerator's first cell gives the unit of one case
   */
  public static String say(Rate rate, FormHead head) {
    String numerator = rate.numerator().toPlainString();
    String denominator = rate.denominator().toPlainString();
    RateFormula formula = rate.formula();
    if (formula == null) {
      return WORDS.say("rate.said", rate.label(), rate.said(), numerator, denominator);
    }
    return WORDS.say(
            "rate.said.formula", rate.label(), rate.said(), formula.text(), numerator, denominator)
        + target(rate, formula, head);
  }

  private static String target(Rate rate, RateFormula formula, FormHead head) {
    if (formula.target() == null || rate.value() == null) {
      return "";
    }
    String target = formula.target().toPlainString() + rate.unit().sign();
    String unit =
        head.column(formula.numerator().cells().getFirst())
            .map(FormHead.ColumnHead::unit)
            .orElse("");
    return WORDS.say(rate.exceeds() ? "rate.exceeds" : "rate.within", target)
        + rate.tooFew()
            .map(least -> WORDS.say("rate.too-few", least.toPlainString(), unit))
            .orElse("");
  }
}
