package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Running;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Fills the window with one piece of work where there is no status bar yet to show it. */
public final class WaitPane extends StackPane {

  private static final Wording WORDS = Wording.of(WaitPane.class);

  public WaitPane(Running running) {
    setId("wait");
    getStylesheets()
        .add(Objects.requireNonNull(WaitPane.class.getResource("shell.css")).toExternalForm());
    getStyleClass().add("sign-in");
    Label head = new Label(running.title());
    head.getStyleClass().add("sign-in-head");
    Label what = new Label();
    what.setId("wait-what");
    what.setWrapText(true);
    what.getStyleClass().add("text-muted");
    what.textProperty().bind(running.messageProperty());
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(running.shareProperty());
    Button cancel = new Button(WORDS.say("status.cancel"));
    cancel.setId("wait-cancel");
    cancel.setOnAction(e -> {
      running.cancel();
      cancel.setDisable(true);
      cancel.setText(WORDS.say("status.cancelling"));
    });
    VBox card = new VBox(14, head, what, bar, cancel);
    card.getStyleClass().addAll("card", "sign-in-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(card);
  }
}
