package cn.sifasuo.ledger;

import cn.sifasuo.security.SpecialRight;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words quick search finds a record by: the name, its pinyin and initials, a number, the tail of an
 * identity number. Pinyin reads names as names (单 is shan, 仇 is qiu).
 */
public final class SearchKeys {

  private static final int LONGEST = 200;
  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Pattern TONES = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

  private final Masking masking = new Masking();

  /** ICU takes half a second to load, so only when the first name is written. */
  private static final class Loaded {
    static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names");
  }

  /** A word as typed and as stored: half-width, lower case, no blanks. */
  public static String fold(String text) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String folded = BLANK.matcher(half).replaceAll("");
    return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
  }

  /** All words for one record and its rows; of a protected record, those of its number alone. */
  public Set<String> of(Draft draft) {
    Set<String> words = new LinkedHashSet<>();
    Set<SpecialRight> needed = draft.type().neededToOpen(draft);
    if (!needed.isEmpty()) {
      collect(masking.numberOnly(draft, needed), words);
      words.removeIf(String::isEmpty);
      return words;
    }
    collect(draft, words);
    for (RecordType.Child child : draft.type().children()) {
      draft.children(child.type().code()).stream()
          .filter(c -> !c.voided())
          .forEach(c -> collect(c, words));
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  private void collect(Draft draft, Set<String> words) {
    for (FieldSpec field : draft.type().fields()) {
      if (field.searched() && draft.get(field.name()) instanceof String text) {
        switch (field.kind()) {
          case PERSON_NAME -> addName(text, words);
          case ID_NUMBER -> addTails(text, words);
          default -> addText(text, words);
        }
      }
    }
  }

  private void addName(String name, Set<String> words) {
    words.add(fold(name));
    String[] syllables = NO_LETTERS.split(pinyin(name));
    StringBuilder initials = new StringBuilder();
    for (String syllable : syllables) {
      if (!syllable.isEmpty()) {
        initials.append(syllable.charAt(0));
      }
    }
    words.add(fold(String.join("", syllables)));
    words.add(fold(initials.toString()));
    if (name.codePointCount(0, name.length()) > 1) {
      words.add(fold(name.substring(name.offsetByCodePoints(0, 1)))); // given name alone
    }
  }

  /** Syllables without tones, a blank between them. */
  private static String pinyin(String name) {
    String marked = Loaded.PINYIN.transliterate(name).strip();
    String plain = Normalizer.normalize(marked, Normalizer.Form.NFD);
    return TONES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static void addTails(String number, Set<String> words) {
    String folded = fold(number);
    words.add(folded);
    for (int tail : new int[] {4, 6}) {
      if (folded.length() > tail) {
        words.add(folded.substring(folded.length() - tail));
      }
    }
  }

  /** The text, and each run of digits in it, so that 97 finds …第97号. */
  private static void addText(String text, Set<String> words) {
    String folded = fold(text);
    words.add(folded);
    for (String digits : NO_DIGITS.split(folded)) {
      words.add(digits);
    }
    int body = folded.indexOf(')');
    if (body >= 0 && body + 1 < folded.length()) {
      words.add(folded.substring(body + 1)); // 案号 without its year
    }
    int count = folded.lastIndexOf('第');
    if (count > 0) {
      words.add(folded.substring(count)); // 第97号
    }
  }
}
