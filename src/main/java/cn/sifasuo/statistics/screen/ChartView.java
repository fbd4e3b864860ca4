package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.ui.GlyphRuns;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A chart in the window, in the colours of the look. Bars say their number; under lines stands a
 * table of theirs, and a line is told from another by its dashes and points, not by colour alone.
 */
public final class ChartView extends VBox {

  private static final Wording WORDS = Wording.of(ChartView.class);

  private final GlyphRuns glyphs;
  private final Label title = Parts.label("", "card-title");
  private final Label unit = Parts.label("", "text-muted", "small");

  public ChartView(GlyphRuns glyphs) {
    this.glyphs = glyphs;
    getStyleClass().add("chart-view");
    getStylesheets()
        .add(Objects.requireNonNull(ChartView.class.getResource("chart.css")).toExternalForm());
  }

  /** Null shows nothing. */
  public void show(@Nullable Chart chart) {
    getChildren().clear();
    if (chart == null) {
      return;
    }
    title.setText(chart.title());
    unit.setText(chart.unit());
    getChildren().add(Parts.head(title, unit));
    setAccessibleText(chart.title());
    if (chart.empty()) {
      getChildren().add(Parts.paragraph(WORDS.say("chart.empty"), "text-muted"));
      return;
    }
    switch (chart) {
      case Chart.Bars bars -> getChildren().add(new BarsPane(bars, glyphs));
      case Chart.Lines lines -> getChildren().add(new LinesPane(lines));
    }
  }
}
