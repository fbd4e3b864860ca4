package cn.sifasuo.app;

import cn.sifasuo.kernel.DivisionCode;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.paper.Printout;
import cn.sifasuo.ui.start.FirstStart;
import cn.sifasuo.vault.RecoveryCode;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The desk the wizard makes. Its recovery code lives here, in memory, from the printing until the
 * desk is made or given up; closing wipes it.
 */
final class NewDesk implements FirstStart, AutoCloseable {

  private static final Wording WORDS = Wording.of(NewDesk.class);

  private final DeskSetup setup;
  private final DeskOpening opening;
  private final DataFolder folder;
  private final Consumer<Desk> opened;
  private @Nullable RecoveryCode code;

  /**
   * @param opened gets the desk when it is made and open; off the screen's thread
   */
  NewDesk(DeskSetup setup, DeskOpening opening, DataFolder folder, Consumer<Desk> opened) {
    this.setup = setup;
    this.opening = opening;
    this.folder = folder;
    this.opened = opened;
  }

  private synchronized RecoveryCode code() {
    RecoveryCode now = code;
    if (now == null) {
      now = RecoveryCode.fresh();
      code = now;
    }
    return now;
  }

  @Override
  public Printout recoverySheet(Wish wish) {
    PrintPages pages = setup.recoverySheet(info(wish), code());
    String title = WORDS.say("app.recovery.title", wish.name());
    return new Printout(title, WORDS.say("app.recovery.file", wish.name()), pages, pages::writePdf);
  }

  @Override
  public boolean besideLedger(Path backups) {
    return Backups.besideLedger(folder, backups);
  }

  @Override
  public void make(Wish wish, char[] password, Progress progress) {
    progress.say(WORDS.say("app.new-desk.making"), 0.1);
    setup.make(folder, info(wish), wish.signIn(), wish.director(), password, code());
    close();
    progress.say(WORDS.say("app.new-desk.opening"), 0.7);
    Desk desk = opening.open(folder, wish.signIn(), password);
    Path backups = wish.backups();
    if (backups != null) {
      new Backups(desk).folder(backups);
    }
    opened.accept(desk);
  }

  private static DataFolder.DeskInfo info(Wish wish) {
    boolean county = wish.kind() == Kind.COUNTY;
    return new DataFolder.DeskInfo(
        county ? DataFolder.DeskKind.COUNTY : DataFolder.DeskKind.TOWNSHIP,
        wish.code(),
        wish.name(),
        county ? null : DivisionCode.countyOf(wish.code()));
  }

  /** Wipes the code; a sheet that was printed opens nothing if no desk was made. */
  @Override
  public synchronized void close() {
    RecoveryCode old = code;
    code = null;
    if (old != null) {
      old.close();
    }
  }
}
