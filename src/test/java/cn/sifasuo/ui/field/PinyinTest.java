package cn.sifasuo.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a list answers to, and ranges of numbers. */
class PinyinTest {

  private final Pinyin pinyin = new Pinyin();

  @Test
  void aLabelAnswersToItsWordsItsPinyinAndItsInitials() {
    assertThat(pinyin.matches("房屋宅基地纠纷", "宅基")).isTrue();
    assertThat(pinyin.matches("房屋宅基地纠纷", "fwzjd")).isTrue();
    assertThat(pinyin.matches("房屋宅基地纠纷", "ZJD")).isTrue();
    assertThat(pinyin.matches("房屋宅基地纠纷", "fangwu")).isTrue();
    assertThat(pinyin.matches("房屋宅基地纠纷", "")).isTrue();
    assertThat(pinyin.matches("房屋宅基地纠纷", "hyjt")).isFalse();
    assertThat(pinyin.matches("婚姻家庭", "邻里")).isFalse();
  }

  @Test
  void rangesOfNumbers() {
    BigDecimal five = new BigDecimal("500");
    BigDecimal ten = new BigDecimal("1000");
    assertThat(NumberRange.read("500-1,000")).contains(new NumberRange(five, ten));
    assertThat(NumberRange.read("≥500")).contains(new NumberRange(five, null));
    assertThat(NumberRange.read("1000以下")).contains(new NumberRange(null, ten));
    assertThat(NumberRange.read("５００")).contains(new NumberRange(five, five));
    assertThat(NumberRange.read("很多")).isEmpty();
  }
}
