package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Counted;
import cn.sifasuo.statistics.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * How a number came about and how it has changed, sentence by sentence, side by side where there is
 * room; every count in it opens its cases.
 */
final class ExplanationPane extends Region {

  private static final Wording WORDS = Wording.of(ExplanationPane.class);

  /** Letters a line must have room for; else one stands below the other. */
  private static final double LINE = 20;

  private static final double GAP = 18;

  private final VBox meaning = new VBox(2);
  private final VBox change = new VBox(2);
  private final VBox left = column("form.how", meaning);
  private final VBox right = column("form.change", change);
  private final Consumer<Counted> open;

  /**
   * @param open shows the cases of a count
   */
  ExplanationPane(Consumer<Counted> open) {
    this.open = open;
    setId("how");
    getStyleClass().add("how");
    getChildren().addAll(left, right);
    visibleProperty().bind(Bindings.isNotEmpty(meaning.getChildren()));
    managedProperty().bind(visibleProperty());
  }

  private static VBox column(String title, VBox lines) {
    return new VBox(2, Parts.label(WORDS.say(title), "strong", "small"), Parts.scroll(lines));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double half = Math.floor((width - GAP) / 2);
    if (half < LINE * Font.getDefault().getSize()) {
      double upper = Math.floor(height / 2);
      left.resizeRelocate(0, 0, width, upper);
      right.resizeRelocate(0, upper, width, height - upper);
    } else {
      left.resizeRelocate(0, 0, half, height);
      right.resizeRelocate(width - half, 0, half, height);
    }
  }

  /** The first sentence says the number itself, which stands in the title already. */
  void show(@Nullable Explanation explanation) {
    List<Node> meant = new ArrayList<>();
    List<Node> changed = new ArrayList<>();
    if (explanation != null) {
      for (Explanation.Line line : explanation.lines()) {
        switch (line.topic()) {
          case VALUE -> {}
          case PREVIOUS, LAST_YEAR -> changed.add(line(line));
          case DEFINITION,
              INCLUDED,
              EXCLUDED,
              CONDITIONS,
              DAYS,
              ROUNDING,
              OVERLAP,
              CALCULATION,
              PART ->
              meant.add(line(line));
        }
      }
    }
    meaning.getChildren().setAll(meant);
    change.getChildren().setAll(changed);
  }

  /** Counts that the sentence names are links within it, the others follow it. */
  private TextFlow line(Explanation.Line line) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("how-line");
    String rest = line.text();
    List<Counted> after = new ArrayList<>();
    for (Counted counted : line.counts()) {
      int at = rest.indexOf(counted.words());
      if (at < 0) {
        after.add(counted);
      } else {
        text(flow, rest.substring(0, at));
        flow.getChildren().add(link(counted));
        rest = rest.substring(at + counted.words().length());
      }
    }
    text(flow, rest);
    for (Counted counted : after) {
      text(flow, " ");
      flow.getChildren().add(link(counted));
    }
    return flow;
  }

  private static void text(TextFlow flow, String words) {
    if (!words.isEmpty()) {
      Text text = new Text(words);
      text.getStyleClass().add("how-text");
      flow.getChildren().add(text);
    }
  }

  private Hyperlink link(Counted counted) {
    Hyperlink link = new Hyperlink(counted.words());
    link.getStyleClass().add("how-count");
    link.setAccessibleText(WORDS.say("how.open", counted.words()));
    link.setOnAction(e -> {
      link.setVisited(false);
      open.accept(counted);
    });
    return link;
  }
}
