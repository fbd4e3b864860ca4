package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.FormBands;
import cn.sifasuo.print.PrintRow;
import cn.sifasuo.print.PrintableForm;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.RateWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
import javafx.scene.layout.FlowPane;
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
  private static final PseudoClass RETURNED = PseudoClass.getPseudoClass("returned");
  private static final double SCREEN_LEADING = 1.25;
  private static final double CODE_ROW = 1.7;
  private static final double FIGURE_ROW = 2.1;
  private static final double LABEL_LINE = 1.6;

  private final Consumer<CellRef> choose;
  private final Function<CellRef, String> tip;
  private final Map<CellRef, Button> figures = new HashMap<>();

  /** The sheet's own letters, whatever scale was chosen. */
  private final ObjectProperty<Font> letter =
      new SimpleObjectProperty<>(this, "letter", Font.getDefault());

  /**
   * @param choose a cell was chosen
   * @param tip what hovering over a cell tells, asked when it is hovered over
   */
  FormSheetView(Consumer<CellRef> choose, Function<CellRef, String> tip) {
    this.choose = choose;
    this.tip = tip;
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
    for (FormBands.Band band : bands.bands()) {
      getChildren().add(grid(form, bands, band, data.form()));
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
    rates(data.form());
    data.parts().forEach(this::part);
    mark(data.form());
    markReturned(data);
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
    bands.bands().forEach(band -> below.getChildren().add(grid(part, bands, band, null)));
    getChildren().add(below);
  }

  /**
   * @param cell null for none
   */
  void choose(@Nullable CellRef cell) {
    figures.forEach((ref, button) -> button.pseudoClassStateChanged(CHOSEN, ref.equals(cell)));
  }

  /** The figure of a cell; empty if the sheet has no such cell. */
  Optional<Node> figure(CellRef cell) {
    return Optional.ofNullable(figures.get(cell));
  }

  /** Writes anew what is just being hovered over: the earlier figures have come. */
  void refreshTips() {
    figures.forEach((cell, button) -> {
      Tooltip shown = button.getTooltip();
      if (shown != null && shown.isShowing()) {
        shown.setText(tip.apply(cell));
      }
    });
  }

  /** The rates of the line that sums up; the shares of its parts stand in the workbook. */
  private void rates(ComputedForm form) {
    FlowPane rates = new FlowPane(18, 2);
    rates.getStyleClass().add("sheet-rates");
    for (Rate rate : form.total().rates()) {
      if (!rate.share()) {
        CellRef ref = new CellRef(form.head().code(), form.period(), form.total().id(), rate.id());
        Button button = new Button(RateWords.say(rate, form.head()));
        button.getStyleClass().setAll("figure-name", "sheet-rate");
        button.setId("cell-" + rate.id());
        button.setOnAction(e -> choose.accept(ref));
        figures.put(ref, button);
        rates.getChildren().add(button);
      }
    }
    if (!rates.getChildren().isEmpty()) {
      getChildren().add(rates);
    }
  }

  /**
   * @param counted the form whose figures can be chosen; null for none of them
   */
  private GridPane grid(
      PrintableForm form, FormBands bands, FormBands.Band band, @Nullable ComputedForm counted) {
    GridPane grid = new GridPane();
    for (double share : bands.shares()) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share * 100);
      column.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(column);
    }
    int codes = band.levels().size();
    heights(grid, band, form.rows().size());
    for (FormBands.Stub s : band.stubs()) {
      add(grid, new Label(s.text()), s.column(), 0, s.columns(), codes, "sheet-heading");
      add(grid, new Label(s.number()), s.column(), codes, s.columns(), 1, "sheet-code");
    }
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
        Labeled figure = figure(form, r, i, counted);
        add(grid, figure, column, codes + 1 + r, 1, 1, "sheet-figure");
      }
    }
    for (FormBands.Label l : band.labels()) {
      String style = l.centred() || !form.isList() ? "sheet-stub" : "sheet-indicator";
      add(grid, new Label(l.text()), l.column(), codes + 1 + l.row(), l.columns(), l.rows(), style);
    }
    return grid;
  }

  /** Heights follow the letters: a screen's lines stand a little wider than the printer's. */
  private void heights(GridPane grid, FormBands.Band band, int rows) {
    List<Double> heights = new ArrayList<>();
    band.levels().forEach(h -> heights.add(h * SCREEN_LEADING));
    heights.add(CODE_ROW);
    for (int r = 0; r < rows; r++) {
      heights.add(Math.max(FIGURE_ROW, lines(band, r) * LABEL_LINE));
    }
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

  /** Lines of the longest label of a list's row; a table's rows are as high as their figures. */
  private static long lines(FormBands.Band band, int row) {
    return band.labels().stream()
        .filter(l -> band.stubs().size() > 1 && l.row() == row && l.rows() == 1)
        .mapToLong(l -> l.text().lines().count())
        .max()
        .orElse(1);
  }

  private Labeled figure(PrintableForm form, int r, int i, @Nullable ComputedForm counted) {
    PrintRow row = form.rows().get(r);
    var column = form.columns().get(i);
    PrintableForm.Place place = form.place(r, i);
    String text = FormBands.text(row.cells().get(i), column.decimals());
    if (counted == null || counted.cell(place.line(), place.cell()).isEmpty()) {
      return new Label(text);
    }
    boolean total = place.line().equals(counted.total().id());
    CellRef ref = new CellRef(counted.head().code(), counted.period(), place.line(), place.cell());
    String name = form.isList() ? row.label() : column.label();
    String line = form.isList() ? column.label() : row.label();
    Button button = new Button(text);
    button.getStyleClass().clear(); // a cell of a sheet, not a button on it
    button.setId("cell-" + (total ? "" : place.line() + "-") + place.cell());
    button.setAccessibleText(
        WORDS.say(
            "form.cell",
            form.isList() ? place.cell() : column.code(),
            total ? name : name + " " + line,
            text));
    button.setOnAction(e -> choose.accept(ref));
    Tooltip hovered = new Tooltip();
    hovered.setWrapText(true);
    hovered.setMaxWidth(460);
    hovered.setShowDuration(Duration.seconds(60));
    hovered.setOnShowing(e -> hovered.setText(tip.apply(ref)));
    button.setTooltip(hovered);
    figures.put(ref, button);
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
  private void mark(ComputedForm form) {
    for (CheckResult check : form.checks()) {
      if (!check.ok()) {
        PseudoClass how = check.severity() == Severity.ERROR ? FAILED : DOUBTED;
        Stream.concat(check.leftCells().stream(), check.rightCells().stream())
            .flatMap(c -> figure(c).stream())
            .forEach(f -> f.pseudoClassStateChanged(how, true));
      }
    }
  }

  /** Marks what the county gave back. */
  private void markReturned(FormSheetData data) {
    ComputedForm form = data.form();
    for (FormHead.ColumnHead column : form.head().columns()) {
      if (!data.returnedAt(column.id()).isEmpty()) {
        figure(new CellRef(form.head().code(), form.period(), form.total().id(), column.id()))
            .ifPresent(f -> f.pseudoClassStateChanged(RETURNED, true));
      }
    }
  }
}
