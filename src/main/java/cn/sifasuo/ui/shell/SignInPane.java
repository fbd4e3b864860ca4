package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.ErrorReport;
import cn.sifasuo.ui.Labels;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.field.PasswordBox;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The first thing a person sees: name and password, or the ways in of the first start. */
public final class SignInPane extends StackPane {

  private static final Wording WORDS = Wording.of(SignInPane.class);

  private final SignIn signIn;
  private final Work work;
  private final ComboBox<String> name = new ComboBox<>();
  private final PasswordBox password =
      new PasswordBox("password", WORDS.say("sign-in.password"), this::enter);
  private final Button enter = new Button(WORDS.say("sign-in.enter"));
  private final Label error = new Label();
  private final FlowPane waysOut = new FlowPane(8, 8);
  private final ProgressIndicator turning = new ProgressIndicator();

  /**
   * @param lastName name that signed in last, shown at first; may be empty
   */
  public SignInPane(SignIn signIn, Work work, String lastName) {
    this.signIn = signIn;
    this.work = work;
    getStylesheets()
        .add(Objects.requireNonNull(SignInPane.class.getResource("shell.css")).toExternalForm());
    getStyleClass().add("sign-in");
    VBox card = new VBox(14, head());
    card.getStyleClass().addAll("card", "sign-in-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    if (signIn.deskExists()) {
      card.getChildren().add(form(lastName));
    } else {
      Label welcome = new Label(WORDS.say("sign-in.welcome"));
      welcome.setWrapText(true);
      welcome.getStyleClass().add("text-muted");
      card.getChildren().add(welcome);
    }
    card.getChildren().add(entries());
    getChildren().add(card);
  }

  private static Label head() {
    Label head = new Label(WORDS.say("product"), new FontIcon(MaterialDesignS.SCALE_BALANCE));
    head.getStyleClass().add("sign-in-head");
    return head;
  }

  private VBox form(String lastName) {
    name.setId("sign-in-name");
    name.setEditable(true);
    name.setMaxWidth(Double.MAX_VALUE);
    name.getEditor().setText(lastName);
    name.getEditor().setOnAction(e -> password.focus());
    enter.setId("enter");
    enter.setDefaultButton(true);
    enter.setMaxWidth(Double.MAX_VALUE);
    enter.setOnAction(e -> enter());
    error.setId("sign-in-error");
    error.getStyleClass().add("text-bad");
    error.setWrapText(true);
    error.setVisible(false);
    error.setManaged(false);
    waysOut.setId("ways-out");
    waysOut.managedProperty().bind(waysOut.visibleProperty());
    waysOut.setVisible(false);
    turning.setVisible(false);
    turning.setMaxSize(18, 18);
    StackPane act = new StackPane(enter, turning);
    StackPane.setAlignment(turning, Pos.CENTER_RIGHT);
    Platform.runLater(() -> {
      if (lastName.isEmpty()) {
        name.requestFocus();
      } else {
        password.focus();
      }
    });
    work.job(WORDS.say("sign-in.names"), p -> signIn.names())
        .onSuccess(this::offer)
        .onError(this::refused)
        .start();
    return new VBox(
        14,
        Labels.over(WORDS.say("sign-in.name"), name, name),
        Labels.over(WORDS.say("sign-in.password"), password, password),
        error,
        waysOut,
        act);
  }

  /** People to pick from; whoever typed meanwhile is left alone. */
  private void offer(List<String> names) {
    String typed = typedName();
    name.getItems().setAll(names);
    name.getEditor().setText(typed);
    if (typed.isEmpty() && names.size() == 1) {
      name.setValue(names.getFirst());
      password.focus();
    }
  }

  private String typedName() {
    return name.getEditor().getText().strip();
  }

  private VBox entries() {
    VBox box = new VBox(8);
    boolean first = !signIn.deskExists();
    for (SignIn.Entry entry : signIn.entries()) {
      Button button = new Button(entry.label());
      button.setMinWidth(USE_PREF_SIZE);
      if (first) {
        button.setDefaultButton(true);
        first = false;
      }
      button.setOnAction(e -> entry.act().run());
      Label hint = new Label(entry.hint());
      hint.getStyleClass().addAll("text-muted", "tiny");
      hint.setWrapText(true);
      HBox.setHgrow(hint, Priority.ALWAYS);
      HBox line = new HBox(10, button, hint);
      line.setAlignment(Pos.CENTER_LEFT);
      box.getChildren().add(line);
    }
    return box;
  }

  private void enter() {
    if (enter.isDisabled()) {
      return;
    }
    if (typedName().isEmpty() || password.blank()) {
      say(WORDS.say("sign-in.incomplete"));
      return;
    }
    busy(true);
    SignIn.Attempt attempt = new SignIn.Attempt(typedName(), password.take());
    work.<Boolean>job(
            WORDS.say("sign-in.running"),
            p -> {
              try {
                signIn.enter(attempt);
              } finally {
                attempt.wipe();
              }
              return true;
            })
        .onError(this::refused)
        .onEnd(() -> busy(false))
        .start();
  }

  private void refused(Throwable reason) {
    ErrorReport report = ErrorReport.of(reason);
    if (!(reason instanceof Failure)) {
      org.slf4j.LoggerFactory.getLogger(SignInPane.class).error(report.detail());
    }
    say(WORDS.say("sign-in.refused", report.sentence(), report.code()));
    offer(reason instanceof Failure f ? f.code() : "");
    password.focus();
  }

  private void offer(String code) {
    waysOut.getChildren().clear();
    for (SignIn.WayOut way : signIn.waysOut(code)) {
      Button button = new Button(way.label());
      button.setId(way.id());
      button.setOnAction(e -> go(way));
      waysOut.getChildren().add(button);
    }
    waysOut.setVisible(!waysOut.getChildren().isEmpty());
  }

  private void go(SignIn.WayOut way) {
    if (way.withPassword() && (typedName().isEmpty() || password.blank())) {
      say(WORDS.say("sign-in.password-again", way.label()));
      password.focus();
      return;
    }
    way.where()
        .get()
        .ifPresent(path -> {
          SignIn.Attempt attempt = new SignIn.Attempt(typedName(), password.take());
          busy(true);
          work.job(
                  way.label(),
                  p -> {
                    try {
                      return way.act().apply(attempt, path);
                    } finally {
                      attempt.wipe();
                    }
                  })
              .onSuccess(this::done)
              .onError(this::refused)
              .onEnd(() -> {
                busy(false);
                password.focus();
              })
              .start();
        });
  }

  /** What came of a way out: no failure, so not in its colour. */
  private void done(String sentence) {
    say(sentence);
    error.getStyleClass().setAll("label", "text-good");
  }

  private void busy(boolean busy) {
    enter.setDisable(busy);
    waysOut.setDisable(busy);
    turning.setVisible(busy);
  }

  private void say(String sentence) {
    error.setText(sentence);
    error.getStyleClass().setAll("label", "text-bad");
    error.setVisible(true);
    error.setManaged(true);
  }
}
