package cn.sifasuo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in capital numerals. */
class ChineseMoneyTest {

  @ParameterizedTest
  @CsvSource({
    "36000, 叁万陆仟元整",
    "0, 零元整",
    "0.05, 伍分",
    "0.50, 伍角整",
    "0.55, 伍角伍分",
    "10, 壹拾元整",
    "1.05, 壹元零伍分",
    "10010.1, 壹万零壹拾元壹角整",
    "105, 壹佰零伍元整",
    "1409.50, 壹仟肆佰零玖元伍角整",
    "6007.14, 陆仟零柒元壹角肆分",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    "325.04, 叁佰贰拾伍元零肆分",
    "100000.5, 壹拾万元伍角整",
    "100000001.01, 壹亿零壹元零壹分",
    "20003000, 贰仟万叁仟元整",
    "100200300, 壹亿零贰拾万零叁佰元整",
    "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    "1.005, 壹元零壹分"
  })
  void isWritten(BigDecimal yuan, String capitals) {
    assertThat(ChineseMoney.write(yuan)).isEqualTo("人民币" + capitals);
  }

  @Test
  void outOfRangeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChineseMoney.write(new BigDecimal("-0.01")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChineseMoney.write(new BigDecimal("1000000000000")));
  }
}
