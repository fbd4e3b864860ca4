package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.LintFinding;
import cn.sifasuo.ui.Chip;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was found in a form set, errors first. */
final class LintCard extends VBox {

  private static final Wording WORDS = Wording.of(LintCard.class);

  private final Label counts = Parts.label("", "text-muted", "small");
  private final VBox lines = new VBox();

  LintCard() {
    super(6);
    getStyleClass().add("card");
    counts.setId("lint-counts");
    lines.setId("lint");
    getChildren()
        .addAll(
            Parts.head(Parts.label(WORDS.say("sets.lint"), "card-title"), counts),
            Parts.scroll(lines));
  }

  /**
   * @param findings null while no version is chosen
   */
  void show(@Nullable List<LintFinding> findings) {
    lines.getChildren().clear();
    if (findings == null) {
      counts.setText("");
      lines.getChildren().add(Parts.label(WORDS.say("sets.choose"), "text-muted"));
      return;
    }
    counts.setText(
        WORDS.say(
            "sets.lint.counts",
            count(findings, LintFinding.Level.ERROR),
            count(findings, LintFinding.Level.WARNING),
            count(findings, LintFinding.Level.NOTICE)));
    if (findings.isEmpty()) {
      lines.getChildren().add(Parts.label(WORDS.say("sets.lint.none"), "text-good"));
    }
    findings.forEach(f -> lines.getChildren().add(line(f)));
  }

  private static long count(List<LintFinding> findings, LintFinding.Level level) {
    return findings.stream().filter(f -> f.level() == level).count();
  }

  private static Node line(LintFinding finding) {
    Label level =
        new Chip(
                WORDS.say("sets.lint." + finding.level()),
                switch (finding.level()) {
                  case ERROR -> Chip.Tone.BAD;
                  case WARNING -> Chip.Tone.DUE;
                  case NOTICE -> Chip.Tone.PLAIN;
                })
            .label();
    HBox head =
        new HBox(
            8,
            level,
            Parts.label(finding.place(), "strong"),
            Parts.gap(),
            Parts.label(finding.code(), "text-muted", "small"));
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox box = new VBox(3, head, Parts.paragraph(finding.sentence(), "small"));
    box.getStyleClass().add("set-finding");
    return box;
  }
}
