package cn.sifasuo.ui.form;

import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Fields in rows of three, long texts over the whole row. */
final class FormGrid extends GridPane {

  private static final int COLUMNS = 3;

  /** Texts of more characters than this take two places. */
  private static final int LONG = 250;

  FormGrid(List<FieldBox> boxes) {
    getStyleClass().add("form-grid");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      getColumnConstraints().add(column);
    }
    // a column nothing begins in would lose its gap
    add(new Region(), COLUMNS - 1, 0);
    int row = 0;
    int column = 0;
    for (FieldBox box : boxes) {
      int span = span(box.model().spec());
      if (column + span > COLUMNS) {
        row++;
        column = 0;
      }
      add(box, column, row, span, 1);
      GridPane.setValignment(box, VPos.TOP);
      column += span;
    }
  }

  private static int span(FieldSpec spec) {
    if (spec.kind() == FieldKind.LONG_TEXT) {
      return COLUMNS;
    }
    return spec.kind() == FieldKind.TEXT && spec.maxLength() > LONG ? 2 : 1;
  }
}
