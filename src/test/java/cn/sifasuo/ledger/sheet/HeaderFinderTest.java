package cn.sifasuo.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.sheet.SheetTable.Reason;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads as offices draw them. */
class HeaderFinderTest {

  private static final MappingGuess GUESS =
      new MappingGuess(
          List.of(
              target("case_no", List.of(), "案号"),
              target("accepted_on", List.of(), "受理日期", "受理时间"),
              target("sex", List.of(), "性别"),
              target("A.name", List.of("申请人", "甲方"), "姓名", ""),
              target("A.sex", List.of("申请人", "甲方"), "性别"),
              target("R.name", List.of("被申请人", "乙方"), "姓名", ""),
              target("R.sex", List.of("被申请人", "乙方"), "性别"),
              target("amount", List.of(), "协议金额", "金额"),
              target("outcome", List.of(), "调解结果")));

  @TempDir private Path dir;

  private static ImportTarget target(String id, List<String> groups, String... words) {
    return new ImportTarget(
        id,
        words[0],
        FieldKind.TEXT,
        null,
        false,
        groups,
        List.of(words),
        new ImportTarget.Aside());
  }

  private static SheetTable find(Path file) {
    return new HeaderFinder(GUESS::knows).find(new SheetReader().read(file)).tables().getFirst();
  }

  /** Column letters and what they are taken for. */
  private static String read(SheetTable table) {
    var guesses = GUESS.guess(table.heads(), java.util.Set.of(), (head, t) -> false);
    return table.heads().stream()
        .filter(h -> guesses.containsKey(h.column()))
        .map(h -> h.letters() + "=" + guesses.get(h.column()).target().id())
        .collect(Collectors.joining(" "));
  }

  private static final String TWO_LEVELS = "A=case_no B=A.name C=A.sex D=R.name E=R.sex F=outcome";

  @Test
  void twoLevelsWithMergedGroups() {
    Path file =
        new Workbooks("a")
            .row("2016年8月台账")
            .row("填表单位：示范所", "", "", "", "", "单位：元")
            .row("案号", "申请人", "", "被申请人", "", "调解\n结果")
            .row("", "姓 名", "性别", "姓 名", "性别")
            .row("甲", "1", "2", "3", "4", "5")
            .row("1号", "张三", "男", "李四", "女", "成功")
            .merge("A1:F1")
            .merge("A3:A4")
            .merge("B3:C3")
            .merge("D3:E3")
            .merge("F3:F4")
            .write(dir.resolve("a.xlsx"));
    SheetTable table = find(file);
    assertThat(read(table)).isEqualTo(TWO_LEVELS);
    assertThat(table.heads().get(1).path()).isEqualTo("申请人/姓名");
    assertThat(table.headTop()).isEqualTo(3);
    assertThat(table.headBottom()).isEqualTo(4);
    assertThat(table.rows()).extracting(RawRow::number).containsExactly(6);
    assertThat(table.skipped())
        .extracting(SheetTable.Skipped::reason)
        .containsExactly(Reason.TITLE, Reason.TITLE, Reason.COLUMN_NUMBERS);
  }

  @Test
  void twoLevelsThatWereNeverMerged() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("a.csv"),
            """
            案号,申请人,,被申请人,,调解结果
            ,姓名,性别,姓名,性别,
            1号,张三,男,李四,女,成功
            """);
    assertThat(read(find(file))).isEqualTo(TWO_LEVELS);
  }

  @Test
  void threeLevels() {
    Path file =
        new Workbooks("a")
            .row("案号", "当事人情况", "", "", "", "调解结果")
            .row("", "申请人基本情况", "", "被申请人", "")
            .row("", "姓名", "性别", "姓名", "性别")
            .row("1号", "张三", "男", "李四", "女", "成功")
            .merge("A1:A3")
            .merge("B1:E1")
            .merge("B2:C2")
            .merge("D2:E2")
            .merge("F1:F3")
            .write(dir.resolve("a.xlsx"));
    SheetTable table = find(file);
    assertThat(read(table)).isEqualTo(TWO_LEVELS);
    assertThat(table.heads().get(1).path()).isEqualTo("当事人情况/申请人基本情况/姓名");
  }

  @Test
  void oneLevelInOtherWords() {
    Path file =
        new Workbooks("a")
            .blankRow()
            .row("序号", "案 号", "受理时间", "甲方姓名", "甲方性别", "乙方", "协议金额（万元）", "调解结果*", "领导批示")
            .row(1, "1号", "2016.8.1", "张三", "男", "李四", 1.5, "成功", "好")
            .write(dir.resolve("a.xlsx"));
    SheetTable table = find(file);
    assertThat(read(table))
        .isEqualTo("A=serial B=case_no C=accepted_on D=A.name E=A.sex F=R.name G=amount H=outcome");
    assertThat(table.headTop()).isEqualTo(2);
  }

  @Test
  void whatIsNoRecordIsPassedOver() {
    Path file =
        new Workbooks("a")
            .row("序号", "案号", "申请人", "被申请人", "金额", "调解结果")
            .row(1, "1号", "张三", "李四", 100, "成功")
            .row("小 计", "", "", "", 100)
            .blankRow()
            .row(2)
            .row("序号", "案号", "申请人", "被申请人", "金额", "调解结果")
            .row(3, "3号", "单位", "说明", 100, "成功")
            .row("", "合计", "", "", 200)
            .row("单位负责人：张明　　填表人：李华　　报出日期：2016年9月1日")
            .row("备注：本表一式两份")
            .write(dir.resolve("a.xlsx"));
    SheetTable table = find(file);
    assertThat(table.rows()).extracting(r -> r.cell(1).text()).containsExactly("1号", "3号");
    assertThat(table.skipped())
        .extracting(SheetTable.Skipped::reason)
        .containsExactly(
            Reason.TOTAL,
            Reason.BLANK,
            Reason.HEAD_AGAIN,
            Reason.TOTAL,
            Reason.SIGNATURE,
            Reason.SIGNATURE);
  }

  @Test
  void theUnitAboveTheTableCounts() {
    Path file =
        new Workbooks("a")
            .row("台账", "", "", "金额单位：万元")
            .row("案号", "申请人", "被申请人", "金额", "调解结果")
            .row("1号", "张三", "李四", 1.5, "成功")
            .write(dir.resolve("a.xlsx"));
    assertThat(find(file).moneyFactor()).isEqualByComparingTo(BigDecimal.valueOf(10_000));
  }

  @Test
  void theFullestSheetIsTheLedger() {
    Path file =
        new Workbooks("封面")
            .row("示范镇司法所")
            .sheet("摘要")
            .row("案号", "申请人", "调解结果")
            .row("1号", "张三", "成功")
            .sheet("8月")
            .row("案号", "申请人", "被申请人", "金额", "调解结果")
            .row("1号", "张三", "李四", 1, "成功")
            .write(dir.resolve("a.xlsx"));
    HeaderFinder.Found found = new HeaderFinder(GUESS::knows).find(new SheetReader().read(file));
    assertThat(found.tables()).extracting(t -> t.sheet().name()).containsExactly("8月");
    assertThat(found.others()).containsExactlyInAnyOrder("封面", "摘要");
  }

  @Test
  void hiddenSheetsAreNotRead() {
    Workbooks book =
        new Workbooks("旧")
            .row("案号", "申请人", "被申请人", "金额", "调解结果")
            .row("1号", "张三", "李四", 1, "成功")
            .sheet("新")
            .row("案号", "申请人", "被申请人", "金额", "调解结果")
            .row("2号", "张三", "李四", 1, "成功");
    book.book().setActiveSheet(1);
    book.book().setSheetHidden(0, true);
    SheetTable table = find(book.write(dir.resolve("a.xlsx")));
    assertThat(table.sheet().name()).isEqualTo("新");
  }
}
