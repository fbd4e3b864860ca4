package cn.sifasuo.county.screen;

import cn.sifasuo.county.HandedUp;
import cn.sifasuo.county.IssuedRollUp;
import cn.sifasuo.county.StaleRollUp;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Whether the roll-up was issued and still stands; the revisions there are, to be printed again.
 */
final class IssueBar extends VBox {

  private static final Wording WORDS = Wording.of(IssueBar.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ZoneId zone;
  private final Consumer<IssuedRollUp> again;

  /**
   * @param again prints a revision as it was
   */
  IssueBar(ZoneId zone, Consumer<IssuedRollUp> again) {
    super(4);
    this.zone = zone;
    this.again = again;
    setId("issue");
  }

  /**
   * @param revisions oldest first
   */
  void show(
      List<IssuedRollUp> revisions, Optional<StaleRollUp> stale, Optional<HandedUp> handedUp) {
    getChildren().clear();
    if (revisions.isEmpty()) {
      getChildren().add(Cards.note(WORDS.say("issue.none")));
      return;
    }
    IssuedRollUp newest = revisions.getLast();
    Label words =
        Cards.sentence(
            WORDS.say(
                stale.isPresent() ? "issue.stale" : "issue.stands",
                newest.revision(),
                TIME.format(newest.frozen().closedAt().atZoneSameInstant(zone)),
                newest.frozen().content().filler()));
    HBox.setHgrow(words, Priority.ALWAYS);
    Label chip =
        stale.isPresent()
            ? new Chip(WORDS.say("issue.chip.stale"), Chip.Tone.BAD).label()
            : new Chip(WORDS.say("issue.chip.stands"), Chip.Tone.GOOD).label();
    MenuButton kept = new MenuButton(WORDS.say("issue.revisions", revisions.size()));
    kept.setId("issue-revisions");
    kept.setMinWidth(Region.USE_PREF_SIZE);
    for (IssuedRollUp revision : revisions.reversed()) {
      MenuItem item =
          new MenuItem(
              WORDS.say(
                  "issue.revision",
                  revision.revision(),
                  TIME.format(revision.frozen().closedAt().atZoneSameInstant(zone)),
                  revision.frozen().digest().substring(0, 8)));
      item.setOnAction(e -> again.accept(revision));
      kept.getItems().add(item);
    }
    HBox line = new HBox(10, chip, words, kept);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    handedUp.ifPresent(up -> getChildren().add(above(up)));
    stale.ifPresent(s ->
        getChildren()
            .add(
                because(
                    s.causes().stream()
                        .map(StaleRollUp.Cause::sentence)
                        .collect(Collectors.joining("\n")))));
  }

  /** Whether the desk above has it. */
  private static Label above(HandedUp up) {
    Label label = Cards.note(WORDS.say("issue.above." + up.status(), up.seq()));
    label.setId("issue-above");
    return label;
  }

  private static Label because(String sentences) {
    Label label = Cards.sentence(sentences);
    label.setId("issue-because");
    label.getStyleClass().addAll("text-bad", "small");
    return label;
  }
}
