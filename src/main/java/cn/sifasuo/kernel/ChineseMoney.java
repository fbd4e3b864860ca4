package cn.sifasuo.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in capital numerals as agreements and receipts write it (支付结算办法 附一《正确填写票据和结算凭证的基本规定》):
 * 36000 is 人民币叁万陆仟元整. Where the rule lets 零 be written or left out (万位 or 元位 is 0 but 千位 or 角位 is
 * not) it is left out.
 */
public final class ChineseMoney {

  private static final char[] DIGITS = "零壹贰叁肆伍陆柒捌玖".toCharArray();
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿"};
  private static final BigDecimal LIMIT = new BigDecimal("1e12");

  private ChineseMoney() {}

  /**
   * @param yuan not negative, below 10^12, which no field of the program holds; rounded half up to
   *     cents
   * @throws IllegalArgumentException outside that range
   */
  public static String write(BigDecimal yuan) {
    BigDecimal rounded = yuan.setScale(2, RoundingMode.HALF_UP);
    if (rounded.signum() < 0 || rounded.compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException("amount out of range");
    }
    long cents = rounded.unscaledValue().longValueExact();
    long whole = cents / 100;
    int jiao = (int) (cents / 10 % 10);
    int fen = (int) (cents % 10);
    StringBuilder text = new StringBuilder("人民币");
    if (whole > 0 || cents == 0) {
      text.append(whole(whole)).append('元');
    }
    if (jiao > 0) {
      text.append(DIGITS[jiao]).append('角');
    }
    if (fen > 0) {
      text.append(whole > 0 && jiao == 0 ? "零" : "").append(DIGITS[fen]).append('分');
    } else {
      text.append('整');
    }
    return text.toString();
  }

  private static String whole(long number) {
    if (number == 0) {
      return "零";
    }
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int four = (int) (number / (long) Math.pow(10_000, group) % 10_000);
      if (four == 0) {
        zero = zero || !text.isEmpty();
        continue;
      }
      if (!text.isEmpty() && (zero || four < 1000)) {
        text.append('零');
      }
      text.append(four(four)).append(GROUPS[group]);
      zero = false;
    }
    return text.toString();
  }

  private static String four(int number) {
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    for (int place = 3; place >= 0; place--) {
      int digit = number / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        zero = !text.isEmpty();
      } else {
        text.append(zero ? "零" : "").append(DIGITS[digit]).append(PLACES[place]);
        zero = false;
      }
    }
    return text.toString();
  }
}
