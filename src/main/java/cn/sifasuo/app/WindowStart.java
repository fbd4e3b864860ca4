package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.ManualFolder;
import cn.sifasuo.ui.Theme;
import cn.sifasuo.ui.WindowFilePicker;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.paper.Printers;
import cn.sifasuo.ui.paper.Printing;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window on a data folder; ends when it is closed, and the desk with it. */
final class WindowStart {

  private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);
  private static final Wording WORDS = Wording.of(WindowStart.class);
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final int WORKERS = 3;

  private final ProgramFolder program;
  private final DeskOpening opening;
  private final DeskSetup setup;
  private final DataFolder folder;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);

  WindowStart(
      ProgramFolder program, DeskOpening opening, DeskSetup setup, DataFolder folder, Clock clock) {
    this.program = program;
    this.opening = opening;
    this.setup = setup;
    this.folder = folder;
    this.clock = clock;
  }

  /** Whether a window can be shown here. */
  static boolean isPossible() {
    boolean linux =
        System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT).contains("linux");
    return !linux || present("DISPLAY") || present("WAYLAND_DISPLAY");
  }

  private static boolean present(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }

  /** Shows the window and returns when it has been closed and the desk with it. */
  void runUntilClosed() throws InterruptedException {
    opening.prepare(folder);
    Platform.startup(this::open);
    closed.await();
  }

  private void open() {
    WindowLook look = new WindowLook(folder.windowFile());
    Theme theme = Theme.load(program.fonts());
    theme.lookProperty().set(look.choice().look());
    theme.scaleProperty().set(look.choice().scale());
    theme.install();
    Stage stage = new Stage();
    Dialogs dialogs = new Dialogs(() -> stage, WORDS.say("app.title"), clock);
    Work work =
        new Work(
            Work.daemons(WORKERS),
            Platform::runLater,
            e -> {
              LOG.error("work failed", e);
              dialogs.failure(e);
            });
    Thread.currentThread()
        .setUncaughtExceptionHandler((t, e) -> {
          LOG.error("window failed", e);
          dialogs.failure(e);
        });
    Printers printers = Printers.ofSystem();
    FilePicker picker = new WindowFilePicker(() -> stage, folder.root());
    WindowTools tools =
        new WindowTools(
            theme,
            dialogs,
            work,
            picker,
            new Printing(() -> stage, printers, picker, work),
            new ManualFolder(program.manual()));
    Ways ways =
        new Ways(opening, setup, new Demo(opening, setup, clock), folder, () -> stage, printers);
    DeskStage deskStage = new DeskStage(stage, tools, ways, look);
    deskStage.begin();
    stage.setScene(new Scene(deskStage.root()));
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.setOnHidden(e -> closed.countDown());
    stage.show();
    new WarmUp(opening, folder.temporary(), clock).start();
  }
}
