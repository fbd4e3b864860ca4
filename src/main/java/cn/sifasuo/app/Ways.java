package cn.sifasuo.app;

import cn.sifasuo.cli.DemoCommand;
import cn.sifasuo.cli.RekeyCommand;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.countersign.Signed;
import cn.sifasuo.ui.paper.Printers;
import cn.sifasuo.ui.paper.Printing;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * How one comes into the desks of a data folder: by password, by making one, by a demonstration.
 */
final class Ways {

  private static final Wording WORDS = Wording.of(Ways.class);

  /** A township with a year's quarter of cases: enough to look at, made in well under a minute. */
  private static final int DEMO_MONTHS = 3;

  private static final int DEMO_CASES = 120;
  private static final int DEMO_SEED = 2016;
  private static final double DEMO_STEPS = 8;

  private final DeskOpening opening;
  private final DeskSetup setup;
  private final Demo demo;
  private final DataFolder folder;
  private final Supplier<@Nullable Window> owner;
  private final Printers printers;

  Ways(
      DeskOpening opening,
      DeskSetup setup,
      Demo demo,
      DataFolder folder,
      Supplier<@Nullable Window> owner,
      Printers printers) {
    this.opening = opening;
    this.setup = setup;
    this.demo = demo;
    this.folder = folder;
    this.owner = owner;
    this.printers = printers;
  }

  boolean deskExists() {
    return folder.info().isPresent();
  }

  /** Whether the desk of the folder is itself one of a demonstration. */
  boolean isDemo() {
    return Demo.isDemo(folder);
  }

  List<String> names() {
    return Vault.signIns(folder.vault());
  }

  Desk enter(String signIn, char[] password) {
    return opening.open(folder, signIn, password);
  }

  DeskRecovery recovery() {
    return new DeskRecovery(opening, setup.clock());
  }

  DataFolder folder() {
    return folder;
  }

  /**
   * Makes the desk of a backup, where there is none yet.
   *
   * @return day of the backup
   * @throws Failure REFUSED {@code A-306} if the backup does not say whose desk it is; as {@link
   *     DeskRestore#restore}
   */
  LocalDate restore(Path backup) {
    if (DeskRestore.desk(Vault.checkBackup(backup)).isEmpty()) {
      throw new Failure(
          FailureKind.REFUSED, "A-306", WORDS.say("app.restore.nameless"), "desk not named");
    }
    Instant madeAt = new DeskRestore(opening).restore(backup, folder.root()).info().madeAt();
    return LocalDate.ofInstant(madeAt, setup.clock().getZone());
  }

  Rescue rescue(FilePicker picker) {
    return new Rescue(folder, new DeskRestore(opening), picker, setup.clock());
  }

  Rehearsal rehearsal() {
    return new Rehearsal(opening);
  }

  /** Opens a desk that was left once more, to change its data key. */
  RekeyCommand.Rekeyed rekey(Desk left, char[] own, Signed signed) {
    try (Desk desk = opening.open(left.folder(), left.session().signIn(), own)) {
      return new DeskRekey(setup, opening)
          .change(desk, own, signed.witness(), signed.password(), step -> {});
    }
  }

  NewDesk newDesk(Consumer<Desk> opened) {
    return new NewDesk(setup, opening, folder, opened);
  }

  /** Paper that may be saved anywhere but in the data folder. */
  Printing printingOutside(WindowTools tools) {
    return new Printing(
        owner,
        printers,
        new OutsideFolder(tools.picker(), folder.root(), tools.dialogs()),
        tools.work());
  }

  /** Opens the township of the demonstration, making it first if it is not there. */
  Desk demo(Progress progress) {
    if (isDemo()) {
      return demo.enter(folder);
    }
    Path out = folder.demo();
    if (!Demo.isWhole(out)) {
      AtomicInteger step = new AtomicInteger();
      progress.say(WORDS.say("app.demo.about"), -1);
      demo.make(
          new DemoCommand.Wish(out, 1, DEMO_MONTHS, DEMO_CASES, DEMO_SEED, true, false),
          done -> {
            progress.stopIfCancelled();
            progress.say(done, step.incrementAndGet() / DEMO_STEPS);
          });
    }
    DataFolder township = Demo.township(out);
    opening.prepare(township);
    return demo.enter(township);
  }

  /** What is written from now on lies below the data folder again. */
  void back() {
    opening.prepare(folder);
  }
}
