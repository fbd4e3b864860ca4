package cn.sifasuo.ui.paper;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.awt.print.Pageable;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;

/**
 * Hands pages to a printer.
 *
 * @param copies from 1
 */
record PrinterJob(String title, Pageable pages, PrintService printer, int copies) {

  private static final Wording WORDS = Wording.of(PrinterJob.class);

  /**
   * Returns when the printer's queue has taken everything.
   *
   * @throws Failure UNREACHABLE {@code U-511} if it does not
   */
  void send() {
    PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
    if (printer.isAttributeValueSupported(MediaSizeName.ISO_A4, FLAVOR, null)) {
      wishes.add(MediaSizeName.ISO_A4);
    }
    if (copies > 1) {
      wishes.add(new Copies(copies));
    }
    wishes.add(new JobName(title, null));
    try {
      printer.createPrintJob().print(new SimpleDoc(pages, FLAVOR, null), wishes);
    } catch (PrintException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "U-511",
          WORDS.say("print.refused", printer.getName()),
          "printer refused",
          e);
    }
  }

  private static final DocFlavor FLAVOR = DocFlavor.SERVICE_FORMATTED.PAGEABLE;
}
