package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Rules of checks as people write and read them. */
public final class RuleWords {

  private static final Wording WORDS = Wording.of(RuleWords.class);

  /** More cells than this are named by the first and the last. */
  private static final int NAMED = 4;

  private RuleWords() {}

  /** A rule as a person writes it: 03 ≤ 01, 20+…+34 = 01, MF.01 = 上期 MF.05. */
  public static String written(String rule) {
    return rule.replace("<=", "≤")
        .replace(">=", "≥")
        .replace("<>", "≠")
        .replaceAll("sum\\((\\w+)\\.\\.(\\w+)\\)", "$1+…+$2")
        .replaceAll("previous\\(([^)]*)\\)", WORDS.say("check.previous", "$1"))
        .replaceAll("months\\(([^)]*)\\)", WORDS.say("check.months", "$1"))
        .replaceAll("flows\\(([^)]*)\\)", WORDS.say("check.flows", "$1"))
        .replaceAll("distinct\\(([^)]*)\\)", WORDS.say("check.distinct", "$1"))
        .replaceFirst("^if (.*) then (.*)$", WORDS.say("check.if", "$1", "$2"))
        .replace(" iff ", WORDS.say("check.iff"));
  }

  /**
   * A side in words, such as 主动调解（12）＋依申请调解（13）; empty for a mere number.
   *
   * @param name what a cell is called, by its id
   */
  static String side(CheckRule.Total total, Function<String, String> name) {
    List<CheckRule.Term> terms = total.terms();
    if (terms.size() > NAMED) {
      return WORDS.say(
          "check.side.many",
          term(terms.getFirst(), name),
          term(terms.getLast(), name),
          terms.size());
    }
    StringBuilder words = new StringBuilder();
    for (CheckRule.Term term : terms) {
      boolean less = term.factor().signum() < 0;
      if (!words.isEmpty() || less) {
        words.append(less ? "－" : "＋");
      }
      words.append(term(term, name));
    }
    return words.toString();
  }

  private static String term(CheckRule.Term term, Function<String, String> name) {
    BigDecimal factor = term.factor().abs();
    String cell = name.apply(term.cell());
    return factor.compareTo(BigDecimal.ONE) == 0 ? cell : factor.toPlainString() + "×" + cell;
  }

  /** The sentence of a result: what it says, the rule, both sides in words and numbers. */
  static String sentence(
      boolean ok,
      String words,
      String rule,
      String leftWords,
      BigDecimal left,
      String rightWords,
      BigDecimal right) {
    return WORDS.say(
        ok ? "check.ok" : "check.failed",
        words,
        written(rule),
        named(leftWords, left),
        named(rightWords, right));
  }

  private static String named(String words, BigDecimal value) {
    String number = value.toPlainString();
    return words.isEmpty() ? number : WORDS.say("check.side", words, number);
  }
}
