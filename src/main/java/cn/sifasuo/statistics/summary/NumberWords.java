package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that stand with numbers in running text. */
final class NumberWords {

  private static final Wording WORDS = Wording.of(NumberWords.class);

  /** The number with everything that belongs to it. */
  static final Pattern NUMBER =
      Pattern.compile(
          "(?<level>"
              + WORDS.say("numbers.level")
              + ")|(?:(?<up>"
              + any("numbers.up")
              + ")|(?<down>"
              + any("numbers.down")
              + "))?了?(?<about>"
              + any("numbers.about")
              + ")?[ 　]?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?:(?<times>[万亿])(?!元))?(?<over>"
              + any("numbers.over")
              + ")?[ 　]?(?<unit>"
              + any("numbers.units")
              + ")?");

  /** A day, an ordinal or a duration goes on like this after its number. */
  static final Pattern DATE =
      Pattern.compile("^(?:" + any("numbers.dates") + ").*", Pattern.DOTALL);

  /** 1—8月, 8、9月份: the first number belongs to the day after it. */
  static final Pattern RANGE =
      Pattern.compile(
          "^[—–\\-－~～至到、和]{1,2}\\d{1,4}(?:" + any("numbers.dates") + ").*", Pattern.DOTALL);

  static final Pattern RATE = Pattern.compile(any("numbers.rates"));

  static final Set<String> NAMES = Set.of(WORDS.say("numbers.names").split(" "));

  static final String LEVEL = WORDS.say("numbers.level");

  private static final Map<String, String> SAME = same();
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  private NumberWords() {}

  private static String any(String key) {
    return List.of(WORDS.say(key).split(" ")).stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Map<String, String> same() {
    Map<String, String> same = new LinkedHashMap<>();
    for (String pair : WORDS.say("numbers.same").split(" ")) {
      int equals = pair.indexOf('=');
      same.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return Map.copyOf(same);
  }

  /** The unit by which two numbers are compared: 元 for 万元, 件 for 起. */
  static String unit(String written) {
    String plain = times(written).equals(BigDecimal.ONE) ? written : written.substring(1);
    return SAME.getOrDefault(plain, plain);
  }

  /** What 万 and 亿 make of a number. */
  static BigDecimal times(String word) {
    return word.startsWith("万") ? WAN : word.startsWith("亿") ? YI : BigDecimal.ONE;
  }

  /**
   * Full-width digits, points and per cent signs as narrow ones; every character keeps its place.
   */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < narrow.length(); i++) {
      char c = narrow.charAt(i);
      if ((c >= '０' && c <= '９') || c == '．' || c == '％') {
        narrow.setCharAt(i, (char) (c - 0xFEE0));
      }
    }
    return narrow.toString();
  }
}
