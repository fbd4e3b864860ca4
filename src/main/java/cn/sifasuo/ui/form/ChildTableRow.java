package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** One row as a line of a table. Every line, and the head, lay out alike. */
final class ChildTableRow extends GridPane {

  private static final Wording WORDS = Wording.of(ChildTableRow.class);
  private static final Set<FieldKind> RIGHT =
      Set.of(FieldKind.MONEY, FieldKind.HOURS, FieldKind.INTEGER);

  private final Label number = new Label();

  ChildTableRow(RowModel row, FormParts parts, Runnable remove) {
    columns(row.type());
    getStyleClass().add("child-line");
    number.getStyleClass().add("child-number");
    add(number, 0, 0);
    GridPane.setValignment(number, VPos.TOP);
    int column = 1;
    for (FieldModel field : row.fields()) {
      FieldBox box = parts.build(field, true);
      if (RIGHT.contains(field.spec().kind()) && box.editor().focus() instanceof TextField text) {
        text.setAlignment(Pos.CENTER_RIGHT);
      }
      add(box, column++, 0);
      GridPane.setValignment(box, VPos.TOP);
    }
    Button away = new Button("", new FontIcon(MaterialDesignT.TRASH_CAN_OUTLINE));
    away.getStyleClass().addAll("flat", "remove");
    away.setAccessibleText(WORDS.say("form.remove"));
    away.setOnAction(e -> remove.run());
    add(away, column, 0);
    GridPane.setValignment(away, VPos.TOP);
  }

  static Node head(RecordType type) {
    GridPane head = new ChildTableRow(type);
    head.getStyleClass().add("child-table-head");
    int column = 1;
    for (FieldSpec field : type.fields()) {
      Label label = new Label(FieldBox.label(field));
      label.getStyleClass().add("field-label");
      label.setWrapText(true);
      label.setTextAlignment(
          RIGHT.contains(field.kind()) ? TextAlignment.RIGHT : TextAlignment.LEFT);
      head.add(label, column++, 0);
      GridPane.setValignment(label, VPos.BOTTOM);
      GridPane.setHalignment(label, RIGHT.contains(field.kind()) ? HPos.RIGHT : HPos.LEFT);
    }
    return head;
  }

  private ChildTableRow(RecordType type) {
    columns(type);
  }

  private void columns(RecordType type) {
    setHgap(6);
    getColumnConstraints().add(fixed(26));
    for (FieldSpec field : type.fields()) {
      ColumnConstraints column = new ColumnConstraints();
      column.setMinWidth(40);
      column.setPrefWidth(width(field));
      column.setHgrow(Priority.ALWAYS);
      column.setPercentWidth(-1);
      getColumnConstraints().add(column);
    }
    getColumnConstraints().add(fixed(34));
  }

  private static double width(FieldSpec field) {
    return switch (field.kind()) {
      case DATE -> 116;
      case MONEY -> 98;
      case INTEGER, HOURS -> 60;
      case YES_NO -> 92;
      case CODE -> 106;
      default -> 90;
    };
  }

  private static ColumnConstraints fixed(double width) {
    ColumnConstraints column = new ColumnConstraints(width, width, width);
    column.setHgrow(Priority.NEVER);
    return column;
  }

  void number(int at) {
    number.setText(String.valueOf(at));
  }
}
