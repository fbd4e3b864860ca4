package cn.sifasuo.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.HorizontalBarStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A chart as XChart draws it, with the bundled 宋体. XChart sets a text in one face: what that one
 * lacks becomes 〓 and is named under the picture; the table in front of it prints it whole.
 */
final class ChartPicture extends AbstractRenderer implements Graphics2DRenderable {

  private static final float SIZE = 8f;
  private static final Color BAR = new Color(0x2F6F8F);
  private static final Color PALE = new Color(0xD7DCE1);
  private static final Color TEXT = new Color(0x20262C);
  private static final Color[] LINE_COLOURS = {new Color(0x0A5A80), new Color(0x8A5A00)};
  private static final BasicStroke[] STROKES = {
    new BasicStroke(1.6f),
    new BasicStroke(
        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 3f}, 0f)
  };
  private static final Marker[] MARKERS = {SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE};

  /** No figure: XChart would take the type of the bars from a first one that is not there. */
  private static final double NOTHING = -1e-9;

  /** Room behind the longest bar for its figure. */
  private static final double HEADROOM = 1.1;

  private final Chart chart;
  private final BigDecimal most;
  private final Font font;
  private final Set<Integer> missing = new LinkedHashSet<>();

  /**
   * @param most figure the longest bar could have
   */
  ChartPicture(Fonts fonts, Chart chart, BigDecimal most) {
    this.chart = chart;
    this.most = most;
    this.font = fonts.font(Face.SONG).deriveFont(SIZE);
    if (chart instanceof Chart.Bars bars) {
      bars.bars().forEach(b -> plain(b.label()));
    }
  }

  Chart chart() {
    return chart;
  }

  /** Code points that print 〓 here. */
  Set<Integer> missing() {
    return missing;
  }

  /** The greatest figure of a chart; 0 if it has none. */
  static BigDecimal most(Chart chart) {
    List<@Nullable BigDecimal> all =
        switch (chart) {
          case Chart.Bars bars -> values(bars);
          case Chart.Lines lines ->
              lines.lines().stream().flatMap(l -> l.values().stream()).toList();
        };
    return all.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D page, Rectangle2D box) {
    Graphics2D graphics = (Graphics2D) page.create();
    graphics.translate(box.getX(), box.getY());
    int width = (int) box.getWidth();
    int height = (int) box.getHeight();
    switch (chart) {
      case Chart.Bars bars -> bars(bars, width, height).paint(graphics, width, height);
      case Chart.Lines lines -> lines(lines, width, height).paint(graphics, width, height);
    }
    graphics.dispose();
  }

  private HorizontalBarChart bars(Chart.Bars bars, int width, int height) {
    HorizontalBarChart drawn = new HorizontalBarChart(width, height);
    HorizontalBarStyler styler = drawn.getStyler();
    dress(styler);
    styler.setLegendVisible(false);
    styler.setLabelsVisible(true);
    styler.setLabelsPosition(1.03);
    styler.setLabelsFont(font);
    styler.setLabelsFontColor(TEXT);
    styler.setAvailableSpaceFill(0.66);
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(Math.max(1, most.doubleValue()) * HEADROOM);
    styler.setXAxisTickLabelsFormattingFunction(this::figure);
    styler.setXAxisTicksVisible(false);
    styler.setPlotGridLinesVisible(false); // every bar says its number
    styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
    List<String> labels = bars.bars().stream().map(b -> plain(b.label())).toList();
    List<Double> figures =
        values(bars).stream().map(v -> v == null ? NOTHING : v.doubleValue()).toList();
    drawn.addSeries(bars.title(), figures, labels).setFillColor(BAR);
    return drawn;
  }

  private CategoryChart lines(Chart.Lines lines, int width, int height) {
    CategoryChart drawn = new CategoryChart(width, height);
    dress(drawn.getStyler());
    drawn.getStyler().setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
    drawn.getStyler().setOverlapped(true);
    drawn.getStyler().setYAxisTickMarkSpacingHint(28);
    drawn.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    drawn.getStyler().setLegendLayout(Styler.LegendLayout.Vertical);
    drawn.getStyler().setLegendSeriesLineLength(28);
    drawn.getStyler().setYAxisMin(0.0);
    drawn.getStyler().setYAxisMax(Math.max(1, most.doubleValue()) * HEADROOM);
    drawn.getStyler().setYAxisDecimalPattern("#,##0.##");
    drawn.getStyler().setMarkerSize(6);
    for (int i = 0; i < lines.lines().size(); i++) {
      Chart.Line line = lines.lines().get(i);
      CategorySeries series = drawn.addSeries(line.name(), lines.points(), numbers(line.values()));
      int look = i % STROKES.length;
      series.setLineColor(LINE_COLOURS[look]);
      series.setLineStyle(STROKES[look]);
      series.setMarker(MARKERS[look]);
      series.setMarkerColor(LINE_COLOURS[look]);
    }
    return drawn;
  }

  private void dress(AxesChartStyler styler) {
    styler.setLocale(Locale.ROOT);
    styler.setChartTitleVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(PALE);
    styler.setChartPadding(3);
    styler.setPlotMargin(2);
    styler.setPlotContentSize(0.98);
    styler.setXAxisTickMarkSpacingHint(1); // every category is named
    styler.setAxisTickLabelsFont(font);
    styler.setAxisTickLabelsColor(TEXT);
    styler.setLegendFont(font);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendPadding(4);
  }

  private String figure(double value) {
    return value < 0 ? " " : FormText.number(BigDecimal.valueOf(value), chart.decimals());
  }

  private String plain(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (font.canDisplay(c)) {
            shown.appendCodePoint(c);
          } else {
            missing.add(c);
            shown.appendCodePoint(FontRuns.GETA);
          }
        });
    return shown.toString();
  }

  private static List<@Nullable BigDecimal> values(Chart.Bars bars) {
    BigDecimal[] values = new BigDecimal[bars.bars().size()];
    Arrays.setAll(values, i -> bars.bars().get(i).value());
    return Arrays.asList(values);
  }

  /** XChart takes no wider list. */
  private static List<@Nullable Number> numbers(List<@Nullable BigDecimal> values) {
    return new ArrayList<>(values);
  }
}
