package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Theme;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.shell.SignIn;
import cn.sifasuo.ui.shell.SignInPane;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window on a data folder: sign-in first, then the desk; ends when it is closed. */
final class WindowStart {

  private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);
  private static final Wording WORDS = Wording.of(WindowStart.class);
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;

  private final ProgramFolder program;
  private final DeskOpening opening;
  private final DataFolder folder;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Desk desk;

  WindowStart(ProgramFolder program, DeskOpening opening, DataFolder folder, Clock clock) {
    this.program = program;
    this.opening = opening;
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
    Desk open = desk;
    if (open != null) {
      open.close();
    }
  }

  private void open() {
    Theme theme = Theme.load(program.fonts());
    theme.install();
    Stage stage = new Stage();
    Dialogs dialogs = new Dialogs(() -> stage, WORDS.say("app.title"), clock);
    Work work =
        new Work(
            Work.daemons(3),
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
    stage.setTitle(WORDS.say("app.title"));
    stage.setScene(new Scene(new SignInPane(new Entrance(stage, theme, dialogs, work), work, "")));
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.setOnHidden(e -> closed.countDown());
    stage.show();
  }

  /** The door from the sign-in pane to the desk. */
  private final class Entrance implements SignIn {

    private final Stage stage;
    private final Theme theme;
    private final Dialogs dialogs;
    private final Work work;

    Entrance(Stage stage, Theme theme, Dialogs dialogs, Work work) {
      this.stage = stage;
      this.theme = theme;
      this.dialogs = dialogs;
      this.work = work;
    }

    @Override
    public void enter(Attempt attempt) {
      try {
        Desk opened = opening.open(folder, attempt.name(), attempt.password());
        desk = opened;
        Platform.runLater(() ->
            stage
                .getScene()
                .setRoot(new DeskWindow(program, opened, theme, dialogs, work, stage).root()));
      } finally {
        attempt.wipe();
      }
    }

    @Override
    public List<Entry> entries() {
      return List.of();
    }

    @Override
    public boolean deskExists() {
      return folder.info().isPresent();
    }
  }

  /** The password of the person at work, tried against the open vault's own slots. */
  static void unlock(Desk desk, SignIn.Attempt attempt) {
    try {
      desk.vault().slots().check(attempt.name(), attempt.password());
    } finally {
      attempt.wipe();
    }
  }
}
