package cn.sifasuo.ui.paper;

import java.util.Arrays;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.jspecify.annotations.Nullable;

/** The printers that can be used; asking may take seconds, so never on the screen's thread. */
public interface Printers {

  /**
   * What was found.
   *
   * @param usual the one the machine prints on if nobody says otherwise; null if there is none
   */
  record Found(List<PrintService> all, @Nullable PrintService usual) {

    public Found {
      all = List.copyOf(all);
    }
  }

  Found find();

  /** The printers the operating system knows. */
  static Printers ofSystem() {
    return () -> {
      PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
      List<PrintService> all =
          Arrays.asList(
              PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PAGEABLE, null));
      return new Found(all, usual != null && all.contains(usual) ? usual : null);
    };
  }
}
