package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Check 15: before the first period somebody says what had been counted, be it nothing. */
class OpeningCheckTest {

  private static final Period APRIL = Period.month(2026, 4);

  private final CorrectionsDesk desk = new CorrectionsDesk();
  private final FormYear forms = new FormYear(desk.database, desk.clerk.officeCode());

  @AfterEach
  void close() {
    desk.close();
  }

  private List<CheckResult> asked() {
    CheckedForms checked =
        new CheckedForms(
            forms.packages(),
            new Tally(),
            new Unit(desk.clerk.officeCode(), "测试司法所"),
            List.of(new OpeningCheck()));
    ComputedForm form =
        desk.database.read(ctx ->
            checked.compute(
                ctx, forms.packages().version("CC-1", APRIL), APRIL, FactSource.local()));
    return form.findings(Severity.WARNING).stream().filter(c -> c.id().equals("CC15")).toList();
  }

  @Test
  void anOfficeWithNobodyIsAskedTooAndZeroIsAnAnswer() {
    assertThat(asked())
        .singleElement()
        .satisfies((CheckResult c) -> {
          assertThat(c.text()).isEqualTo("已录入累计期初：还没有录入；以前没有的，录 0。请核实。");
          assertThat(c.cases()).isEmpty();
        });
    desk.saved(
        desk.fresh("correction_opening")
            .set(CORRECTION_OPENING.OPENING_KIND, "RECEIVED")
            .set(CORRECTION_OPENING.AS_OF, day("2025-12-31"))
            .set(CORRECTION_OPENING.PERSONS, 0)
            .set(CORRECTION_OPENING.BASIS, "新设司法所"));
    assertThat(asked()).isEmpty();
  }
}
