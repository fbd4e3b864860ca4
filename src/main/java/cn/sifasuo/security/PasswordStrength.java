package cn.sifasuo.security;

import cn.sifasuo.kernel.Syllables;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How hard a password is to guess, said in four words: zxcvbn's score, which tries words, names,
 * keyboards, dates, runs and repetitions before signs (bundle.md §4). It knows no Chinese, so it is
 * told what the person and the office are called, in characters and in pinyin. An estimate for
 * advice, not a proof. A Chinese sentence counts ten guesses a character, far less than it may
 * deserve: poems are on lists too.
 */
public enum PasswordStrength {
  /** Fewer than {@link #LEAST} characters. */
  TOO_SHORT,
  /** Score 0 to 2: fewer than a hundred million guesses find it. Refused for a new password. */
  GUESSABLE,
  /** Score 3: good enough behind a slow key derivation. */
  FAIR,
  /** Score 4. */
  STRONG;

  /** Characters a password has at least. */
  public static final int LEAST = 8;

  private static final int FAIR_SCORE = 3;

  /** Longer ones are not guessed, and estimating them takes time. */
  private static final int LONGEST_MEASURED = 100;

  /** What is tried first in such an office. */
  private static final List<String> USUAL =
      List.of(
          "司法所",
          "司法局",
          "司法",
          "调解",
          "调委会",
          "人民调解",
          "口令",
          "密码",
          "所长",
          "sifasuo",
          "sfs",
          "sifaju",
          "sfj",
          "sifa",
          "tiaojie",
          "renmintiaojie",
          "suozhang",
          "mima",
          "kouling",
          "woaini");

  /**
   * @param known what belongs to the person or the office: names, sign-in name, place
   */
  public static PasswordStrength of(CharSequence password, Collection<String> known) {
    if (Character.codePointCount(password, 0, password.length()) < LEAST) {
      return TOO_SHORT;
    }
    List<String> words = words(known);
    // a copy: the estimate wipes what it is given
    Strength measured = new Zxcvbn().measure(new StringBuilder(once(password, words)), words);
    try {
      return measured.getScore() < FAIR_SCORE
          ? GUESSABLE
          : measured.getScore() == FAIR_SCORE ? FAIR : STRONG;
    } finally {
      measured.wipe();
    }
  }

  private static List<String> words(Collection<String> known) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : known.stream().flatMap(PasswordStrength::shortened).toList()) {
      words.add(word);
      List<String> syllables = Syllables.of(word);
      words.add(String.join("", syllables));
      words.add(syllables.stream().map(s -> s.substring(0, 1)).collect(Collectors.joining()));
    }
    words.addAll(USUAL);
    words.removeIf(w -> w.length() < 2);
    return new ArrayList<>(words);
  }

  /** 双塘镇司法所 is also 双塘镇 and 双塘. */
  private static Stream<String> shortened(String name) {
    String whole = fold(name);
    String place = whole.replaceFirst("司法[所局]$", "");
    return Stream.of(whole, place, place.replaceFirst("(街道|[镇乡县市区])$", "")).distinct();
  }

  /** A word that is known does not get better by being said again. */
  private static CharSequence once(CharSequence password, List<String> words) {
    String rest = fold(password);
    rest = rest.length() > LONGEST_MEASURED ? rest.substring(0, LONGEST_MEASURED) : rest;
    for (String word : words) {
      int first = rest.indexOf(word);
      if (first >= 0) {
        int end = first + word.length();
        rest = rest.substring(0, end) + rest.substring(end).replace(word, "");
      }
    }
    // signs stay as they were where nothing was said twice, capitals included
    return rest.length() == Math.min(password.length(), LONGEST_MEASURED)
        ? password.subSequence(0, rest.length())
        : rest;
  }

  private static String fold(CharSequence text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
