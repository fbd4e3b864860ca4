package cn.sifasuo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.ui.Look;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Coming in: with a password, or by the ways of the first start. */
class SignInPaneTest extends ScreenTest {

  private final StackPane place = new StackPane();
  private final List<String> happened = new ArrayList<>();
  private char[] seen = {};

  @Override
  protected Parent pane() {
    show(true);
    return new StackPane(place);
  }

  private void show(boolean deskExists) {
    SignIn signIn =
        new SignIn() {
          @Override
          public void enter(Attempt attempt) {
            seen = attempt.password();
            if (!String.valueOf(attempt.password()).equals("right")) {
              throw new Failure(FailureKind.REFUSED, "V-301", "登录名或口令不对，请重新输入。", "wrong password");
            }
            happened.add("entered " + attempt.name());
          }

          @Override
          public List<String> names() {
            return List.of("zhoumin", "王喆", "liyue");
          }

          @Override
          public List<Entry> entries() {
            return deskExists
                ? List.of(new Entry("用恢复码重设口令", "忘记口令时使用", () -> happened.add("recover")))
                : List.of(
                    new Entry("建立工作台", "填写本所名称和人员，约五分钟", () -> happened.add("wizard")),
                    new Entry("从备份恢复", "换了电脑，或文件损坏", () -> happened.add("restore")),
                    new Entry("先用演示数据看看", "虚构的人和案件，随时可删", () -> happened.add("demo")));
          }

          @Override
          public boolean deskExists() {
            return deskExists;
          }
        };
    place.getChildren().setAll(new SignInPane(signIn, work, "zhoumin"));
  }

  @Test
  void aWrongPasswordIsSaidAndForgotten() {
    click("#password");
    write("wrong");
    keys(KeyCode.ENTER);
    until(() -> place.lookup("#sign-in-error") instanceof Label l && l.getText().contains("V-301"));
    assertThat(onScreen(() -> ((PasswordField) place.lookup("#password")).getText())).isEmpty();
    assertThat(seen).containsOnly('\0');
    Snapshots.saveBoth(stage.getScene(), theme, "sign-in");
    write("right");
    keys(KeyCode.ENTER);
    until(() -> happened.contains("entered zhoumin"));
  }

  @Test
  void whoeverSignsInIsPickedFromAList() {
    until(() -> place.lookup("#sign-in-name") instanceof ComboBox<?> c && c.getItems().size() == 3);
    onScreen(() -> {
      @SuppressWarnings("unchecked")
      ComboBox<String> names = (ComboBox<String>) place.lookup("#sign-in-name");
      assertThat(names.getEditor().getText()).isEqualTo("zhoumin"); // who came last
      names.setValue("王喆");
      return true;
    });
    click("#password");
    write("right");
    keys(KeyCode.ENTER);
    until(() -> happened.contains("entered 王喆"));
  }

  @Test
  void thePasswordCannotBeCopied() {
    onScreen(() -> {
      ClipboardContent before = new ClipboardContent();
      before.putString("before");
      return Clipboard.getSystemClipboard().setContent(before);
    });
    click("#password");
    write("secret");
    keys(KeyCode.CONTROL, KeyCode.A);
    keys(KeyCode.CONTROL, KeyCode.C);
    keys(KeyCode.CONTROL, KeyCode.X);
    assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("before");
  }

  @Test
  void theFirstStartOffersTheWaysIn() {
    onScreen(() -> {
      show(false);
      return true;
    });
    Snapshots.save(stage.getScene(), "first-start");
    onScreen(() -> {
      theme.lookProperty().set(Look.CONTRAST);
      theme.scaleProperty().set(150);
      return true;
    });
    Snapshots.save(stage.getScene(), "first-start-contrast-150");
    onScreen(() -> {
      theme.lookProperty().set(Look.LIGHT);
      theme.scaleProperty().set(100);
      return true;
    });
    clickOn("先用演示数据看看");
    assertThat(happened).containsExactly("demo");
  }
}
