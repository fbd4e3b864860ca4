package cn.sifasuo.app;

import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.vault.VaultSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Desks to measure on, below the folder {@code bench.folder}: made once, opened where they are only
 * read, copied where a measurement changes them.
 */
final class BenchGround {

  /** An office that has just been set up. */
  static final String EMPTY = "empty";

  /** An enrolled office with a closed month of 869 cases that is not sealed yet. */
  static final String CLOSED = "closed";

  /** The county of that office. */
  static final String COUNTY = "county";

  /** An office with a large ledger. */
  static final String LARGE = "large";

  static final Period MONTH = Period.month(2016, 8);

  private static final String SIGN_IN = "director";
  private static final String TOWNSHIP_CODE = "990201101";
  private static final String COUNTY_CODE = "990201";

  private final Path folder;
  private final Clock clock = Clock.systemDefaultZone();
  private final DeskOpening opening;

  BenchGround() {
    folder = Path.of(System.getProperty("bench.folder"));
    opening = new DeskOpening(program(), settings(), clock, name -> null);
  }

  static ProgramFolder program() {
    return ProgramFolder.find();
  }

  private static VaultSettings settings() {
    return VaultSettings.standard();
  }

  /** The ledger of a month as an office keeps it, 869 lines. */
  Path workbook() {
    return folder.resolve("ledger.xlsx");
  }

  /** The bundle of the closed month. */
  Path bundle() {
    return folder.resolve("month.p7m");
  }

  Path scratch(String name) {
    return folder.resolve("scratch").resolve(name);
  }

  DataFolder data(String name) {
    return new DataFolder(folder.resolve(name));
  }

  Desk open(String name) {
    return open(data(name));
  }

  /** Opens a fresh copy of a desk; whatever was done to the copy before is gone. */
  Desk openCopy(String name) {
    Path copy = scratch(name);
    copyTo(data(name).root(), copy);
    return open(new DataFolder(copy));
  }

  /** Opens the copy as it was left. */
  Desk reopen(String name) {
    return open(new DataFolder(scratch(name)));
  }

  private Desk open(DataFolder data) {
    data.prepare();
    return opening.open(data, SIGN_IN, Demo.password());
  }

  /** Makes all of it anew. */
  void make() throws IOException {
    remove(folder);
    Files.createDirectories(folder);
    try (InputStream in = BenchGround.class.getResourceAsStream("/demo/mediation-2016-08.xlsx")) {
      Files.copy(Objects.requireNonNull(in), workbook());
    }
    set(EMPTY, DataFolder.DeskKind.TOWNSHIP, TOWNSHIP_CODE, COUNTY_CODE);
    set(COUNTY, DataFolder.DeskKind.COUNTY, COUNTY_CODE, null);
    copyTo(data(EMPTY).root(), data(CLOSED).root());
    copyTo(data(EMPTY).root(), data(LARGE).root());
    try (Desk office = open(CLOSED)) {
      office.sheetImport.run(office.session(), workbook(), "dispute_case", ImportOptions.normal());
      enrol(office);
      close(office);
    }
    try (Desk office = openCopy(CLOSED)) {
      Outbox.Sealed sealed = office.exchange.sealPeriod.seal(office.session(), MONTH);
      Files.copy(sealed.file(), bundle());
    }
    try (Desk office = open(LARGE)) {
      LargeLedger.fill(office, 0, LargeLedger.CASES);
    }
  }

  private void set(
      String name,
      DataFolder.DeskKind kind,
      String code,
      @org.jspecify.annotations.Nullable String parent) {
    new DeskSetup(program(), opening, settings(), clock)
        .make(
            data(name),
            new DataFolder.DeskInfo(kind, code, "测试" + name, parent),
            SIGN_IN,
            "测试负责人",
            Demo.password());
  }

  /** The office and the county come to know each other. */
  void enrol(Desk office) {
    Path papers = scratch("papers-" + System.nanoTime());
    try {
      Files.createDirectories(papers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path request = papers.resolve("request.p7s");
    String name = office.info().name();
    EnrolmentDesk.Paper asked =
        office.exchange.enrolment.request(office.session(), name, Optional.empty(), request);
    EnrolmentDesk.Paper granted;
    try (Desk county = open(COUNTY)) {
      granted =
          county.exchange.enrolment.accept(
              county.session(), county.info().name(), request, asked.fingerprint(), papers);
    }
    office.exchange.enrolment.install(office.session(), granted.file(), granted.fingerprint());
  }

  private static void close(Desk office) {
    close(office, MONTH);
  }

  static void close(Desk office, Period month) {
    CloseRequest request = CloseRequest.of(month, "测试填表人", "测试负责人");
    for (String form : office.forms.codes(month)) {
      for (CheckResult warning :
          office.formDesk.show(office.session(), form, month).form().findings(Severity.WARNING)) {
        request = request.withReason(form, warning.id(), "测试说明");
      }
    }
    office.closeMonth.close(office.session(), request);
  }

  private static void copyTo(Path from, Path to) {
    try {
      remove(to);
      Files.createDirectories(to.getParent());
      try (Stream<Path> all = Files.walk(from)) {
        for (Path path : all.toList()) {
          Files.copy(path, to.resolve(from.relativize(path)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
