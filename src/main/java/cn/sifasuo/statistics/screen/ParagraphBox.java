package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.summary.Figure;
import cn.sifasuo.statistics.summary.Finding;
import cn.sifasuo.statistics.summary.SummaryParagraph;
import cn.sifasuo.ui.GlyphRuns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * One paragraph. To be read, its computed figures stand out and say where they are from; a click,
 * or Enter, makes it a field; leaving the field keeps what was written.
 */
final class ParagraphBox extends StackPane {

  private static final Wording WORDS = Wording.of(ParagraphBox.class);
  private static final int CHARACTERS_IN_LINE = 34;

  private final SummaryPageModel model;
  private final int index;
  private final SummaryParagraph paragraph;
  private final GlyphRuns glyphs;
  private final boolean open;
  private final HBox reading = new HBox(4);
  private final TextArea field = new TextArea();
  private boolean ended;

  /**
   * @param number before it, such as 一、; empty for none
   * @param findings in this paragraph
   * @param open whether it can be edited
   */
  ParagraphBox(
      SummaryPageModel model,
      int index,
      String number,
      SummaryParagraph paragraph,
      List<Finding> findings,
      GlyphRuns glyphs,
      boolean open) {
    this.model = model;
    this.index = index;
    this.paragraph = paragraph;
    this.glyphs = glyphs;
    this.open = open;
    setId("paragraph-" + index);
    getStyleClass()
        .addAll("paragraph", "paragraph-" + paragraph.kind().name().toLowerCase(Locale.ROOT));
    TextFlow flow = new TextFlow(pieces(number, findings).toArray(Node[]::new));
    flow.setMinWidth(0);
    HBox.setHgrow(flow, Priority.ALWAYS);
    reading.getChildren().add(flow);
    reading.setAlignment(Pos.TOP_LEFT);
    getChildren().add(reading);
    if (open) {
      makeEditable();
    }
  }

  private void makeEditable() {
    setFocusTraversable(true);
    setAccessibleText(paragraph.text());
    reading
        .getChildren()
        .addAll(
            act("insert", MaterialDesignP.PLUS, () -> model.insertAfter(index)),
            act("remove", MaterialDesignD.DELETE_OUTLINE, () -> model.remove(index)));
    setOnMouseClicked(e -> {
      if (field.getParent() == null) {
        edit();
      }
    });
    setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER && field.getParent() == null) {
        edit();
        e.consume();
      }
    });
    field.setWrapText(true);
    field.setId("field-" + index);
    field.setAccessibleText(WORDS.say("summary.paragraph"));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            endHere(false);
            e.consume();
          } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            endHere(true);
            e.consume();
          }
        });
    field
        .focusedProperty()
        .subscribe((was, is) -> {
          if (was && !is) {
            end(true);
          }
        });
  }

  private Button act(String id, Ikon icon, Runnable act) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id + "-" + index);
    button.getStyleClass().addAll("field-button", "paragraph-act");
    String says = WORDS.say("summary." + id);
    button.setTooltip(new Tooltip(says));
    button.setAccessibleText(says);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> act.run());
    return button;
  }

  /** Makes it a field with everything in it chosen that is to be looked at. */
  void edit(int start, int end) {
    edit();
    field.selectRange(Math.min(start, field.getLength()), Math.min(end, field.getLength()));
  }

  private void edit() {
    if (!open) {
      return;
    }
    ended = false;
    boolean prompt = paragraph.kind() == SummaryParagraph.Kind.PROMPT;
    field.setText(prompt ? "" : paragraph.text());
    field.setPromptText(prompt ? paragraph.text() : "");
    field.setPrefRowCount(Math.max(2, paragraph.text().length() / CHARACTERS_IN_LINE + 2));
    getChildren().setAll(field);
    Platform.runLater(field::requestFocus);
  }

  /** What is being written here, and where; taken along when the text around it is shown anew. */
  record Writing(SummaryParagraph paragraph, int index, String text, int anchor, int caret) {}

  /** Puts the field aside without keeping it. */
  Optional<Writing> suspend() {
    if (field.getParent() == null) {
      return Optional.empty();
    }
    ended = true; // losing the focus now is not leaving it
    return Optional.of(
        new Writing(
            paragraph, index, field.getText(), field.getAnchor(), field.getCaretPosition()));
  }

  /** Goes on where it was put aside. */
  void resume(Writing writing) {
    edit();
    field.setText(writing.text());
    field.selectRange(writing.anchor(), writing.caret());
  }

  boolean shows(SummaryParagraph other) {
    return paragraph.equals(other);
  }

  /** Keeps what is being written, if anything is. */
  void keep() {
    if (field.getParent() != null) {
      end(true);
    }
  }

  /** Ended by a key: the keyboard stays in this paragraph. */
  private void endHere(boolean keep) {
    ended = true;
    requestFocus();
    close(keep);
  }

  private void end(boolean keep) {
    if (!ended) {
      ended = true;
      close(keep);
    }
  }

  private void close(boolean keep) {
    getChildren().setAll(reading);
    if (keep) {
      model.write(index, field.getText());
    }
  }

  /** Words, computed figures and doubtful ones in the order of the text. */
  private List<Node> pieces(String number, List<Finding> findings) {
    List<Mark> marks = new ArrayList<>();
    for (SummaryParagraph.Placed placed : paragraph.figures()) {
      if (!placed.lost()) {
        marks.add(new Mark(placed.start(), placed.end(), "figure", source(placed.figure())));
      }
    }
    for (Finding finding : findings) {
      // what was found in earlier words may no longer be there
      if (paragraph.text().startsWith(finding.typed(), finding.start())
          && finding.kind() != Finding.Kind.UNWRITTEN) {
        marks.add(new Mark(finding.start(), finding.end(), "doubt", finding.text()));
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start));
    List<Node> pieces = new ArrayList<>(words(number));
    int at = 0;
    for (Mark mark : marks) {
      if (mark.start() >= at) {
        pieces.addAll(words(paragraph.text().substring(at, mark.start())));
        pieces.add(mark.label(paragraph.text()));
        at = mark.end();
      }
    }
    pieces.addAll(words(paragraph.text().substring(at)));
    return pieces;
  }

  /** A stretch that stands out. */
  private record Mark(int start, int end, String style, String says) {

    Label label(String text) {
      Label label = new Label(text.substring(start, end));
      label.getStyleClass().addAll("summary-" + style);
      label.setTooltip(new Tooltip(says));
      return label;
    }
  }

  private static String source(Figure figure) {
    String text =
        WORDS.say("summary.figure", figure.cell(), figure.label(), figure.period().label());
    return figure.workings().isEmpty() ? text : text + "\n" + figure.workings();
  }

  private List<Node> words(String text) {
    List<Node> nodes = new ArrayList<>();
    for (GlyphRuns.Run run : glyphs.split(text)) {
      Text node = new Text(run.text());
      node.getStyleClass().add("summary-text");
      if (run.face() == GlyphRuns.Face.RARE) {
        node.getStyleClass().add("rare");
      }
      nodes.add(node);
    }
    return nodes;
  }
}
