package cn.sifasuo.ui.start;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.start.FirstStartModel.Step;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The wizard of the first start: the steps at the left, the one in hand at the right. */
public final class FirstStartPane extends StackPane {

  private static final Wording WORDS = Wording.of(FirstStartPane.class);
  private static final double TURNING = 18;

  private final FirstStartModel model;
  private final DirectorStep director;
  private final Map<Step, Region> steps = new EnumMap<>(Step.class);
  private final Map<Step, Label> names = new EnumMap<>(Step.class);
  private final Label title = new Label();
  private final StackPane content = new StackPane();
  private final ScrollPane scroll = new ScrollPane(content);
  private final Button back = new Button(WORDS.say("start.back"));
  private final Button next = new Button(WORDS.say("start.next"));
  private final Button make = new Button(WORDS.say("start.make"));

  /**
   * @param leave back to the ways in
   */
  public FirstStartPane(
      FirstStartModel model, GlyphRuns glyphs, FilePicker picker, Runnable leave) {
    this.model = model;
    director = new DirectorStep(model, glyphs, this::next);
    steps.put(Step.OFFICE, new OfficeStep(model, glyphs, this::next));
    steps.put(Step.DIRECTOR, director);
    steps.put(Step.BACKUP, new BackupStep(model, picker));
    steps.put(Step.RECOVERY, new RecoveryStep(model));
    setId("first-start");
    getStylesheets()
        .add(
            Objects.requireNonNull(FirstStartPane.class.getResource("start.css")).toExternalForm());
    getStyleClass().add("first-start");
    HBox card = new HBox(rail(), right(leave));
    card.getStyleClass().addAll("card", "first-start-card");
    card.setMaxHeight(USE_PREF_SIZE);
    getChildren().add(card);
    addEventHandler(KeyEvent.KEY_PRESSED, e -> escape(e, leave));
    model.stepProperty().subscribe(this::show);
  }

  private VBox rail() {
    Label head = new Label(WORDS.say("start.title"), new FontIcon(MaterialDesignS.SCALE_BALANCE));
    head.getStyleClass().add("first-start-head");
    head.setWrapText(true);
    VBox rail = new VBox(10, head);
    for (Step step : Step.values()) {
      Label name = new Label(WORDS.say("start.step." + step));
      name.setGraphic(number(step));
      name.getStyleClass().add("first-start-step");
      names.put(step, name);
      rail.getChildren().add(name);
    }
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    rail.getChildren().addAll(room, Parts.sentence(WORDS.say("start.help"), "text-muted", "tiny"));
    rail.getStyleClass().add("first-start-rail");
    return rail;
  }

  private static Node number(Step step) {
    StackPane circle = new StackPane(new Label(String.valueOf(step.ordinal() + 1)));
    circle.getStyleClass().add("first-start-number");
    return circle;
  }

  private VBox right(Runnable leave) {
    title.getStyleClass().add("page-title");
    title.setId("start-step");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("bare", "first-start-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button away = new Button(WORDS.say("start.leave"));
    away.setId("start-leave");
    away.setOnAction(e -> leave.run());
    back.setId("start-back");
    back.setOnAction(e -> model.back());
    next.setId("start-next");
    next.setOnAction(e -> next());
    make.setId("start-make");
    make.setOnAction(e -> model.make());
    make.getStyleClass().add("accent");
    make.disableProperty().bind(model.sealedProperty().not().or(model.makingProperty()));
    next.getStyleClass().add("accent");
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    turning.visibleProperty().bind(model.makingProperty());
    for (Button button : new Button[] {away, back, next}) {
      button.disableProperty().bind(model.makingProperty());
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(10, away, gap, turning, back, next, make);
    foot.getChildren()
        .forEach(c -> {
          if (c instanceof Button b) {
            b.setMinWidth(USE_PREF_SIZE);
          }
        });
    foot.setAlignment(Pos.CENTER_LEFT);
    VBox right = new VBox(14, title, scroll, foot);
    right.getStyleClass().add("first-start-right");
    HBox.setHgrow(right, Priority.ALWAYS);
    return right;
  }

  private void next() {
    model.next(model.stepProperty().get() == Step.DIRECTOR ? director.takePassword() : "");
  }

  private void escape(KeyEvent e, Runnable leave) {
    if (e.getCode() == KeyCode.ESCAPE && !model.makingProperty().get()) {
      leave.run();
      e.consume();
    }
  }

  private void show(Step step) {
    title.setText(WORDS.say("start.step." + step));
    Region shown = Objects.requireNonNull(steps.get(step));
    content.getChildren().setAll(shown);
    scroll.setVvalue(0);
    director.shown();
    show(back, step != Step.OFFICE);
    show(next, step != Step.RECOVERY);
    show(make, step == Step.RECOVERY);
    next.setDefaultButton(step == Step.BACKUP);
    names.forEach((s, name) -> {
      name.getStyleClass().removeAll("done", "current");
      if (s == step) {
        name.getStyleClass().add("current");
      } else if (s.ordinal() < step.ordinal()) {
        name.getStyleClass().add("done");
      }
      name.setGraphic(s.ordinal() < step.ordinal() ? tick() : number(s));
    });
    Platform.runLater(() -> {
      Node first = shown.lookup(".text-field");
      (first == null ? next : first).requestFocus();
    });
  }

  private static Node tick() {
    StackPane circle = new StackPane(new FontIcon(MaterialDesignC.CHECK));
    circle.getStyleClass().add("first-start-number");
    return circle;
  }

  private static void show(Region node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
