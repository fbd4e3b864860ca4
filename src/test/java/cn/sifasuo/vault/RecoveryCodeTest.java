package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final String printed = new String(RecoveryCode.random(new SecureRandom()).printed());

  @Test
  void isFiveGroupsOfSixAndReadsBack() {
    assertThat(printed).matches("([0-9A-HJKMNP-TV-Z]{6}-){4}[0-9A-HJKMNP-TV-Z]{6}");
    assertThat(read(printed)).isEqualTo(printed);
    assertThat(read(" " + printed.toLowerCase(java.util.Locale.ROOT).replace('-', ' ') + "\n"))
        .isEqualTo(printed);
    assertThat(read(printed.replace('0', 'O').replace('1', 'l'))).isEqualTo(printed);
  }

  @Test
  void everySingleWrongDigitIsFoundInItsGroup() {
    for (int at = 0; at < printed.length(); at++) {
      if (printed.charAt(at) == '-') {
        continue;
      }
      for (char wrong : DIGITS.toCharArray()) {
        if (wrong != printed.charAt(at)) {
          String typed = printed.substring(0, at) + wrong + printed.substring(at + 1);
          assertThat(refused(() -> read(typed)).sentence()).contains("第 " + (at / 7 + 1) + " 组");
        }
      }
    }
  }

  @Test
  void everyExchangeOfTwoDigitsOfAGroupAndOfTwoGroupsIsFound() {
    for (int group = 0; group < 5; group++) {
      for (int i = 0; i < 6; i++) {
        for (int j = i + 1; j < 6; j++) {
          char[] typed = printed.toCharArray();
          typed[group * 7 + i] = printed.charAt(group * 7 + j);
          typed[group * 7 + j] = printed.charAt(group * 7 + i);
          if (!new String(typed).equals(printed)) {
            assertThat(refused(() -> RecoveryCode.parse(typed)).code()).isEqualTo("V-106");
          }
        }
      }
    }
    String[] groups = printed.split("-");
    String exchanged = String.join("-", groups[1], groups[0], groups[2], groups[3], groups[4]);
    assertThat(refused(() -> read(exchanged)).code()).isEqualTo("V-106");
  }

  @Test
  void tooShortTooLongAndForeignSignsAreSaid() {
    assertThat(refused(() -> read("")).code()).isEqualTo("V-105");
    assertThat(refused(() -> read(printed.substring(0, 33))).code()).isEqualTo("V-105");
    assertThat(refused(() -> read(printed + "0")).code()).isEqualTo("V-105");
    assertThat(refused(() -> read("U" + printed.substring(1))).code()).isEqualTo("V-106");
    assertThat(refused(() -> read("口" + printed.substring(1))).code()).isEqualTo("V-106");
  }

  private static String read(String typed) {
    try (RecoveryCode code = RecoveryCode.parse(typed.toCharArray())) {
      return new String(code.printed());
    }
  }
}
