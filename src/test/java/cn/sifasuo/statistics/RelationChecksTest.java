package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.SCREENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witnesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.CallbackExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks between forms and between periods, on the forms of the program. */
class RelationChecksTest {

  private static final Period JULY = Period.month(2016, 7);
  private static final Period AUGUST = Period.month(2016, 8);
  private static final Period QUARTER = Period.quarter(2016, 3);
  private static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());

  @TempDir Path folder;

  private final TestLedger ledger = new TestLedger();
  private final Clock clock =
      Clock.fixed(Instant.parse("2016-10-08T02:00:00Z"), ZoneOffset.ofHours(8));
  private final CloseMonth closeMonth =
      new CloseMonth(
          ledger.database,
          ledger.packages,
          ledger.checked,
          new AuditChain(clock),
          new Ids(clock),
          clock,
          TestLedger.OFFICE);

  @BeforeEach
  void aQuarter() {
    for (int month = 7; month <= 9; month++) {
      for (int n = 0; n < month; n++) {
        ledger.dispute(LocalDate.of(2016, month, 1 + n), r -> r.setOutcome("FAILED"));
      }
      ledger.screening(LocalDate.of(2016, month, 20));
      ledger.committeeMonth("VILLAGE", LocalDate.of(2016, month, 1), month);
    }
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private void closed(Period period) {
    closeMonth.close(DIRECTOR, CloseRequest.of(period, "测试填表人", "测试负责人"));
  }

  /** Another figure in a closed form, as if it had been signed so. */
  private void sign(String form, Period period, String from, String to) {
    ledger.database.<Integer>write(ctx -> {
      String text =
          ctx.select(FROZEN_FORM.CONTENT)
              .from(FROZEN_FORM)
              .where(FROZEN_FORM.FORM_CODE.eq(form), FROZEN_FORM.PERIOD.eq(period.code()))
              .fetchSingle(FROZEN_FORM.CONTENT);
      assertThat(text.contains(from)).as(from).isTrue();
      String other = text.replace(from, to);
      return ctx.update(FROZEN_FORM)
          .set(FROZEN_FORM.CONTENT, other)
          .set(FROZEN_FORM.DIGEST, Digest.of(other))
          .where(FROZEN_FORM.FORM_CODE.eq(form), FROZEN_FORM.PERIOD.eq(period.code()))
          .execute();
    });
  }

  private List<CheckResult> of(String form, Period period, String id) {
    return ledger.checked(form, period).checks().stream().filter(c -> c.id().equals(id)).toList();
  }

  @Test
  void theCommitteesMonthAgreesWithTheCaseStatistics() {
    List<CheckResult> results = of("M3", AUGUST, "E13");
    assertThat(results).hasSize(9).allMatch(CheckResult::ok);
    assertThat(of("M1", AUGUST, "E13")).hasSize(9).allMatch(CheckResult::ok);
    CheckResult screenings =
        results.stream().filter(c -> c.rule().equals("M3.02 = M1.40")).findFirst().orElseThrow();
    assertThat(screenings.leftCells()).containsExactly(new CellRef("M3", AUGUST, "total", "02"));
    assertThat(screenings.rightCells()).containsExactly(new CellRef("M1", AUGUST, "total", "40"));
    assertThat(screenings.text()).contains("M3 排查纠纷（02）＝1", "M1 排查纠纷（40）＝1", "缺数时不核对");
    assertThat(of("M3", AUGUST, "E13"))
        .filteredOn(c -> c.rule().equals("M3[village].01 = M1.06"))
        .singleElement()
        .satisfies(c -> assertThat(c.text()).contains("M3 调解纠纷（01）“村调委会”行＝8"));
  }

  @Test
  void aClosedFormAnswersWithWhatWasSigned() {
    closeMonth.close(
        DIRECTOR, new CloseRequest(AUGUST, List.of("M1"), "甲", "乙", Map.of(), FactSource.local()));
    sign(
        "M1",
        AUGUST,
        "\"id\":\"40\",\"label\":\"排查纠纷\",\"unit\":\"次\",\"value\":1",
        "\"id\":\"40\",\"label\":\"排查纠纷\",\"unit\":\"次\",\"value\":3");
    assertThat(of("M3", AUGUST, "E13"))
        .filteredOn(c -> !c.ok())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.severity()).isEqualTo(Severity.ERROR);
          assertThat(c.left()).isEqualByComparingTo("1");
          assertThat(c.right()).isEqualByComparingTo("3");
          assertThat(c.text()).contains("不相符");
        });
    assertThatThrownBy(() -> closed(AUGUST))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("S-303");
              assertThat(f.sentence()).contains("E13", "M3", "排查纠纷");
            });
  }

  @Test
  void whatWasOpenAtTheEndIsOpenAtTheStart() {
    ledger.disputeOf(
        "STREET",
        LocalDate.of(2016, 7, 5),
        r -> {
          r.setOutcome(null);
          r.setConcludedOn(null);
        });
    assertThat(cell("MF", JULY, "05"))
        .isEqualTo("9"); // concluded in August, accepted ten days before
    assertThat(cell("MF", AUGUST, "01")).isEqualTo("9");
    List<CheckResult> chain =
        of("MF", AUGUST, "E12").stream()
            .filter(c -> c.rule().equals("MF.01 = previous(MF.05)"))
            .toList();
    assertThat(chain).hasSize(7).allMatch(CheckResult::ok);
    assertThat(chain.getFirst().rightCells())
        .containsExactly(new CellRef("MF", JULY, "village", "05"));
    closed(JULY);
    sign(
        "MF",
        JULY,
        "\"id\":\"05\",\"label\":\"期末未结\",\"unit\":\"件\",\"value\":8",
        "\"id\":\"05\",\"label\":\"期末未结\",\"unit\":\"件\",\"value\":7");
    assertThat(of("MF", AUGUST, "E12"))
        .filteredOn(c -> !c.ok())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.rowId()).isEqualTo("village");
          assertThat(c.text()).contains("上期（2016年7月）MF 期末未结（05）“村调委会”行＝7");
        });
  }

  private String cell(String form, Period period, String cell) {
    return ledger.checked(form, period).cell(cell).orElseThrow().printed().toPlainString();
  }

  @Test
  void aCumulativePeriodOpensWithWhatTheYearBeforeLeft() {
    assertThat(of("MF", Period.cumulative(2016, 8), "E12"))
        .filteredOn(c -> c.rule().startsWith("MF.01"))
        .allMatch(CheckResult::ok)
        .first()
        .satisfies(
            c -> assertThat(c.rightCells().getFirst().period()).isEqualTo(Period.year(2015)));
  }

  @Test
  void aRefusedCaseIsClosedWithoutBeingCounted() {
    ledger.dispute(
        LocalDate.of(2016, 8, 20),
        r -> {
          r.setOutcome(null);
          r.setConcludedOn(null);
          r.setRefusedBy("李四");
          r.setRefusedOn(LocalDate.of(2016, 9, 3));
        });
    assertThat(cell("MF", AUGUST, "05")).isEqualTo("10");
    assertThat(cell("MF", Period.month(2016, 9), "04")).isEqualTo("1");
    assertThat(cell("MF", Period.month(2016, 9), "05")).isEqualTo("0");
    assertThat(ledger.checked("MF", Period.month(2016, 9)).findings(Severity.ERROR)).isEmpty();
  }

  @Test
  void aQuarterIsItsMonthsAndStocksAreNotAdded() {
    assertThat(of("M1", QUARTER, "E11")).singleElement().matches(CheckResult::ok);
    assertThat(of("M1", AUGUST, "E11")).isEmpty();
    closed(JULY);
    sign(
        "M1",
        JULY,
        "\"id\":\"01\",\"label\":\"调解案件总数\",\"unit\":\"件\",\"value\":7",
        "\"id\":\"01\",\"label\":\"调解案件总数\",\"unit\":\"件\",\"value\":6");
    List<CheckResult> failed = of("M1", QUARTER, "E11");
    assertThat(failed)
        .singleElement()
        .satisfies(c -> {
          assertThat(c.ok()).isFalse();
          assertThat(c.rule()).endsWith("[01]");
          assertThat(c.left()).isEqualByComparingTo("24");
          assertThat(c.right()).isEqualByComparingTo("23");
          assertThat(c.rightCells())
              .extracting(r -> r.period().code())
              .containsExactly("2016-07", "2016-08", "2016-09");
          assertThat(c.text()).contains("调解案件总数（01）＝24", "3 个月之和＝23");
        });
    // 50 to 56 are how things stand: a figure of July may well be larger than that of the quarter
    sign(
        "M1",
        JULY,
        "\"id\":\"50\",\"label\":\"已履行\",\"unit\":\"件\",\"value\":0",
        "\"id\":\"50\",\"label\":\"已履行\",\"unit\":\"件\",\"value\":9");
    assertThat(of("M1", QUARTER, "E11")).hasSize(1);
  }

  @Test
  void everyFactViewIsScannedOnceAPeriod() {
    List<String> sent = new ArrayList<>();
    ExecuteListener listening =
        new CallbackExecuteListener()
            .onExecuteStart((ExecuteContext c) -> sent.add(String.valueOf(c.sql())));
    List<FormVersion> all =
        List.of("M1", "MF").stream().map(c -> ledger.packages.version(c, QUARTER)).toList();
    long before = ledger.tally.statements();
    ledger.database.<Object>read(ctx ->
        new CheckedForms(ledger.packages, ledger.tally, TestLedger.OFFICE, List.of())
            .compute(
                ctx.configuration().derive(new DefaultExecuteListenerProvider(listening)).dsl(),
                all,
                QUARTER,
                FactSource.local()));
    // the quarter itself and three months on five views, and the quarter before on cases alone
    assertThat(ledger.tally.statements() - before).isEqualTo(4 * 5 + 1);
    assertThat(sent).filteredOn(q -> q.contains("FACT_DISPUTE")).hasSize(5);
    assertThat(sent).filteredOn(q -> q.contains("FACT_SCREENING_ITEM")).hasSize(4);
  }

  @Test
  void twoFormsThatCountTheSameCanBothBeCorrected() {
    AmendForm amend =
        new AmendForm(
            ledger.database,
            ledger.packages,
            ledger.checked,
            new AuditChain(clock),
            new Ids(clock),
            clock,
            TestLedger.OFFICE);
    closed(AUGUST);
    ledger.database.<Integer>write(ctx ->
        ctx.update(SCREENING)
            .set(SCREENING.VOIDED, true)
            .where(SCREENING.HELD_ON.between(LocalDate.of(2016, 8, 1), LocalDate.of(2016, 8, 31)))
            .execute());
    for (String form : List.of("M1", "M3")) {
      amend.reopen(DIRECTOR, form, AUGUST, new Correction("误登一次排查", "甲", "乙"));
      FrozenForm corrected =
          amend.amend(
              DIRECTOR,
              Witnesses.of(DIRECTOR),
              new CloseRequest(AUGUST, List.of(form), "甲", "乙", Map.of(), FactSource.local()));
      assertThat(corrected.content().revision()).isEqualTo(2);
    }
  }

  @Test
  void resultsAreKeptWithTheFormCellForCell() {
    List<FrozenForm> frozen = closeMonth.close(DIRECTOR, CloseRequest.of(AUGUST, "测试填表人", "测试负责人"));
    FrozenForm read =
        ledger
            .database
            .<java.util.Optional<FrozenForm>>read(
                ctx -> new FrozenForms(TestLedger.OFFICE).find(ctx, "M3", AUGUST))
            .orElseThrow();
    assertThat(read.form().checks()).isEqualTo(frozen.get(1).form().checks());
    assertThat(read.content().write()).isEqualTo(read.text());
    assertThat(read.form().checks()).anyMatch(c -> c.rightCells().size() == 1);
  }

  // what the file says

  private FormPackages packages(String relations) throws IOException {
    for (String form : List.of("M1", "M3", "MF")) {
      try (var files = Files.list(Path.of("reports/forms", form))) {
        for (Path file : files.toList()) {
          Path target = folder.resolve(form).resolve(String.valueOf(file.getFileName()));
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    Files.writeString(folder.resolve("relations.toml"), relations);
    return FormPackages.load(folder, ledger.views);
  }

  private static String check(String rule, String missing) {
    return """
    [[check]]
    id = "X1"
    level = "warning"
    words = "试验"
    rule = "%s"
    if_missing = "%s"
    """
        .formatted(rule, missing);
  }

  private List<CheckResult> results(String rule, String missing, Period period) throws IOException {
    FormPackages packages = packages(check(rule, missing));
    CheckedForms forms = new CheckedForms(packages, ledger.tally, TestLedger.OFFICE, List.of());
    return ledger
        .database
        .<ComputedForm>read(
            ctx -> forms.compute(ctx, packages.version("M1", period), period, FactSource.local()))
        .checks()
        .stream()
        .filter(c -> c.id().equals("X1"))
        .toList();
  }

  @Test
  void aMissingFigureIsSkippedWhereTheRuleSaysSo() throws IOException {
    // M3 is made for months only
    assertThat(results("M1.01 = M3.01", "skip", QUARTER)).isEmpty();
  }

  @Test
  void aMissingFigureIsNothingWhereTheRuleSaysSo() throws IOException {
    assertThat(results("M1.01 >= M3.01", "zero", QUARTER))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.ok()).isTrue();
          assertThat(c.right()).isZero();
          assertThat(c.text()).contains("缺数按零计");
          assertThat(c.rightCells()).isEmpty();
        });
  }

  @Test
  void aMissingFigureIsAFindingWhereTheRuleSaysSo() throws IOException {
    assertThat(results("M1.01 >= M3.01", "finding", QUARTER))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.ok()).isFalse();
          assertThat(c.text()).contains("缺数即为不符");
        });
  }

  @Test
  void monthsAreAddedUpInARule() throws IOException {
    assertThat(results("2*M1.01 = months(M1.01) + MF.03", "finding", QUARTER))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.ok()).isTrue();
          assertThat(c.right()).isEqualByComparingTo("48");
          assertThat(c.rightCells()).hasSize(4);
          assertThat(c.text()).contains("各月之和");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M1.01 = M3.99",
        "M1.01 = M3[nobody].01",
        "M1.01 == M3.01",
        "M1.01 = M3.01 M3.02",
        "flows(M1) = months(MF)",
        "distinct(M1) = months(M1)",
        "yesterday(M1.01) = M1.01",
        "01 = M1.01",
        "12 = 12"
      })
  void aSlipOfThePenIsRefused(String rule) {
    assertThatThrownBy(() -> packages(check(rule, "skip")))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("S-103");
              assertThat(f.sentence()).contains("relations.toml", "X1");
            });
  }

  @Test
  void aFormThatIsNotThereIsNotMissed() throws IOException {
    FormPackages packages = packages(check("M1.01 = M6.01", "finding"));
    assertThat(packages.relations().of("M1")).isEmpty();
  }

  @Test
  void aStrategyMustBeSaid() {
    assertThatThrownBy(() -> packages(check("M1.01 = MF.03", "perhaps")))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-101"));
  }

  @Test
  void differentOnesAreCountedAnewAndOnlyBoundedByTheMonths() throws IOException {
    packages("");
    Path form = folder.resolve("M1").resolve("form.toml");
    Files.writeString(
        form,
        Files.readString(form).replace("sum(involved_persons)", "count_distinct(difficulty)"));
    Files.writeString(
        folder.resolve("relations.toml"),
        check("flows(M1) = months(M1)", "skip") + check("distinct(M1) <= months(M1)", "skip"));
    FormPackages packages = FormPackages.load(folder, ledger.views);
    CheckedForms forms = new CheckedForms(packages, ledger.tally, TestLedger.OFFICE, List.of());
    UUID one = ledger.dispute(LocalDate.of(2016, 7, 9), r -> r.setDifficulty("HARD"));
    assertThat(one).isNotNull();
    List<CheckResult> results =
        ledger
            .database
            .<ComputedForm>read(ctx ->
                forms.compute(ctx, packages.version("M1", QUARTER), QUARTER, FactSource.local()))
            .checks()
            .stream()
            .filter(c -> c.id().equals("X1"))
            .toList();
    assertThat(results).hasSize(2).allMatch(CheckResult::ok);
    assertThat(results.getLast().left()).isEqualByComparingTo("2");
    assertThat(results.getLast().right()).isEqualByComparingTo("4");
  }

  @Test
  void voidedCasesOpenNothing() {
    ledger.database.<Integer>write(
        ctx -> ctx.update(DISPUTE_CASE).set(DISPUTE_CASE.VOIDED, true).execute());
    assertThat(cell("MF", AUGUST, "05")).isEqualTo("0");
  }
}
