package cn.sifasuo.paper;

import cn.sifasuo.kernel.ChineseMoney;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.Masking;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.paper.Placeholder.Format;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How values are written on one paper.
 *
 * @param hidesNumbers whether identity and telephone numbers are always masked on it
 */
record Writing(CodeLists codes, boolean hidesNumbers) {

  private static final Wording WORDS = Wording.of(Writing.class);
  private static final String DIGITS = "〇一二三四五六七八九";

  String word(Placeholder.Word word, Format format, Facts facts) {
    return switch (word) {
      case OFFICE -> facts.words().office();
      case SUPERIOR -> facts.words().superior();
      case PERSON -> facts.words().person();
      case TERM -> facts.term();
      case DAY -> day(facts.day(), format);
      case NUMBER -> facts.number() == 0 ? "" : String.valueOf(facts.number());
    };
  }

  String value(FieldSpec field, Object value, Format format, Facts facts) {
    String text =
        switch (field.kind()) {
          case CODE ->
              code(
                  Objects.requireNonNullElse(field.codeList(), ""),
                  value.toString(),
                  format,
                  facts);
          case YES_NO -> WORDS.say(Boolean.TRUE.equals(value) ? "value.yes" : "value.no");
          case DATE ->
              format == Format.AGE
                  ? age((LocalDate) value, facts.day())
                  : day((LocalDate) value, format);
          case MONEY -> money((BigDecimal) value, format);
          case HOURS -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
          case REFERENCE -> title(field, (UUID) value, facts);
          default -> value.toString();
        };
    boolean hidden = format == Format.MASK || hidesNumbers && field.privacy() == Privacy.MASKED;
    return hidden ? new Masking().masked(field, text) : text;
  }

  private String code(String list, String code, Format format, Facts facts) {
    Optional<String> named =
        format == Format.NAMED
            ? facts.words().law().name(list, code, facts.day())
            : Optional.empty();
    return named.orElseGet(() -> codes.label(list, code));
  }

  private static String title(FieldSpec field, UUID id, Facts facts) {
    Draft found = facts.references().find(Objects.requireNonNull(field.reference()), id);
    return found == null ? "" : found.title();
  }

  private static String age(LocalDate born, LocalDate day) {
    return born.isAfter(day) ? "" : String.valueOf(ChronoUnit.YEARS.between(born, day));
  }

  static String day(LocalDate day, Format format) {
    return switch (format) {
      case MONTH -> WORDS.say("value.month", day.getYear(), day.getMonthValue());
      case CHINESE ->
          WORDS.say(
              "value.day",
              digits(day.getYear()),
              number(day.getMonthValue()),
              number(day.getDayOfMonth()));
      default -> WORDS.say("value.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    };
  }

  private static String digits(int year) {
    StringBuilder text = new StringBuilder();
    for (char c : String.valueOf(year).toCharArray()) {
      text.append(DIGITS.charAt(c - '0'));
    }
    return text.toString();
  }

  /** 1 to 31 in words. */
  private static String number(int number) {
    int tens = number / 10;
    int ones = number % 10;
    String head = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
    return head + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
  }

  private static String money(BigDecimal yuan, Format format) {
    return format == Format.CAPITAL
        ? ChineseMoney.write(yuan)
        : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
  }
}
