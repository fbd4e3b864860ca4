package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.RuleWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The checks of a form with both sides; those that do not hold come first and stand open: the rule
 * in words, and every cell of either side, which takes the person there.
 */
final class ChecksCard extends VBox {

  private static final Wording WORDS = Wording.of(ChecksCard.class);

  /** So many cells are named; more are given by their numbers. */
  private static final int NAMED = 4;

  private final FormPageModel model;
  private final Label summary = Parts.label("", "small");
  private final VBox lines = new VBox();

  ChecksCard(FormPageModel model) {
    super(8);
    this.model = model;
    getStyleClass().addAll("card", "checks-card");
    summary.setId("checks-summary");
    lines.setId("checks");
    getChildren()
        .addAll(
            Parts.head(Parts.label(WORDS.say("form.checks"), "card-title"), summary),
            Parts.scroll(lines));
  }

  void show(@Nullable FormSheetData data) {
    lines.getChildren().clear();
    summary.setText("");
    if (data == null) {
      return;
    }
    boolean closed = data.frozen() != null && data.corrections().opened() == null;
    List<CheckResult> checks =
        new ArrayList<>(closed ? data.form().checks() : data.live().checks());
    summary.setText(summary(checks));
    checks.sort(Comparator.comparing(ChecksCard::rank));
    Set<String> asked = new HashSet<>();
    for (CheckResult check : checks) {
      lines.getChildren().add(line(check));
      if (!check.ok() && check.severity() == Severity.WARNING && asked.add(check.id())) {
        lines.getChildren().add(reason(check, closed));
      }
    }
  }

  /** How the checks came out, such as 18 条相符 · 1 条需说明. */
  static String summary(List<CheckResult> checks) {
    long ok = checks.stream().filter(CheckResult::ok).count();
    long errors = checks.stream().filter(c -> rank(c) == 0).count();
    long warnings = checks.stream().filter(c -> rank(c) == 1).count();
    if (errors + warnings == 0) {
      return WORDS.say("checks.all", ok);
    }
    String text = WORDS.say("checks.ok", ok);
    if (errors > 0) {
      text += WORDS.say("checks.errors", errors);
    }
    return warnings > 0 ? text + WORDS.say("checks.warnings", warnings) : text;
  }

  private static int rank(CheckResult check) {
    if (check.ok()) {
      return 2;
    }
    return check.severity() == Severity.ERROR ? 0 : 1;
  }

  private Node line(CheckResult check) {
    FontIcon icon =
        new FontIcon(
            switch (rank(check)) {
              case 0 -> MaterialDesignC.CLOSE_THICK;
              case 1 -> MaterialDesignA.ALERT_OUTLINE;
              default -> MaterialDesignC.CHECK;
            });
    String tone = List.of("bad", "due", "good").get(rank(check));
    icon.getStyleClass().add("check-icon-" + tone);
    icon.setAccessibleText(WORDS.say("checks." + tone));
    Label id = Parts.label(check.id(), "text-muted", "small");
    id.setMinWidth(Region.USE_PREF_SIZE);
    Button rule = new Button(RuleWords.written(check.rule()));
    rule.getStyleClass().setAll("figure-name", "small", "check-rule");
    rule.setMinWidth(0);
    rule.setAccessibleText(WORDS.say("checks.details", check.id()));
    rule.setTooltip(new Tooltip(check.text()));
    Label sides = Parts.label(sides(check), "small", "text-" + tone);
    sides.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, icon, id, rule, Parts.gap(), sides);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("check-line");
    VBox box = new VBox(2, line);
    if (!check.ok()) {
      box.getChildren().add(details(check));
    }
    rule.setOnAction(e -> {
      if (box.getChildren().size() == 1) {
        box.getChildren().add(details(check));
      } else {
        box.getChildren().remove(1);
      }
    });
    box.getStyleClass().add("check");
    return box;
  }

  /** The sentence with the rule in words, then the cells of either side. */
  private Node details(CheckResult check) {
    VBox details = new VBox(Parts.paragraph(check.text(), "small", "check-text"));
    details.getStyleClass().add("check-details");
    side(details, "checks.left", check.left(), check.leftCells());
    side(details, "checks.right", check.right(), check.rightCells());
    if (check.ofCases()) {
      Hyperlink cases = link(WORDS.say("checks.cases", check.cases().size()));
      cases.setOnAction(e -> model.doubted(check));
      details.getChildren().add(row(cases));
    }
    return details;
  }

  private void side(VBox details, String key, BigDecimal value, List<CellRef> cells) {
    if (cells.isEmpty()) {
      return;
    }
    FlowPane row = row(Parts.label(WORDS.say(key, value.toPlainString()), "small"));
    for (CellRef cell : cells) {
      String name = model.name(cell);
      Hyperlink link = link(cells.size() > NAMED ? model.number(cell) : name);
      link.setTooltip(new Tooltip(WORDS.say("checks.open-cell", name)));
      link.setAccessibleText(WORDS.say("checks.open-cell", name));
      link.setOnAction(e -> {
        link.setVisited(false);
        model.go(cell);
      });
      row.getChildren().add(link);
    }
    details.getChildren().add(row);
  }

  private static FlowPane row(Node first) {
    FlowPane row = new FlowPane(6, 0, first);
    row.getStyleClass().add("check-side");
    return row;
  }

  private static Hyperlink link(String text) {
    Hyperlink link = new Hyperlink(text);
    link.getStyleClass().addAll("small", "check-cell");
    return link;
  }

  private Node reason(CheckResult check, boolean frozen) {
    if (frozen) {
      return Parts.paragraph(
          WORDS.say("checks.reason-given", check.reason() == null ? "" : check.reason()),
          "small",
          "check-text");
    }
    TextField field = new TextField(model.reason(check.id()));
    field.setId("reason-" + check.id());
    field.setPromptText(WORDS.say("checks.reason"));
    field.setAccessibleText(WORDS.say("checks.reason-of", check.id()));
    field.textProperty().subscribe(text -> model.reason(check.id(), text));
    VBox box = new VBox(field);
    box.getStyleClass().add("check-reason");
    return box;
  }

  /** Both sides with the sign of the rule between them, if it is a plain comparison. */
  private static String sides(CheckResult check) {
    String rule = RuleWords.written(check.rule());
    String sign = "";
    int signs = 0;
    for (String one : List.of("≤", "≥", "≠", "=", "<", ">")) {
      if (rule.contains(one)) {
        sign = one;
        signs += rule.split(Pattern.quote(one), -1).length - 1;
      }
    }
    String left = check.left().toPlainString();
    String right = check.right().toPlainString();
    return signs == 1
        ? WORDS.say("checks.sides", left, sign, right)
        : WORDS.say("checks.both", left, right);
  }
}
