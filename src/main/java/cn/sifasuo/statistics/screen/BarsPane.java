package cn.sifasuo.statistics.screen;

import cn.sifasuo.print.Chart;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Bars one under the other, each with its number. */
final class BarsPane extends StackPane {

  private static final double BAR = 23;
  private static final double FRAME = 44;

  /** Room behind the longest bar for its number. */
  private static final double HEADROOM = 1.12;

  private final GlyphRuns glyphs;

  BarsPane(Chart.Bars bars, GlyphRuns glyphs) {
    this.glyphs = glyphs;
    NumberAxis numbers = new NumberAxis(0, most(bars) * HEADROOM, most(bars));
    numbers.setTickLabelsVisible(false);
    numbers.setTickMarkVisible(false);
    numbers.setMinorTickVisible(false);
    CategoryAxis names = new CategoryAxis();
    BarChart<Number, String> chart = new BarChart<>(numbers, names);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setVerticalGridLinesVisible(false);
    chart.setHorizontalGridLinesVisible(false);
    chart.setCategoryGap(7);
    chart.setBarGap(0);
    chart.setMinHeight(bars.bars().size() * BAR + FRAME);
    chart.setPrefHeight(bars.bars().size() * BAR + FRAME);
    fill(chart, names, bars);
    getChildren().add(chart);
  }

  private static double most(Chart.Bars bars) {
    return Math.max(
        1,
        bars.bars().stream()
            .map(Chart.Bar::value)
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0));
  }

  /** The axis goes upwards, the list downwards. */
  private void fill(BarChart<Number, String> chart, CategoryAxis names, Chart.Bars bars) {
    XYChart.Series<Number, String> series = new XYChart.Series<>();
    List<Chart.Bar> upwards = new ArrayList<>(bars.bars());
    Collections.reverse(upwards);
    Set<String> taken = new HashSet<>();
    List<String> labels = new ArrayList<>();
    for (Chart.Bar bar : upwards) {
      String label = shown(bar.label());
      while (!taken.add(label)) {
        label = label + " "; // two offices of one name are two bars
      }
      labels.add(label);
      if (bar.value() != null) {
        XYChart.Data<Number, String> data = new XYChart.Data<>(bar.value(), label);
        data.setNode(node(bar, bars.decimals()));
        series.getData().add(data);
      }
    }
    names.setCategories(FXCollections.observableArrayList(labels));
    chart.getData().add(series);
  }

  private StackPane node(Chart.Bar bar, int decimals) {
    String number = number(bar.value(), decimals);
    Label label = new Label(number);
    label.getStyleClass().add("chart-number");
    label.setManaged(false);
    StackPane node = new StackPane(label);
    node.layoutBoundsProperty()
        .subscribe(box -> {
          label.autosize();
          label.relocate(box.getWidth() + 5, (box.getHeight() - label.getHeight()) / 2);
        });
    Tooltip tip = new Tooltip();
    tip.setGraphic(new RareText(glyphs, bar.label() + "　" + number));
    tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    Tooltip.install(node, tip);
    node.setAccessibleText(bar.label() + " " + number);
    return node;
  }

  private static String number(@Nullable BigDecimal value, int decimals) {
    return value == null ? "" : Chart.number(value, decimals);
  }

  /** An axis sets a name in one font; the tooltip and the table have the character itself. */
  private String shown(String name) {
    return glyphs.split(name).stream()
        .map(run ->
            run.face() == GlyphRuns.Face.USUAL
                ? run.text()
                : GlyphRuns.MISSING.repeat(
                    run.original().codePointCount(0, run.original().length())))
        .collect(Collectors.joining());
  }
}
