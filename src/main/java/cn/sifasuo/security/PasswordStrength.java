package cn.sifasuo.security;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a password is to guess, said in four words. What the person or the office is called,
 * years, runs and sequences count as one sign each, for whoever guesses tries them first. An
 * estimate for advice, not a proof.
 */
public enum PasswordStrength {
  /** Fewer than {@link #LEAST} characters. */
  TOO_SHORT,
  /** A few million guesses find it. */
  GUESSABLE,
  /** Good enough behind a slow key derivation. */
  FAIR,
  STRONG;

  /** Characters a password has at least. */
  public static final int LEAST = 8;

  private static final double FAIR_BITS = 35;
  private static final double STRONG_BITS = 60;

  /** What is tried first everywhere; longer ones before those they contain. */
  private static final Pattern COMMON =
      Pattern.compile(
          "password|passw0rd|qwertyuiop|qwerty|asdfgh|zxcvbn|1qaz2wsx|admin|sifasuo|sifaju|sifa|"
              + "tiaojie|woaini|mima|abc|司法所|司法局|司法|调解|口令|口令");

  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

  /** Stands for what a guesser has in his list; no keyboard types it. */
  private static final String ONE_SIGN = "\uE000";

  private static final int HANZI = 2500;

  /**
   * @param known what belongs to the person or the office: names, sign-in name, place
   */
  public static PasswordStrength of(CharSequence password, Collection<String> known) {
    if (Character.codePointCount(password, 0, password.length()) < LEAST) {
      return TOO_SHORT;
    }
    String rest = Normalizer.normalize(password, Normalizer.Form.NFKC);
    boolean upper = !rest.equals(rest.toLowerCase(Locale.ROOT));
    rest = rest.toLowerCase(Locale.ROOT);
    for (String word : known) {
      String folded = word.strip().toLowerCase(Locale.ROOT);
      if (folded.length() > 1) {
        rest = rest.replace(folded, ONE_SIGN);
      }
    }
    rest = COMMON.matcher(rest).replaceAll(Matcher.quoteReplacement(ONE_SIGN));
    rest = YEAR.matcher(rest).replaceAll(Matcher.quoteReplacement(ONE_SIGN));
    double bits = signs(rest) * Math.log(alphabet(rest, upper)) / Math.log(2);
    return bits < FAIR_BITS ? GUESSABLE : bits < STRONG_BITS ? FAIR : STRONG;
  }

  /** Characters, where one that repeats or follows the one before counts once. */
  private static int signs(String text) {
    int[] points = text.codePoints().toArray();
    int signs = 0;
    for (int i = 0; i < points.length; i++) {
      int step = i == 0 ? Integer.MAX_VALUE : points[i] - points[i - 1];
      boolean goesOn = i > 1 && Math.abs(step) <= 1 && step == points[i - 1] - points[i - 2];
      signs += goesOn || step == 0 ? 0 : 1;
    }
    return signs;
  }

  /** From how many characters each may have been chosen. */
  private static double alphabet(String text, boolean upper) {
    int size = upper ? 26 : 0;
    if (text.matches("(?s).*[a-z].*")) {
      size += 26;
    }
    if (text.matches("(?s).*[0-9].*")) {
      size += 10;
    }
    if (text.codePoints().anyMatch(c -> c < 128 && !Character.isLetterOrDigit(c))) {
      size += 33;
    }
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      size += HANZI;
    }
    return Math.max(size, 2);
  }
}
