package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.GlyphRuns;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The parts of a form that can be shown and hidden: each section and each kind of rows, by the name
 * the descriptor gives it.
 */
final class FormParts {

  private static final Wording WORDS = Wording.of(FormParts.class);

  private final RecordFormModel model;
  private final FieldEditors editors;
  private final FieldText text;
  private final Map<FieldModel, FieldBox> boxes = new LinkedHashMap<>();
  private final Map<String, Node> parts = new LinkedHashMap<>();

  FormParts(RecordFormModel model, FieldEditors editors, FieldText text) {
    this.model = model;
    this.editors = editors;
    this.text = text;
    for (RecordType.Section section : model.type().sections()) {
      parts.put(section.name(), section(model.root(), section, true));
    }
    for (RecordType.Child child : model.type().children()) {
      parts.put(child.type().code(), new ChildRows(model.root(), child, this));
    }
  }

  Map<String, Node> all() {
    return parts;
  }

  FieldText text() {
    return text;
  }

  GlyphRuns glyphs() {
    return editors.glyphs();
  }

  /** Every field that has been built. */
  List<FieldBox> boxes() {
    return List.copyOf(boxes.values());
  }

  Optional<FieldBox> box(FieldModel field) {
    return Optional.ofNullable(boxes.get(field));
  }

  FieldBox build(FieldModel field, boolean bare) {
    FieldEditor editor =
        isOfficer(field)
            ? editors.officer(field, model.type().ledger())
            : editors.editor(field, this::judgedOn);
    FieldBox box = new FieldBox(field, editor, editors.glyphs(), bare);
    editor
        .node()
        .focusWithinProperty()
        .subscribe((before, now) -> {
          if (before && !now) {
            model.leave(field);
          }
        });
    boxes.put(field, box);
    return box;
  }

  private boolean isOfficer(FieldModel field) {
    return model.type().officer().filter(f -> model.root().field(f.name()) == field).isPresent();
  }

  void forget(RowModel row) {
    row.fields().forEach(boxes::remove);
  }

  /** Sections of a row in a card of its own. */
  List<Node> sections(RowModel row) {
    boolean titled = row.type().sections().size() > 1;
    return row.type().sections().stream().map(s -> section(row, s, titled)).toList();
  }

  private Node section(RowModel row, RecordType.Section section, boolean titled) {
    List<FieldBox> fields =
        section.fields().stream()
            .map(FieldSpec::name)
            .map(row::field)
            .map(f -> build(f, false))
            .collect(Collectors.toList());
    Label title = new Label(section.title());
    title.getStyleClass().add("card-title");
    VBox box = new VBox(8, new FormGrid(fields));
    if (titled) {
      box.getChildren().addFirst(title);
    }
    box.getStyleClass().add("form-part");
    return box;
  }

  /** Codes are offered as of the day of the act, as the gate judges them. */
  private LocalDate judgedOn() {
    return model
        .type()
        .judgedOn()
        .map(f -> model.root().field(f.name()).value())
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast)
        .orElse(editors.today());
  }

  static String addLabel(RecordType.Child child) {
    return WORDS.say("form.add", child.type().label());
  }
}
