package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A digest that two people read to each other over a bad line. */
class SpokenWordsTest {

  private static final List<String> WORDS = SpokenWords.standard().all();

  @Test
  void thereIsAWordOfTwoCharactersForEveryByte() {
    assertThat(WORDS).hasSize(256).doesNotHaveDuplicates().allMatch(w -> w.length() == 2);
    assertThat(WORDS.stream().flatMapToInt(String::chars).boxed())
        .as("no two words share a character")
        .doesNotHaveDuplicates();
  }

  /** The 3,755 most frequent characters: rows B0 to D7 of GB 2312. */
  @Test
  void everyCharacterIsAFrequentOne() {
    Charset gb2312 = Charset.forName("GB2312");
    assertThat(WORDS)
        .allSatisfy(word -> {
          byte[] bytes = word.getBytes(gb2312);
          assertThat(bytes).hasSize(4);
          assertThat(bytes[0] & 0xff).isBetween(0xb0, 0xd7);
          assertThat(bytes[2] & 0xff).isBetween(0xb0, 0xd7);
        });
  }

  @Test
  void noTwoWordsSoundAlikeWhateverTheTonesAndTheDialect() {
    Transliterator pinyin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    assertThat(WORDS.stream().map(pinyin::transliterate)).doesNotHaveDuplicates();
    assertThat(WORDS.stream().map(w -> heard(pinyin, w))).doesNotHaveDuplicates();
  }

  /** As it sounds where zh is z, n is l, f is h and -ng is -n. */
  private static String heard(Transliterator pinyin, String word) {
    return Stream.of(word.substring(0, 1), word.substring(1))
        .map(pinyin::transliterate)
        .map(s -> s.replaceFirst("^([zcs])h", "$1").replaceFirst("^n", "l"))
        .map(s -> s.replaceFirst("^f(?=u$|ang$|an$|ei$|a$|en$|eng$)", "h"))
        .map(s -> s.replaceFirst("ng$", "n"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aFingerprintIsTypedInWordsOrInDigits() {
    Fingerprint one = new Fingerprint("00ff" + "1a".repeat(30));
    Fingerprint other = new Fingerprint("00fe" + "1a".repeat(30));
    String words = one.words();
    assertThat(words.split(" ")).hasSize(14).startsWith(WORDS.get(0), WORDS.get(255));
    assertThat(one.isTyped(words)).isTrue();
    assertThat(one.isTyped(words.replace(" ", ""))).isTrue();
    assertThat(one.isTyped(words.replace(" ", "，") + "。\n")).isTrue();
    assertThat(one.isTyped(words.replace(" ", "、"))).isTrue();
    assertThat(one.isTyped(one.groups())).isTrue();
    assertThat(one.isTyped(other.words())).isFalse();
    assertThat(one.isTyped(words.substring(0, words.length() - 2))).isFalse();
    assertThat(one.isTyped(words + words)).isFalse();
    assertThat(one.isTyped("")).isFalse();
    assertThat(one.isTyped("  ")).isFalse();
  }
}
