package cn.sifasuo.app;

import cn.sifasuo.cli.DemoCommand;
import cn.sifasuo.county.Inbox;
import cn.sifasuo.county.RollUp;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.FolderTree;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.mediation.SyntheticCases;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The main job in one act, on invented records: a township's months, the last one closed, printed
 * and sealed, received and recounted at the county, the receipt installed.
 */
final class Demo {

  private static final Wording WORDS = Wording.of(Demo.class);
  private static final String MARK = ".sifasuo-demo";
  private static final String SIGN_IN = "director";

  private final DeskOpening opening;
  private final DeskSetup setup;
  private final Clock clock;
  private @Nullable Path windowWanted;

  Demo(DeskOpening opening, DeskSetup setup, Clock clock) {
    this.opening = opening;
    this.setup = setup;
    this.clock = clock;
  }

  /** The password of demonstration desks; no secret, their people are invented. */
  static char[] password() {
    return "yanshi-2026".toCharArray();
  }

  /** Folder of the demonstration made, if its window was asked for. */
  @Nullable Path windowWanted() {
    return windowWanted;
  }

  /** Whether a desk is one of a demonstration: its people are invented. */
  static boolean isDemo(DataFolder desk) {
    return Files.exists(desk.root().toAbsolutePath().resolveSibling(MARK));
  }

  /** The township desk of a demonstration. */
  static DataFolder township(Path out) {
    return new DataFolder(out.resolve("township"));
  }

  /** Opens a desk of a demonstration, whose password is no secret. */
  Desk enter(DataFolder desk) {
    return opening.open(desk, SIGN_IN, password());
  }

  /** Whether a demonstration in the folder was made to its end. */
  static boolean isWhole(Path out) {
    try {
      return Files.exists(out.resolve(MARK)) && Files.size(out.resolve(MARK)) > 0;
    } catch (IOException e) {
      throw unwritable(out, e);
    }
  }

  DemoCommand.Made make(DemoCommand.Wish wish) {
    return make(wish, step -> {});
  }

  /**
   * As {@link #make(DemoCommand.Wish)}.
   *
   * @param said told each step when it is done; what it throws stops the demonstration
   */
  DemoCommand.Made make(DemoCommand.Wish wish, Consumer<String> said) {
    Path out = wish.out().toAbsolutePath().normalize();
    prepare(out, wish.fresh());
    List<String> steps = new ArrayList<>();
    Map<String, Path> files = new LinkedHashMap<>();
    Period month = Period.month(LocalDate.now(clock)).previous();
    Consumer<String> done =
        step -> {
          steps.add(step);
          said.accept(step);
        };
    DataFolder county = newDesk(out.resolve("county"), county());
    for (int i = 1; i <= wish.offices(); i++) {
      DataFolder township =
          newDesk(out.resolve(i == 1 ? "township" : "township-" + i), township(i));
      try (Desk office = opening.open(township, SIGN_IN, password())) {
        SyntheticCases.Made made =
            new SyntheticCases(office.mediation)
                .write(office.gate, office.session(), plan(wish, office, month, i));
        done.accept(WORDS.say("demo.made", office.info().name(), made.cases(), wish.months()));
        enrol(office, county, out);
        FrozenForm frozen = close(office, month);
        done.accept(
            WORDS.say(
                "demo.closed",
                month.label(),
                frozen.form().cell("01").orElseThrow().printed().toPlainString(),
                frozen.form().cell("03").orElseThrow().printed().toPlainString()));
        for (Path file : FormFiles.write(office.formFiles.make(frozen), out.resolve("printed"))) {
          files.putIfAbsent(file.toString().endsWith(".pdf") ? "PDF" : "Excel", file);
        }
        Outbox.Sealed sealed = office.exchange.sealPeriod.seal(office.session(), month);
        Path stick = out.resolve("outbox");
        mkdir(stick);
        Path bundle = office.exchange.outbox.handOver(office.session(), sealed, stick);
        files.putIfAbsent(WORDS.say("demo.bundle"), bundle);
        done.accept(WORDS.say("demo.sealed", sealed.seq()));
        Path receipt = receive(county, bundle, out.resolve("receipts"), done);
        files.putIfAbsent(WORDS.say("demo.receipt"), receipt);
        Receipt installed = office.exchange.receipts.install(office.session(), receipt);
        done.accept(WORDS.say("demo.installed." + installed.status().isDelivered()));
      }
    }
    rollUp(county, month, out, done, files);
    done.accept(WORDS.say("demo.password", new String(password())));
    finish(out);
    windowWanted = wish.openWindow() ? out : null;
    return new DemoCommand.Made(steps, files);
  }

  private static DataFolder.DeskInfo county() {
    return new DataFolder.DeskInfo(
        DataFolder.DeskKind.COUNTY, "990201", WORDS.say("demo.county"), null);
  }

  private static DataFolder.DeskInfo township(int number) {
    return new DataFolder.DeskInfo(
        DataFolder.DeskKind.TOWNSHIP,
        "990201%03d".formatted(100 + number),
        WORDS.say(number == 1 ? "demo.office" : "demo.office-n", number),
        "990201");
  }

  private SyntheticCases.Plan plan(DemoCommand.Wish wish, Desk office, Period month, int number) {
    return new SyntheticCases.Plan(
        WORDS.say(number == 1 ? "demo.town" : "demo.town-n", number),
        office.info().code(),
        YearMonth.of(month.year(), month.number()),
        wish.months(),
        wish.cases(),
        LocalDate.now(clock),
        wish.seed() + number);
  }

  private DataFolder newDesk(Path root, DataFolder.DeskInfo info) {
    DataFolder folder = new DataFolder(root);
    setup.make(folder, info, SIGN_IN, WORDS.say("app.director." + info.kind()), password());
    return folder;
  }

  private void enrol(Desk office, DataFolder county, Path out) {
    Path request = out.resolve("enrol-" + office.info().code() + "-request.p7s");
    EnrolmentDesk.Paper asked =
        office.exchange.enrolment.request(
            office.session(), office.info().name(), Optional.empty(), request);
    EnrolmentDesk.Paper granted;
    try (Desk desk = opening.open(county, SIGN_IN, password())) {
      granted =
          desk.exchange.enrolment.accept(
              desk.session(), desk.info().name(), request, asked.fingerprint(), out);
    }
    office.exchange.enrolment.install(office.session(), granted.file(), granted.fingerprint());
  }

  private static FrozenForm close(Desk office, Period month) {
    CloseRequest request = CloseRequest.of(month, WORDS.say("demo.filler"), WORDS.say("demo.head"));
    for (String form : office.forms.codes(month)) {
      for (CheckResult warning :
          office.formDesk.show(office.session(), form, month).form().findings(Severity.WARNING)) {
        request = request.withReason(form, warning.id(), WORDS.say("demo.reason"));
      }
    }
    return office.closeMonth.close(office.session(), request).getFirst();
  }

  private Path receive(DataFolder county, Path bundle, Path receipts, Consumer<String> done) {
    mkdir(receipts);
    try (Desk desk = opening.open(county, SIGN_IN, password())) {
      Inbox.Answer answer = desk.exchange.inbox.receive(desk.session(), bundle);
      done.accept(answer.sentence());
      return cn.sifasuo.exchange.SafeCopy.copy(answer.receiptFile(), receipts).file();
    }
  }

  private void rollUp(
      DataFolder county, Period month, Path out, Consumer<String> done, Map<String, Path> files) {
    try (Desk desk = opening.open(county, SIGN_IN, password())) {
      RollUp.Sheet sheet = desk.exchange.rollUp.compute(desk.session(), "M1", month);
      done.accept(
          WORDS.say(
              "demo.rolled-up",
              month.label(),
              sheet.form().cell("01").orElseThrow().printed().toPlainString()));
      FormFiles.write(desk.formFiles.draft(sheet.form()), out.resolve("printed"))
          .forEach(f ->
              files.putIfAbsent(
                  WORDS.say("demo.rollup") + (f.toString().endsWith(".pdf") ? " PDF" : " Excel"),
                  f));
    }
  }

  private static void prepare(Path out, boolean fresh) {
    try {
      if (Files.exists(out.resolve(MARK)) && fresh) {
        FolderTree.delete(out);
      }
      Files.createDirectories(out);
      try (Stream<Path> inside = Files.list(out)) {
        if (inside.findAny().isPresent()) {
          throw new Failure(
              FailureKind.REFUSED, "A-303", WORDS.say("demo.not-empty", out), "folder not empty");
        }
      }
      Files.createFile(out.resolve(MARK));
    } catch (IOException e) {
      throw unwritable(out, e);
    }
  }

  /** The mark has content from now on: everything is there. */
  private static void finish(Path out) {
    try {
      Files.writeString(out.resolve(MARK), WORDS.say("demo.whole"));
    } catch (IOException e) {
      throw unwritable(out, e);
    }
  }

  private static void mkdir(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Failure unwritable(Path folder, IOException e) {
    return new Failure(
        FailureKind.UNREACHABLE,
        "A-501",
        WORDS.say("app.folder-unwritable", folder),
        "demo folder",
        e);
  }
}
