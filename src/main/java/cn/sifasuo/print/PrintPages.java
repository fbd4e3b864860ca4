package cn.sifasuo.print;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.io.IOException;
import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.JRGraphics2DExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleGraphics2DExporterOutput;
import net.sf.jasperreports.export.SimpleGraphics2DReportConfiguration;

/**
 * Finished pages, drawn alike on screen, on a printer and in a PDF. The printer is given lines and
 * letter shapes, not a picture of them, so print is as sharp as the printer allows.
 */
public final class PrintPages implements Pageable {

  private static final Wording WORDS = Wording.of(PrintPages.class);

  private final Fonts fonts;
  private final JasperPrint pages;
  private final PdfFile.Info info;

  PrintPages(Fonts fonts, JasperPrint pages, PdfFile.Info info) {
    this.fonts = fonts;
    this.pages = pages;
    this.info = info;
  }

  /**
   * Writes the pages as PDF; the stream stays open.
   *
   * @throws IOException if the stream refuses
   * @throws Failure P-201 if they cannot be drawn
   */
  public void writePdf(OutputStream out) throws IOException {
    PdfFile.write(fonts, pages, info, out);
  }

  @Override
  public int getNumberOfPages() {
    return pages.getPages().size();
  }

  /** The whole sheet: the pages keep their own margins, wider than what printers leave white. */
  @Override
  public PageFormat getPageFormat(int page) {
    boolean landscape = pages.getPageWidth() > pages.getPageHeight();
    double width = Math.min(pages.getPageWidth(), pages.getPageHeight());
    double height = Math.max(pages.getPageWidth(), pages.getPageHeight());
    Paper paper = new Paper();
    paper.setSize(width, height);
    paper.setImageableArea(0, 0, width, height);
    PageFormat format = new PageFormat();
    format.setPaper(paper);
    format.setOrientation(landscape ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
    return format;
  }

  @Override
  public Printable getPrintable(int page) {
    return (graphics, format, index) -> {
      if (index >= getNumberOfPages()) {
        return Printable.NO_SUCH_PAGE;
      }
      draw(graphics, index);
      return Printable.PAGE_EXISTS;
    };
  }

  /**
   * @throws Failure P-202 if the engine cannot draw the page
   */
  private void draw(Graphics graphics, int page) {
    Graphics2D own = (Graphics2D) graphics.create();
    try {
      JRGraphics2DExporter exporter = new JRGraphics2DExporter(fonts.jasper());
      exporter.setExporterInput(new SimpleExporterInput(pages));
      SimpleGraphics2DExporterOutput output = new SimpleGraphics2DExporterOutput();
      output.setGraphics2D(own);
      exporter.setExporterOutput(output);
      SimpleGraphics2DReportConfiguration configuration = new SimpleGraphics2DReportConfiguration();
      configuration.setPageIndex(page);
      exporter.setConfiguration(configuration);
      exporter.exportReport();
    } catch (JRException e) {
      throw new Failure(
          FailureKind.DAMAGED, "P-202", WORDS.say("page.failed", "P-202"), "page not drawn", e);
    } finally {
      own.dispose();
    }
  }
}
