package cn.sifasuo.kernel;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.stream.Stream;

/** Chinese text as it is typed in Latin letters: pinyin without tones, one entry a syllable. */
public final class Syllables {

  private Syllables() {}

  /** ICU takes half a second to load, so only when first asked. */
  private static final class Loaded {
    static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  }

  /** Such as {@code [shuang, tang]} for 双塘; what is Latin already stays as it is. */
  public static List<String> of(String text) {
    return Stream.of(Loaded.LATIN.transliterate(text).split("[^a-z0-9]+"))
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
