package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.StaleForms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of a closed form: what stands open and what it would change, what was corrected
 * before cell by cell, and whether a correction elsewhere has overtaken it. Hidden while there is
 * nothing to say.
 */
final class CorrectionCard extends VBox {

  private static final Wording WORDS = Wording.of(CorrectionCard.class);

  private final VBox lines = new VBox(6);
  private final BiConsumer<String, String> choose;
  private final Consumer<FrozenForm> print;
  private @Nullable ComputedForm form;

  /**
   * @param choose chooses a cell of the sheet by line and column
   * @param print saves an earlier revision as it was
   */
  CorrectionCard(BiConsumer<String, String> choose, Consumer<FrozenForm> print) {
    super(8);
    this.choose = choose;
    this.print = print;
    setId("corrections");
    getStyleClass().addAll("card", "checks-card");
    managedProperty().bind(visibleProperty());
    getChildren()
        .addAll(
            Parts.head(Parts.label(WORDS.say("correct.title"), "card-title")), Parts.scroll(lines));
    setVisible(false);
  }

  void show(@Nullable FormSheetData data) {
    form = data == null ? null : data.form();
    CorrectionState state = data == null ? CorrectionState.NONE : data.corrections();
    setVisible(state.saysSomething());
    List<Node> all = new ArrayList<>();
    for (StaleForms.Correction one : state.staleness().because()) {
      all.add(
          Parts.paragraph(
              WORDS.say("correct.stale", one.form(), one.period().label(), one.revision()),
              "small",
              "text-bad"));
    }
    List<CellDifference> moved = state.staleness().moved();
    if (!moved.isEmpty() && state.opened() == null) {
      all.add(Parts.label(WORDS.say("correct.stale-cells", moved.size()), "small"));
      moved.forEach(d -> all.add(line(d)));
    }
    Correction opened = state.opened();
    if (opened != null) {
      all.add(
          Parts.paragraph(
              WORDS.say("correct.opened", opened.reason(), opened.askedBy(), opened.approvedBy()),
              "small",
              "text-due"));
      all.add(
          Parts.label(
              state.pending().isEmpty()
                  ? WORDS.say("correct.nothing-yet")
                  : WORDS.say("correct.pending", state.pending().size()),
              "small"));
      state.pending().forEach(d -> all.add(line(d)));
    }
    for (FrozenForm revision : state.revisions().reversed()) {
      all.add(revision(revision));
      revision.content().differences().forEach(d -> all.add(line(d)));
    }
    lines.getChildren().setAll(all);
  }

  private HBox revision(FrozenForm frozen) {
    Correction correction = frozen.content().correction();
    Label label =
        Parts.label(
            correction == null
                ? WORDS.say("correct.first", frozen.content().closedOn())
                : WORDS.say(
                    "correct.revision",
                    frozen.content().revision(),
                    frozen.content().closedOn(),
                    correction.reason()),
            "strong",
            "small");
    label.setWrapText(true);
    Button pdf = new Button(WORDS.say("form.pdf"));
    pdf.getStyleClass().addAll("flat", "small");
    pdf.setId("revision-" + frozen.content().revision());
    pdf.setMinWidth(USE_PREF_SIZE);
    pdf.setOnAction(e -> print.accept(frozen));
    HBox line = new HBox(8, label, Parts.gap(), pdf);
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return line;
  }

  /** One changed cell, old → new, and how many cases moved it. */
  private HBox line(CellDifference difference) {
    Button cell = new Button(name(difference));
    cell.getStyleClass().setAll("figure-name");
    cell.setOnAction(e -> choose.accept(difference.rowId(), difference.cellId()));
    Label change =
        Parts.label(
            WORDS.say(
                difference.moved().isEmpty() ? "correct.change" : "correct.change-by",
                number(difference.before()),
                number(difference.after()),
                difference.moved().size()),
            "small",
            "text-due");
    change.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(8, cell, Parts.gap(), change);
    line.getStyleClass().add("check-line");
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return line;
  }

  /** With the line, unless it is the one that sums up. */
  private String name(CellDifference difference) {
    Optional<ComputedRow> line =
        form == null || form.total().id().equals(difference.rowId())
            ? Optional.empty()
            : form.row(difference.rowId());
    return line.map(
            r -> WORDS.say("form.heading.line", difference.cellId(), difference.label(), r.label()))
        .orElseGet(() -> WORDS.say("form.heading", difference.cellId(), difference.label()));
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "—" : value.toPlainString();
  }
}
