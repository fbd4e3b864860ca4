package cn.sifasuo.ui.rule;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.field.DayField;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** 法律规则: all may read them; the head of the office enters and withdraws local ones. */
public final class RulesPage implements SectionView {

  private static final Wording WORDS = Wording.of(RulesPage.class);

  private final RuleDesk desk;
  private final RulesModel model;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final RulesTable table;
  private final ComboBox<@Nullable RuleGroup> ledger = new ComboBox<>();
  private final DayField day;
  private final TextField text = new TextField();
  private final VBox page = new VBox(12);

  RulesPage(RuleDesk desk, Work work, Dialogs dialogs, FilePicker picker) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.picker = picker;
    model = new RulesModel(desk, work, dialogs);
    table = new RulesTable(model.shown());
    day = new DayField(desk.clock());
    Label title = new Label(WORDS.say("rules.title"));
    title.getStyleClass().add("page-title");
    Label sentence = new Label(WORDS.say("rules.sentence"));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().addAll("text-muted", "small");
    VBox.setVgrow(table, Priority.ALWAYS);
    page.setId("rules-page");
    page.getChildren().addAll(title, sentence, filterLine(), table, chosen());
    if (desk.maySet()) {
      page.getChildren().add(acts());
    }
  }

  /**
   * The section, for everybody who sees what the ledgers hold.
   *
   * @param group line above it
   */
  public static Section section(
      int group, RuleDesk desk, Work work, Dialogs dialogs, FilePicker picker) {
    return new Section(
        "rules",
        WORDS.say("rules.title"),
        MaterialDesignS.SCALE_BALANCE,
        group,
        navigator -> new RulesPage(desk, work, dialogs, picker));
  }

  private Node filterLine() {
    ledger.setId("rules-ledger");
    ledger.getItems().add(null);
    ledger.getItems().addAll(RuleGroup.values());
    ledger.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable RuleGroup group) {
            return group == null ? WORDS.say("rules.all") : group.label();
          }

          @Override
          public @Nullable RuleGroup fromString(String shown) {
            return null; // nothing is typed into it
          }
        });
    ledger.setPromptText(WORDS.say("rules.all"));
    ledger.setAccessibleText(WORDS.say("rules.ledger"));
    ledger.setPrefWidth(130);
    day.setId("rules-day");
    day.setPromptText(WORDS.say("rules.day"));
    day.setAccessibleText(WORDS.say("rules.day"));
    day.setPrefWidth(150);
    text.setId("rules-text");
    text.setPromptText(WORDS.say("rules.text"));
    text.setAccessibleText(WORDS.say("rules.text"));
    text.setPrefWidth(240);
    ledger.valueProperty().subscribe(v -> filter());
    day.valueProperty().subscribe(v -> filter());
    text.textProperty().subscribe(v -> filter());
    Label count = new Label();
    count.setId("rules-count");
    count.getStyleClass().add("text-muted");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> WORDS.say("rules.count", model.shown().size()), model.shown()));
    HBox line = new HBox(10, ledger, day, text, count);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void filter() {
    model
        .filterProperty()
        .set(
            new RuleLine.Filter(
                ledger.getValue(),
                day.valueProperty().get(),
                Objects.requireNonNullElse(text.getText(), "")));
  }

  /** The whole text of the line chosen, which a column may cut. */
  private Node chosen() {
    Label whole = new Label();
    whole.setId("rules-chosen");
    whole.setWrapText(true);
    whole.setMinHeight(Region.USE_PREF_SIZE);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(l -> {
          whole.setText(
              l == null
                  ? WORDS.say("rules.choose")
                  : WORDS.say("rules.chosen", l.name(), l.said(), l.basis(), l.rule()));
        });
    return whole;
  }

  private Node acts() {
    Button enter = new Button(WORDS.say("rules.enter"));
    enter.setId("rules-enter");
    enter.getStyleClass().add("accent");
    enter.disableProperty().bind(unless(RuleLine::open));
    enter.setOnAction(e -> {
      RuleLine line = table.getSelectionModel().getSelectedItem();
      ask(line, new LocalRuleForm(line, picker, desk.clock()));
    });
    Button withdraw = new Button(WORDS.say("rules.withdraw"));
    withdraw.setId("rules-withdraw");
    withdraw.disableProperty().bind(unless(l -> l.acting().isPresent()));
    withdraw.setOnAction(e -> withdraw(table.getSelectionModel().getSelectedItem()));
    return new HBox(8, enter, withdraw);
  }

  private BooleanBinding unless(Predicate<RuleLine> may) {
    return Bindings.createBooleanBinding(
        () -> {
          RuleLine line = table.getSelectionModel().getSelectedItem();
          return model.busyProperty().get() || line == null || !may.test(line);
        },
        table.getSelectionModel().selectedItemProperty(),
        model.busyProperty());
  }

  /** Asks again with what was typed, until the rule is entered or thought better of. */
  private void ask(RuleLine line, LocalRuleForm form) {
    boolean agreed =
        dialogs
            .ask(
                WORDS.say("rules.enter.title", line.name()),
                form,
                List.of(
                    Choice.main(true, WORDS.say("rules.enter.act")),
                    Choice.back(false, WORDS.say("rules.back"))))
            .orElse(false);
    if (!agreed) {
      return;
    }
    form.problem()
        .ifPresentOrElse(
            problem -> {
              dialogs.tell(WORDS.say("rules.enter.title", line.name()), problem);
              ask(line, form);
            },
            () -> model.enter(form.written(), () -> ask(line, form)));
  }

  private void withdraw(RuleLine line) {
    line.acting()
        .ifPresent(id ->
            dialogs
                .askText(
                    WORDS.say("rules.withdraw.title"),
                    WORDS.say("rules.withdraw.sentence", line.name(), line.said(), line.basis()),
                    WORDS.say("rules.withdraw.act"))
                .ifPresent(reason -> model.withdraw(id, reason)));
  }

  @Override
  public Node node() {
    return page;
  }

  /** A rule may have been entered by a command. */
  @Override
  public void attached() {
    model.read();
  }
}
