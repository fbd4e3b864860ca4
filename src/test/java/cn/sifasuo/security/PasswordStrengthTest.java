package cn.sifasuo.security;

import static cn.sifasuo.security.PasswordStrength.FAIR;
import static cn.sifasuo.security.PasswordStrength.GUESSABLE;
import static cn.sifasuo.security.PasswordStrength.STRONG;
import static cn.sifasuo.security.PasswordStrength.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

  private static final List<String> KNOWN = List.of("zhangwei", "张伟", "双塘镇司法所", "双塘");

  private static PasswordStrength of(String password) {
    return PasswordStrength.of(password, KNOWN);
  }

  @Test
  void sevenCharactersAreTooFewWhateverTheyAre() {
    assertThat(of("x9$Kq!m")).isEqualTo(TOO_SHORT);
    assertThat(of("")).isEqualTo(TOO_SHORT);
    assertThat(of("𬱖喆〇王李张赵")).isEqualTo(TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678",
        "87654321",
        "aaaaaaaaaaaa",
        "zhangwei1985",
        "Zhangwei2026",
        "司法所2026司法所",
        "双塘镇司法所2026",
        "Sfs@2026",
        "sifa2026",
        "password123",
        "qwertyuiop",
        "kx7mprtw",
        "shuangtang2026",
        "stzsfs2026",
        "Shuangtangzhensifasuo",
        "suozhang123"
      })
  void whatIsTriedFirstIsGuessable(String password) {
    assertThat(of(password)).isEqualTo(GUESSABLE);
  }

  @Test
  void whatIsEstimatedIsLeftAsItWas() {
    char[] password = "wo jia men qian you ke shu".toCharArray();
    PasswordStrength.of(java.nio.CharBuffer.wrap(password), KNOWN);
    assertThat(password).isEqualTo("wo jia men qian you ke shu".toCharArray());
  }

  @Test
  void aPhraseIsBetterThanSigns() {
    assertThat(of("yanshi-2026")).isEqualTo(FAIR);
    assertThat(of("晚来天欲雪 2026")).isEqualTo(FAIR);
    assertThat(of("kx7mprtwq4nd")).isEqualTo(STRONG);
    assertThat(of("wo jia men qian you ke shu")).isEqualTo(STRONG);
    assertThat(of("春风 2026 秋月 柳林")).isEqualTo(STRONG);
  }
}
