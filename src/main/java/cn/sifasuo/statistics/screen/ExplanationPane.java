package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Counted;
import cn.sifasuo.statistics.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** How a number came about, sentence by sentence; every count in it opens its cases. */
final class ExplanationPane extends VBox {

  private static final Wording WORDS = Wording.of(ExplanationPane.class);

  private final VBox lines = new VBox(2);
  private final Consumer<Counted> open;

  /**
   * @param open shows the cases of a count
   */
  ExplanationPane(Consumer<Counted> open) {
    super(2);
    this.open = open;
    setId("how");
    getStyleClass().add("how");
    getChildren()
        .addAll(Parts.label(WORDS.say("form.how"), "strong", "small"), Parts.scroll(lines));
    visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(lines.getChildren()));
    managedProperty().bind(visibleProperty());
  }

  /** The first sentence says the number itself, which stands in the title already. */
  void show(@Nullable Explanation explanation) {
    List<Node> all = new ArrayList<>();
    if (explanation != null) {
      explanation.lines().stream()
          .filter(l -> l.topic() != Explanation.Topic.VALUE)
          .forEach(l -> all.add(line(l)));
    }
    lines.getChildren().setAll(all);
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
