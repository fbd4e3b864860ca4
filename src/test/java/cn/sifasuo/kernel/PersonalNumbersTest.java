package cn.sifasuo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that tell a person, as people write them. All are invented. */
class PersonalNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "身份证990101199001010015请核对, CITIZEN_NUMBER",
    "身份证 990101 19900101 001X, CITIZEN_NUMBER",
    "９９０１０１１９９００１０１００１５, CITIZEN_NUMBER",
    "旧证990101900101001, CITIZEN_NUMBER",
    "电话13900000000, TELEPHONE",
    "电话 139-0000-0000, TELEPHONE",
    "+86 139 0000 0000, TELEPHONE",
    "电话0999-12345678, TELEPHONE",
    "卡号9955 8801 0000 0000 000, BANK_CARD",
  })
  void isFound(String text, PersonalNumbers.Kind kind) {
    assertThat(PersonalNumbers.find(text)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "M1.03 与 7 月相差 12 件",
        "2016-08-31 与 2016年9月5日两件",
        "（2016）测司字第 12 号",
        "涉及金额 1200000.00 元",
        "案件 3f2a9c01-1111-4222-8333-444455556666",
        "第 000012 件"
      })
  void isNone(String text) {
    assertThat(PersonalNumbers.find(text)).isEqualTo(Optional.empty());
  }
}
