package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.target.AnnualTarget;
import cn.sifasuo.statistics.target.Indicator;
import cn.sifasuo.statistics.target.TargetResult;
import cn.sifasuo.statistics.target.TargetState;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One target in full: the words of its paper, how they are read, the workings, what was changed.
 */
final class TargetCard extends VBox {

  private static final Wording WORDS = Wording.of(TargetCard.class);

  private final Label title = Parts.label("", "card-title");
  private final GridPane lines = new GridPane();

  TargetCard() {
    super(8);
    setId("target-card");
    getStyleClass().addAll("card", "checks-card", "target-card");
    lines.setHgap(14);
    lines.setVgap(4);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints texts = new ColumnConstraints();
    texts.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(names, texts);
    getChildren()
        .addAll(
            title, Parts.scroll(lines), Parts.paragraph(TargetState.rule(), "text-muted", "small"));
    show(null, List.of());
  }

  /**
   * @param history every revision, oldest first
   */
  void show(@Nullable TargetResult result, List<AnnualTarget> history) {
    lines.getChildren().clear();
    title.setText(result == null ? WORDS.say("targets.choose") : result.target().label());
    if (result == null) {
      return;
    }
    AnnualTarget target = result.target();
    line("targets.wording", WORDS.say("targets.quoted", target.wording()));
    line("targets.basis", WORDS.say("targets.paper", target.basis(), target.basisOn()));
    AnnualTarget.Answered answered = target.answered();
    if (answered != null) {
      line("targets.question", answered.text());
      line("targets.answer", answered.answer());
    }
    line("targets.wanted", wanted(result));
    line("targets.workings", workings(result));
    line("targets.set", WORDS.say("targets.set-by", target.setAt().toLocalDate(), target.setBy()));
    for (int i = history.size() - 2; i >= 0; i--) {
      AnnualTarget before = history.get(i);
      line(
          "targets.before",
          WORDS.say(
              "targets.changed",
              before.words(),
              before.setBy(),
              before.setAt().toLocalDate(),
              history.get(i + 1).reason()));
    }
  }

  private void line(String key, String text) {
    Label name = Parts.label(WORDS.say(key), "text-muted");
    name.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    lines.addRow(lines.getRowCount(), name, Parts.paragraph(text));
  }

  private static String wanted(TargetResult result) {
    AnnualTarget.Base base = result.target().base();
    Indicator indicator = result.indicator();
    return base == null || indicator == null || !result.target().goal().relative()
        ? result.wantedText()
        : WORDS.say(
            "targets.wanted.from",
            result.wantedText(),
            indicator.say(base.value().to(indicator.decimals())),
            base.source());
  }

  /** With both numbers of every quotient. */
  private static String workings(TargetResult result) {
    if (result.indicator() == null) {
      return WORDS.say("targets.gone");
    }
    if (result.figure() == null || result.wanted() == null) {
      return "—";
    }
    Fraction value = result.figure().value();
    String passed =
        WORDS.say(
            "targets.workings.passed",
            Fraction.plain(result.passed().numerator()),
            Fraction.plain(result.passed().denominator()),
            result.passedPercent().toPlainString());
    if (result.indicator().rate()) {
      return WORDS.say(
          "targets.workings.rate",
          Fraction.plain(value.numerator()),
          Fraction.plain(value.denominator()),
          result.result(),
          result.wantedText(),
          TargetTable.points(result));
    }
    return WORDS.say(
            "targets.workings.amount",
            result.result(),
            result.wantedText(),
            result.completed().map(c -> c.toPlainString() + "%").orElse("—"))
        + passed;
  }
}
