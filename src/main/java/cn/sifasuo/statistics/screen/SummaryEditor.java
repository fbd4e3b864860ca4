package cn.sifasuo.statistics.screen;

import cn.sifasuo.statistics.summary.Finding;
import cn.sifasuo.statistics.summary.HeadingNumbers;
import cn.sifasuo.statistics.summary.WorkSummary;
import cn.sifasuo.ui.GlyphRuns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The text of a summary, a box a paragraph; it keeps its place when the text changes. */
final class SummaryEditor extends VBox {

  private final SummaryPageModel model;
  private final GlyphRuns glyphs;
  private final TextField title = new TextField();
  private final VBox paragraphs = new VBox();
  private final ScrollPane scroll = Parts.scroll(paragraphs);
  private final List<ParagraphBox> boxes = new ArrayList<>();

  SummaryEditor(SummaryPageModel model, GlyphRuns glyphs) {
    super(8);
    this.model = model;
    this.glyphs = glyphs;
    title.setId("summary-title");
    title.getStyleClass().add("summary-title");
    title
        .focusedProperty()
        .subscribe((was, is) -> {
          if (was && !is) {
            model.title(title.getText());
          }
        });
    title.setOnAction(e -> model.title(title.getText()));
    paragraphs.getStyleClass().add("paragraphs");
    paragraphs.setId("paragraphs");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getStyleClass().addAll("card", "summary-card");
    getChildren().addAll(title, scroll);
  }

  void show(@Nullable SummaryData data) {
    double place = scroll.getVvalue();
    Optional<ParagraphBox.Writing> writing =
        boxes.stream().flatMap(b -> b.suspend().stream()).findFirst();
    int focused = boxes.stream().filter(Node::isFocused).map(boxes::indexOf).findFirst().orElse(-1);
    boxes.clear();
    if (data != null) {
      WorkSummary summary = data.summary();
      title.setText(summary.title());
      title.setEditable(!data.signed());
      title.setFocusTraversable(!data.signed());
      List<String> numbers = HeadingNumbers.of(summary.paragraphs());
      for (int i = 0; i < numbers.size(); i++) {
        int index = i;
        List<Finding> own = data.findings().stream().filter(f -> f.paragraph() == index).toList();
        boxes.add(
            new ParagraphBox(
                model,
                i,
                numbers.get(i),
                summary.paragraphs().get(i),
                own,
                glyphs,
                !data.signed()));
      }
    }
    paragraphs.getChildren().setAll(boxes);
    if (focused >= 0 && focused < boxes.size()) {
      boxes.get(focused).requestFocus();
    }
    writing.ifPresent(this::resume);
    Platform.runLater(() -> scroll.setVvalue(place));
  }

  /** The same paragraph may now stand a few lines lower or higher. */
  private void resume(ParagraphBox.Writing writing) {
    boxes.stream()
        .filter(b -> b.shows(writing.paragraph()))
        .min(Comparator.comparingInt(b -> Math.abs(boxes.indexOf(b) - writing.index())))
        .ifPresent(b -> b.resume(writing));
  }

  /** Goes to what was found, ready to be written over. */
  void jump(Finding finding) {
    if (finding.paragraph() < boxes.size()) {
      ParagraphBox box = boxes.get(finding.paragraph());
      reveal(box);
      box.edit(finding.start(), finding.end());
    }
  }

  private void reveal(Node box) {
    double height = paragraphs.getHeight() - scroll.getViewportBounds().getHeight();
    if (height > 0) {
      double top = box.getBoundsInParent().getMinY();
      scroll.setVvalue(Math.max(0, Math.min(1, (top - 40) / height)));
    }
  }

  /** Keeps what is being written. */
  void keep() {
    List.copyOf(boxes).forEach(ParagraphBox::keep);
    model.title(title.getText());
  }
}
