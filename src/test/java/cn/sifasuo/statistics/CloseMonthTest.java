package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.print.PrintCell;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.Witnesses;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseMonthTest {

  private static final Period AUGUST = Period.month(2016, 8);
  private static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());
  private static final Session CLERK =
      Sessions.clerk("yewuyuan", "测试业务员", TestLedger.OFFICE.code());

  private final TestLedger ledger = new TestLedger();
  private final Clock clock =
      Clock.fixed(Instant.parse("2016-09-02T02:00:00Z"), ZoneOffset.ofHours(8));
  private final AuditChain audit = new AuditChain(clock);
  private final CloseMonth closeMonth =
      new CloseMonth(
          ledger.database,
          ledger.packages,
          ledger.checked,
          audit,
          new Ids(clock),
          clock,
          TestLedger.OFFICE);
  private final AmendForm amendForm =
      new AmendForm(
          ledger.database,
          ledger.packages,
          ledger.checked,
          audit,
          new Ids(clock),
          clock,
          TestLedger.OFFICE);
  private final FrozenForms frozenForms = new FrozenForms(TestLedger.OFFICE);
  private final FrozenTrace frozenTrace =
      new FrozenTrace(ledger.packages, ledger.views, TestLedger.OFFICE);
  private final PeriodLocks locks = new PeriodLocks(TestLedger.OFFICE);
  private final PeriodStates states =
      new PeriodStates(
          ledger.packages, ledger.tally, WorkCalendar.announced(), clock, TestLedger.OFFICE);
  private UUID success = UUID.randomUUID();
  private UUID failure = UUID.randomUUID();

  @BeforeEach
  void twoCases() {
    success = ledger.dispute(LocalDate.of(2016, 8, 3), r -> r.setInvolvedPersons(4));
    ledger.agreement(success, LocalDate.of(2016, 8, 3), "12345.67", a -> {});
    failure = ledger.dispute(LocalDate.of(2016, 8, 31), r -> r.setOutcome("FAILED"));
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private CloseRequest request() {
    return CloseRequest.of(AUGUST, "测试填表人", "测试负责人");
  }

  private FrozenForm closed() {
    return closeMonth.close(DIRECTOR, request()).getFirst();
  }

  private void refused(String code, Session session, CloseRequest request) {
    assertThatThrownBy(() -> closeMonth.close(session, request))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
    assertThat(ledger.database.<Integer>read(ctx -> ctx.fetchCount(FROZEN_FORM))).isZero();
  }

  private void execute(java.util.function.Consumer<org.jooq.DSLContext> change) {
    ledger.database.<Integer>write(ctx -> {
      change.accept(ctx);
      return 0;
    });
  }

  @Test
  void aClosedFormKeepsFiguresCasesFactsAndDigest() {
    FrozenForm frozen = closed();

    assertThat(frozen.digest()).isEqualTo(Digest.of(frozen.text()));
    assertThat(frozen.content().filler()).isEqualTo("测试填表人");
    FrozenForm read =
        ledger.database.read(ctx -> frozenForms.find(ctx, "M1", AUGUST)).orElseThrow();
    assertThat(read.content()).isEqualTo(frozen.content());
    assertThat(read.content().write()).isEqualTo(frozen.text());
    assertThat(read.form().cell("05").orElseThrow())
        .isEqualTo(new Cell("05", new BigDecimal("12345.67"), new BigDecimal("1.23")));
    assertThat(Json.readObject(frozen.text())).containsEntry("frozen", true);
    assertThat(frozen.text()).doesNotContain(success.toString(), failure.toString());
  }

  @Test
  void theSameLedgerClosedTheSameDayGivesTheSameDigest() throws Exception {
    String digest = closed().digest();
    execute(ctx -> {
      ctx.deleteFrom(FROZEN_CELL_CASE).execute();
      ctx.deleteFrom(FROZEN_FACTS).execute();
      ctx.deleteFrom(FROZEN_FORM).execute();
    });
    assertThat(closed().digest()).isEqualTo(digest);
  }

  @Test
  void aLaterChangeOfTheLedgerChangesNothingFrozen() {
    FrozenForm frozen = closed();
    SortedFacts before = facts(frozen);
    execute(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.VOIDED, true)
            .set(DISPUTE_CASE.INVOLVED_PERSONS, 99)
            .execute());

    FrozenForm again =
        ledger.database.read(ctx -> frozenForms.find(ctx, "M1", AUGUST)).orElseThrow();
    assertThat(again.text()).isEqualTo(frozen.text());
    assertThat(facts(again)).isEqualTo(before);
    List<TracedCase> persons =
        ledger.database.read(ctx -> frozenTrace.cases(ctx, again, "total", "02"));
    assertThat(persons)
        .extracting(TracedCase::recordId)
        .containsExactlyInAnyOrder(success, failure);
    assertThat(sum(persons)).isEqualByComparingTo("6");
    assertThat(ledger.compute(AUGUST).cell("01").orElseThrow().raw()).isZero();
  }

  private record SortedFacts(Map<String, String> byView) {}

  private SortedFacts facts(FrozenForm frozen) {
    return new SortedFacts(ledger.database.read(ctx -> frozenForms.facts(ctx, frozen.id())));
  }

  private static BigDecimal sum(List<TracedCase> cases) {
    return cases.stream().map(TracedCase::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void everyFrozenCellIsTheSumOfItsFrozenCasesAndTellsTheRestWhy() {
    FrozenForm frozen = closed();
    Set<String> cellsOfSuccess = new HashSet<>();
    for (Cell cell : frozen.form().total().cells().values()) {
      List<TracedCase> cases =
          ledger.database.read(ctx -> frozenTrace.cases(ctx, frozen, "total", cell.id()));
      assertThat(sum(cases)).as(cell.id()).isEqualByComparingTo(cell.raw());
      cases.stream()
          .filter(c -> success.equals(c.recordId()))
          .forEach(c -> cellsOfSuccess.add(cell.id()));
    }
    List<CellVerdict> verdicts =
        ledger.database.read(ctx -> frozenTrace.cells(ctx, frozen, success));
    Set<String> counted = new HashSet<>();
    verdicts.stream().filter(CellVerdict::counted).forEach(v -> counted.add(v.cellId()));
    assertThat(counted).isEqualTo(cellsOfSuccess).contains("01", "03", "05", "39");
    assertThat(ledger.list(ctx -> frozenTrace.cells(ctx, frozen, failure)))
        .filteredOn(v -> v.cellId().equals("03"))
        .singleElement()
        .satisfies(v -> assertThat(v.failed()).contains("调解成功"));
    assertThat(ledger.list(ctx -> frozenTrace.cells(ctx, frozen, UUID.randomUUID()))).isEmpty();
  }

  @Test
  void theFactsThatTravelGiveTheSameFiguresAtTheCounty() {
    FrozenForm frozen = closed();
    Map<String, String> travelling = facts(frozen).byView();
    assertThat(String.join("", travelling.values()))
        .doesNotContain("record_id", success.toString());
    UUID submission = receive(frozen, travelling, TestLedger.OFFICE.code());

    FormVersion version = ledger.packages.version("M1", AUGUST);
    ComputedForm counted =
        ledger.database.read(ctx ->
            ledger.tally.compute(
                ctx, version, AUGUST, FactSource.received(Set.of(submission)), TestLedger.OFFICE));
    assertThat(counted.rows()).isEqualTo(frozen.form().rows());
  }

  @Test
  void aRollUpHasALineForEachOfficeAndATotalOfAll() {
    FrozenForm frozen = closed();
    Map<String, String> travelling = facts(frozen).byView();
    Unit second = new Unit("990101101", "测试二所");
    Unit silent = new Unit("990101102", "测试三所");
    UUID one = receive(frozen, travelling, TestLedger.OFFICE.code());
    UUID two = receive(frozen, travelling, second.code());
    receive(frozen, travelling, "990101103");

    ComputedForm sheet =
        ledger.database.read(ctx ->
            ledger.tally.compute(
                ctx,
                ledger.packages.version("M1", AUGUST),
                AUGUST,
                FactSource.byOffice(Set.of(one, two), List.of(TestLedger.OFFICE, second, silent)),
                new Unit("990101", "测试县司法局")));

    assertThat(sheet.rows())
        .extracting(ComputedRow::id)
        .containsExactly(TestLedger.OFFICE.code(), second.code(), silent.code(), "total");
    assertThat(sheet.cell(second.code(), "02").orElseThrow().printed()).isEqualByComparingTo("6");
    assertThat(sheet.cell(silent.code(), "02").orElseThrow().printed()).isZero();
    assertThat(sheet.cell("02").orElseThrow().printed()).isEqualByComparingTo("12");
    assertThat(sheet.cell("05").orElseThrow().printed()).isEqualByComparingTo("2.47");
    assertThat(sheet.checks())
        .filteredOn(c -> c.id().equals("E10"))
        .singleElement()
        .matches(CheckResult::ok);
    FormVersion version = ledger.packages.version("M1", AUGUST);
    FactSource source =
        FactSource.byOffice(Set.of(one, two), List.of(TestLedger.OFFICE, second, silent));
    assertThat(
            ledger.list(ctx ->
                new Trace()
                    .cases(ctx, version, TestLedger.days(AUGUST), source, second.code(), "01")))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.recordId()).isNull());
  }

  private UUID receive(FrozenForm frozen, Map<String, String> facts, String office) {
    UUID submission = UUID.randomUUID();
    UUID bundle = UUID.randomUUID();
    execute(ctx -> {
      ctx.insertInto(INBOUND_BUNDLE)
          .set(INBOUND_BUNDLE.BUNDLE_ID, bundle)
          .set(INBOUND_BUNDLE.OFFICE_CODE, office)
          .set(INBOUND_BUNDLE.SEQ, 1L)
          .set(INBOUND_BUNDLE.PERIOD, AUGUST.code())
          .set(INBOUND_BUNDLE.KIND, "FULL")
          .set(INBOUND_BUNDLE.MANIFEST_HASH, "x")
          .set(INBOUND_BUNDLE.FILE_HASH, "x")
          .set(INBOUND_BUNDLE.MANIFEST, "{}")
          .set(INBOUND_BUNDLE.RECEIVED_AT, OffsetDateTime.now(clock))
          .set(INBOUND_BUNDLE.RECEIVED_BY, "county")
          .set(INBOUND_BUNDLE.STATUS, "ACCEPTED")
          .set(INBOUND_BUNDLE.RECEIPT_ID, UUID.randomUUID())
          .set(INBOUND_BUNDLE.RECEIPT, new byte[0])
          .execute();
      ctx.insertInto(SUBMISSION)
          .set(SUBMISSION.ID, submission)
          .set(SUBMISSION.BUNDLE_ID, bundle)
          .set(SUBMISSION.OFFICE_CODE, office)
          .set(SUBMISSION.FORM_CODE, "M1")
          .set(SUBMISSION.FORM_VERSION, "2016-15")
          .set(SUBMISSION.PERIOD, AUGUST.code())
          .set(SUBMISSION.REVISION, 1)
          .set(SUBMISSION.DIGEST, frozen.digest())
          .set(SUBMISSION.CONTENT, frozen.text())
          .set(SUBMISSION.CURRENT_ONE, true)
          .execute();
      facts.forEach((name, lines) -> {
        FactView view = ledger.views.find(name).orElseThrow();
        Table<?> table = Objects.requireNonNull(view.received());
        for (Map<String, @Nullable Object> row : FactLines.read(view, lines)) {
          Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
          values.put(FactView.required(table, FactView.SUBMISSION_ID), submission);
          row.forEach((column, value) -> values.put(FactView.required(table, column), value));
          ctx.insertInto(table).set(values).execute();
        }
      });
    });
    return submission;
  }

  @Test
  void closingIsInTheAuditChainAndItsHeadIsKept() {
    List<FrozenForm> frozen = closeMonth.close(DIRECTOR, request());
    assertThat(frozen)
        .extracting(f -> f.form().head().code())
        .containsSubsequence("M1", "M3", "MF");
    assertThat(ledger.database.<String>read(ctx -> audit.head(ctx).toString()))
        .isEqualTo(frozen.getLast().auditHead());
    assertThat(
            ledger.list(
                ctx -> ctx.select(AUDIT_ENTRY.DETAIL).from(AUDIT_ENTRY).fetch(AUDIT_ENTRY.DETAIL)))
        .hasSize(3)
        .first()
        .asString()
        .contains("M1 2016-08", frozen.getFirst().digest());
  }

  @Test
  void aSecondCloseIsRefused() {
    closed();
    assertThatThrownBy(this::closed)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-305"));
    assertThatThrownBy(() ->
            closeMonth.close(
                DIRECTOR,
                new CloseRequest(AUGUST, List.of("M1"), "甲", "乙", Map.of(), FactSource.local())))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-305"));
  }

  @Test
  void withoutBothNamesOrPermissionNothingIsClosed() {
    refused("S-302", DIRECTOR, CloseRequest.of(AUGUST, " ", "测试负责人"));
    refused("S-302", DIRECTOR, CloseRequest.of(AUGUST, "测试填表人", ""));
    refused("G-301", CLERK, request());
    refused("S-307", DIRECTOR, CloseRequest.of(Period.month(2016, 9), "甲", "乙"));
  }

  @Test
  void aFailedCheckIsRefused() {
    ledger.dispute(LocalDate.of(2016, 8, 5), r -> {});
    refused("S-303", DIRECTOR, request());
  }

  @Test
  void aWarningWantsAReasonAndKeepsIt() {
    execute(ctx -> ctx.update(DISPUTE_CASE).set(DISPUTE_CASE.INVOLVED_PERSONS, 1).execute());
    refused("S-304", DIRECTOR, request());
    refused("S-304", DIRECTOR, request().withReason("M1", "W09", " "));
    FrozenForm frozen =
        closeMonth.close(DIRECTOR, request().withReason("M1", "W09", "都是一方不到场的小纠纷")).getFirst();
    assertThat(frozen.form().checks())
        .filteredOn(c -> !c.ok())
        .singleElement()
        .satisfies(c -> assertThat(c.reason()).isEqualTo("都是一方不到场的小纠纷"));
    assertThat(PrintableForms.frozen(frozen).notes()).anyMatch(n -> n.contains("都是一方不到场的小纠纷"));
  }

  @Test
  void aDamagedFormIsNotUsed() {
    closed();
    execute(ctx ->
        ctx.update(FROZEN_FORM)
            .set(FROZEN_FORM.CONTENT, FROZEN_FORM.CONTENT.concat(" "))
            .execute());
    assertThatThrownBy(
            () -> ledger.database.<Object>read(ctx -> frozenForms.find(ctx, "M1", AUGUST)))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-402"));
  }

  private Period closedPeriod(LocalDate day) {
    return ledger
        .database
        .<java.util.Optional<Period>>read(ctx -> locks.closedPeriod(ctx, day))
        .orElse(Period.year(1999));
  }

  @Test
  void theDaysOfAClosedPeriodAreLocked() {
    closed();
    assertThat(closedPeriod(LocalDate.of(2016, 8, 1))).isEqualTo(AUGUST);
    assertThat(closedPeriod(LocalDate.of(2016, 8, 31))).isEqualTo(AUGUST);
    assertThat(closedPeriod(LocalDate.of(2016, 9, 1))).isEqualTo(Period.year(1999));
    assertThat(
            ledger.database.<java.util.Optional<Period>>read(
                ctx -> locks.closedPeriodContaining(ctx, LocalDate.of(2016, 8, 1), List.of("M2"))))
        .isEmpty();
  }

  @Test
  void aCorrectionIsANewRevisionWithItsDifferences() {
    FrozenForm first = closed();
    CloseRequest one =
        new CloseRequest(AUGUST, List.of("M1"), "测试填表人", "测试负责人", Map.of(), FactSource.local());
    refusedAmendment("S-312", () -> amendForm.amend(DIRECTOR, Witnesses.of(DIRECTOR), one));
    refusedAmendment("S-308", () -> reopen(" ", "甲", "乙"));
    refusedAmendment("S-311", () -> reopen("漏登一件", "甲", " "));
    refusedAmendment("S-311", () -> reopen("漏登一件", "甲", " 甲"));

    reopen("漏登一件", "甲", "乙");
    refusedAmendment("S-313", () -> reopen("漏登一件", "甲", "乙"));
    refusedAmendment("S-310", () -> amendForm.amend(DIRECTOR, Witnesses.of(DIRECTOR), one));
    assertThat(closedPeriod(LocalDate.of(2016, 8, 9))).isEqualTo(Period.year(1999));
    ledger.dispute(LocalDate.of(2016, 8, 9), r -> r.setOutcome("FAILED"));
    FrozenForm second = amendForm.amend(DIRECTOR, Witnesses.of(DIRECTOR), one);

    assertThat(closedPeriod(LocalDate.of(2016, 8, 9))).isEqualTo(AUGUST);
    assertThat(second.content().revision()).isEqualTo(2);
    assertThat(second.content().differences())
        .extracting(CellDifference::cellId)
        .containsExactly("01", "02", "06", "13", "21");
    assertThat(second.content().differences().getFirst().before()).isEqualByComparingTo("2");
    assertThat(second.content().differences().getFirst().after()).isEqualByComparingTo("3");
    List<FrozenForm> all = ledger.database.read(ctx -> frozenForms.revisions(ctx, "M1", AUGUST));
    assertThat(all).extracting(FrozenForm::text).containsExactly(first.text(), second.text());
    assertThat(all.getLast().content()).isEqualTo(second.content());
    assertThat(PrintableForms.frozen(second).versionLabel()).isEqualTo("更正报表 第2版");
    assertThat(PrintableForms.frozen(second).notes()).anyMatch(n -> n.contains("由 2 改为 3"));
  }

  private void reopen(String reason, String askedBy, String approvedBy) {
    amendForm.reopen(DIRECTOR, "M1", AUGUST, new Correction(reason, askedBy, approvedBy));
  }

  private static void refusedAmendment(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  @Test
  void aCorrectionNamesTheCasesThatMovedEachCell() {
    closed();
    reopen("金额记错", "甲", "乙");
    execute(
        ctx -> ctx.update(AGREEMENT).set(AGREEMENT.AMOUNT, new BigDecimal("22345.67")).execute());
    FrozenForm second =
        amendForm.amend(
            DIRECTOR,
            Witnesses.of(DIRECTOR),
            new CloseRequest(AUGUST, List.of("M1"), "甲", "乙", Map.of(), FactSource.local()));
    CellDifference amount =
        second.content().differences().stream()
            .filter(d -> d.cellId().equals("05"))
            .findFirst()
            .orElseThrow();
    assertThat(amount.before()).isEqualByComparingTo("1.23");
    assertThat(amount.after()).isEqualByComparingTo("2.23");
    assertThat(amount.moved())
        .singleElement()
        .satisfies(m -> {
          assertThat(m.before()).isEqualByComparingTo("12345.67");
          assertThat(m.after()).isEqualByComparingTo("22345.67");
        });
    assertThat(second.content().correction()).isEqualTo(new Correction("金额记错", "甲", "乙"));
  }

  @Test
  void aReopeningThatChangedNothingIsWithdrawn() {
    closed();
    reopen("以为漏登", "甲", "乙");
    amendForm.withdraw(DIRECTOR, "M1", AUGUST);
    assertThat(closedPeriod(LocalDate.of(2016, 8, 9))).isEqualTo(AUGUST);
    reopen("漏登一件", "甲", "乙");
    ledger.dispute(LocalDate.of(2016, 8, 9), r -> r.setOutcome("FAILED"));
    refusedAmendment("S-314", () -> amendForm.withdraw(DIRECTOR, "M1", AUGUST));
  }

  @Test
  void anAdjustmentIsALineOfItsOwnWithReasonPersonAndTime() {
    Adjustments adjustments =
        new Adjustments(
            ledger.database,
            ledger.packages,
            amendForm,
            audit,
            new Ids(clock),
            clock,
            TestLedger.OFFICE);
    refusedAmendment(
        "S-224", () -> adjustments.add(DIRECTOR, "M1", AUGUST, "05", BigDecimal.TEN, " "));
    refusedAmendment(
        "S-224", () -> adjustments.add(DIRECTOR, "M1", AUGUST, "05", BigDecimal.ZERO, "漏记"));
    refusedAmendment(
        "S-107", () -> adjustments.add(DIRECTOR, "M1", AUGUST, "99", BigDecimal.TEN, "漏记"));
    adjustments.add(DIRECTOR, "M1", AUGUST, "05", new BigDecimal("10000"), "合并前旧村的一件，原件已移交");
    UUID second = adjustments.add(DIRECTOR, "M1", AUGUST, "01", BigDecimal.ONE, "记错");
    adjustments.withdraw(DIRECTOR, "M1", AUGUST, second);

    FrozenForm frozen = closed();
    assertThat(frozen.form().cell("05").orElseThrow().printed()).isEqualByComparingTo("1.23");
    assertThat(frozen.form().adjustedBy("05")).isEqualByComparingTo("10000");
    assertThat(
            ledger
                .database
                .read(ctx -> frozenForms.find(ctx, "M1", AUGUST))
                .orElseThrow()
                .content())
        .isEqualTo(frozen.content());
    PrintableForm sheet = PrintableForms.frozen(frozen);
    assertThat(sheet.rows())
        .extracting(cn.sifasuo.print.PrintRow::label)
        .containsExactly("合计", "手工调整", "调整后合计");
    assertThat(sheet.rows().getLast().cells().get(4))
        .isEqualTo(PrintCell.of(new BigDecimal("2.23")));
    assertThat(sheet.rows().get(1).cells().getFirst()).isEqualTo(PrintCell.notApplicable());
    assertThat(sheet.notes())
        .anyMatch(n -> n.contains("手工调整：协议涉及金额（05）10000；理由：合并前旧村的一件，原件已移交；suozhang，2016-09-02"));
    refusedAmendment(
        "S-321", () -> adjustments.add(DIRECTOR, "M1", AUGUST, "05", BigDecimal.TEN, "再调"));
  }

  @Test
  void theStateOfAFormFollowsItToTheCounty() {
    assertThat(state(AUGUST)).isEqualTo(PeriodState.DUE);
    assertThat(state(Period.month(2016, 9))).isEqualTo(PeriodState.NOT_DUE);
    FrozenForm frozen = closed();
    assertThat(state(AUGUST)).isEqualTo(PeriodState.CLOSED);
    UUID bundle = UUID.randomUUID();
    execute(ctx -> {
      ctx.insertInto(OUTBOUND_BUNDLE)
          .set(OUTBOUND_BUNDLE.SEQ, 1L)
          .set(OUTBOUND_BUNDLE.BUNDLE_ID, bundle)
          .set(OUTBOUND_BUNDLE.PERIOD, AUGUST.code())
          .set(OUTBOUND_BUNDLE.KIND, "FULL")
          .set(OUTBOUND_BUNDLE.CONTENT_LEVEL, "FACTS")
          .set(OUTBOUND_BUNDLE.MANIFEST_HASH, "x")
          .set(OUTBOUND_BUNDLE.FILE_NAME, "x")
          .set(OUTBOUND_BUNDLE.FILE_HASH, "x")
          .set(OUTBOUND_BUNDLE.MANIFEST, "{}")
          .set(OUTBOUND_BUNDLE.SEALED_AT, OffsetDateTime.now(clock))
          .set(OUTBOUND_BUNDLE.SEALED_BY, "x")
          .set(OUTBOUND_BUNDLE.STATUS, "SEALED")
          .execute();
      ctx.insertInto(OUTBOUND_FORM)
          .set(OUTBOUND_FORM.BUNDLE_ID, bundle)
          .set(OUTBOUND_FORM.FROZEN_ID, frozen.id())
          .execute();
    });
    assertThat(state(AUGUST)).isEqualTo(PeriodState.SEALED);
    execute(ctx -> ctx.update(OUTBOUND_BUNDLE).set(OUTBOUND_BUNDLE.STATUS, "REJECTED").execute());
    assertThat(state(AUGUST)).isEqualTo(PeriodState.RETURNED);
    execute(ctx ->
        ctx.update(OUTBOUND_BUNDLE)
            .set(OUTBOUND_BUNDLE.STATUS, "ACCEPTED_WITH_WARNINGS")
            .execute());
    assertThat(state(AUGUST)).isEqualTo(PeriodState.ACCEPTED);
    assertThat(state(AUGUST).label()).isEqualTo("已受理");
  }

  private PeriodState state(Period period) {
    Map<String, PeriodState> all = ledger.database.read(ctx -> states.states(ctx, period));
    assertThat(all).containsKeys("M1", "M3", "MF");
    return Objects.requireNonNull(all.get("M1"));
  }

  @Test
  void aFrozenFormPrintsOutOfWhatWasFrozen() {
    PrintableForm sheet = PrintableForms.frozen(closed());
    assertThat(sheet.draft()).isFalse();
    assertThat(sheet.title()).isEqualTo("人民调解案件情况统计表");
    assertThat(sheet.periodLabel()).isEqualTo("2016年8月");
    assertThat(sheet.columns()).hasSize(54);
    assertThat(sheet.header()).isNull();
    assertThat(sheet.rows().getFirst().cells().get(4))
        .isEqualTo(PrintCell.of(new BigDecimal("1.23")));
    assertThat(sheet.signatures().head()).isEqualTo("测试负责人");
    assertThat(sheet.notes())
        .anyMatch(n -> n.contains("调解成功率 50.0%（03÷01＝1÷2）"))
        .noneMatch(n -> n.contains("比重"));
    PrintableForm draft = PrintableForms.draft(ledger.compute(AUGUST));
    assertThat(draft.draft()).isTrue();
    assertThat(draft.digest()).isEmpty();
  }
}
