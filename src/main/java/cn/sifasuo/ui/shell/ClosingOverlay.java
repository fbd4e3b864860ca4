package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Running;
import cn.sifasuo.ui.Work;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Covers the window while a desk is being closed, and says what is still waited for. */
public final class ClosingOverlay extends StackPane {

  private static final Wording WORDS = Wording.of(ClosingOverlay.class);
  private static final double TURNING = 28;

  private final Work work;
  private final Label what = new Label();

  public ClosingOverlay(Work work) {
    this.work = work;
    setId("closing-overlay");
    getStylesheets()
        .add(
            Objects.requireNonNull(ClosingOverlay.class.getResource("shell.css")).toExternalForm());
    getStyleClass().add("lock-overlay");
    Label head = new Label(WORDS.say("closing.title"));
    head.getStyleClass().add("sign-in-head");
    what.setWrapText(true);
    what.getStyleClass().add("text-muted");
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    VBox card = new VBox(14, head, what, turning);
    card.getStyleClass().addAll("card", "sign-in-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(card);
    ListChangeListener<Running> listener = c -> show();
    sceneProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            work.running().removeListener(listener);
          } else {
            work.running().addListener(listener);
            show();
          }
        });
  }

  private void show() {
    String names = work.running().stream().map(Running::title).collect(Collectors.joining("、"));
    what.setText(names.isEmpty() ? WORDS.say("closing.vault") : WORDS.say("closing.wait", names));
  }
}
