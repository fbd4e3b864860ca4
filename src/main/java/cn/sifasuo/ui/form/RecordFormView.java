package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.field.Composing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The form of a record: sections, rows, problems, keys. Enter goes to the next field, Ctrl+Enter
 * saves, Esc asks; a key that belongs to the input method does none of these.
 */
public final class RecordFormView extends VBox {

  private static final Wording WORDS = Wording.of(RecordFormView.class);
  private static final Duration KEEP_EVERY = Duration.seconds(4);

  /** What the owner of the form does when it is done with. */
  public interface Owner {

    /** The record is in the ledger. */
    void saved(UUID id, int version);

    /** The person wants to leave; what was typed is kept or given up. */
    void left();
  }

  private final RecordFormModel model;
  private final FormParts parts;
  private final Dialogs dialogs;
  private final Owner owner;
  private final VBox body = new VBox();
  private final ScrollPane scroll = new ScrollPane(body);
  private final ProblemList problems = new ProblemList(this::jump);
  private final AnswerList answers;
  private final Jumper jumper;
  private final Composing composing = Composing.below(this);
  private final Timeline keeper = new Timeline(new KeyFrame(KEEP_EVERY, e -> keep()));
  private boolean saveTried;

  public RecordFormView(
      RecordFormModel model, FieldEditors editors, FieldText text, Dialogs dialogs, Owner owner) {
    this.model = model;
    this.dialogs = dialogs;
    this.owner = owner;
    parts = new FormParts(model, editors, text);
    answers = new AnswerList(this::jump);
    jumper = new Jumper(model, parts, scroll, body);
    getStylesheets()
        .add(Objects.requireNonNull(RecordFormView.class.getResource("form.css")).toExternalForm());
    getStyleClass().addAll("record-form", "card");
    body.getStyleClass().add("form-body");
    body.getChildren().add(answers);
    body.getChildren().addAll(parts.all().values());
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("bare", "form-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(problems, scroll);
    model.answeredProperty().subscribe(answers::show);
    model.problemsProperty().subscribe(found -> problems.show(saveTried ? found : List.of()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    keeper.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            keeper.stop();
            keep();
          } else {
            keeper.play();
          }
        });
  }

  public RecordFormModel model() {
    return model;
  }

  /**
   * Shows only some parts.
   *
   * @param names sections and row types as the descriptor names them; empty for all
   */
  public void showOnly(Set<String> names) {
    parts
        .all()
        .forEach((name, part) -> {
          boolean shown = names.isEmpty() || names.contains(name);
          part.setVisible(shown);
          part.setManaged(shown);
        });
    goTo(0);
  }

  /** Whether it may be changed; a voided record is only shown. */
  void setWritable(boolean writable) {
    body.setDisable(!writable);
  }

  /** How far it is scrolled, to come back to after a save. */
  public double place() {
    return scroll.getVvalue();
  }

  public void goTo(double place) {
    Platform.runLater(() -> {
      applyCss();
      layout();
      scroll.setVvalue(place);
    });
  }

  /** Brings the keyboard to the first field. */
  public void focusFirst() {
    parts.boxes().stream()
        .filter(b -> b.model().spec().typed() && visible(b))
        .findFirst()
        .ifPresent(b -> Platform.runLater(() -> b.editor().focus().requestFocus()));
  }

  private static boolean visible(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Keeps what is being typed as a draft. */
  public void keep() {
    model.keep();
  }

  private void filterKey(KeyEvent e) {
    if (model.savingProperty().get()) {
      e.consume(); // what is typed now would be lost when the saved record is shown
    } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
      e.consume();
      if (!composing.now()) {
        save();
      }
    }
  }

  private void key(KeyEvent e) {
    if (composing.now()) {
      return;
    }
    if (e.getCode() == KeyCode.ENTER && !(e.getTarget() instanceof TextArea)) {
      if (e.getTarget() instanceof Node node) {
        node.requestFocusTraversal(
            e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      }
      e.consume();
    } else if (e.getCode() == KeyCode.ESCAPE) {
      leave();
      e.consume();
    }
  }

  /** Saves: problems are listed, warnings may be accepted with reasons. */
  public void save() {
    parts.boxes().forEach(b -> b.editor().commit());
    saveTried = true;
    model.save(this::done);
  }

  private void done(RecordFormModel.Outcome outcome) {
    problems.show(model.problemsProperty().get());
    switch (outcome) {
      case RecordFormModel.Outcome.Saved(UUID id, int version) -> owner.saved(id, version);
      case RecordFormModel.Outcome.Refused(List<Problem> errors) ->
          errors.stream().findFirst().ifPresent(this::jump);
      case RecordFormModel.Outcome.Doubtful(List<Problem> warnings) -> acceptOrCorrect(warnings);
    }
  }

  private void acceptOrCorrect(List<Problem> warnings) {
    dialogs
        .askReasons(
            WORDS.say("form.doubtful.title", warnings.size()),
            WORDS.say("form.doubtful"),
            warnings.stream().map(Problem::text).toList(),
            Acceptance.LONGEST,
            WORDS.say("form.doubtful.save"),
            WORDS.say("form.doubtful.correct"))
        .ifPresentOrElse(
            reasons -> {
              Map<Problem, String> accepted = new LinkedHashMap<>();
              for (int i = 0; i < warnings.size(); i++) {
                accepted.put(warnings.get(i), reasons.get(i));
              }
              model.accept(accepted);
              model.save(this::done);
            },
            () -> jump(warnings.getFirst()));
  }

  /** Leaves the form; asks first if something was typed. */
  public void leave() {
    parts.boxes().forEach(b -> b.editor().commit());
    if (!model.dirtyProperty().get()) {
      owner.left();
      return;
    }
    Leaving choice =
        dialogs
            .ask(
                WORDS.say("form.leave.title"),
                WORDS.say("form.leave"),
                List.of(
                    Choice.main(Leaving.KEEP, WORDS.say("form.leave.keep")),
                    Choice.danger(Leaving.DISCARD, WORDS.say("form.leave.discard")),
                    Choice.back(Leaving.STAY, WORDS.say("form.leave.stay"))))
            .orElse(Leaving.STAY);
    switch (choice) {
      case KEEP -> model.keep(owner::left);
      case DISCARD -> model.discard(owner::left);
      case STAY -> {
        // the person goes on typing
      }
    }
  }

  private enum Leaving {
    KEEP,
    DISCARD,
    STAY
  }

  private void jump(Problem problem) {
    jumper.jump(problem.field());
  }
}
