package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import cn.sifasuo.print.PaperRow.Cell;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Rows of cells as one table of a text document, with every edge of any row in its grid. */
final class PaperDocxTable {

  private static final int ROOM = 2;

  private final XWPFTable table;
  private final List<Integer> edges = new ArrayList<>();

  PaperDocxTable(XWPFTable table) {
    this.table = table;
  }

  void fill(List<PaperRow> rows) {
    TreeSet<Integer> found = new TreeSet<>();
    for (PaperRow row : rows) {
      for (Cell cell : row.cells()) {
        found.add(cell.x());
        found.add(cell.x() + cell.width());
      }
    }
    edges.addAll(found);
    setUp();
    for (int i = 0; i < rows.size(); i++) {
      row(i == 0 ? table.getRow(0) : table.createRow(), rows.get(i));
    }
  }

  private void setUp() {
    CTTblPr properties = table.getCTTbl().getTblPr();
    CTTblLayoutType layout =
        properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(DocxParagraphs.twips(PaperPage.TEXT));
    CTTblWidth indent =
        properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(DocxParagraphs.twips(PaperPage.PADDING));
    int padding = DocxParagraphs.twips(PaperPage.PADDING).intValue();
    table.setCellMargins(0, padding, 0, padding);
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int i = 1; i < edges.size(); i++) {
      grid.addNewGridCol().setW(DocxParagraphs.twips(edges.get(i) - edges.get(i - 1)));
    }
  }

  private void row(XWPFTableRow target, PaperRow row) {
    target.setHeight(DocxParagraphs.twips(row.leastHeight()).intValue());
    target.setHeightRule(TableRowHeightRule.AT_LEAST);
    target.setRepeatHeader(row.heading());
    target.setCantSplitRow(row.cells().stream().noneMatch(c -> c.text().length() > 200));
    List<XWPFTableCell> had = new ArrayList<>(target.getTableCells());
    for (int i = 0; i < row.cells().size(); i++) {
      fill(
          i < had.size() ? had.get(i) : target.createCell(), row.cells().get(i), row.leastHeight());
    }
    for (int i = had.size() - 1; i >= row.cells().size(); i--) {
      target.removeCell(i);
    }
  }

  private void fill(XWPFTableCell target, Cell cell, int leastHeight) {
    CTTcPr properties =
        target.getCTTc().isSetTcPr() ? target.getCTTc().getTcPr() : target.getCTTc().addNewTcPr();
    CTTblWidth width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(DocxParagraphs.twips(cell.width()));
    int span = edges.indexOf(cell.x() + cell.width()) - edges.indexOf(cell.x());
    if (span > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
    }
    boolean label = cell.type().equals(PaperPage.LABEL);
    boolean high = !label && (leastHeight > PaperRow.LOW || cell.text().length() > 200);
    target.setVerticalAlignment(
        high ? XWPFTableCell.XWPFVertAlign.TOP : XWPFTableCell.XWPFVertAlign.CENTER);
    String text = cell.checks().isEmpty() ? cell.text() : checks(cell);
    if (label) {
      text = String.join("\n", TextWidth.heading(text, cell.room())); // as the PDF breaks them
    }
    List<String> lines = List.of(text.split("\n", -1));
    write(target.getParagraphs().getFirst(), cell, side(cell.align()), lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      write(target.addParagraph(), cell, side(cell.align()), line);
    }
    if (!cell.closing().isEmpty()) {
      int used = TextWidth.paragraph(text, cell.room()).size() + cell.closing().size();
      for (int i = (int) (leastHeight / (cell.type().pitch() + ROOM)) - used; i > 0; i--) {
        write(target.addParagraph(), cell, ParagraphAlignment.LEFT, "");
      }
    }
    for (String line : cell.closing()) {
      XWPFParagraph closing = target.addParagraph();
      write(closing, cell, ParagraphAlignment.RIGHT, line);
    }
  }

  /** Boxes with their labels, none torn from its label. */
  private static String checks(Cell cell) {
    StringBuilder text = new StringBuilder();
    double used = 0;
    for (PaperPart.Check check : cell.checks()) {
      String item = (check.ticked() ? PaperTexts.TICKED : PaperTexts.BOX) + check.label();
      double em = TextWidth.em(item);
      if (used > 0 && used + 1 + em > cell.room()) {
        text.append('\n');
        used = 0;
      } else if (used > 0) {
        text.append('　');
        used++;
      }
      text.append(item);
      used += em;
    }
    return text.toString();
  }

  private static ParagraphAlignment side(Align align) {
    return align == Align.CENTER ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
  }

  private static void write(
      XWPFParagraph paragraph, Cell cell, ParagraphAlignment side, String text) {
    DocxParagraphs.spacing(paragraph, cell.type().pitch() + ROOM);
    paragraph.setAlignment(side);
    if (!text.isEmpty()) {
      DocxParagraphs.run(paragraph, text, PaperDocx.font(cell.type().face()), cell.type().size());
    }
  }
}
