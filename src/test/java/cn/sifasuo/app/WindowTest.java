package cn.sifasuo.app;

import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.ManualFolder;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.paper.Printers;
import cn.sifasuo.ui.paper.Printing;
import cn.sifasuo.vault.QuickVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The program as it is started, in the test's own window, on a data folder of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WindowTest extends ScreenTest {

  static final String DIRECTOR = "zhoumin";
  static final String PASSWORD = "yanshi-2026";

  final ProgramFolder program = ProgramFolder.find();
  final DeskOpening opening =
      new DeskOpening(program, QuickVault.SETTINGS, CLOCK, name -> PASSWORD);
  final DeskSetup setup = new DeskSetup(program, opening, QuickVault.SETTINGS, CLOCK);
  Path temporary = Path.of("");
  DeskStage deskStage;

  @BeforeAll
  void place(@TempDir Path folderOfTheTest) {
    temporary = folderOfTheTest;
  }

  /** The data folder the window is opened on. */
  abstract DataFolder folder();

  @Override
  protected Parent pane() {
    FilePicker picker = new Stick();
    Printers none = () -> new Printers.Found(List.of(), null);
    WindowTools tools =
        new WindowTools(
            theme,
            dialogs,
            work,
            picker,
            new Printing(() -> stage, none, picker, work),
            new ManualFolder(program.manual()));
    Ways ways =
        new Ways(opening, setup, new Demo(opening, setup, CLOCK), folder(), () -> stage, none);
    WindowLook look = new WindowLook(folder().windowFile());
    theme.lookProperty().set(look.choice().look());
    theme.scaleProperty().set(look.choice().scale());
    deskStage = new DeskStage(stage, tools, ways, look);
    deskStage.begin();
    return deskStage.root();
  }

  @AfterEach
  void closeWindow() {
    onScreen(() -> {
      List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
      return true;
    });
    idle();
    DeskWindow open = onScreen(() -> Optional.ofNullable(deskStage.deskWindow())).orElse(null);
    if (open != null) {
      open.desk().close();
    }
  }

  /** A township's desk with its director alone. */
  void makeOffice() {
    setup.make(
        folder(),
        new DataFolder.DeskInfo(DataFolder.DeskKind.TOWNSHIP, "990201101", "双塘镇司法所", "990201"),
        DIRECTOR,
        "周敏",
        PASSWORD.toCharArray());
  }

  /** By typing, as a person does; what was left of the window before is forgotten. */
  void signIn(String name, String password) {
    inTime(() -> there("#sign-in-name"));
    onScreen(() -> {
      ((ComboBox<?>) lookup("#sign-in-name").query()).getEditor().setText(name);
      ((TextInputControl) lookup("#password").query()).setText(password);
      return true;
    });
    click("#enter");
    inTime(() -> there("#navigation"));
    failures.clear();
  }

  DeskWindow window() {
    return Objects.requireNonNull(deskStage.deskWindow());
  }

  Desk desk() {
    return window().desk();
  }

  /** Stops what a test left running and waits for it, shown or not: a desk is closed only then. */
  private void idle() {
    AtomicBoolean idle = new AtomicBoolean();
    onScreen(() -> {
      work.cancelAll();
      work.whenIdle(() -> idle.set(true));
      return true;
    });
    inTime(idle::get);
  }

  /** For acts that load much for the first time on a busy machine. */
  void inTime(Supplier<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> onScreen(holds));
    } catch (TimeoutException e) {
      Snapshots.save(stage.getScene(), "window-waiting");
      throw new AssertionError("did not come true; failures: " + failures, e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  boolean there(String query) {
    return stage.getScene().getRoot().lookup(query) != null;
  }

  String text(String query) {
    return onScreen(() -> ((Labeled) stage.getScene().getRoot().lookup(query)).getText());
  }

  /** The dialog, preview or help window over the window. */
  @org.jspecify.annotations.Nullable
  Window over() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w != stage)
        .findFirst()
        .orElse(null);
  }

  String overText() {
    return Objects.requireNonNull(over()).getScene().getRoot().lookupAll(".label").stream()
        .map(n -> ((Labeled) n).getText())
        .toList()
        .toString();
  }

  void clickOver(String button) {
    clickOn(
        onScreen(() ->
            Objects.requireNonNull(over()).getScene().getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && b.getText().equals(button))
                .findFirst()
                .orElseThrow()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  Path stick() {
    try {
      return Files.createDirectories(temporary.resolve("stick"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stick: there is no file window without a display. */
  private final class Stick implements FilePicker {

    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      try (var files = Files.list(stick())) {
        return files.filter(f -> kinds.stream().anyMatch(k -> is(k, f))).findFirst();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean is(Kind kind, Path file) {
      return kind.patterns().stream().anyMatch(p -> file.toString().endsWith(p.substring(1)));
    }

    @Override
    public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
      return Optional.of(stick().resolve(suggested));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(stick());
    }
  }
}
