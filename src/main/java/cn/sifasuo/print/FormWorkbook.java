package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A form as workbook: one sheet that prints like the PDF, with real numbers in its cells and a name
 * for every entry of its head and foot (statistics-conventions §9). The same form gives the same
 * bytes.
 */
public final class FormWorkbook {

  private static final Wording WORDS = Wording.of(FormWorkbook.class);

  /**
   * Writes the form; the stream stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void write(PrintableForm form, OutputStream out) throws IOException {
    write(List.of(form), out);
  }

  /**
   * Writes a form and the sheets that belong to it, named by their periods.
   *
   * @param sheets the form first
   * @throws IOException if the stream refuses
   */
  public void write(List<PrintableForm> sheets, OutputStream out) throws IOException {
    write(sheets, List.of(), out);
  }

  /** The same with charts on a sheet of their own, each beside the figures it is drawn from. */
  public void write(List<PrintableForm> sheets, List<? extends Chart> charts, OutputStream out)
      throws IOException {
    PrintableForm form = sheets.getFirst();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      new FormSheet(book, form).draw();
      for (PrintableForm further : sheets.subList(1, sheets.size())) {
        new FormSheet(book, further, further.code() + " " + further.periodLabel()).draw();
      }
      if (!charts.isEmpty()) {
        new ChartSheet(book, WORDS.say("chart.sheet")).draw(charts);
      }
      sign(book, form);
      ByteArrayOutputStream buffer = new ByteArrayOutputStream();
      book.write(buffer);
      StableZip.rewrite(buffer.toByteArray(), out);
    }
  }

  private static void sign(XSSFWorkbook book, PrintableForm form) {
    POIXMLProperties properties = book.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(form.title());
    core.setSubjectProperty(form.unitName() + " " + form.periodLabel());
    LocalDate on = form.signatures().reportedOn();
    stamp(properties, on == null ? StableZip.EPOCH.toLocalDate() : on);
    POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
    custom.addProperty("form", form.code());
    custom.addProperty("digest", form.digest());
    custom.addProperty("audit_head", form.auditHead());
    custom.addProperty("version", form.versionLabel());
  }

  /** Replaces what the library took from the clock. */
  static void stamp(POIXMLProperties properties, LocalDate day) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    Optional<Date> at = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    core.setCreator(WORDS.say("pdf.creator"));
    core.setLastModifiedByUser(WORDS.say("pdf.creator"));
    core.setCreated(at);
    core.setModified(at);
    properties.getExtendedProperties().setApplication(WORDS.say("pdf.creator"));
  }
}
