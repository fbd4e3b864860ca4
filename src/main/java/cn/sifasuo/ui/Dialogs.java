package cn.sifasuo.ui;

import cn.sifasuo.kernel.Wording;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one door for questions and errors. Every button says what it does. */
public final class Dialogs {

  private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);
  private static final Wording WORDS = Wording.of(Dialogs.class);

  private final Supplier<@Nullable Window> owner;
  private final String product;
  private final Clock clock;

  /**
   * @param owner the window a question belongs to, if one is open yet
   * @param product name and version, for the text copied to the county
   */
  public Dialogs(Supplier<@Nullable Window> owner, String product, Clock clock) {
    this.owner = owner;
    this.product = product;
    this.clock = clock;
  }

  /** Says something that needs no choice. */
  public void tell(String title, String sentence) {
    ask(title, sentence, List.of(Choice.back(true, WORDS.say("dialog.understood"))));
  }

  /**
   * Asks before an act.
   *
   * @param act name of the act on its button, such as 作废
   * @return whether it was chosen
   */
  public boolean confirm(String title, String sentence, String act) {
    return ask(
            title,
            sentence,
            List.of(Choice.danger(true, act), Choice.back(false, WORDS.say("dialog.back"))))
        .orElse(false);
  }

  /** Asks with buttons of one's own; empty if the window was closed without a {@code BACK}. */
  public <T> Optional<T> ask(String title, String sentence, List<Choice<T>> choices) {
    Label text = new Label(sentence);
    text.setWrapText(true);
    return ask(title, text, choices);
  }

  /** As {@link #ask(String, String, List)} with any content. */
  public <T> Optional<T> ask(String title, Node content, List<Choice<T>> choices) {
    Dialog<ButtonType> dialog = dialog(title, content);
    Map<ButtonType, T> values = new LinkedHashMap<>();
    for (Choice<T> choice : choices) {
      ButtonType button = new ButtonType(choice.label(), data(choice.kind()));
      values.put(button, choice.value());
      dialog.getDialogPane().getButtonTypes().add(button);
      dress((Button) dialog.getDialogPane().lookupButton(button), choice.kind());
    }
    return dialog.showAndWait().flatMap(b -> Optional.ofNullable(values.get(b)));
  }

  /**
   * Asks for a sentence, such as the reason of a voiding; the act's button stays grey while there
   * is none.
   */
  public Optional<String> askText(String title, String sentence, String act) {
    Label text = new Label(sentence);
    text.setWrapText(true);
    TextArea area = new TextArea();
    area.setId("dialog-text");
    area.setWrapText(true);
    area.setPrefRowCount(3);
    Dialog<ButtonType> dialog = dialog(title, new VBox(8, text, area));
    ButtonType does = new ButtonType(act, ButtonBar.ButtonData.OK_DONE);
    ButtonType back = new ButtonType(WORDS.say("dialog.back"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().addAll(does, back);
    Button button = (Button) dialog.getDialogPane().lookupButton(does);
    dress(button, Choice.Kind.DANGER);
    button.disableProperty().bind(area.textProperty().map(String::isBlank));
    Platform.runLater(area::requestFocus);
    return dialog.showAndWait().filter(does::equals).map(b -> area.getText().strip());
  }

  /**
   * Asks for a reason with each of several sentences; the act's button stays grey while one is
   * missing.
   *
   * @param longest characters a reason may have
   * @param act name of the act that goes on with the reasons
   * @param back name of the way back
   * @return the reasons in the order of the sentences; empty for the way back
   */
  public Optional<List<String>> askReasons(
      String title, String ask, List<String> sentences, int longest, String act, String back) {
    Label text = new Label(ask);
    text.setWrapText(true);
    VBox lines = new VBox(10, text);
    List<TextField> reasons = new ArrayList<>();
    for (String sentence : sentences) {
      Label line = new Label(sentence);
      line.setWrapText(true);
      TextField reason = new TextField();
      reason.setId("warning-reason-" + reasons.size());
      reason.setPromptText(WORDS.say("dialog.reason"));
      reason.setAccessibleText(sentence);
      reason.setTextFormatter(new TextFormatter<>(c -> shortEnough(c, longest)));
      reasons.add(reason);
      lines.getChildren().add(new VBox(4, line, reason));
    }
    Dialog<ButtonType> dialog = dialog(title, lines);
    ButtonType does = new ButtonType(act, ButtonBar.ButtonData.OK_DONE);
    ButtonType leaves = new ButtonType(back, ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().addAll(does, leaves);
    Button button = (Button) dialog.getDialogPane().lookupButton(does);
    dress(button, Choice.Kind.MAIN);
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> reasons.stream().anyMatch(r -> r.getText().isBlank()),
                reasons.stream().map(TextField::textProperty).toArray(Observable[]::new)));
    Platform.runLater(reasons.getFirst()::requestFocus);
    return dialog
        .showAndWait()
        .filter(does::equals)
        .map(b -> reasons.stream().map(r -> r.getText().strip()).toList());
  }

  /** What would make a text too long changes nothing. */
  private static TextFormatter.Change shortEnough(TextFormatter.Change change, int longest) {
    if (change.getControlNewText().length() > longest) {
      change.setRange(change.getRangeStart(), change.getRangeStart());
      change.setText("");
    }
    return change;
  }

  /**
   * Shows and logs a failure: the clerk's sentence, the code, the detail on request, and a button
   * that copies it all for the county.
   */
  public void failure(Throwable error) {
    ErrorReport report = ErrorReport.of(error);
    LOG.error("{} {}", report.code(), report.detail());
    Label sentence = new Label(report.sentence());
    sentence.setWrapText(true);
    Label code = new Label(WORDS.say("error.code", report.code()));
    code.getStyleClass().add("text-muted");
    Dialog<ButtonType> dialog = dialog(WORDS.say("error.title"), new VBox(8, sentence, code));
    TextArea detail = new TextArea(report.detail());
    detail.setEditable(false);
    detail.setPrefRowCount(8);
    detail.getStyleClass().add("error-detail");
    DialogPane pane = dialog.getDialogPane();
    pane.setExpandableContent(detail);
    ButtonType copy = new ButtonType(WORDS.say("error.copy"), ButtonBar.ButtonData.LEFT);
    ButtonType back =
        new ButtonType(WORDS.say("dialog.understood"), ButtonBar.ButtonData.CANCEL_CLOSE);
    pane.getButtonTypes().addAll(copy, back);
    Button copyButton = (Button) pane.lookupButton(copy);
    copyButton.addEventFilter(
        javafx.event.ActionEvent.ACTION,
        e -> {
          copy(report.forCounty(product, LocalDateTime.now(clock)));
          copyButton.setText(WORDS.say("error.copied"));
          e.consume(); // the window stays for reading
        });
    dialog.showAndWait();
  }

  /** Puts text on the clipboard. */
  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private Dialog<ButtonType> dialog(String title, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    Window window = owner.get();
    if (window != null) {
      dialog.initOwner(window);
    }
    dialog.initModality(Modality.WINDOW_MODAL);
    dialog.setTitle(title);
    dialog.setResizable(true);
    Label head = new Label(title);
    head.getStyleClass().add("dialog-title");
    VBox box = new VBox(12, head, content);
    box.getStyleClass().add("dialog-box");
    dialog.getDialogPane().getStyleClass().add("sifasuo-dialog");
    dialog.getDialogPane().setContent(box);
    return dialog;
  }

  private static ButtonBar.ButtonData data(Choice.Kind kind) {
    return switch (kind) {
      case MAIN -> ButtonBar.ButtonData.OK_DONE;
      case OTHER, DANGER -> ButtonBar.ButtonData.OTHER;
      case BACK -> ButtonBar.ButtonData.CANCEL_CLOSE;
    };
  }

  private static void dress(Button button, Choice.Kind kind) {
    switch (kind) {
      case MAIN -> button.getStyleClass().add("accent");
      case DANGER -> button.getStyleClass().add("danger");
      case OTHER, BACK -> button.setDefaultButton(false);
    }
  }
}
