package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.sheet.RawSheet.Merge;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of one {@code sheet.xml}. */
final class XlsxSheetHandler extends DefaultHandler {

  private final CellTexts texts;
  private final CellStyles styles;
  private final double shift;
  private final SheetCollector collector;
  private final List<Merge> merges = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();

  private int row;
  private int column = -1;
  private String type = "n";
  private int style;
  private boolean formula;
  private boolean inValue;
  private boolean inPhonetic;

  XlsxSheetHandler(CellTexts texts, CellStyles styles, boolean from1904, SheetCollector collector) {
    this.texts = texts;
    this.styles = styles;
    this.shift = from1904 ? DateFormats.SHIFT_1904 : 0;
    this.collector = collector;
  }

  RawSheet sheet(String name, boolean hidden) {
    return collector.sheet(name, hidden, merges);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    switch (localName) {
      case "row" -> {
        row = number(attributes.getValue("r"), row + 1);
        column = -1;
      }
      case "c" -> {
        column = column(attributes.getValue("r"), column + 1);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = number(attributes.getValue("s"), 0);
        formula = false;
        value.setLength(0);
      }
      case "f" -> formula = true;
      case "rPh" -> inPhonetic = true;
      case "v", "t" -> inValue = !inPhonetic;
      case "mergeCell" -> {
        if (merges.size() >= SheetLimits.MOST_MERGES) {
          throw SheetReader.tooBig("merged regions");
        }
        CellRangeAddress range = CellRangeAddress.valueOf(attributes.getValue("ref"));
        merges.add(
            new Merge(
                range.getFirstRow() + 1,
                range.getLastRow() + 1,
                range.getFirstColumn(),
                range.getLastColumn()));
      }
      default -> {
        // widths, formats, pictures and the like say nothing about the cells
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (inValue) {
      if (value.length() + length > SheetLimits.LONGEST_TEXT) {
        throw SheetReader.tooBig("text of more than " + SheetLimits.LONGEST_TEXT);
      }
      value.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    switch (localName) {
      case "v", "t" -> inValue = false;
      case "rPh" -> inPhonetic = false;
      case "c" -> {
        RawCell cell = read();
        collector.cell(column, formula ? cell.asFormula() : cell);
      }
      case "row" -> collector.row(row);
      default -> {
        // see startElement
      }
    }
  }

  private RawCell read() {
    if (value.isEmpty()) {
      return RawCell.EMPTY;
    }
    String content = value.toString();
    return switch (type) {
      case "s" -> RawCell.text(texts.shared(Integer.parseInt(content.strip())));
      case "inlineStr", "str" -> RawCell.text(CellTexts.inline(content));
      case "b" -> RawCell.text(content.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> new RawCell(RawCell.Kind.ERROR, content, 0, false);
      case "d" -> RawCell.text(content);
      default -> {
        double number = Double.parseDouble(content.strip());
        yield styles.date(style) ? RawCell.date(number + shift) : RawCell.number(number);
      }
    };
  }

  private static int number(@Nullable String attribute, int otherwise) {
    return attribute == null ? otherwise : Integer.parseInt(attribute);
  }

  /** Column of a reference such as AB12, from 0. */
  private static int column(@Nullable String reference, int otherwise) {
    if (reference == null) {
      return otherwise;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
      if (column > SheetLimits.MOST_COLUMNS || column < 1) {
        throw SheetReader.tooBig("column beyond the last");
      }
    }
    return column - 1;
  }
}
