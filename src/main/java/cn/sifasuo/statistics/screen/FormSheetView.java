package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.FormBands;
import cn.sifasuo.print.PrintRow;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.statistics.CheckResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A form drawn as its printed sheet; the figures of the line that sums up can be chosen. */
final class FormSheetView extends VBox {

  private static final Wording WORDS = Wording.of(FormSheetView.class);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass DOUBTED = PseudoClass.getPseudoClass("doubted");
  private static final Pattern CELL = Pattern.compile("\\d{2,}");

  /** No line of a form has this id. */
  private static final String NONE = "";

  private static final double SCREEN_LEADING = 1.25;
  private static final double CODE_ROW = 1.7;
  private static final double FIGURE_ROW = 2.1;

  private final Consumer<String> choose;
  private final Function<String, Optional<String>> definition;
  private final Map<String, Button> figures = new HashMap<>();

  /** The sheet's own letters, whatever scale was chosen. */
  private final ObjectProperty<Font> letter =
      new SimpleObjectProperty<>(this, "letter", Font.getDefault());

  FormSheetView(Consumer<String> choose, Function<String, Optional<String>> definition) {
    this.choose = choose;
    this.definition = definition;
    getStyleClass().addAll("card", "sheet");
  }

  void show(@Nullable FormSheetData data) {
    figures.clear();
    getChildren().clear();
    if (data == null) {
      return;
    }
    PrintableForm form = data.printable();
    FormBands bands = FormBands.of(form);
    FormBands.Corners corners = FormBands.corners(form);
    Label left = Parts.label(corners.left());
    letter.unbind();
    letter.bind(left.fontProperty());
    Label right = Parts.label(corners.right());
    Label title = Parts.label(form.title(), "sheet-title");
    StackPane head = new StackPane(new HBox(left, Parts.gap(), right), title);
    head.getStyleClass().add("sheet-head");
    getChildren().add(head);
    String total = data.form().total().id();
    for (FormBands.Band band : bands.bands()) {
      getChildren().add(grid(form, bands, band, total));
    }
    HBox foot = new HBox();
    foot.getStyleClass().add("sheet-foot");
    for (String signature : FormBands.signatures(form)) {
      if (!foot.getChildren().isEmpty()) {
        foot.getChildren().add(Parts.gap());
      }
      foot.getChildren().add(Parts.label(signature));
    }
    getChildren().add(foot);
    data.parts().forEach(this::part);
    mark(data.form().checks());
  }

  /** The months another version served, below the whole; its figures are not chosen. */
  private void part(PrintableForm part) {
    VBox below = new VBox(8);
    below.getStyleClass().add("sheet-part");
    below
        .getChildren()
        .addAll(
            Parts.label(
                WORDS.say("form.part", part.title(), part.periodLabel()), "sheet-part-title"),
            Parts.paragraph(part.notes().getFirst(), "text-muted"));
    FormBands bands = FormBands.of(part);
    bands.bands().forEach(band -> below.getChildren().add(grid(part, bands, band, NONE)));
    getChildren().add(below);
  }

  /**
   * @param cellId null for none
   */
  void choose(@Nullable String cellId) {
    figures.forEach((id, button) -> button.pseudoClassStateChanged(CHOSEN, id.equals(cellId)));
  }

  private GridPane grid(PrintableForm form, FormBands bands, FormBands.Band band, String total) {
    GridPane grid = new GridPane();
    for (double share : bands.shares()) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share * 100);
      column.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(column);
    }
    int codes = band.levels().size();
    heights(grid, band, form.rows());
    add(grid, new Label(bands.stub()), 0, 0, band.stubSpan(), codes, "sheet-heading");
    add(grid, new Label(bands.stubNumber()), 0, codes, band.stubSpan(), 1, "sheet-code");
    for (FormBands.Heading h : band.headings()) {
      add(
          grid,
          new Label(h.text()),
          band.stubSpan() + h.column(),
          h.level(),
          h.columns(),
          h.levels(),
          "sheet-heading");
    }
    for (int i = band.from(); i < band.to(); i++) {
      int column = band.stubSpan() + i - band.from();
      add(grid, new Label(form.columns().get(i).code()), column, codes, 1, 1, "sheet-code");
      for (int r = 0; r < form.rows().size(); r++) {
        PrintRow row = form.rows().get(r);
        Labeled figure = figure(form, row, i, row.id().equals(total));
        add(grid, figure, column, codes + 1 + r, 1, 1, "sheet-figure");
      }
    }
    for (int r = 0; r < form.rows().size(); r++) {
      Label stub = new Label(bands.rowLabels().get(r));
      add(grid, stub, 0, codes + 1 + r, band.stubSpan(), 1, "sheet-stub");
    }
    return grid;
  }

  /** Heights follow the letters: a screen's lines stand a little wider than the printer's. */
  private void heights(GridPane grid, FormBands.Band band, List<PrintRow> rows) {
    List<Double> heights = new ArrayList<>();
    band.levels().forEach(h -> heights.add(h * SCREEN_LEADING));
    heights.add(CODE_ROW);
    rows.forEach(r -> heights.add(FIGURE_ROW));
    for (double em : heights) {
      RowConstraints row = new RowConstraints();
      row.minHeightProperty().bind(letter.map(f -> Math.ceil(f.getSize() * em)));
      row.prefHeightProperty().bind(row.minHeightProperty());
      row.maxHeightProperty().bind(row.minHeightProperty());
      grid.getRowConstraints().add(row);
    }
    grid.setMinHeight(USE_PREF_SIZE);
    grid.setMaxHeight(USE_PREF_SIZE);
    grid.prefHeightProperty()
        .bind(
            letter.map(f -> heights.stream().mapToDouble(em -> Math.ceil(f.getSize() * em)).sum()));
  }

  private Labeled figure(PrintableForm form, PrintRow row, int i, boolean total) {
    var column = form.columns().get(i);
    String text = FormBands.text(row.cells().get(i), column.decimals());
    if (!total) {
      return new Label(text);
    }
    Button button = new Button(text);
    button.getStyleClass().clear(); // a cell of a sheet, not a button on it
    button.setId("cell-" + column.id());
    button.setAccessibleText(WORDS.say("form.cell", column.code(), column.label(), text));
    button.setOnAction(e -> choose.accept(column.id()));
    definition
        .apply(column.id())
        .ifPresent(d -> {
          Tooltip tip = new Tooltip(d);
          tip.setWrapText(true);
          tip.setMaxWidth(460);
          tip.setShowDuration(Duration.seconds(60));
          button.setTooltip(tip);
        });
    figures.put(column.id(), button);
    return button;
  }

  private static void add(
      GridPane grid, Labeled cell, int column, int row, int columns, int rows, String style) {
    cell.getStyleClass().addAll("sheet-cell", style);
    if (row == 0) {
      cell.getStyleClass().add("top");
    }
    if (column == 0) {
      cell.getStyleClass().add("left");
    }
    cell.setTextAlignment(TextAlignment.CENTER);
    cell.setMinWidth(0);
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    grid.add(cell, column, row, columns, rows);
  }

  /** Marks the cells of checks that do not hold. */
  private void mark(List<CheckResult> checks) {
    for (CheckResult check : checks) {
      if (!check.ok()) {
        PseudoClass how = check.severity() == cn.sifasuo.kernel.Severity.ERROR ? FAILED : DOUBTED;
        for (String id : cells(check.rule())) {
          Node figure = figures.get(id);
          if (figure != null) {
            figure.pseudoClassStateChanged(how, true);
          }
        }
      }
    }
  }

  private static Set<String> cells(String rule) {
    Set<String> cells = new HashSet<>();
    Matcher m = CELL.matcher(rule);
    while (m.find()) {
      cells.add(m.group());
    }
    return cells;
  }
}
