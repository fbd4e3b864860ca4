package cn.sifasuo.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.vault.MemoryDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks write, read or refused with the reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueParserTest {

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  private MemoryDatabase database;
  private ValueParser parser;

  @BeforeAll
  void lists() {
    database = new MemoryDatabase();
    parser = new ValueParser(CodeLists.load(database));
  }

  @AfterAll
  void close() throws SQLException {
    database.close();
  }

  private static ImportTarget target(FieldKind kind, @Nullable String list) {
    return new ImportTarget(
        "x", "栏目", kind, list, false, List.of(), List.of("栏目"), new ImportTarget.Aside());
  }

  private Parsed read(FieldKind kind, RawCell cell) {
    return parser.parse(target(kind, null), cell, BigDecimal.ONE);
  }

  private @Nullable Object value(FieldKind kind, RawCell cell) {
    Parsed parsed = read(kind, cell);
    assertThat(parsed).as(cell.text()).isInstanceOf(Parsed.Value.class);
    return ((Parsed.Value) parsed).value();
  }

  private String reason(FieldKind kind, RawCell cell) {
    Parsed parsed = read(kind, cell);
    assertThat(parsed).as(cell.text()).isInstanceOf(Parsed.Bad.class);
    return ((Parsed.Bad) parsed).code();
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().map(c -> c >= '0' && c <= '9' ? c + 0xFEE0 : c).forEach(wide::appendCodePoint);
    return wide.toString();
  }

  @Test
  void everyDayIsReadInEveryWriting() {
    Random random = new Random(2016);
    List<Function<LocalDate, RawCell>> writings =
        List.of(
            d -> RawCell.date(DateUtil.getExcelDate(d)),
            d -> RawCell.number(DateUtil.getExcelDate(d)),
            d -> RawCell.text(String.valueOf((int) DateUtil.getExcelDate(d))),
            d ->
                RawCell.text(
                    "%d.%d.%d".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth())),
            d ->
                RawCell.text(
                    "%d年%d月%d日".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth())),
            d ->
                RawCell.text(
                    "%d年%d月%d".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth())),
            d ->
                RawCell.text(
                    "%d/%d/%d".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth())),
            d -> RawCell.text(d.toString()),
            d -> RawCell.text(" " + d + " 00:00:00 "),
            d -> RawCell.text(d + "T09:30:00"),
            d -> RawCell.text(d.toString().replace("-", "")),
            d -> RawCell.number(Integer.parseInt(d.toString().replace("-", ""))),
            d -> RawCell.text(wide(d.toString())),
            d -> RawCell.text(wide(d.toString()).replace('-', '．')),
            d -> RawCell.text(chinese(d)),
            d ->
                RawCell.text(
                    "%d 年 %d 月 %d 日（星期三）"
                        .formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth())));
    for (int i = 0; i < 500; i++) {
      LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
      for (Function<LocalDate, RawCell> writing : writings) {
        assertThat(value(FieldKind.DATE, writing.apply(day))).isEqualTo(day);
      }
    }
  }

  /** 二〇一六年八月二十三日. */
  private static String chinese(LocalDate day) {
    StringBuilder text = new StringBuilder();
    for (char c : String.valueOf(day.getYear()).toCharArray()) {
      text.append("〇一二三四五六七八九".charAt(c - '0'));
    }
    return text + "年" + tens(day.getMonthValue()) + "月" + tens(day.getDayOfMonth()) + "日";
  }

  private static String tens(int number) {
    String ones = number % 10 == 0 ? "" : "" + "〇一二三四五六七八九".charAt(number % 10);
    String tens = number < 10 ? "" : number < 20 ? "十" : "一二三".charAt(number / 10 - 1) + "十";
    return tens + ones;
  }

  @ParameterizedTest
  @CsvSource({
    "2016年2月30日, sheet.no-such-date",
    "2015.2.29, sheet.no-such-date",
    "20161301, sheet.no-such-date",
    "2016-08-00, sheet.no-such-date",
    "8月3日, sheet.date-without-year",
    "8.3, sheet.date-without-year",
    "16.8.3, sheet.date-short-year",
    "16年8月3日, sheet.date-short-year",
    "8/3/2016, sheet.date-short-year",
    "2016年8月, sheet.date-without-day",
    "2016.8, sheet.date-without-day",
    "2016, sheet.date-without-day",
    "八月初三, sheet.not-a-date",
    "当天, sheet.not-a-date",
    "2016.8.3-8.5, sheet.not-a-date",
  })
  void aDateThatCanBeMeantOtherwiseIsRefused(String written, String reason) {
    assertThat(reason(FieldKind.DATE, RawCell.text(written))).isEqualTo(reason);
  }

  @Test
  void aNumberThatIsNoDayIsNoDate() {
    assertThat(reason(FieldKind.DATE, RawCell.number(2016))).isEqualTo("sheet.date-without-day");
    assertThat(reason(FieldKind.DATE, RawCell.number(2016.8))).isEqualTo("sheet.date-without-day");
    assertThat(reason(FieldKind.DATE, RawCell.number(8))).isEqualTo("sheet.not-a-date");
    assertThat(reason(FieldKind.DATE, RawCell.number(20160230))).isEqualTo("sheet.no-such-date");
    assertThat(reason(FieldKind.DATE, RawCell.number(1e9))).isEqualTo("sheet.not-a-date");
  }

  @Test
  void amountsKeepTheirCents() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      BigDecimal yuan = BigDecimal.valueOf(random.nextLong(10_000_000_000L), 2);
      String grouped = "%,.2f".formatted(yuan);
      for (RawCell cell :
          List.of(
              RawCell.number(yuan.doubleValue()),
              RawCell.text(yuan.toPlainString()),
              RawCell.text(grouped),
              RawCell.text("￥" + grouped),
              RawCell.text("¥ " + grouped + " 元"),
              RawCell.text("人民币" + wide(yuan.toPlainString()) + "元整"),
              RawCell.text(yuan.movePointLeft(4).toPlainString() + "万元"))) {
        assertThat((BigDecimal) value(FieldKind.MONEY, cell)).isEqualTo(yuan);
      }
    }
    assertThat(value(FieldKind.MONEY, RawCell.number(0.1 + 0.2))).isEqualTo(new BigDecimal("0.30"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "伍仟元左右|sheet.not-a-number",
        "约5000|sheet.not-a-number",
        "5000左右|sheet.not-a-number",
        "5千|sheet.not-a-number",
        "1,00,000|sheet.not-a-number",
        "12.345|sheet.decimals",
        "3000-5000|sheet.not-a-number",
      })
  void anAmountThatIsNoneIsRefused(String written, String reason) {
    assertThat(reason(FieldKind.MONEY, RawCell.text(written))).isEqualTo(reason);
  }

  @Test
  void theUnitOfTheColumnCounts() {
    ImportTarget money = target(FieldKind.MONEY, null);
    assertThat(parser.parse(money, RawCell.number(1.25), WAN))
        .isEqualTo(new Parsed.Value(new BigDecimal("12500.00")));
    assertThat(parser.parse(money, RawCell.text("1.25万"), WAN))
        .isInstanceOfSatisfying(
            Parsed.Bad.class, b -> assertThat(b.code()).isEqualTo("sheet.unit-twice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "　", "/", "／", "-", "—", "——", "无"})
  void nothingIsNothing(String written) {
    for (FieldKind kind : List.of(FieldKind.DATE, FieldKind.MONEY, FieldKind.INTEGER)) {
      assertThat(value(kind, RawCell.text(written))).isNull();
    }
  }

  @Test
  void countsAreWhole() {
    assertThat(value(FieldKind.INTEGER, RawCell.number(12))).isEqualTo(12);
    assertThat(value(FieldKind.INTEGER, RawCell.text("１２人"))).isEqualTo(12);
    assertThat(reason(FieldKind.INTEGER, RawCell.number(2.5))).isEqualTo("sheet.not-whole");
    assertThat(reason(FieldKind.INTEGER, RawCell.text("十余人"))).isEqualTo("sheet.not-a-number");
    assertThat(reason(FieldKind.INTEGER, RawCell.text("99999999999"))).isEqualTo("sheet.not-whole");
  }

  @Test
  void namesStayAsWritten() {
    for (String name : List.of("𬱖𫍲", "㛃䶮", "买买提·王", "\uFA12\uF900", "é́", "John Smith")) {
      assertThat(value(FieldKind.PERSON_NAME, RawCell.text("　" + name + " "))).isEqualTo(name);
    }
    assertThat(value(FieldKind.PERSON_NAME, RawCell.text("王　　伟"))).isEqualTo("王伟");
  }

  @ParameterizedTest
  @ValueSource(strings = {"王\uE863", "王?", "王？伟", "王\uFFFD", "王〓", "王□"})
  void aCharacterNobodyKnowsIsAskedFor(String name) {
    assertThat(reason(FieldKind.PERSON_NAME, RawCell.text(name))).isEqualTo("sheet.character");
  }

  @Test
  void identityNumbersAreTidied() {
    assertThat(value(FieldKind.ID_NUMBER, RawCell.text("'99023219460202048x ")))
        .isEqualTo("99023219460202048X");
    assertThat(value(FieldKind.ID_NUMBER, RawCell.text("９９０２３２１９４６０２０２０４８Ｘ")))
        .isEqualTo("99023219460202048X");
    assertThat(reason(FieldKind.ID_NUMBER, RawCell.number(990637199003179882d)))
        .isEqualTo("sheet.digits-lost");
  }

  @ParameterizedTest
  @CsvSource({"是,true", "√,true", "有,true", "Ｙ,true", "否,false", "无,false", "×,false", "0,false"})
  void yesAndNo(String written, boolean value) {
    assertThat(value(FieldKind.YES_NO, RawCell.text(written))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "邻里纠纷,NEIGHBOUR",
    "邻 里,NEIGHBOUR",
    "其它纠纷,OTHER",
    "劳动争议,LABOUR",
  })
  void codesAreFoundByTheWordsClerksUse(String written, String code) {
    assertThat(
            parser.parse(
                target(FieldKind.CODE, "DISPUTE_TYPE"), RawCell.text(written), BigDecimal.ONE))
        .isEqualTo(new Parsed.Value(code));
  }

  @Test
  void formulasThatFailedAreNotRead() {
    RawCell error = new RawCell(RawCell.Kind.ERROR, "#REF!", 0, true);
    assertThat(reason(FieldKind.TEXT, error)).isEqualTo("sheet.formula-error");
    assertThat(reason(FieldKind.MONEY, RawCell.EMPTY.asFormula()))
        .isEqualTo("sheet.formula-unread");
  }
}
