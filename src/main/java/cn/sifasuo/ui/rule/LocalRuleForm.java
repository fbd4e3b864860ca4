package cn.sifasuo.ui.rule;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.rule.LocalRule;
import cn.sifasuo.ledger.rule.ScanFile;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.field.DayField;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a local document says on a rule, and the document with its scan. */
final class LocalRuleForm extends VBox {

  private static final Wording WORDS = Wording.of(LocalRuleForm.class);

  private final String rule;
  private final TextField content = field("local-content");
  private final ToggleGroup scopes = new ToggleGroup();
  private final DayField from;
  private final DayField to;
  private final TextField number = field("local-number");
  private final TextField title = field("local-title");
  private final DayField issuedOn;
  private final TextField issuer = field("local-issuer");
  private final Label scanName = new Label(WORDS.say("rules.no-scan"));
  private @Nullable Path scan;

  /**
   * @param of the rule of the law a local document says more on
   */
  LocalRuleForm(RuleLine of, FilePicker picker, Clock clock) {
    super(10);
    rule = of.rule();
    from = day("local-from", clock);
    to = day("local-to", clock);
    issuedOn = day("local-issued", clock);
    setPrefWidth(560);
    Label sentence =
        new Label(WORDS.say("rules.law-says", of.name(), of.said(), of.basis(), of.mayBecome()));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    Button choose = new Button(WORDS.say("rules.choose-scan"));
    choose.setId("local-scan");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(e -> choose(picker));
    HBox file = new HBox(10, choose, scanName);
    file.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            sentence,
            labelled("rules.local.content", content, content),
            labelled("rules.local.scope", this, scopeLine()),
            beside(labelled("rules.local.from", from, from), labelled("rules.local.to", to, to)),
            beside(
                labelled("rules.local.number", number, number),
                labelled("rules.local.issued", issuedOn, issuedOn)),
            labelled("rules.local.title", title, title),
            labelled("rules.local.issuer", issuer, issuer),
            labelled("rules.local.scan", choose, file));
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private static DayField day(String id, Clock clock) {
    DayField field = new DayField(clock);
    field.setId(id);
    return field;
  }

  private Node scopeLine() {
    HBox line = new HBox(14);
    for (Rule.Scope scope : List.of(Rule.Scope.PROVINCE, Rule.Scope.CITY, Rule.Scope.COUNTY)) {
      RadioButton button = new RadioButton(scope.label());
      button.setId("local-scope-" + scope);
      button.setUserData(scope);
      button.setToggleGroup(scopes);
      button.setSelected(scope == Rule.Scope.COUNTY);
      line.getChildren().add(button);
    }
    return line;
  }

  private static Node labelled(String key, Node field, Node shown) {
    Label label = new Label(WORDS.say(key));
    label.setLabelFor(field);
    label.getStyleClass().addAll("text-muted", "small");
    return new VBox(4, label, shown);
  }

  private static Node beside(Node... fields) {
    HBox line = new HBox(14, fields);
    line.getChildren().forEach(n -> ((Region) n).setPrefWidth(273));
    return line;
  }

  private void choose(FilePicker picker) {
    FilePicker.Kind kind =
        new FilePicker.Kind(
            WORDS.say("rules.scan-kind"), List.of("*.pdf", "*.png", "*.jpg", "*.jpeg"));
    picker
        .open(WORDS.say("rules.choose-scan"), List.of(kind))
        .ifPresent(file -> {
          scan = file;
          scanName.setText(String.valueOf(file.getFileName()));
        });
  }

  /** What is still missing, as a sentence; empty if the rule can be entered. */
  Optional<String> problem() {
    Stream.of(from, to, issuedOn).forEach(DayField::commit);
    if (!from.readable() || !to.readable() || !issuedOn.readable()) {
      return Optional.of(WORDS.say("rules.unreadable-day"));
    }
    boolean lacks =
        Stream.of(content, number, title, issuer).anyMatch(f -> f.getText().isBlank())
            || from.valueProperty().get() == null
            || issuedOn.valueProperty().get() == null
            || scan == null;
    return lacks ? Optional.of(WORDS.say("rules.incomplete")) : Optional.empty();
  }

  /**
   * The rule as it was written, once there is no {@link #problem}. The scan is read when the rule
   * is asked for, which may be off the screen's thread.
   */
  Supplier<LocalRule> written() {
    Path file = required(scan);
    Rule.Scope scope = (Rule.Scope) scopes.getSelectedToggle().getUserData();
    LocalDate first = required(from.valueProperty().get());
    LocalDate last = to.valueProperty().get();
    LocalDate issued = required(issuedOn.valueProperty().get());
    String said = content.getText();
    String docNo = number.getText();
    String docTitle = title.getText();
    String by = issuer.getText();
    return () ->
        new LocalRule(
            rule,
            scope,
            first,
            last,
            said,
            new LocalRule.Document(
                docNo,
                docTitle,
                issued,
                by,
                String.valueOf(file.getFileName()),
                ScanFile.read(file)));
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("asked for before it was complete");
    }
    return value;
  }
}
