package cn.sifasuo.county;

import static cn.sifasuo.county.CountyBooks.cases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has reported in a year, who has to be reminded, and the paper that does it. */
class ReportingYearTest {

  private static final String NORTH = "990100101";
  private static final String SOUTH = "990100102";
  private static final Period JULY = Period.month(2017, 7);
  private static final Period AUGUST = Period.month(2017, 8);

  private final CountyBooks county = new CountyBooks();

  @BeforeEach
  void twoOffices() {
    county.enrol(NORTH, "测试北镇司法所");
    county.enrol(SOUTH, "𬒗口镇司法所");
  }

  @AfterEach
  void close() throws Exception {
    county.close();
  }

  private void reported(String office, Period month, LocalDate on) {
    for (String form : List.of("M1", "M3", "MF")) {
      county.submit(office, form, month, on, cases(month, 2, 1));
    }
  }

  private YearSheet sheet() {
    return county.year.of(county.director, 2017);
  }

  private YearSheet.Cell cell(String office, Period month) {
    return sheet().rows().stream()
        .filter(r -> r.office().code().equals(office))
        .findFirst()
        .orElseThrow()
        .cells()
        .get(month.number() - 1);
  }

  @Test
  void everyStateIsToldApartAndCounted() {
    reported(NORTH, JULY, LocalDate.of(2017, 8, 1));
    reported(SOUTH, JULY, LocalDate.of(2017, 9, 20));
    county.submit(NORTH, "M1", AUGUST, LocalDate.of(2017, 9, 1), cases(AUGUST, 1, 0));
    county.giveBack(SOUTH, AUGUST);

    assertThat(cell(NORTH, JULY).state()).isEqualTo(YearSheet.State.IN_TIME);
    assertThat(cell(SOUTH, JULY).state()).isEqualTo(YearSheet.State.LATE);
    assertThat(cell(NORTH, AUGUST))
        .satisfies(c -> assertThat(c.state()).isEqualTo(YearSheet.State.PARTLY))
        .satisfies(c -> assertThat(c.missing()).containsExactly("M3", "MF"));
    assertThat(cell(SOUTH, AUGUST).state()).isEqualTo(YearSheet.State.RETURNED);
    assertThat(cell(NORTH, Period.month(2017, 3)).state()).isEqualTo(YearSheet.State.MISSING);
    assertThat(cell(NORTH, Period.month(2017, 12)).state()).isEqualTo(YearSheet.State.NOT_DUE);
    YearSheet.Month july = sheet().months().get(6);
    assertThat(july.counts()).isEqualTo(new YearSheet.Counts(2, 2, 1, 0, 0, 0, 0));
    assertThat(july.dueOn()).isAfter(LocalDate.of(2017, 7, 31));
    assertThat(sheet().months().get(7).counts())
        .isEqualTo(new YearSheet.Counts(2, 0, 0, 1, 1, 0, 0));
  }

  @Test
  void anOfficeThatBeganLaterOwesNothingBefore() {
    county.offices.merge(
        county.director, List.of(NORTH), SOUTH, null, LocalDate.of(2017, 7, 1), "测府发〔2017〕1号");

    assertThat(cell(NORTH, Period.month(2017, 6)).state()).isEqualTo(YearSheet.State.MISSING);
    assertThat(cell(NORTH, JULY).state()).isEqualTo(YearSheet.State.NOT_ASKED);
    assertThat(sheet().months().get(6).counts().asked()).isEqualTo(1);
  }

  @Test
  void theReminderSaysWhatIsOwedSinceWhenAndWhy(@TempDir Path folder) throws Exception {
    for (int month = 1; month <= 9; month++) {
      reported(NORTH, Period.month(2017, month), LocalDate.of(2017, 8, 1));
    }
    county.giveBack(SOUTH, AUGUST);
    YearSheet sheet = sheet();

    List<Reminders.Line> lines = Reminders.lines(sheet, null);

    assertThat(lines)
        .allSatisfy(l -> assertThat(l.office().code()).isEqualTo(SOUTH))
        .extracting(l -> l.cell().period())
        .startsWith(Period.month(2017, 1))
        .contains(AUGUST);
    assertThat(lines.getFirst().cell().overdue(sheet.today()).orElseThrow()).isPositive();
    Path pdf = folder.resolve("催报单.pdf");
    Path list = folder.resolve("催报单.csv");
    county.reminders.write(sheet, null, pdf);
    county.reminders.write(sheet, SOUTH, list);
    assertThat(pdf).isNotEmptyFile();
    assertThat(Files.readString(list)).contains("𬒗口镇司法所", "2017年1月", "M1、M3、MF");
    assertThat(county.reminders.writeEach(sheet, folder, ".xlsx")).hasSize(1);
    assertThatThrownBy(() -> county.reminders.table(sheet, NORTH))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-361"));
  }
}
