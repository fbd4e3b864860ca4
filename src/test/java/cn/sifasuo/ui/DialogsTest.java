package cn.sifasuo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Questions and errors. */
class DialogsTest extends ScreenTest {

  private final List<Object> answers = new ArrayList<>();

  @Override
  protected Parent pane() {
    return new StackPane();
  }

  private Window question() {
    until(() -> Window.getWindows().size() == 2);
    return Window.getWindows().stream().filter(w -> w != stage).findFirst().orElseThrow();
  }

  @Test
  void anErrorIsSaidWithItsCodeAndCopiedForTheCounty() {
    Failure failure =
        new Failure(
            FailureKind.UNREACHABLE, "X-507", "U盘已拔出，没有写完。账目没有受影响；请插好U盘后重新导出。", "stick gone");
    Platform.runLater(() -> dialogs.failure(failure));
    Window window = question();
    Snapshots.saveBoth(window.getScene(), theme, "error");
    clickOn("复制给县局");
    until(() -> Clipboard.getSystemClipboard().getString().contains("X-507"));
    assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString()))
        .contains("Sifasuo 0.1")
        .contains("2026-11-23 10:42")
        .contains("U盘已拔出")
        .contains("stick gone");
    assertThat(Window.getWindows()).as("the window stays for reading").hasSize(2);
    keys(KeyCode.ESCAPE);
    until(() -> Window.getWindows().size() == 1);
  }

  @Test
  void buttonsSayWhatTheyDoAndEscapeChangesNothing() {
    Runnable ask =
        () ->
            answers.add(
                dialogs.ask(
                    "文件已存在",
                    "“10月报表.xlsx”已经在U盘上。",
                    List.of(
                        Choice.danger("over", "覆盖"),
                        Choice.main("other", "另存"),
                        Choice.back("none", "返回"))));
    Platform.runLater(ask);
    Window window = question();
    Snapshots.save(window.getScene(), "question");
    assertThat(
            onScreen(() ->
                window.getScene().getRoot().lookupAll(".button").stream()
                    .map(b -> ((Button) b).getText())
                    .toList()))
        .containsExactlyInAnyOrder("覆盖", "另存", "返回");
    keys(KeyCode.ESCAPE);
    until(() -> answers.size() == 1);
    Platform.runLater(ask);
    question();
    clickOn("覆盖");
    until(() -> answers.size() == 2);
    assertThat(answers.toString()).isEqualTo("[Optional[none], Optional[over]]");
  }
}
