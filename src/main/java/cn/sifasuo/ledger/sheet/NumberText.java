package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.sheet.RawCell.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts and counts as clerks write them. */
final class NumberText {

  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(?:\\.\\d{1,15})?");
  private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern MONEY = Pattern.compile("(?:人民币|RMB|￥|¥)?(.+?)(万)?(?:元|圆)?(?:整|正)?");
  private static final Pattern COUNTED = Pattern.compile("(.+?)(?:人|件|次|起|份|名|户|个|岁|天|本)?");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** Yuan with at most two decimals. */
  Parsed money(String label, RawCell cell, BigDecimal factor) {
    BigDecimal value;
    if (cell.kind() == Kind.NUMBER) {
      value = exact(cell.number());
    } else if (cell.kind() == Kind.DATE) {
      return ValueParser.bad("sheet.not-a-number", label, cell.text());
    } else {
      String text = Blanks.squeeze(Blanks.narrow(cell.content()));
      Matcher money = MONEY.matcher(text);
      Optional<BigDecimal> number = money.matches() ? decimal(money.group(1)) : Optional.empty();
      if (number.isEmpty()) {
        return ValueParser.bad("sheet.not-a-number", label, Blanks.strip(cell.content()));
      }
      if (money.group(2) != null && factor.compareTo(BigDecimal.ONE) != 0) {
        // 万 in a column of 万元 can be meant twice or once
        return ValueParser.bad("sheet.unit-twice", label, Blanks.strip(cell.content()));
      }
      value = money.group(2) == null ? number.get() : number.get().multiply(TEN_THOUSAND);
    }
    BigDecimal yuan = value.multiply(factor).stripTrailingZeros();
    if (yuan.scale() > 2) {
      BigDecimal cents = yuan.setScale(2, RoundingMode.HALF_UP);
      // a computed cell may be off by the rounding of binary fractions, never by a tenth of a cent
      if (yuan.subtract(cents).abs().compareTo(new BigDecimal("0.00001")) > 0) {
        return ValueParser.bad("sheet.decimals", label, cell.text());
      }
      yuan = cents;
    }
    return new Parsed.Value(yuan.setScale(2, RoundingMode.UNNECESSARY));
  }

  /** A whole number. */
  Parsed integer(String label, RawCell cell) {
    Optional<BigDecimal> number;
    if (cell.kind() == Kind.NUMBER) {
      number = Optional.of(exact(cell.number()));
    } else if (cell.kind() == Kind.DATE) {
      number = Optional.empty();
    } else {
      Matcher counted = COUNTED.matcher(Blanks.squeeze(Blanks.narrow(cell.content())));
      number = counted.matches() ? decimal(counted.group(1)) : Optional.empty();
    }
    if (number.isEmpty()) {
      return ValueParser.bad("sheet.not-a-number", label, Blanks.strip(cell.text()));
    }
    BigDecimal value = number.get().stripTrailingZeros();
    if (value.scale() > 0 || value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      return ValueParser.bad("sheet.not-whole", label, Blanks.strip(cell.text()));
    }
    return new Parsed.Value(value.intValueExact());
  }

  /** The fifteen digits a spreadsheet shows of a binary number. */
  private static BigDecimal exact(double number) {
    return new BigDecimal(number)
        .round(new java.math.MathContext(15, RoundingMode.HALF_UP))
        .stripTrailingZeros();
  }

  private static Optional<BigDecimal> decimal(String text) {
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    } else if (GROUPED.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(",", "")));
    }
    return Optional.empty();
  }
}
