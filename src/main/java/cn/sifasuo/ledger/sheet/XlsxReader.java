package cn.sifasuo.ledger.sheet;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads .xlsx as a stream of events: a sheet of 100,000 rows does not fit into an office PC's
 * memory as POI's objects.
 */
final class XlsxReader {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final SheetLimits limits;
  private final ReadingTime time;

  XlsxReader(SheetLimits limits, ReadingTime time) {
    this.limits = limits;
    this.time = time;
  }

  List<RawSheet> read(File file) throws IOException {
    OPCPackage opened = null;
    try {
      opened = OPCPackage.open(file, PackageAccess.READ);
      return read(opened);
    } catch (IOException e) {
      throw refused(e);
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw refused(e);
    } catch (POIXMLException | OpenXML4JRuntimeException | RecordFormatException e) {
      throw refused(e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw refused(e); // numbers, references and parts that are not what they should be
    } finally {
      if (opened != null) {
        opened.revert(); // closes without writing
      }
    }
  }

  /** POI says "Zip bomb detected" or "too many bytes" in words only. */
  private static RuntimeException refused(Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.contains("Zip bomb") || message.contains("MAX_") || message.contains("MIN_")) {
        return SheetReader.bomb(e);
      }
    }
    return SheetReader.damaged(e);
  }

  private List<RawSheet> read(OPCPackage file)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(file);
    BookHandler book = new BookHandler();
    try (InputStream in = reader.getWorkbookData()) {
      parse(in, book);
    }
    CellTexts texts = new CellTexts(texts(reader));
    CellStyles styles = new CellStyles(styles(reader));
    List<RawSheet> sheets = new ArrayList<>();
    for (BookHandler.Entry entry : book.sheets()) {
      XlsxSheetHandler handler =
          new XlsxSheetHandler(texts, styles, book.from1904(), new SheetCollector(limits, time));
      try (InputStream in = reader.getSheet(entry.relation())) {
        parse(in, handler);
      }
      sheets.add(handler.sheet(entry.name(), entry.hidden()));
    }
    return sheets;
  }

  private SharedStrings texts(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException {
    try (InputStream in = reader.getSharedStringsData()) {
      return in == null ? new SharedStringsTable() : new FoundTexts(time.over(in));
    }
  }

  /** Shared texts as they are found; POI would make room for as many as the file says it has. */
  private static final class FoundTexts extends ReadOnlySharedStringsTable {

    FoundTexts(InputStream in) throws IOException, SAXException {
      super(in, false);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      boolean counts = local.equals("sst");
      super.startElement(uri, local, name, counts ? new AttributesImpl() : attributes);
    }
  }

  private StylesTable styles(XSSFReader reader) throws IOException, OpenXML4JException {
    try (InputStream in = reader.getStylesData()) {
      return in == null ? new StylesTable() : new StylesTable(time.over(in));
    }
  }

  /** Nothing outside the part is loaded: no document type, hence no entity. */
  private void parse(InputStream in, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setFeature(NO_DOCTYPE, true);
    xml.setContentHandler(handler);
    xml.setErrorHandler(handler);
    xml.parse(new InputSource(time.over(in)));
  }
}
