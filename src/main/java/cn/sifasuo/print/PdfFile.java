package cn.sifasuo.print;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import org.jspecify.annotations.Nullable;

/**
 * Pages written as PDF with embedded fonts, the same bytes for the same pages. The engine stamps
 * three things by clock or chance: the dates, the tags of the embedded font subsets and the file
 * identifier. The dates come from the form; the other two are replaced, at equal length, by a
 * counter and by the digest of the rest.
 */
final class PdfFile {

  /**
   * @param title shown by readers in the window title
   * @param subject such as unit and period
   * @param keywords such as the digest of the form
   * @param on the day the sheet speaks of; null leaves the dates out
   */
  record Info(String title, String subject, String keywords, @Nullable LocalDate on) {}

  private static final Wording WORDS = Wording.of(PdfFile.class);
  private static final Pattern SUBSET = Pattern.compile("/(?:BaseFont|FontName)/([A-Z]{6})\\+");
  private static final Pattern IDENTIFIER =
      Pattern.compile("/ID ?\\[ ?<([0-9a-fA-F]{32})> ?<([0-9a-fA-F]{32})> ?\\]");

  private PdfFile() {}

  /**
   * @throws Failure P-201 if the engine cannot draw the pages
   */
  static void write(Fonts fonts, JasperPrint pages, Info info, OutputStream out)
      throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    Exporter exporter = new Exporter(fonts, info);
    exporter.setExporterInput(new SimpleExporterInput(pages));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(buffer));
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setMetadataTitle(info.title());
    configuration.setMetadataSubject(info.subject());
    configuration.setMetadataKeywords(info.keywords());
    configuration.setMetadataCreator(WORDS.say("pdf.creator"));
    configuration.setDisplayMetadataTitle(true);
    exporter.setConfiguration(configuration);
    try {
      exporter.exportReport();
    } catch (JRException e) {
      throw new Failure(
          FailureKind.DAMAGED, "P-201", WORDS.say("pdf.failed", "P-201"), "pdf export failed", e);
    }
    out.write(settle(buffer.toByteArray()));
  }

  /** Takes chance out of a finished file without moving a byte. */
  static byte[] settle(byte[] pdf) {
    byte[] bytes = pdf.clone();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Map<String, String> tags = new LinkedHashMap<>();
    Matcher subset = SUBSET.matcher(text);
    while (subset.find()) {
      String tag = tags.computeIfAbsent(subset.group(1), t -> tag(tags.size()));
      put(bytes, subset.start(1), tag);
    }
    Matcher identifier = IDENTIFIER.matcher(text);
    int found = -1;
    int second = -1;
    while (identifier.find()) {
      found = identifier.start(1);
      second = identifier.start(2);
    }
    if (found < 0) {
      throw new IllegalStateException("the engine wrote no file identifier");
    }
    put(bytes, found, "0".repeat(32));
    put(bytes, second, "0".repeat(32));
    String id = Digest.of(bytes).substring(0, 32);
    put(bytes, found, id);
    put(bytes, second, id);
    return bytes;
  }

  private static String tag(int number) {
    char[] tag = "AAAAAA".toCharArray();
    for (int i = 5, n = number; n > 0; i--, n /= 26) {
      tag[i] = (char) ('A' + n % 26);
    }
    return new String(tag);
  }

  private static void put(byte[] bytes, int at, String text) {
    byte[] with = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(with, 0, bytes, at, with.length);
  }

  /** The engine's exporter with the dates of the form instead of the clock's. */
  private static final class Exporter extends JRPdfExporter {

    private final Info info;

    Exporter(Fonts fonts, Info info) {
      super(fonts.jasper());
      this.info = info;
    }

    @Override
    protected PdfProducer createPdfProducer() {
      return new ClassicPdfProducer(createPdfProducerContext()) {
        @Override
        public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
          PdfDocumentWriter writer = super.createWriter(out);
          date(getPdfWriter().getInfo(), info.on());
          return writer;
        }

        @Override
        public void close() {
          date(getPdfWriter().getInfo(), info.on());
          super.close();
        }
      };
    }
  }

  /** Dates a file by the day it speaks of, or not at all. */
  static void date(PdfDictionary dictionary, @Nullable LocalDate on) {
    if (on == null) {
      dictionary.remove(PdfName.CREATIONDATE);
      dictionary.remove(PdfName.MODDATE);
    } else {
      PdfString day = new PdfString("D:" + on.toString().replace("-", "") + "000000+08'00'");
      dictionary.put(PdfName.CREATIONDATE, day);
      dictionary.put(PdfName.MODDATE, day);
    }
  }
}
