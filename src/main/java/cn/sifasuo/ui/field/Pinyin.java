package cn.sifasuo.ui.field;

import cn.sifasuo.kernel.Syllables;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a label answers to what was typed: its own characters, its pinyin or its initials. For
 * labels of lists; names of people are searched by the ledger's own words. Thread-safe.
 */
public final class Pinyin {

  /** Full pinyin and initials of a label. */
  private record Reading(String whole, String initials) {}

  private final Map<String, Reading> known = new ConcurrentHashMap<>();

  /** Full-width as half-width, lower case, no blanks. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s']", "");
  }

  public boolean matches(String label, String typed) {
    String wanted = fold(typed);
    if (wanted.isEmpty() || fold(label).contains(wanted)) {
      return true;
    }
    if (!wanted.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return false;
    }
    Reading reading = known.computeIfAbsent(label, Pinyin::read);
    return reading.initials().startsWith(wanted)
        || reading.whole().startsWith(wanted)
        || (wanted.length() > 1 && reading.initials().contains(wanted));
  }

  /** The whole reading of a name without tones, such as zhoumin; not for the screen's thread. */
  public String written(String name) {
    return known.computeIfAbsent(name, Pinyin::read).whole();
  }

  private static Reading read(String label) {
    StringBuilder whole = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    for (String syllable : Syllables.of(label)) {
      whole.append(syllable);
      initials.append(syllable.charAt(0));
    }
    return new Reading(whole.toString(), initials.toString());
  }
}
