package cn.sifasuo.statistics.screen;

import cn.sifasuo.print.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/** Lines over the same points with the table of their figures; a gap in the figures is a gap. */
final class LinesPane extends VBox {

  private static final double HEIGHT = 190;
  private static final int LOOKS = 2;

  LinesPane(Chart.Lines chart) {
    super(4);
    HBox legend = new HBox(16);
    legend.setAlignment(Pos.CENTER_RIGHT);
    LineChart<String, Number> drawn = chart(chart);
    List<List<XYChart.Series<String, Number>>> lines =
        chart.lines().stream().map(line -> runs(chart, line)).toList();
    lines.forEach(drawn.getData()::addAll);
    // once all are there: the chart names the looks of its lines anew with each that is added
    for (int i = 0; i < lines.size(); i++) {
      int look = i % LOOKS;
      legend.getChildren().add(legend(chart.lines().get(i).name(), look));
      lines.get(i).forEach(run -> dress(run, look));
    }
    getChildren().addAll(legend, drawn, table(chart));
  }

  private static LineChart<String, Number> chart(Chart.Lines lines) {
    CategoryAxis points = new CategoryAxis(FXCollections.observableArrayList(lines.points()));
    NumberAxis numbers = new NumberAxis();
    numbers.setForceZeroInRange(true);
    numbers.setMinorTickVisible(false);
    LineChart<String, Number> chart = new LineChart<>(points, numbers);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setVerticalGridLinesVisible(false);
    chart.setPrefHeight(HEIGHT);
    chart.setMinHeight(HEIGHT);
    return chart;
  }

  /** A series for each run of points without a gap. */
  private static List<XYChart.Series<String, Number>> runs(Chart.Lines chart, Chart.Line line) {
    List<XYChart.Series<String, Number>> runs = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < chart.points().size(); i++) {
      BigDecimal value = line.values().get(i);
      if (value == null) {
        open = false;
        continue;
      }
      if (!open) {
        runs.add(new XYChart.Series<>());
        open = true;
      }
      runs.getLast().getData().add(new XYChart.Data<>(chart.points().get(i), value));
    }
    return runs;
  }

  private static void dress(XYChart.Series<String, Number> run, int look) {
    run.getNode().getStyleClass().add("chart-line-" + look);
    run.getData().forEach(d -> d.getNode().getStyleClass().add("chart-point-" + look));
  }

  private static HBox legend(String name, int look) {
    Line line = new Line(0, 0, 30, 0);
    line.getStyleClass().add("chart-line-" + look);
    Region point = new Region();
    point.getStyleClass().add("chart-point-" + look);
    point.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    HBox box = new HBox(6, new StackPane(line, point), new Label(name));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static GridPane table(Chart.Lines chart) {
    GridPane table = new GridPane();
    table.getStyleClass().add("chart-table");
    int columns = chart.points().size() + 1;
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      table.getColumnConstraints().add(column);
    }
    table.add(Parts.label(""), 0, 0);
    for (int i = 0; i < chart.points().size(); i++) {
      table.add(Parts.label(chart.points().get(i), "head"), i + 1, 0);
    }
    for (int l = 0; l < chart.lines().size(); l++) {
      Chart.Line line = chart.lines().get(l);
      table.add(Parts.label(line.name(), "head"), 0, l + 1);
      for (int i = 0; i < chart.points().size(); i++) {
        BigDecimal value = line.values().get(i);
        table.add(
            Parts.label(value == null ? "—" : Chart.number(value, chart.decimals())), i + 1, l + 1);
      }
    }
    return table;
  }
}
