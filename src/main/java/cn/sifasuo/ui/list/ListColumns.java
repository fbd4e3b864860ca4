package cn.sifasuo.ui.list;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Makes the columns of a list from fields: head with its filter, width, side, text. */
final class ListColumns {

  private static final Set<FieldKind> RIGHT =
      Set.of(FieldKind.MONEY, FieldKind.HOURS, FieldKind.INTEGER);

  /** Em a number such as （2026）东河村人调字第1141号 needs. */
  private static final double NUMBER = 16.2;

  private final @Nullable FieldSpec number;
  private final FieldText text;
  private final CodeLists codes;
  private final GlyphRuns glyphs;
  private final Set<UUID> revealed = new HashSet<>();

  ListColumns(RecordType type, FieldText text, CodeLists codes, GlyphRuns glyphs) {
    number = type.numbering().map(n -> type.field(n.field())).orElse(null);
    this.text = text;
    this.codes = codes;
    this.glyphs = glyphs;
  }

  /** Fields a list shows at first. */
  static List<FieldSpec> usual(RecordType type) {
    List<FieldSpec> listed = type.fields().stream().filter(FieldSpec::listed).toList();
    return listed.isEmpty() ? type.fields().stream().limit(6).toList() : listed;
  }

  /** The unmasked numbers of these records are shown from now on. */
  void reveal(UUID id) {
    revealed.add(id);
  }

  TableColumn<ListRow, @Nullable Draft> column(FieldSpec field, Control filter, double em) {
    TableColumn<ListRow, @Nullable Draft> column = new TableColumn<>();
    column.setId("column-" + field.name());
    column.setUserData(field);
    Label title = new Label(field.label());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(title);
    HBox.setHgrow(title, Priority.ALWAYS);
    line.setAlignment(right(field) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    title.setAlignment(line.getAlignment());
    VBox head = new VBox(5, line, filter);
    head.getStyleClass().add("column-head");
    head.prefWidthProperty().bind(column.widthProperty().subtract(10));
    column.setGraphic(head);
    column.setCellValueFactory(row -> row.getValue().draftProperty());
    column.setCellFactory(c -> new Cell(field));
    column.setPrefWidth(width(field) * em);
    column.setMinWidth((field.equals(number) ? NUMBER : Math.min(width(field), 5)) * em);
    // the ids a reference holds have no order a person knows
    column.setSortable(field.kind() != FieldKind.REFERENCE);
    return column;
  }

  private static boolean right(FieldSpec field) {
    return RIGHT.contains(field.kind());
  }

  /** Usual width in em. */
  private double width(FieldSpec field) {
    if (field.equals(number)) {
      return NUMBER;
    }
    double byKind =
        switch (field.kind()) {
          case DATE -> 8.2;
          case CODE -> longestLabel(field);
          case MONEY -> 9;
          case INTEGER, HOURS -> 6;
          case YES_NO -> 6;
          case PERSON_NAME -> 8;
          case ID_NUMBER -> 13;
          case PHONE -> 9;
          case REFERENCE -> 11;
          case LONG_TEXT -> 20;
          case TEXT -> Math.clamp(field.maxLength() / 12.0, 9, 16);
        };
    return Math.max(byKind, field.label().length() + 2.5);
  }

  private double longestLabel(FieldSpec field) {
    int longest =
        codes.items(Objects.requireNonNullElse(field.codeList(), "")).stream()
            .mapToInt(i -> i.label().length())
            .max()
            .orElse(4);
    return Math.clamp(longest + 2.0, 6, 13);
  }

  /** What a cell shows; also what is copied. */
  String text(FieldSpec field, Draft draft) {
    Object value = draft.get(field.name());
    UUID id = draft.id();
    return id != null && revealed.contains(id) ? text.of(field, value) : text.masked(field, value);
  }

  private final class Cell extends TableCell<ListRow, @Nullable Draft> {

    private final FieldSpec field;

    Cell(FieldSpec field) {
      this.field = field;
      setAlignment(right(field) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
      setWrapText(false);
    }

    @Override
    protected void updateItem(@Nullable Draft draft, boolean empty) {
      super.updateItem(draft, empty);
      if (empty || draft == null) {
        setText(null);
        setGraphic(null);
      } else {
        RareText.show(this, glyphs, text(field, draft).replace('\n', ' '));
      }
    }
  }
}
