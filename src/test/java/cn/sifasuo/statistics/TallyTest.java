package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Period AUGUST = Period.month(2016, 8);

  private final TestLedger ledger = new TestLedger();

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private String value(ComputedForm form, String cell) {
    return form.cell(cell).orElseThrow().printed().toPlainString();
  }

  @Test
  void countsTheCasesConcludedInThePeriodWithBothEdges() {
    ledger.dispute(LocalDate.of(2016, 7, 31), r -> {});
    UUID first = ledger.dispute(LocalDate.of(2016, 8, 1), r -> r.setInvolvedPersons(5));
    ledger.dispute(LocalDate.of(2016, 8, 31), r -> r.setOutcome("FAILED"));
    ledger.dispute(LocalDate.of(2016, 9, 1), r -> {});
    ledger.dispute(LocalDate.of(2016, 8, 15), r -> r.setVoided(true));
    ledger.dispute(LocalDate.of(2016, 8, 15), r -> r.setOutcome("PENDING"));
    ledger.agreement(first, LocalDate.of(2016, 8, 1), "123456.78", a -> a.setForm("ORAL"));

    ComputedForm form = ledger.compute(AUGUST);

    assertThat(value(form, "01")).isEqualTo("2");
    assertThat(value(form, "02")).isEqualTo("7");
    assertThat(value(form, "03")).isEqualTo("1");
    assertThat(value(form, "05")).isEqualTo("12.35");
    assertThat(form.cell("05").orElseThrow().raw()).isEqualByComparingTo("123456.78");
    assertThat(value(form, "06")).isEqualTo("2");
    assertThat(value(form, "13")).isEqualTo("2");
    assertThat(value(form, "21")).isEqualTo("2");
    assertThat(value(form, "38")).isEqualTo("1");
    assertThat(value(form, "39")).isEqualTo("0");
  }
}
