package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.sheet.ColumnMap;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.ledger.sheet.ImportResult;
import cn.sifasuo.ledger.sheet.ImportUndo;
import cn.sifasuo.ledger.sheet.MappingView;
import cn.sifasuo.ledger.sheet.Workbooks;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witnesses;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small ledgers, each with one thing about it. */
class SheetImportTest {

  private static final Object[] HEAD = {
    "序号", "案号", "受理日期", "申请人", "被申请人", "纠纷类型", "案件来源", "调委会类别", "调解结果", "协议形式", "金额（元）", "调结日期",
    "村（居）", "简要情况"
  };

  @TempDir private Path dir;

  /** Last day of the month that is closed; null: none. */
  private final AtomicReference<@Nullable Period> closed = new AtomicReference<>();

  private final ImportDesk desk =
      new ImportDesk(
          (ctx, day) -> Optional.ofNullable(closed.get()).filter(p -> Period.month(day).equals(p)));

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private static Object[] line(int serial, String applicant, String result, Object amount) {
    boolean success = result.equals("成功");
    return new Object[] {
      serial,
      "（2022）东河人调字第" + serial + "号",
      "2022.3.1",
      applicant,
      "李四",
      "邻里",
      "主动调解",
      "村",
      result,
      success ? "口头" : "",
      amount,
      "2022.3." + (serial + 1),
      "东河村",
      "院墙滴水"
    };
  }

  private Path ledger(Object[]... lines) {
    Workbooks book = new Workbooks("台账").row(HEAD);
    for (Object[] line : lines) {
      book.row(line);
    }
    return book.write(dir.resolve("台账" + System.nanoTime() + ".xlsx"));
  }

  private Draft record(String number) {
    UUID id =
        desk.desk.database.read(ctx ->
            ctx.select(DISPUTE_CASE.ID)
                .from(DISPUTE_CASE)
                .where(DISPUTE_CASE.CASE_NO.eq(number))
                .fetchSingle(DISPUTE_CASE.ID));
    return desk.desk.reader.find(desk.desk.clerk, desk.desk.types.disputeCase(), id).orElseThrow();
  }

  private Draft first() {
    return record("（2022）东河人调字第1号");
  }

  private static UUID batch(ImportResult result) {
    return Objects.requireNonNull(result.batch());
  }

  @Test
  void aChangedLineChangesTheRecordAndAnUndoGivesItsStateBack() {
    desk.take(ledger(line(1, "张三", "成功", 100), line(2, "王五", "成功", 200)));
    ImportResult changed = desk.take(ledger(line(1, "张三丰", "成功", 150), line(2, "王五", "成功", 200)));

    assertThat(changed.changed()).isEqualTo(1);
    assertThat(changed.unchanged()).isEqualTo(1);
    assertThat(changed.changes().getFirst().fields()).contains("当事人", "调解协议");
    assertThat(first().children("party").getFirst().get(PARTY.NAME)).isEqualTo("张三丰");

    ImportUndo.Result undone =
        desk.undo.undo(desk.desk.clerk, Witnesses.of(desk.desk.clerk), batch(changed));

    assertThat(undone.restored()).isEqualTo(1);
    assertThat(undone.voided()).isZero();
    assertThat(first().children("party").getFirst().get(PARTY.NAME)).isEqualTo("张三");
    assertThat(amount(first())).isEqualByComparingTo("100");
  }

  private static @Nullable BigDecimal amount(Draft record) {
    return record.children("agreement").getFirst().get(AGREEMENT.AMOUNT);
  }

  @Test
  void aSuccessThatWasNoneLosesItsAgreementAndGetsItBackByUndo() {
    desk.take(ledger(line(1, "张三", "成功", 100)));
    ImportResult changed = desk.take(ledger(line(1, "张三", "不成功", "")));

    assertThat(changed.changed()).isEqualTo(1);
    assertThat(first().children("agreement")).isEmpty();

    desk.undo.undo(desk.desk.clerk, Witnesses.of(desk.desk.clerk), batch(changed));

    assertThat(amount(first())).isEqualByComparingTo("100");
    assertThat(first().get(DISPUTE_CASE.OUTCOME)).isEqualTo("SUCCESS");
  }

  @Test
  void aFailureWithMoneyIsRefusedAndAFailureWithZeroIsNot() {
    ImportResult result = desk.take(ledger(line(1, "张三", "不成功", 500), line(2, "王五", "不成功", 0)));

    assertThat(result.taken()).isEqualTo(1);
    assertThat(result.rejects().getFirst().reasons())
        .extracting(ImportResult.Reason::code)
        .containsExactly("import.amount-despite-failure");
  }

  @Test
  void aLineARuleWarnsOfIsTakenAndCountedAndItsReasonAskedInTheWindow() {
    Object[] late = line(1, "张三", "成功", 100);
    late[11] = "2022.9.1";

    ImportResult result = desk.take(ledger(late, line(2, "王五", "成功", 200)));

    assertThat(result.taken()).isEqualTo(2);
    assertThat(result.doubtful()).isEqualTo(1);
    assertThat(
            desk.desk.reader.acceptedWarnings(
                desk.desk.clerk, desk.desk.types.disputeCase(), id(first()), null))
        .isEmpty();
    assertThat(desk.desk.gate.checked(desk.desk.clerk, first(), Door.WINDOW).open())
        .anySatisfy(p -> assertThat(p.code()).isEqualTo("dispute_case.concluded-late"));
    assertThat(desk.take(ledger(late)).doubtful()).as("nothing was taken").isZero();
  }

  private static UUID id(Draft draft) {
    return Objects.requireNonNull(draft.id());
  }

  @Test
  void whatAPersonChangedSinceIsLeftByUndo() {
    ImportResult taken = desk.take(ledger(line(1, "张三", "成功", 100), line(2, "王五", "成功", 200)));
    Draft mine = first().set(DISPUTE_CASE.SATISFACTION, true);
    assertThat(desk.desk.gate.save(desk.desk.clerk, mine, Door.IMPORT))
        .isInstanceOf(SaveResult.Saved.class);

    ImportUndo.Result undone =
        desk.undo.undo(desk.desk.clerk, Witnesses.of(desk.desk.clerk), batch(taken));

    assertThat(undone.voided()).isEqualTo(1);
    assertThat(undone.left())
        .extracting(ImportUndo.Left::recordType)
        .containsExactlyInAnyOrder("dispute_case", "committee");
    assertThat(first().voided()).isFalse();
    assertThat(first().get(DISPUTE_CASE.SATISFACTION)).isTrue();
    assertThatThrownBy(
            () -> desk.undo.undo(desk.desk.clerk, Witnesses.of(desk.desk.clerk), batch(taken)))
        .satisfies(e -> assertThat(((Failure) e).code()).isEqualTo("L-311"));
  }

  @Test
  void aRecordAPersonVoidedIsNotBroughtBackByAnImport() {
    Path file = ledger(line(1, "张三", "成功", 100));
    desk.take(file);
    Draft there = first();
    desk.desk.gate.voidRecord(
        desk.desk.clerk,
        there.type(),
        Objects.requireNonNull(there.id()),
        there.version(),
        "重复登记",
        Door.WINDOW);

    ImportResult again = desk.take(file);

    assertThat(again.rejects().getFirst().reasons().getFirst().code()).isEqualTo("sheet.voided");
    assertThat(first().voided()).isTrue();
  }

  @Test
  void aClosedMonthRefusesItsLinesAndNoOthers() {
    closed.set(Period.month(2022, 3));
    Object[] april = line(3, "赵六", "成功", 300);
    april[11] = "2022.4.2";

    ImportResult result = desk.take(ledger(line(1, "张三", "成功", 100), april));

    assertThat(result.taken()).isEqualTo(1);
    ImportResult.Reason reason = result.rejects().getFirst().reasons().getFirst();
    assertThat(reason.code()).isEqualTo("ledger.closed-period");
    assertThat(reason.text()).contains("2022年3月");
    assertThat(reason.head()).isEqualTo("调结日期");

    closed.set(Period.month(2022, 4));
    assertThatThrownBy(
            () -> desk.undo.undo(desk.desk.clerk, Witnesses.of(desk.desk.clerk), batch(result)))
        .satisfies(e -> assertThat(((Failure) e).code()).isEqualTo("L-305"));
    assertThat(record("（2022）东河人调字第3号").voided()).isFalse();
  }

  @Test
  void aLineThatStandsTwiceIsTakenOnce() {
    ImportResult result = desk.take(ledger(line(1, "张三", "成功", 100), line(1, "张三", "成功", 120)));

    assertThat(result.taken()).isEqualTo(1);
    assertThat(result.rejects().getFirst().reasons().getFirst().code()).isEqualTo("sheet.twice");
    assertThat(amount(first())).isEqualByComparingTo("100");
  }

  @Test
  void aNumberInHalfWidthBracketsIsTheSameNumber() {
    desk.take(ledger(line(1, "张三", "成功", 100)));
    Object[] again = line(1, "张三", "成功", 100);
    again[1] = "(2022) 东河人调字第１号";

    assertThat(desk.take(ledger(again)).unchanged()).isEqualTo(1);
  }

  @Test
  void everyReasonOfALineIsTold() {
    Object[] bad = line(1, "王\uE863", "成功", "若干");
    bad[2] = "3月1日";
    bad[5] = "星际";

    List<ImportResult.Reason> reasons = desk.take(ledger(bad)).rejects().getFirst().reasons();

    assertThat(reasons)
        .extracting(ImportResult.Reason::code)
        .containsExactly(
            "sheet.date-without-year",
            "sheet.character",
            "sheet.unknown-code",
            "sheet.not-a-number");
    assertThat(desk.desk.database.<Integer>read(ctx -> ctx.fetchCount(DISPUTE_CASE))).isZero();
  }

  @Test
  void aRefusedLineMakesNoCommittee() {
    Object[] bad = line(1, "张三", "成功", 100);
    bad[11] = "2021.1.1";

    ImportResult result = desk.take(ledger(bad));

    assertThat(result.rejected()).isEqualTo(1);
    assertThat(result.created()).isEmpty();
  }

  @Test
  void aStoppedImportGoesOnWhereItStopped() {
    List<Object[]> lines = new ArrayList<>();
    for (int i = 1; i <= 1200; i++) {
      Object[] line = line(i, "张三", "成功", 100);
      line[11] = "2022.3.2";
      lines.add(line);
    }
    Path file = ledger(lines.toArray(Object[][]::new));
    List<Integer> seen = new ArrayList<>();
    ImportOptions stopping =
        ImportOptions.normal()
            .withProgress(
                new ImportOptions.Progress() {
                  @Override
                  public void report(int done, int total) {
                    seen.add(done);
                  }

                  @Override
                  public boolean cancelled() {
                    return true;
                  }
                });

    ImportResult part = desk.imports.run(desk.desk.clerk, file, "dispute_case", stopping);
    assertThat(part.cancelled()).isTrue();
    assertThat(part.taken()).isEqualTo(500);
    assertThat(seen).containsExactly(0, 500);

    assertThat(desk.imports.batches(desk.desk.clerk))
        .singleElement()
        .satisfies(b -> assertThat(b.unfinished()).isTrue());

    ImportResult rest = desk.take(file);
    assertThat(rest.batch()).isEqualTo(part.batch());
    assertThat(rest.taken()).isEqualTo(1200);
    assertThat(rest.unchanged()).isZero();
    assertThat(desk.imports.batches(desk.desk.clerk))
        .singleElement()
        .satisfies(b -> assertThat(b.taken()).isEqualTo(1200))
        .satisfies(b -> assertThat(b.unfinished()).isFalse());

    assertThat(desk.undo.undo(desk.desk.clerk, Witnesses.of(desk.desk.clerk), batch(rest)).voided())
        .isEqualTo(1201);
    assertThat(desk.imports.batches(desk.desk.clerk).getFirst().undoneAt()).isNotNull();
  }

  @Test
  void theSheetsOfAYearAreOneLedger() {
    Path file =
        new Workbooks("1月")
            .row("2022年1月台账")
            .row(HEAD)
            .row(line(1, "张三", "成功", 100))
            .sheet("2月")
            .row(HEAD)
            .row(line(2, "王五", "成功", 100))
            .sheet("说明")
            .row("本表由各村填写")
            .write(dir.resolve("year.xlsx"));

    ImportResult result = desk.take(file);

    assertThat(result.taken()).isEqualTo(2);
    assertThat(result.mapping().sheets()).containsExactly("1月", "2月");
    assertThat(result.mapping().otherSheets()).containsExactly("说明");
  }

  @Test
  void aPersonDecidesWhatAColumnMeansAndIsRemembered() {
    Object[] head = HEAD.clone();
    head[13] = "那件事";
    Path file =
        new Workbooks("台账").row(head).row(line(1, "张三", "成功", 100)).write(dir.resolve("a.xlsx"));
    MappingView guessed = desk.imports.look(desk.desk.clerk, file, "dispute_case", null);
    assertThat(guessed.unmapped()).containsExactly("那件事");

    Path toml = dir.resolve("map.toml");
    ColumnMap.of(guessed).write(toml);
    ColumnMap edited = edit(toml, "\"那件事\" = \"\"", "\"那件事\" = \"summary\"");
    assertThat(edited.targets()).containsEntry("金额（元）", "agreement.amount");
    desk.imports.run(desk.desk.clerk, file, "dispute_case", ImportOptions.normal().withMap(edited));

    assertThat(first().get(DISPUTE_CASE.SUMMARY)).isEqualTo("院墙滴水");
    MappingView remembered = desk.imports.look(desk.desk.clerk, file, "dispute_case", null);
    assertThat(remembered.unmapped()).isEmpty();
    assertThat(remembered.columns().getLast().confidence())
        .isEqualTo(MappingView.Confidence.CONFIRMED);
  }

  private static ColumnMap edit(Path toml, String from, String to) {
    try {
      String text = Files.readString(toml);
      assertThat(text).contains(from);
      Files.writeString(toml, text.replace(from, to));
      return ColumnMap.read(toml);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aWrongMapIsRefused() throws Exception {
    Path file = ledger(line(1, "张三", "成功", 100));
    for (String text :
        List.of("type = \"dispute_case\"", "[columns", "type=\"x\"\n[columns]\n\"案号\" = 3")) {
      Path toml = Files.writeString(dir.resolve("bad.toml"), text);
      assertThatThrownBy(() -> ColumnMap.read(toml))
          .satisfies(e -> assertThat(((Failure) e).code()).isEqualTo("L-217"));
    }
    for (ColumnMap unfit :
        List.of(
            new ColumnMap("dispute_case", Map.of("案号", "nothing")),
            new ColumnMap("committee", Map.of("案号", "name")))) {
      assertThatThrownBy(() -> desk.imports.look(desk.desk.clerk, file, "dispute_case", unfit))
          .satisfies(e -> assertThat(((Failure) e).code()).isEqualTo("L-217"));
    }
  }

  @Test
  void aLedgerWithoutNumbersOrOfAnotherKindIsRefused() {
    Path unnumbered =
        new Workbooks("台账")
            .row("受理日期", "申请人", "被申请人", "纠纷类型", "调解结果")
            .row("2022.3.1", "张三", "李四", "邻里", "成功")
            .write(dir.resolve("b.xlsx"));
    assertThatThrownBy(() -> desk.take(unnumbered))
        .satisfies(e -> assertThat(((Failure) e).code()).isEqualTo("L-219"));
    Path other = new Workbooks("账").row("物品", "数量").row("桌子", 3).write(dir.resolve("c.xlsx"));
    assertThatThrownBy(() -> desk.take(other))
        .satisfies(e -> assertThat(((Failure) e).code()).isEqualTo("L-216"));
  }

  @Test
  void onlyThoseMayImportWhoMay() {
    Path file = ledger(line(1, "张三", "成功", 100));
    Session auditor = new Session("shen", "沈计", Role.AUDITOR, "990101001");
    assertThatThrownBy(
            () -> desk.imports.run(auditor, file, "dispute_case", ImportOptions.normal()))
        .satisfies(e -> assertThat(((Failure) e).code()).isEqualTo("G-301"));
  }

  @Test
  void committeesComeInByNameAndKindWithoutANumber() {
    Path file =
        new Workbooks("调委会")
            .row("名称", "调委会类型", "负责人", "成立时间")
            .row("东河村人民调解委员会", "村", "赵明", "2011.1.1")
            .row("北垸社区人民调解委员会", "社区", "钱敏", "2012年5月6日")
            .write(dir.resolve("d.xlsx"));

    ImportResult first =
        desk.imports.run(desk.desk.clerk, file, "committee", ImportOptions.normal());
    ImportResult again =
        desk.imports.run(desk.desk.clerk, file, "committee", ImportOptions.normal());

    assertThat(first.taken()).isEqualTo(2);
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(desk.take(ledger(line(1, "张三", "成功", 100))).created()).isEmpty();
    assertThat(LocalDate.of(2022, 3, 2)).isEqualTo(first().day(DISPUTE_CASE.CONCLUDED_ON));
  }
}
