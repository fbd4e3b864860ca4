package cn.sifasuo.ui.rule;

import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules in the words of the field: name, content and basis, as far as they have words. */
final class RuleWords {

  private static final Wording WORDS = Wording.of(RuleWords.class);

  private RuleWords() {}

  /** The name in words; the name itself where it has none. */
  static String name(String rule) {
    return known("rule." + rule).orElse(rule);
  }

  static boolean hasName(String rule) {
    return WORDS.has("rule." + rule);
  }

  /**
   * Codes by their words, other contents as they are; an empty content says that nothing is said.
   */
  static String content(String content) {
    if (content.isBlank()) {
      return WORDS.say("content.none");
    }
    return Stream.of(content.split(","))
        .map(part -> known("content." + part).orElse(part))
        .collect(Collectors.joining("、"));
  }

  /**
   * The source of a rule of the law; in words of its own, of its first day if there are such, where
   * the rule's book has but a short sign.
   */
  static String basis(String rule, LocalDate from, String source) {
    boolean sign = source.codePoints().noneMatch(Character::isIdeographic);
    return sign
        ? known("basis." + rule + "." + from).or(() -> known("basis." + rule)).orElse(source)
        : source;
  }

  private static Optional<String> known(String key) {
    return WORDS.has(key) ? Optional.of(WORDS.say(key)) : Optional.empty();
  }
}
