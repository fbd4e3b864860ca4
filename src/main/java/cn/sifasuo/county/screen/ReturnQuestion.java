package cn.sifasuo.county.screen;

import cn.sifasuo.county.BundleDetail;
import cn.sifasuo.county.Rulings.Reason;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.ReceivedFact;
import cn.sifasuo.statistics.ReturnReason;
import cn.sifasuo.ui.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks why forms of a bundle are given back: form, cell, case, reason, words. */
final class ReturnQuestion extends VBox {

  private static final Wording WORDS = Wording.of(ReturnQuestion.class);
  private static final int CASES = 500;

  private final BundleDetail detail;
  private final CountyDesk desk;
  private final Work work;
  private final ComboBox<BundleDetail.Form> form = new ComboBox<>();
  private final ComboBox<Optional<FormHead.ColumnHead>> cell = new ComboBox<>();
  private final ComboBox<Optional<ReceivedFact>> fact = new ComboBox<>();
  private final ComboBox<ReturnReason> kind = new ComboBox<>();
  private final TextField remark = new TextField();
  private final VBox given = new VBox(2);
  private final TextArea note = new TextArea();
  private final List<Reason> reasons = new ArrayList<>();
  private int asked;

  ReturnQuestion(BundleDetail detail, CountyDesk desk, Work work) {
    super(8);
    this.detail = detail;
    this.desk = desk;
    this.work = work;
    form.setId("return-form");
    cell.setId("return-cell");
    fact.setId("return-case");
    kind.setId("return-kind");
    remark.setId("return-remark");
    note.setId("return-note");
    given.setId("return-given");
    names(form, f -> f.form().label());
    names(
        cell,
        c ->
            c.map(h -> WORDS.say("return.cell", h.id(), h.label()))
                .orElse(WORDS.say("return.whole")));
    names(fact, f -> f.map(this::words).orElse(WORDS.say("return.no-case")));
    names(kind, ReturnReason::label);
    form.getItems().setAll(detail.returnable());
    kind.getItems().setAll(ReturnReason.values());
    kind.setValue(ReturnReason.DOUBTFUL);
    remark.setPromptText(WORDS.say("return.remark.prompt"));
    note.setPromptText(WORDS.say("return.note.prompt"));
    note.setPrefRowCount(2);
    note.setWrapText(true);
    form.valueProperty().subscribe(this::showCells);
    cell.valueProperty().subscribe(c -> showCases());
    form.setValue(form.getItems().isEmpty() ? null : form.getItems().getFirst());
    Button add = new Button(WORDS.say("return.add"));
    add.setId("return-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(e -> {
      current().ifPresent(reasons::add);
      remark.clear();
      list();
    });
    GridPane grid = new GridPane(10, 8);
    line(grid, "return.form", form);
    line(grid, "return.cell.label", cell);
    line(grid, "return.case", fact);
    line(grid, "return.kind", kind);
    HBox.setHgrow(remark, Priority.ALWAYS);
    HBox words = new HBox(8, remark, add);
    line(grid, "return.remark", words);
    setPrefWidth(620);
    getChildren()
        .addAll(
            Cards.sentence(WORDS.say("return.sentence")),
            grid,
            given,
            new Label(WORDS.say("return.note")),
            note,
            Cards.note(WORDS.say("return.open")));
    list();
  }

  private static void line(GridPane grid, String key, Node field) {
    Label label = new Label(WORDS.say(key));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    GridPane.setHgrow(field, Priority.ALWAYS);
    if (field instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    grid.addRow(grid.getRowCount(), label, field);
  }

  private static <T> void names(ComboBox<T> choice, Function<T, String> name) {
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
  }

  private void showCells(BundleDetail.@Nullable Form chosen) {
    cell.getItems().setAll(List.of(Optional.<FormHead.ColumnHead>empty()));
    if (chosen != null) {
      chosen.columns().forEach(c -> cell.getItems().add(Optional.of(c)));
    }
    cell.setValue(Optional.empty());
  }

  /** The cases behind the cell, read beside. */
  private void showCases() {
    fact.getItems().setAll(List.of(Optional.<ReceivedFact>empty()));
    fact.setValue(Optional.empty());
    BundleDetail.Form of = form.getValue();
    String id = cellId();
    fact.setDisable(id.isEmpty());
    if (of == null || id.isEmpty()) {
      return;
    }
    int mine = ++asked;
    work.job(
            WORDS.say("return.reading", id),
            p ->
                desk.cases()
                    .behind(
                        desk.session(),
                        of.form().code(),
                        detail.bundle().period(),
                        detail.bundle().office(),
                        id)
                    .facts())
        .onSuccess(facts -> {
          if (mine == asked) { // an older answer may come later
            facts.stream().limit(CASES).forEach(f -> fact.getItems().add(Optional.of(f)));
          }
        })
        .start();
  }

  /** A case as far as it is known here: its pseudonym and what it counts by. */
  private String words(ReceivedFact one) {
    String said =
        one.columns().entrySet().stream()
            .filter(e -> e.getValue() != null && !(e.getValue() instanceof Boolean))
            .flatMap(e ->
                desk
                    .words()
                    .label(one.factView(), e.getKey())
                    .map(l -> desk.words().value(one.factView(), e.getKey(), value(e.getValue())))
                    .stream())
            .limit(4)
            .collect(Collectors.joining(WORDS.say("inbox.comma")));
    return WORDS.say("return.case.one", CountyReason.shortened(one.factId()), said);
  }

  private static Object value(@Nullable Object value) {
    return value == null ? "" : value;
  }

  private String cellId() {
    Optional<FormHead.ColumnHead> chosen = cell.getValue();
    return chosen == null ? "" : chosen.map(FormHead.ColumnHead::id).orElse("");
  }

  private Optional<Reason> current() {
    BundleDetail.Form of = form.getValue();
    ReturnReason why = kind.getValue();
    if (of == null || why == null) {
      return Optional.empty();
    }
    Optional<ReceivedFact> chosen = fact.getValue();
    UUID one = chosen == null ? null : chosen.map(ReceivedFact::factId).orElse(null);
    return Optional.of(new Reason(of.form().code(), cellId(), one, why, remark.getText().strip()));
  }

  private void list() {
    given.getChildren().clear();
    for (Reason reason : reasons) {
      Label said =
          Cards.sentence(
              new CountyReason(
                      reason.form(),
                      reason.cell(),
                      reason.fact(),
                      reason.kind().code(),
                      reason.remark())
                  .sentence());
      HBox.setHgrow(said, Priority.ALWAYS);
      said.setMaxWidth(Double.MAX_VALUE);
      Button drop = new Button(WORDS.say("return.drop"));
      drop.getStyleClass().addAll("flat", "small");
      drop.setMinWidth(USE_PREF_SIZE);
      drop.setOnAction(e -> {
        reasons.remove(reason);
        list();
      });
      HBox line = new HBox(8, said, drop);
      line.setAlignment(Pos.CENTER_LEFT);
      given.getChildren().add(line);
    }
  }

  /** Those put on the list; the one in hand if none was. */
  List<Reason> reasons() {
    return reasons.isEmpty() ? current().stream().toList() : List.copyOf(reasons);
  }

  String note() {
    return note.getText().strip();
  }
}
