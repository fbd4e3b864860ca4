package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.ErrorReport;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.field.NewPassword;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.slf4j.LoggerFactory;

/**
 * 忘记口令: the code of the printed sheet, or of two shares, and a new password. The code is shown
 * while it is typed: it is copied from paper, and nobody copies thirty signs right unseen.
 */
public final class LostPasswordPane extends StackPane {

  private static final Wording WORDS = Wording.of(LostPasswordPane.class);
  private static final double TURNING = 18;

  private final LostPassword lost;
  private final Work work;
  private final Runnable back;
  private final ComboBox<String> name = new ComboBox<>();
  private final TextField first = new TextField();
  private final TextField second = new TextField();
  private final NewPassword fresh;
  private final Label error = new Label();
  private final Button enter = new Button(WORDS.say("lost.enter"));
  private final Button leave = new Button(WORDS.say("lost.back"));
  private final ProgressIndicator turning = new ProgressIndicator();

  /**
   * @param lastName name that signed in last, shown at first; may be empty
   * @param back to the sign-in
   */
  public LostPasswordPane(LostPassword lost, Work work, String lastName, Runnable back) {
    this.lost = lost;
    this.work = work;
    this.back = back;
    fresh = new NewPassword(() -> lost.known(typedName()), this::reset);
    getStylesheets()
        .add(
            Objects.requireNonNull(LostPasswordPane.class.getResource("shell.css"))
                .toExternalForm());
    getStyleClass().add("sign-in");
    setId("lost-password");
    name.getEditor().setText(lastName);
    VBox card =
        new VBox(
            12,
            head(),
            Labels.sentence(WORDS.say("lost.about"), "text-muted", "small"),
            form(),
            fresh,
            error,
            foot());
    card.getStyleClass().addAll("card", "sign-in-card", "lost-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(card);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    work.job(WORDS.say("sign-in.names"), p -> lost.names())
        .onSuccess(names -> {
          String typed = typedName();
          name.getItems().setAll(names);
          name.getEditor().setText(typed.isEmpty() && names.size() == 1 ? names.get(0) : typed);
        })
        .onError(this::refused)
        .start();
    Platform.runLater(typedName().isEmpty() ? name::requestFocus : first::requestFocus);
  }

  private static Label head() {
    Label head = new Label(WORDS.say("lost.title"), new FontIcon(MaterialDesignK.KEY_OUTLINE));
    head.getStyleClass().add("sign-in-head");
    return head;
  }

  private VBox form() {
    name.setId("lost-name");
    name.setEditable(true);
    name.setMaxWidth(Double.MAX_VALUE);
    first.setId("lost-code");
    first.setPromptText(WORDS.say("lost.code.prompt"));
    second.setId("lost-share");
    second.setPromptText(WORDS.say("lost.share.prompt"));
    name.getEditor().setOnAction(e -> first.requestFocus());
    first.setOnAction(e -> second.requestFocus());
    second.setOnAction(e -> fresh.focus());
    return new VBox(
        10,
        Labels.over(WORDS.say("sign-in.name"), name, name),
        Labels.over(WORDS.say("lost.code"), first, first),
        Labels.over(WORDS.say("lost.share"), second, second));
  }

  private HBox foot() {
    error.setId("lost-error");
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    error.getStyleClass().add("text-bad");
    error.managedProperty().bind(error.visibleProperty());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    leave.setId("lost-back");
    leave.setOnAction(e -> leave());
    enter.setId("lost-enter");
    enter.getStyleClass().add("accent");
    enter.setOnAction(e -> reset());
    turning.setMaxSize(TURNING, TURNING);
    turning.setVisible(false);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(10, leave, gap, turning, enter);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private String typedName() {
    return name.getEditor().getText().strip();
  }

  private void escape(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && !leave.isDisabled()) {
      leave();
      e.consume();
    }
  }

  private void leave() {
    clear();
    back.run();
  }

  private void clear() {
    first.clear();
    second.clear();
    java.util.Arrays.fill(fresh.take(), '\0');
  }

  private void reset() {
    if (enter.isDisabled()) {
      return;
    }
    if (typedName().isEmpty() || first.getText().isBlank()) {
      error.setText(WORDS.say("lost.incomplete"));
      return;
    }
    LostPassword.Sheets sheets =
        new LostPassword.Sheets(
            first.getText().strip().toCharArray(), second.getText().strip().toCharArray());
    if (!isCopiedRight(sheets) || !isGoodPassword()) {
      sheets.wipe();
      return;
    }
    SignIn.Attempt attempt = new SignIn.Attempt(typedName(), fresh.take());
    busy(true);
    work.<Boolean>job(
            WORDS.say("lost.running"),
            p -> {
              try {
                lost.reset(sheets, attempt);
              } finally {
                sheets.wipe();
                attempt.wipe();
              }
              return true;
            })
        .onSuccess(done -> clear())
        .onError(this::refused)
        .onEnd(() -> busy(false))
        .start();
  }

  /** Before the new password is taken out of its fields, or it would be typed for every slip. */
  private boolean isCopiedRight(LostPassword.Sheets sheets) {
    try {
      lost.check(sheets);
      return true;
    } catch (Failure e) {
      refused(e);
      first.requestFocus();
      return false;
    }
  }

  private boolean isGoodPassword() {
    String problem = fresh.problem().orElse("");
    error.setText(problem);
    if (!problem.isEmpty()) {
      fresh.focus();
    }
    return problem.isEmpty();
  }

  /** The code stays, to be compared with the paper once more. */
  private void refused(Throwable reason) {
    ErrorReport report = ErrorReport.of(reason);
    if (!(reason instanceof Failure)) {
      LoggerFactory.getLogger(LostPasswordPane.class).error(report.detail());
    }
    error.setText(WORDS.say("sign-in.refused", report.sentence(), report.code()));
  }

  private void busy(boolean busy) {
    enter.setDisable(busy);
    leave.setDisable(busy);
    turning.setVisible(busy);
  }
}
