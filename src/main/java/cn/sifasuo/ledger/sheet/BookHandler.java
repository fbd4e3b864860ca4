package cn.sifasuo.ledger.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the list of sheets and the calendar from {@code workbook.xml}. */
final class BookHandler extends DefaultHandler {

  /**
   * One sheet.
   *
   * @param relation id of its part
   */
  record Entry(String name, boolean hidden, String relation) {}

  private final List<Entry> sheets = new ArrayList<>();
  private boolean from1904;

  List<Entry> sheets() {
    return sheets;
  }

  boolean from1904() {
    return from1904;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    if (localName.equals("workbookPr")) {
      String value = String.valueOf(attributes.getValue("date1904"));
      from1904 = value.equals("1") || value.equals("true");
    } else if (localName.equals("sheet")) {
      String relation = "";
      for (int i = 0; i < attributes.getLength(); i++) {
        // the namespace of r:id differs between strict and transitional files
        if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
          relation = attributes.getValue(i);
        }
      }
      String state = attributes.getValue("state");
      sheets.add(
          new Entry(
              String.valueOf(attributes.getValue("name")),
              state != null && !state.equals("visible"),
              relation));
    }
  }
}
