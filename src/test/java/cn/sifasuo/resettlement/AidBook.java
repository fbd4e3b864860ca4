package cn.sifasuo.resettlement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.ProgramForms;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.TracedCase;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The forms of resettlement over the ledger of a desk. */
final class AidBook {

  private static final Unit OFFICE = new Unit("990101001", "东河镇司法所");

  private final AidDesk desk;
  final FormDesk forms;

  AidBook(AidDesk desk) {
    this.desk = desk;
    FormPackages packages =
        new FormPackages(
            ProgramForms.load(
                Path.of("reports/forms"), new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables())),
            desk.database);
    Tally tally = new Tally();
    forms =
        new FormDesk(
            desk.database,
            packages,
            tally,
            new CheckedForms(packages, tally, OFFICE, List.of()),
            OFFICE,
            desk.audit);
  }

  /** Saves many in one act. */
  List<UUID> saved(List<Draft> drafts) {
    return desk.gate.act(
        desk.clerk,
        Door.COMMAND,
        null,
        act ->
            drafts.stream()
                .map(d -> {
                  SaveResult result = act.save(d);
                  assertThat(result)
                      .as(() -> result.problems().toString())
                      .isInstanceOf(SaveResult.Saved.class);
                  return ((SaveResult.Saved) result).id();
                })
                .toList());
  }

  ComputedForm form(String code, Period period) {
    return forms.live(desk.clerk, code, period);
  }

  static BigDecimal figure(ComputedForm form, String cell) {
    return form.cell(cell).orElseThrow().raw();
  }

  int number(String form, Period period, String cell) {
    return figure(form(form, period), cell).intValueExact();
  }

  static String rate(ComputedForm form, String id) {
    return form.total().rates().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .map(Rate::said)
        .orElseThrow();
  }

  List<TracedCase> cases(String form, Period period, String cell) {
    return forms.cases(desk.clerk, form, period, cell);
  }

  /** The papers of a form, laid down to be looked at. */
  void print(ComputedForm form) throws IOException {
    FormFiles files =
        new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook());
    Files.createDirectories(Path.of("target/screens"));
    Files.write(
        Path.of("target/screens", form.head().code() + ".pdf"), files.draft(form).get(1).bytes());
  }
}
