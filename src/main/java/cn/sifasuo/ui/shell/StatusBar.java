package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Running;
import cn.sifasuo.ui.Work;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The line at the foot: what is safe, and what is running, with its progress and 取消. */
final class StatusBar extends HBox {

  private static final Wording WORDS = Wording.of(StatusBar.class);

  private final Work work;
  private final Label ready = new Label(WORDS.say("status.ready"));
  private final HBox running = new HBox(12);

  StatusBar(StatusFacts facts, Work work) {
    this.work = work;
    setId("status-bar");
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    FontIcon tick = new FontIcon(MaterialDesignC.CHECK);
    Label saved = fact(facts.savedProperty());
    saved.setGraphic(tick);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    running.setAlignment(Pos.CENTER_RIGHT);
    ready
        .textProperty()
        .bind(facts.noteProperty().map(n -> n.isEmpty() ? WORDS.say("status.ready") : n));
    getChildren()
        .addAll(
            saved,
            fact(facts.backupProperty()),
            fact(facts.handOverProperty()),
            fact(facts.personProperty()),
            gap,
            running,
            ready);
    work.running().addListener((ListChangeListener<Running>) c -> show());
    show();
  }

  private static Label fact(ObservableValue<String> text) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.visibleProperty().bind(text.map(t -> !t.isEmpty()));
    label.managedProperty().bind(label.visibleProperty());
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void show() {
    running.getChildren().setAll(work.running().stream().map(StatusBar::line).toList());
    ready.setVisible(work.running().isEmpty());
    ready.setManaged(work.running().isEmpty());
  }

  private static Node line(Running running) {
    Label what = new Label();
    what.textProperty()
        .bind(
            running
                .messageProperty()
                .map(m ->
                    m.isEmpty() ? running.title() : WORDS.say("status.work", running.title(), m)));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(running.shareProperty());
    Button cancel = new Button(WORDS.say("status.cancel"));
    cancel.getStyleClass().add("link");
    cancel.setOnAction(e -> {
      running.cancel();
      cancel.setDisable(true);
      cancel.setText(WORDS.say("status.cancelling"));
    });
    HBox line = new HBox(8, what, bar, cancel);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }
}
