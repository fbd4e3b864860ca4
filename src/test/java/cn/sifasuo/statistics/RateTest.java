package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures that any counting must reproduce (domain/mediation.md §5.4). */
class RateTest {

  @ParameterizedTest
  @CsvSource({
    "842, 869, 1, 96.9",
    "455, 869, 1, 52.4",
    "378, 869, 1, 43.5",
    "36, 869, 1, 4.1",
    "376, 386, 2, 97.41",
    "217, 386, 2, 56.22",
    "6217, 6368, 1, 97.6",
    "5894, 5935, 1, 99.3",
    "1440, 1473, 1, 97.8",
    "1, 0, 1, —"
  })
  void ratesReproduceWhatBureausPublished(
      BigDecimal numerator, BigDecimal denominator, int decimals, String printed) {
    assertThat(Rate.of("R", "率", null, numerator, denominator, decimals, false).printed())
        .isEqualTo(printed);
  }

  @Test
  void growthIsOverTheBase() {
    assertThat(Rate.growth(new BigDecimal("869"), new BigDecimal("1028"), 1))
        .hasValue(new BigDecimal("-15.5"));
    assertThat(Rate.growth(BigDecimal.ONE, BigDecimal.ZERO, 1)).isEmpty();
  }
}
