package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.mediation.MediationFacts;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A desk that takes form sets in and adopts them, over a ledger of made-up cases. */
final class FormSetDesk {

  static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());
  static final Session CLERK = Sessions.clerk("yewuyuan", "测试业务员", TestLedger.OFFICE.code());
  static final KeptPackage.Signer COUNTY =
      new KeptPackage.Signer("990101", "测试县司法局", "ab".repeat(32));

  final TestLedger ledger;
  final AuditChain audit;
  final FormLibrary library;
  final FormAdoption adoption;
  final CloseMonth closeMonth;
  final FormDesk forms;

  FormSetDesk(TestLedger ledger, Clock clock) {
    this.ledger = ledger;
    audit = new AuditChain(clock);
    library = library(ledger, ledger.packages, audit, clock);
    adoption =
        new FormAdoption(
            ledger.database,
            ledger.packages,
            library,
            audit,
            new Ids(clock),
            clock,
            TestLedger.OFFICE);
    closeMonth =
        new CloseMonth(
            ledger.database,
            ledger.packages,
            ledger.checked,
            audit,
            new Ids(clock),
            clock,
            TestLedger.OFFICE);
    forms =
        new FormDesk(
            ledger.database,
            ledger.packages,
            ledger.tally,
            ledger.checked,
            TestLedger.OFFICE,
            audit);
  }

  static FormLibrary library(
      TestLedger ledger, FormPackages packages, AuditChain audit, Clock clock) {
    return new FormLibrary(
        ledger.database,
        packages,
        ledger.views,
        new FormLint(
            ledger.views, MediationFacts.guide(), CodeLists.load(ledger.database), ledger.database),
        ledger.tally,
        audit,
        clock,
        TestLedger.OFFICE);
  }

  KeptPackage keep(FormFolder folder) {
    return library.keep(DIRECTOR, folder, COUNTY, new byte[] {1, 2, 3});
  }

  Adoption adopt(String version, LocalDate from) {
    return adoption.adopt(DIRECTOR, request(version, from));
  }

  static FormAdoption.Request request(String version, LocalDate from) {
    return new FormAdoption.Request("M1", version, from, "测试业务员", "测试所长", "县局测司发〔2021〕5号");
  }

  FrozenForm close(String code, Period period) {
    Map<String, String> reasons = new HashMap<>();
    forms.show(DIRECTOR, code, period).form().checks().forEach(c -> reasons.put(c.id(), "测试说明"));
    return closeMonth
        .close(
            DIRECTOR,
            new CloseRequest(
                period,
                java.util.List.of(code),
                "测试填表人",
                "测试负责人",
                Map.of(code, reasons),
                FactSource.local()))
        .getFirst();
  }

  /** The program's M1 with other list files: by file name, what to replace in it. */
  static FormFolder m1(Map<String, String> lists) {
    FormFolder program = FormFolder.of(Path.of("reports/forms/M1"));
    TreeMap<String, String> files = new TreeMap<>(lists);
    files.put(FormFolder.FORM_FILE, program.text(FormFolder.FORM_FILE));
    return new FormFolder("M1", files);
  }

  static String list(String file) {
    return FormFolder.of(Path.of("reports/forms/M1")).text(file);
  }

  /** Writes a form set as the program's only one. */
  static Path programFolder(Path root, FormFolder form) {
    try {
      Path folder = Files.createDirectories(root.resolve(form.name()));
      for (Map.Entry<String, String> file : form.files().entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
