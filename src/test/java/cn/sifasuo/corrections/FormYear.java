package cn.sifasuo.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.ProgramForms;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A form over the months of a year, each with its checks. */
public final class FormYear {

  private static final FactViews VIEWS = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());

  private final Transactions database;
  private final FormPackages packages;
  private final CheckedForms checked;

  public FormYear(Transactions database, String officeCode) {
    this.database = database;
    packages = new FormPackages(ProgramForms.load(Path.of("reports/forms"), VIEWS), database);
    checked = new CheckedForms(packages, new Tally(), new Unit(officeCode, "测试司法所"), List.of());
  }

  public FormPackages packages() {
    return packages;
  }

  public ComputedForm form(String code, Period period) {
    return database.read(ctx ->
        checked.compute(ctx, packages.version(code, period), period, new FactSource.Local()));
  }

  /** A figure of the line for everything. */
  public int cell(String code, Period period, String cell) {
    return form(code, period).cell(cell).orElseThrow().raw().intValueExact();
  }

  /** The figure of each month of a year, January first. */
  public List<Integer> months(String code, int year, String cell) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> cell(code, Period.month(year, month), cell))
        .toList();
  }

  /** A rate of the line for everything, as printed. */
  public String rate(String code, Period period, String id) {
    return form(code, period).total().rates().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow()
        .said();
  }

  /** Every month of a year passes every check of the form that stops closing. */
  public void holds(String code, int year) {
    for (int month = 1; month <= 12; month++) {
      Period period = Period.month(year, month);
      assertThat(form(code, period).findings(Severity.ERROR)).as("%s", period.label()).isEmpty();
    }
  }
}
