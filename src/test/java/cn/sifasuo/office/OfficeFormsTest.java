package cn.sifasuo.office;

import static cn.sifasuo.office.OfficeDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.OFFICE_ASSET;
import static cn.sifasuo.vault.schema.Tables.OFFICE_DUTY;
import static cn.sifasuo.vault.schema.Tables.OFFICE_FUND;
import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static cn.sifasuo.vault.schema.Tables.OFFICE_VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.corrections.CaseBuilder;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.statistics.CellVerdict;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.ProgramForms;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.TracedCase;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * CC-3 and the means in RE-5 over the two first quarters of a small office, every cell counted by
 * hand (domain/corrections.md §7.3, domain/resettlement.md §7.5).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeFormsTest {

  private static final Unit OFFICE = new Unit("990101001", "东河镇司法所");
  private static final Period FIRST = Period.quarter(2026, 1);
  private static final Period SECOND = Period.quarter(2026, 2);
  private static final Period YEAR = Period.year(2026);

  private final OfficeDesk desk = new OfficeDesk();
  private final FormDesk forms = forms();

  private FormDesk forms() {
    FormPackages packages =
        new FormPackages(
            ProgramForms.load(
                Path.of("reports/forms"), new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables())),
            desk.database);
    Tally tally = new Tally();
    return new FormDesk(
        desk.database,
        packages,
        tally,
        new CheckedForms(packages, tally, OFFICE, List.of()),
        OFFICE,
        desk.audit);
  }

  @BeforeAll
  void aSmallOffice() {
    // delegated on the last day of the second quarter
    desk.saved(desk.profile().addChild(desk.task("2026-06-30", true)));
    people();
    volunteers();
    money();
    desk.saved(desk.base("东河建材厂", "EMPLOYMENT", "2024-05-01", "2026-06-30"));
    desk.saved(desk.base("旧就业基地", "EMPLOYMENT", "2024-05-01", "2026-06-29"));
    desk.saved(desk.base("镇文化站", "EDUCATION", "2026-07-01", null));
    desk.saved(desk.base("东河敬老院", "BENEFIT", "2026-06-30", null));
    desk.saved(desk.base("县矫正中心东河分中心", "CENTER", "2020-01-01", null));
    desk.saved(desk.asset("COMPUTER", 3, "2023-01-01", null));
    desk.saved(desk.asset("COMPUTER", 2, "2018-01-01", "2026-06-30"));
    desk.saved(desk.asset("RECORDER", 1, "2020-01-01", "2026-07-01"));
    desk.saved(desk.asset("CAR", 1, "2020-01-01", null).set(OFFICE_ASSET.CORRECTIONS, false));
    desk.gate.save(
        desk.clerk,
        new CaseBuilder(desk.all)
            .effective("2026-05-06")
            .named("赵立新", 901)
            .with(CORRECTION_CASE.GROUP_FORMED_ON, day("2026-05-12"))
            .build(),
        Door.IMPORT);
  }

  private void people() {
    desk.saved(desk.staff("张一", "2020-01-06", "POLITICAL_LEGAL", "FULL", "NONE"));
    desk.saved(desk.staff("李二", "2026-06-30", "LOCAL_ADMIN", "PART", "PART"));
    desk.saved(
        desk.staff("王三", "2015-03-01", "INSTITUTION", "PART", "NONE")
            .set(OFFICE_STAFF.LEFT_ON, day("2026-04-01")));
    Draft helper = desk.staff("赵四", "2025-07-01", "PURCHASED", "FULL", "NONE");
    helper.children("office_duty").getFirst().set(OFFICE_DUTY.ROLE, "CORRECTION_SW");
    desk.saved(helper.set(OFFICE_STAFF.LEFT_ON, day("2026-06-30")));
    desk.saved(
        desk.staff("钱五", "2024-01-02", "HIRED", "NONE", "FULL")
            .addChild(
                desk.duty("2026-05-10", "HIRED", "FULL", "NONE")
                    .set(OFFICE_DUTY.ROLE_SECOND, "CORRECTION_SW")));
    desk.saved(
        desk.staff("孙六", "2024-01-02", "PART_TIME", "PART", "PART")
            .set(OFFICE_STAFF.LEFT_ON, day("2026-07-01")));
    desk.saved(desk.staff("周七", "2012-01-04", "INSTITUTION", "NONE", "NONE"));
    desk.saved(desk.staff("吴八", "2026-12-01", "OTHER", "NONE", "FULL"));
    UUID mistaken = desk.saved(desk.staff("郑九", "2020-01-06", "HIRED", "FULL", "NONE"));
    desk.gate.voidRecord(desk.clerk, desk.types.staff(), mistaken, 1, "误登", Door.WINDOW);
  }

  private void volunteers() {
    desk.saved(desk.volunteer("志甲", "2025-01-01", true, false));
    desk.saved(desk.volunteer("志乙", "2026-06-30", true, true));
    desk.saved(
        desk.volunteer("志丙", "2025-01-01", true, false)
            .set(OFFICE_VOLUNTEER.LEFT_ON, day("2026-06-30")));
    desk.saved(desk.volunteer("志丁", "2025-01-01", false, true));
  }

  private void money() {
    desk.saved(desk.fund("BUDGET", "CORRECTIONS", "2026-01-15", "30000.00"));
    desk.saved(desk.fund("BUDGET", "CORRECTIONS", "2026-06-30", "5000.50"));
    desk.saved(
        desk.fund("BUDGET", "CORRECTIONS", "2026-06-20", "99999.00")
            .set(OFFICE_FUND.FUND_YEAR, 2027));
    desk.saved(desk.fund("IN", "CORRECTIONS", "2026-02-01", "30000.00"));
    desk.saved(desk.fund("OUT", "CORRECTIONS", "2025-12-31", "77.00"));
    desk.saved(desk.fund("OUT", "CORRECTIONS", "2026-03-31", "1200.40"));
    desk.saved(desk.fund("OUT", "CORRECTIONS", "2026-04-01", "800.00"));
    desk.saved(desk.fund("OUT", "CORRECTIONS", "2026-06-30", "2000.10"));
    desk.saved(desk.fund("OUT", "CORRECTIONS", "2026-07-01", "700.00"));
    desk.saved(desk.fund("OUT", "MEDIATION", "2026-05-01", "400.00"));
    desk.saved(desk.fund("BUDGET", "RESETTLEMENT", "2026-01-15", "10000.00"));
    desk.saved(desk.fund("OUT", "RESETTLEMENT", "2026-08-01", "3000.00"));
    desk.saved(desk.fund("OUT", "RESETTLEMENT", "2026-12-15", "500.00"));
  }

  @AfterAll
  void close() throws Exception {
    desk.close();
  }

  private ComputedForm form(String code, Period period) {
    return forms.live(desk.clerk, code, period);
  }

  private static void says(ComputedForm form, Map<String, String> cells) {
    cells.forEach((cell, figure) ->
        assertThat(form.cell(cell).orElseThrow().raw()).as(cell).isEqualByComparingTo(figure));
  }

  @Test
  void theLastDayOfTheSecondQuarter() {
    ComputedForm form = form("CC-3", SECOND);
    says(form, Map.of("A0", "1", "A1", "1", "A2", "0", "G1", "1", "V1", "2", "W1", "1"));
    says(form, Map.of("S0", "4", "S1", "1", "S2", "1", "S3", "0", "S4", "2", "S5", "2", "S6", "2"));
    says(form, Map.of("F1", "35000.50", "F2", "2800.10", "F3", "4000.50"));
    says(form, Map.of("B0", "3", "B1", "1", "B2", "0", "B3", "1", "B4", "1"));
    says(form, Map.of("E0", "4", "E1", "3", "E6", "1", "E10", "0"));
    assertThat(form.total().rates().getFirst().said()).isEqualTo("11.4%");
    assertThat(form.findings(Severity.ERROR)).isEmpty();
    assertThat(form.findings(Severity.WARNING)).isEmpty();
  }

  @Test
  void theFirstQuarterHadOtherPeople() {
    ComputedForm form = form("CC-3", FIRST);
    says(form, Map.of("A0", "1", "A1", "0", "A2", "1", "G1", "0", "V1", "2", "W1", "1"));
    says(form, Map.of("S0", "4", "S1", "1", "S2", "0", "S3", "1", "S4", "2", "S5", "2", "S6", "2"));
    says(form, Map.of("F1", "30000.00", "F2", "1200.40", "F3", "1200.40"));
    says(form, Map.of("B0", "3", "B1", "2", "B3", "0", "B4", "1", "E0", "6", "E1", "5"));
  }

  @Test
  void whatIsSpentInAYearIsTheSumOfItsQuarters() {
    BigDecimal quarters = BigDecimal.ZERO;
    for (int quarter = 1; quarter <= 4; quarter++) {
      quarters =
          quarters.add(form("CC-3", Period.quarter(2026, quarter)).cell("F2").orElseThrow().raw());
    }
    ComputedForm year = form("CC-3", YEAR);
    says(year, Map.of("F2", quarters.toPlainString(), "F3", "4700.50", "S0", "3"));
  }

  /** Headcount at a date is not the people who ever worked here; volunteers are no staff. */
  @Test
  void aHeadcountIsOfADay() {
    List<String> everybody =
        forms.cases(desk.clerk, "CC-3", SECOND, "S0").stream()
            .map(c -> desk.reader.title(desk.clerk, "office_staff", id(c)))
            .toList();
    // not who left on the day, nor who was never in this work, nor the same person twice
    assertThat(everybody).containsExactlyInAnyOrder("张一", "李二", "钱五", "孙六");
    long ever =
        desk.database.read(ctx ->
            ctx.fetchCount(OFFICE_STAFF, OFFICE_STAFF.VOIDED.isFalse())
                + ctx.fetchCount(OFFICE_VOLUNTEER));
    assertThat(ever).isEqualTo(12);
  }

  private static UUID id(TracedCase traced) {
    return Objects.requireNonNull(traced.recordId());
  }

  /** Somebody whose work changed is two spans and one person. */
  @Test
  void whyAPersonCountsOrNot() {
    UUID changed =
        forms.cases(desk.clerk, "CC-3", SECOND, "S4").stream()
            .map(OfficeFormsTest::id)
            .filter(p -> desk.reader.title(desk.clerk, "office_staff", p).equals("钱五"))
            .findFirst()
            .orElseThrow();
    assertThat(forms.verdicts(desk.clerk, "CC-3", SECOND, changed))
        .filteredOn(CellVerdict::counted)
        .extracting(CellVerdict::cellId)
        .containsExactly("S0", "S4", "S5", "W1");
    assertThat(forms.verdicts(desk.clerk, "RE-5", YEAR, changed))
        .noneMatch(CellVerdict::counted)
        .anyMatch(v -> v.cellId().equals("O2") && v.failed() != null);
  }

  @Test
  void theMeansOfResettlementInTheYear() {
    ComputedForm form = form("RE-5", YEAR);
    says(form, Map.of("O1", "1", "O2", "2", "O3", "1", "O4", "1", "O5", "2"));
    says(form, Map.of("M1", "1", "M2", "10000.00", "M3", "3500.00", "K1", "0", "K2", "0"));
    assertThat(form.total().rates().getFirst().said()).isEqualTo("—");
    assertThat(form.findings(Severity.ERROR)).isEmpty();
    ComputedForm before = form("RE-5", Period.year(2023));
    says(before, Map.of("O1", "0", "O2", "0", "M1", "0", "M2", "0", "M3", "0"));
  }

  @Test
  void everyCellIsTheSumOfItsCases() {
    for (var of : Map.of("CC-3", List.of(FIRST, SECOND, YEAR), "RE-5", List.of(YEAR)).entrySet()) {
      for (Period period : of.getValue()) {
        ComputedForm form = form(of.getKey(), period);
        form.head()
            .columns()
            .forEach(c ->
                assertThat(
                        forms.cases(desk.clerk, of.getKey(), period, c.id()).stream()
                            .map(TracedCase::contribution)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s %s %s", of.getKey(), period, c.id())
                    .isEqualByComparingTo(form.cell(c.id()).orElseThrow().raw()));
      }
    }
  }

  @Test
  void aPaymentOverTheBudgetIsToBeExplained() {
    ComputedForm form = form("CC-3", Period.quarter(2025, 4));
    says(form, Map.of("F1", "0", "F3", "77"));
    assertThat(form.findings(Severity.WARNING)).extracting(CheckResult::id).contains("CO08");
    assertThat(form.total().rates().getFirst().said()).isEqualTo("—");
  }

  @Test
  void bothFormsArePrinted() throws IOException {
    FormFiles files =
        new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook());
    Path out = Files.createDirectories(Path.of("target/screens"));
    for (ComputedForm form : List.of(form("CC-3", SECOND), form("RE-5", YEAR))) {
      for (FormFiles.FormFile file : files.draft(form)) {
        String ending = file.name().substring(file.name().lastIndexOf('.'));
        Files.write(out.resolve("office-" + form.head().code() + ending), file.bytes());
        assertThat(file.bytes()).isNotEmpty();
      }
    }
  }
}
