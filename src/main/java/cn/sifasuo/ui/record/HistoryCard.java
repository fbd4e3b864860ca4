package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who changed what, when. */
final class HistoryCard {

  private static final Wording WORDS = Wording.of(HistoryCard.class);
  private static final int ACTS = 6;
  private static final int CHANGES = 4;

  private HistoryCard() {}

  static Node of(List<HistoryLine> history, GlyphRuns glyphs) {
    SideCard card = new SideCard(WORDS.say("history.title"));
    card.setId("history");
    card.setAside(WORDS.say("history.count", history.size()));
    show(card, history, glyphs, history.size() <= ACTS);
    return card;
  }

  private static void show(
      SideCard card, List<HistoryLine> history, GlyphRuns glyphs, boolean all) {
    List<Node> nodes = new ArrayList<>();
    history.stream()
        .limit(all ? Integer.MAX_VALUE : ACTS)
        .forEach(line -> nodes.add(line(line, glyphs, all && history.size() > ACTS)));
    if (!all) {
      Button more = new Button(WORDS.say("history.more", history.size() - ACTS));
      more.getStyleClass().add("link");
      more.setOnAction(e -> show(card, history, glyphs, true));
      nodes.add(more);
    }
    card.setLines(nodes);
  }

  private static Node line(HistoryLine line, GlyphRuns glyphs, boolean whole) {
    Label when = new Label(line.when());
    when.getStyleClass().addAll("text-muted", "small");
    Label who = new Label(WORDS.say("history.who", line.who(), line.act()));
    who.getStyleClass().add("small");
    VBox box = new VBox(1, new HBox(8, when, who));
    box.getStyleClass().add("history-line");
    int shown = whole ? line.changes().size() : Math.min(CHANGES, line.changes().size());
    for (String change : line.changes().subList(0, shown)) {
      if (glyphs.plain(change)) {
        Label text = new Label(change);
        text.setWrapText(true);
        text.getStyleClass().addAll("text-muted", "small");
        box.getChildren().add(text);
      } else {
        RareText text = new RareText(glyphs, change);
        text.getStyleClass().addAll("muted", "small");
        box.getChildren().add(text);
      }
    }
    if (shown < line.changes().size()) {
      Label rest = new Label(WORDS.say("history.rest", line.changes().size() - shown));
      rest.getStyleClass().addAll("text-muted", "small");
      box.getChildren().add(rest);
    }
    return box;
  }
}
