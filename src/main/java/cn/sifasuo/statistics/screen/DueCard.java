package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is to be done: overdue, today, this week. */
final class DueCard extends VBox {

  private static final Wording WORDS = Wording.of(DueCard.class);
  private static final int WEEK = 7;

  private final GlyphRuns glyphs;
  private final Label counts = Parts.label("", "text-muted", "small");
  private final VBox lines = new VBox();

  DueCard(GlyphRuns glyphs) {
    super(8);
    this.glyphs = glyphs;
    getStyleClass().add("card");
    lines.setId("due");
    getChildren()
        .addAll(
            Parts.head(Parts.label(WORDS.say("due.title"), "card-title"), counts),
            Parts.scroll(lines));
    lines.getChildren().add(Parts.label(WORDS.say("desk.reading"), "text-muted", "line"));
  }

  void show(List<DueLine> due, LocalDate today) {
    List<DueLine> sorted = due.stream().sorted(Comparator.comparing(DueLine::date)).toList();
    long overdue = sorted.stream().filter(d -> d.date().isBefore(today)).count();
    long now = sorted.stream().filter(d -> d.date().equals(today)).count();
    long week =
        sorted.stream()
            .filter(d -> d.date().isAfter(today) && d.date().isBefore(today.plusDays(WEEK)))
            .count();
    counts.setText(WORDS.say("due.counts", overdue, now, week));
    lines.getChildren().clear();
    sorted.forEach(d -> lines.getChildren().add(line(d, today)));
    if (sorted.isEmpty()) {
      lines.getChildren().add(Parts.label(WORDS.say("due.none"), "text-muted", "line"));
    }
  }

  private HBox line(DueLine due, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, due.date());
    Label day =
        days < 0
            ? Parts.label(WORDS.say("due.overdue", -days), "text-bad")
            : days == 0
                ? Parts.label(WORDS.say("due.today"), "text-due")
                : Parts.label(day(due.date()));
    width(day, 92);
    RareText text = new RareText(glyphs, due.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    RareText whose = new RareText(glyphs, due.whose());
    whose.getStyleClass().add("whose");
    width(whose, 190);
    Button open = new Button(WORDS.say("due.open"));
    open.getStyleClass().setAll("link");
    open.setAccessibleText(WORDS.say("due.open-what", due.text()));
    open.setOnAction(e -> due.open().run());
    open.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(10, day, text, whose, open);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll("line", "line-open");
    line.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        due.open().run();
      }
    });
    return line;
  }

  private static void width(Region region, double width) {
    region.setMinWidth(width);
    region.setPrefWidth(width);
    region.setMaxWidth(width);
  }

  /** 11-25 周三. */
  static String day(LocalDate day) {
    return WORDS.say(
        "due.day",
        "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()),
        WORDS.say("weekday.short." + day.getDayOfWeek().getValue()));
  }
}
