package cn.sifasuo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643-1999; the valid numbers are the printed examples of the standard's readers. */
class IdNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014", "370101190102039973"})
  void theStandardsExamplesAreValid(String number) {
    assertThat(IdNumber.fault(number, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, CHECK_DIGIT",
    "11010519490230002X, BIRTH_DATE",
    "110105203012310028, BIRTH_DATE",
    "11010519491231002, LENGTH",
    "1101051949123100AX, CHARACTERS",
  })
  void eachFaultHasItsName(String number, IdNumber.Fault fault) {
    assertThat(IdNumber.fault(number, TODAY)).contains(fault);
  }

  @Test
  void fullWidthDigitsAndSmallXAreTidied() {
    assertThat(IdNumber.tidy(" １１０１０５１９４９１２３１００２ｘ ")).isEqualTo("11010519491231002X");
  }

  @Test
  void birthDateAndSexAreReadAndTheBirthDateIsMasked() {
    assertThat(IdNumber.birthDate("11010519491231002X")).contains(LocalDate.of(1949, 12, 31));
    assertThat(IdNumber.male("11010519491231002X")).isFalse();
    assertThat(IdNumber.mask("370101190102039973")).isEqualTo("370101********9973");
  }
}
