package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.ErrorReport;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.field.PasswordBox;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Covers the window wholly until the person who locked it is back. */
final class LockOverlay extends StackPane {

  private static final Wording WORDS = Wording.of(LockOverlay.class);

  private final Session session;
  private final Consumer<SignIn.Attempt> unlock;
  private final Work work;
  private final Runnable opened;
  private final PasswordBox password =
      new PasswordBox("password", WORDS.say("sign-in.password"), this::open);
  private final Button button = new Button(WORDS.say("lock.open"));
  private final Label error = new Label();

  /**
   * @param unlock checks the password off the screen's thread, and throws if it is wrong
   */
  LockOverlay(Shell shell, Consumer<SignIn.Attempt> unlock, Work work, Runnable opened) {
    this.session = shell.session();
    this.unlock = unlock;
    this.work = work;
    this.opened = opened;
    setId("lock-overlay");
    getStyleClass().add("lock-overlay");
    Label head = new Label(WORDS.say("lock.title"), new FontIcon(MaterialDesignL.LOCK_OUTLINE));
    head.getStyleClass().add("sign-in-head");
    Label who = new Label(Person.label(session));
    error.getStyleClass().add("text-bad");
    error.setWrapText(true);
    Shell.DemoMark demo = shell.demo();
    Label kept = new Label(demo == null ? WORDS.say("lock.kept") : demo.unlockHint());
    kept.getStyleClass().addAll("text-muted", "tiny");
    button.setDefaultButton(true);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(e -> open());
    VBox card = new VBox(14, head, who, password, error, button, kept);
    card.getStyleClass().addAll("card", "sign-in-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(card);
    Platform.runLater(password::focus);
  }

  private void open() {
    if (button.isDisabled() || password.blank()) {
      return;
    }
    button.setDisable(true);
    SignIn.Attempt attempt = new SignIn.Attempt(session.signIn(), password.take());
    work.<Boolean>job(
            WORDS.say("sign-in.running"),
            p -> {
              try {
                unlock.accept(attempt);
              } finally {
                attempt.wipe();
              }
              return true;
            })
        .onSuccess(ok -> opened.run())
        .onError(e -> {
          error.setText(ErrorReport.of(e).sentence());
          password.focus();
        })
        .onEnd(() -> button.setDisable(false))
        .start();
  }
}
