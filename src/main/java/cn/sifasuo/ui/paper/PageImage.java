package cn.sifasuo.ui.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.PrinterException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/** A page as the preview shows it. */
final class PageImage {

  private PageImage() {}

  /**
   * Draws a page, off the screen's thread, at the size it is shown in: a picture drawn larger and
   * made smaller on the screen loses hair lines.
   *
   * @param density dots a point
   * @throws PrinterException if the page cannot be drawn
   */
  static Image of(Pageable pages, int number, double density) throws PrinterException {
    PageFormat format = pages.getPageFormat(number);
    BufferedImage sheet =
        new BufferedImage(
            (int) Math.round(format.getWidth() * density),
            (int) Math.round(format.getHeight() * density),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.scale(density, density);
      pages.getPrintable(number).print(graphics, format, number);
    } finally {
      graphics.dispose();
    }
    return SwingFXUtils.toFXImage(sheet, null);
  }
}
