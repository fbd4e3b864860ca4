package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.SimpleDoc;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.HashPrintRequestAttributeSet;
import org.junit.jupiter.api.Test;

/** Pages on the screen and on a printer; the printer of these tests writes PostScript to memory. */
class PrintPagesTest {

  private static final Fonts FONTS = new Fonts(Path.of("reports/fonts"));

  @Test
  void aFormLiesAcrossAndASheetStandsUpright() {
    PrintPages form = new FormPdf(FONTS).pages(SampleForms.m1());
    assertThat(form.getPageFormat(0).getOrientation()).isEqualTo(PageFormat.LANDSCAPE);
    assertThat(form.getPageFormat(0).getWidth()).isEqualTo(842);
    assertThat(sheet().getPageFormat(0).getOrientation()).isEqualTo(PageFormat.PORTRAIT);
    assertThat(sheet().getPageFormat(0).getHeight()).isEqualTo(842);
  }

  @Test
  void thePreviewShowsEveryPageAndNoMore() throws Exception {
    PrintPages pages = new FormPdf(FONTS).pages(SampleForms.county(40));
    assertThat(pages.getNumberOfPages()).isGreaterThan(1);
    for (int i = 0; i < pages.getNumberOfPages(); i++) {
      assertThat(ink(picture(pages, i))).isGreaterThan(1000);
    }
    Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    assertThat(
            pages.getPrintable(0).print(nowhere, pages.getPageFormat(0), pages.getNumberOfPages()))
        .isEqualTo(Printable.NO_SUCH_PAGE);
    File file = new File("target/screens/print-form.png");
    file.getParentFile().mkdirs();
    ImageIO.write(picture(new FormPdf(FONTS).pages(SampleForms.m1()), 0), "png", file);
  }

  @Test
  void aPrinterGetsEveryPageAsLinesAndShapes() throws Exception {
    PrintPages pages = new FormPdf(FONTS).pages(SampleForms.county(40));
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    StreamPrintServiceFactory factory =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0];
    StreamPrintService printer = factory.getPrintService(paper);
    printer
        .createPrintJob()
        .print(
            new SimpleDoc(pages, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null),
            new HashPrintRequestAttributeSet());

    String postScript = paper.toString(StandardCharsets.ISO_8859_1);
    assertThat(postScript.lines().filter(l -> l.startsWith("%%Page:")).count())
        .isEqualTo(pages.getNumberOfPages());
    assertThat(postScript).doesNotContain("colorimage");
  }

  private static PrintPages sheet() {
    return new SheetPdf(FONTS)
        .pages(
            new Sheet(
                "示范镇司法所",
                List.of(new Sheet.Paragraph(Sheet.Style.BODY, "冯𡋾、𬱖、〇")),
                "司法所工作台",
                null));
  }

  static BufferedImage picture(PrintPages pages, int page) throws Exception {
    PageFormat format = pages.getPageFormat(page);
    BufferedImage image =
        new BufferedImage(
            (int) format.getWidth() * 2, (int) format.getHeight() * 2, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(2, 2);
    assertThat(pages.getPrintable(page).print(graphics, format, page))
        .isEqualTo(Printable.PAGE_EXISTS);
    graphics.dispose();
    return image;
  }

  private static long ink(BufferedImage image) {
    long dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return dark;
  }
}
