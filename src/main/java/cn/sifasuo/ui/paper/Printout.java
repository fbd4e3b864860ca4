package cn.sifasuo.ui.paper;

import java.awt.print.Pageable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Something to be printed.
 *
 * @param title what it is, for the preview and the printer's queue
 * @param fileName suggested for the PDF, with its suffix
 * @param pages whose printables may be called from any thread
 * @param pdf writes the same pages as PDF
 */
public record Printout(String title, String fileName, Pageable pages, Pdf pdf) {

  /** Writes pages to a stream and leaves it open. */
  @FunctionalInterface
  public interface Pdf {
    void write(OutputStream out) throws IOException;
  }
}
