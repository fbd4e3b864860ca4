package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.SheetStyles.Look;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;

/** Charts of a workbook, each a real chart of the program beside the cells it is drawn from. */
final class ChartSheet {

  private static final Wording WORDS = Wording.of(ChartSheet.class);
  private static final double SIZE = 9;
  private static final Look HEAD =
      Look.cell(SheetStyles.HEI, SIZE, HorizontalAlignment.CENTER, SheetStyles.TEXT);
  private static final Look LABEL =
      Look.cell(SheetStyles.SONG, SIZE, HorizontalAlignment.LEFT, SheetStyles.TEXT_INSIDE);
  private static final Look TITLE = Look.line(12, HorizontalAlignment.LEFT).inBold();
  private static final double ROW = 16;
  private static final int LEAST_LABEL = 90;
  private static final int MOST_LABEL = 260;
  private static final int VALUE_WIDTH = 62;
  private static final int CHART_FROM = 4;
  private static final int CHART_TO = 13;
  private static final int LEAST_ROWS = 16;
  private static final byte[][] COLOURS = {{0x2F, 0x6F, (byte) 0x8F}, {(byte) 0x8A, 0x5A, 0x00}};
  private static final PresetLineDash[] DASHES = {PresetLineDash.SOLID, PresetLineDash.DASH};
  private static final MarkerStyle[] MARKERS = {MarkerStyle.CIRCLE, MarkerStyle.SQUARE};

  private final SheetCanvas canvas;
  private final XSSFSheet sheet;
  private final XSSFDrawing drawing;

  ChartSheet(XSSFWorkbook book, String name) {
    this.canvas = new SheetCanvas(book, name);
    this.sheet = canvas.sheet();
    this.drawing = sheet.createDrawingPatriarch();
  }

  void draw(List<? extends Chart> charts) {
    double widest =
        charts.stream().flatMap(ChartSheet::labels).mapToDouble(TextWidth::em).max().orElse(0);
    sheet.setColumnWidth(
        0, SheetStyles.columnWidth(Math.clamp(widest * SIZE + 12, LEAST_LABEL, MOST_LABEL)));
    for (int column = 1; column <= CHART_TO; column++) {
      sheet.setColumnWidth(column, SheetStyles.columnWidth(VALUE_WIDTH));
    }
    boolean first = true;
    for (Chart chart : charts) {
      if (!first) {
        sheet.setRowBreak(canvas.row() - 1);
      }
      first = false;
      canvas.text(0, CHART_TO, WORDS.say("chart.sheet.title", chart.title(), chart.unit()), TITLE);
      canvas.next(24);
      switch (chart) {
        case Chart.Bars bars -> bars(bars);
        case Chart.Lines lines -> lines(lines);
      }
    }
    setUpPage();
  }

  private static Stream<String> labels(Chart chart) {
    return switch (chart) {
      case Chart.Bars bars -> bars.bars().stream().map(Chart.Bar::label);
      case Chart.Lines lines -> lines.points().stream();
    };
  }

  private void bars(Chart.Bars bars) {
    int head = canvas.row();
    canvas.text(0, 0, WORDS.say("chart.label"), HEAD);
    canvas.text(1, 1, bars.unit(), HEAD);
    canvas.next(ROW);
    int from = canvas.row();
    for (Chart.Bar bar : bars.bars()) {
      canvas.text(0, 0, bar.label(), LABEL);
      figure(1, bar.value(), bars.decimals());
      canvas.next(ROW);
    }
    int to = canvas.row() - 1;
    room(head, to);
    if (bars.bars().isEmpty()) {
      return;
    }
    XSSFChart chart = chart(head);
    XDDFCategoryAxis labels = chart.createCategoryAxis(AxisPosition.LEFT);
    labels.setOrientation(AxisOrientation.MAX_MIN); // the first bar on top
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
    values.setVisible(false);
    values.setMinimum(0);
    values.setCrossBetween(AxisCrossBetween.BETWEEN); // or the first and last bar are cut in half
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, values);
    data.setBarDirection(BarDirection.BAR);
    data.setVaryColors(false);
    data.setGapWidth(50);
    XDDFChartData.Series series = data.addSeries(labels(from, to), values(from, to, 1));
    series.setTitle(bars.unit(), null);
    series.setShapeProperties(filled(COLOURS[0]));
    chart.plot(data);
    number(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0).addNewDLbls());
  }

  private void lines(Chart.Lines lines) {
    int head = canvas.row();
    canvas.text(0, 0, WORDS.say("chart.label"), HEAD);
    for (int i = 0; i < lines.lines().size(); i++) {
      canvas.text(i + 1, i + 1, lines.lines().get(i).name(), HEAD);
    }
    canvas.next(ROW);
    int from = canvas.row();
    for (int point = 0; point < lines.points().size(); point++) {
      canvas.text(0, 0, lines.points().get(point), LABEL);
      for (int i = 0; i < lines.lines().size(); i++) {
        figure(i + 1, lines.lines().get(i).values().get(point), lines.decimals());
      }
      canvas.next(ROW);
    }
    int to = canvas.row() - 1;
    room(head, to);
    XSSFChart chart = chart(head);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis points = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setMinimum(0);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, points, values);
    data.setVaryColors(false);
    for (int i = 0; i < lines.lines().size(); i++) {
      XDDFChartData.Series series = data.addSeries(labels(from, to), values(from, to, i + 1));
      series.setTitle(lines.lines().get(i).name(), null);
      XDDFLineChartData.Series line = (XDDFLineChartData.Series) series;
      line.setSmooth(false);
      int look = i % COLOURS.length;
      line.setMarkerStyle(MARKERS[look]);
      line.setShapeProperties(drawn(look));
    }
    chart.plot(data);
    CTLineChart drawn = chart.getCTChart().getPlotArea().getLineChartArray(0);
    for (int i = 0; i < drawn.sizeOfSerArray(); i++) {
      drawn.getSerArray(i).getMarker().setSpPr(filled(COLOURS[i % COLOURS.length]).getXmlObject());
    }
  }

  private void figure(int column, @Nullable BigDecimal value, int decimals) {
    String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    Look look =
        Look.cell(SheetStyles.SONG, SIZE, HorizontalAlignment.RIGHT, format + SheetStyles.INSIDE);
    if (value == null) {
      canvas.cell(column, look);
    } else {
      canvas.cell(column, look).setCellValue(value.doubleValue());
    }
  }

  /** Leaves at least so many rows for the chart beside the figures. */
  private void room(int head, int to) {
    for (int row = to; row < head + LEAST_ROWS; row++) {
      canvas.next(ROW);
    }
  }

  private XSSFChart chart(int head) {
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, CHART_FROM, head, CHART_TO + 1, canvas.row()));
    chart.setAutoTitleDeleted(true);
    chart.displayBlanksAs(DisplayBlanks.GAP); // no figure is not the figure 0
    return chart;
  }

  private XDDFCategoryDataSource labels(int from, int to) {
    return XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(from, to, 0, 0));
  }

  private XDDFNumericalDataSource<Double> values(int from, int to, int column) {
    return XDDFDataSourcesFactory.fromNumericCellRange(
        sheet, new CellRangeAddress(from, to, column, column));
  }

  private static XDDFShapeProperties filled(byte[] colour) {
    XDDFShapeProperties properties = new XDDFShapeProperties();
    properties.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    return properties;
  }

  private static XDDFShapeProperties drawn(int look) {
    XDDFLineProperties line =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOURS[look])));
    line.setWidth(1.75);
    line.setPresetDash(new XDDFPresetLineDash(DASHES[look]));
    XDDFShapeProperties properties = new XDDFShapeProperties();
    properties.setLineProperties(line);
    return properties;
  }

  private static void number(CTDLbls labels) {
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private void setUpPage() {
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setOrientation(PrintOrientation.LANDSCAPE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setDisplayGridlines(false);
    sheet.getFooter().setRight(SheetStyles.margin(7, FormText.page("&P", "&N")));
  }
}
