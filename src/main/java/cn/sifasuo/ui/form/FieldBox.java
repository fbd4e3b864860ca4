package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.ChineseMoney;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field on the form: its label above, its control, a hint, and what is wrong with it below. */
final class FieldBox extends VBox {

  private static final Wording WORDS = Wording.of(FieldBox.class);
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass PROPOSED = PseudoClass.getPseudoClass("proposed");

  private final FieldModel model;
  private final FieldEditor editor;
  private final GlyphRuns glyphs;
  private final Label problem = new Label();
  private final RareText hint;
  private final boolean bare;

  /**
   * @param bare without a label, in a table whose head names it
   */
  FieldBox(FieldModel model, FieldEditor editor, GlyphRuns glyphs, boolean bare) {
    super(3);
    this.model = model;
    this.editor = editor;
    this.glyphs = glyphs;
    this.bare = bare;
    hint = new RareText(glyphs);
    FieldSpec spec = model.spec();
    getStyleClass().add("field-box");
    Node control = editor.node();
    control.setId("field-" + spec.name());
    editor.node().setMaxWidth(Double.MAX_VALUE);
    editor.focus().setAccessibleText(label(spec));
    if (!bare) {
      Label label = new Label(label(spec));
      label.getStyleClass().add("field-label");
      label.setLabelFor(editor.focus());
      getChildren().add(label);
    }
    hint.getStyleClass().add("field-hint");
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    getChildren().addAll(control, hint, problem);
    model.valueProperty().subscribe(this::hint);
    model.problemsProperty().subscribe(this::mark);
    model.proposedProperty().subscribe(p -> control.pseudoClassStateChanged(PROPOSED, p));
  }

  /** 协议金额（元） *, 生效日期（自动）. */
  static String label(FieldSpec spec) {
    boolean bare = spec.kind() == FieldKind.MONEY && !spec.label().contains(WORDS.say("form.yuan"));
    String unit = bare ? WORDS.say("form.in-yuan", spec.label()) : spec.label();
    return switch (spec.requirement()) {
      case ALWAYS, ENTRY -> WORDS.say("form.required", unit);
      case OPTIONAL -> unit;
      case DERIVED -> WORDS.say("form.derived", unit);
    };
  }

  FieldModel model() {
    return model;
  }

  FieldEditor editor() {
    return editor;
  }

  private void hint(@Nullable Object value) {
    String text = "";
    if (bare) {
      text = ""; // a line of a table has no room for it
    } else if (value instanceof BigDecimal yuan && model.spec().kind() == FieldKind.MONEY) {
      boolean written = yuan.signum() > 0 && yuan.precision() - yuan.scale() <= 12;
      text = written ? ChineseMoney.write(yuan) : "";
    } else if (value instanceof String name && !glyphs.plain(name)) {
      text = name; // a text field shows a box for a name its font lacks
    }
    hint.setText(text);
    hint.setVisible(!text.isEmpty());
    hint.setManaged(!text.isEmpty());
  }

  private void mark(List<Problem> problems) {
    boolean error = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    editor.node().pseudoClassStateChanged(ERROR, error);
    editor.node().pseudoClassStateChanged(WARNING, !error && !problems.isEmpty());
    problem.pseudoClassStateChanged(WARNING, !error);
    problem.setText(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
    problem.setVisible(!problems.isEmpty());
    problem.setManaged(!problems.isEmpty());
    editor.focus().setAccessibleHelp(problem.getText());
  }
}
