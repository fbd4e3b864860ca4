package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TextAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * A {@link Paper} as a text document a clerk can go on with in an office program. Characters stay
 * what they are, rare ones too: the program it is opened with has its own faces. The same paper
 * gives the same bytes.
 */
public final class PaperDocx {

  private static final Wording WORDS = Wording.of(PaperDocx.class);

  /**
   * Writes the paper; the stream stays open.
   *
   * @throws IOException if the stream refuses
   */
  public void write(Paper paper, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      PaperDocxSetup.apply(document, paper.foot());
      Writing writing = new Writing(document);
      writing.heading(paper.heading());
      writing.parts(paper.parts());
      document.getProperties().getCoreProperties().setTitle(paper.name());
      FormWorkbook.stamp(document.getProperties(), paper.on());
      ByteArrayOutputStream buffer = new ByteArrayOutputStream();
      document.write(buffer);
      StableZip.rewrite(buffer.toByteArray(), out);
    }
  }

  /** The name by which office programs know a face. */
  static String font(Face face) {
    return switch (face) {
      case TITLE -> WORDS.say("paper.title-face");
      case HEAD -> WORDS.say("paper.hei");
      case FANG -> WORDS.say("paper.fang");
      case KAI -> WORDS.say("paper.kai");
      default -> WORDS.say("font.song");
    };
  }

  /** One document being written. */
  private static final class Writing {

    private final XWPFDocument document;
    private boolean breakBefore;

    Writing(XWPFDocument document) {
      this.document = document;
    }

    void heading(Paper.Heading heading) {
      if (!heading.mark().isEmpty()) {
        line(PaperPage.MARK, ParagraphAlignment.LEFT, 24, heading.mark());
      }
      if (!heading.title().isEmpty()) {
        title(PaperPage.TITLE, 32, heading.title());
      }
      if (!heading.number().isEmpty()) {
        line(PaperPage.NUMBER, ParagraphAlignment.RIGHT, 24, heading.number());
      }
    }

    private void title(Lettering type, int pitch, String text) {
      XWPFParagraph paragraph = line(type, ParagraphAlignment.CENTER, pitch, "");
      List<String> lines = TextWidth.heading(text, PaperPage.TEXT / (double) type.size());
      for (int i = 0; i < lines.size(); i++) {
        var run = DocxParagraphs.run(paragraph, lines.get(i), font(type.face()), type.size());
        if (i + 1 < lines.size()) {
          run.addBreak();
        }
      }
      paragraph.setKeepNext(true);
    }

    /** Framed parts that follow each other become one table. */
    void parts(List<PaperPart> parts) {
      List<PaperRow> rows = new ArrayList<>();
      for (PaperPart part : parts) {
        if (part.framed()) {
          rows.addAll(PaperRows.of(part));
        } else {
          table(rows);
          part(part);
        }
      }
      table(rows);
    }

    private void table(List<PaperRow> rows) {
      if (!rows.isEmpty()) {
        if (breakBefore) {
          line(PaperPage.SMALL, ParagraphAlignment.LEFT, 1, "");
        }
        new PaperDocxTable(document.createTable()).fill(rows);
        rows.clear();
        line(PaperPage.SMALL, ParagraphAlignment.LEFT, 8, "");
      }
    }

    private void part(PaperPart part) {
      switch (part) {
        case PaperPart.Text text -> text(text.style(), text.text());
        case PaperPart.Signatures signatures -> signatures(signatures.lines());
        case PaperPart.Seal seal -> seal(seal.lines());
        case PaperPart.Cut cut ->
            line(PaperPage.NOTE, ParagraphAlignment.CENTER, 30, PaperTexts.DASH.repeat(42));
        case PaperPart.NewPage newPage -> breakBefore = true;
        case PaperPart.Grid grid -> {
          // in a table
        }
        case PaperPart.Table table -> {
          // in a table
        }
        case PaperPart.Box box -> {
          // in a table
        }
        case PaperPart.Checks checks -> {
          // in a table
        }
      }
    }

    private void text(PaperPart.Style style, String text) {
      switch (style) {
        case BODY -> setIn(PaperPage.BODY, text);
        case HEADING -> setIn(PaperPage.HEADING, text);
        case SUBHEADING -> setIn(PaperPage.SUBHEADING, text);
        case ADDRESSEE -> line(PaperPage.BODY, ParagraphAlignment.LEFT, PaperPage.PITCH, text);
        case TITLE -> title(PaperPage.SECOND_TITLE, 28, text);
        case CENTER -> line(PaperPage.BODY, ParagraphAlignment.CENTER, PaperPage.PITCH, text);
        case RIGHT -> line(PaperPage.BODY, ParagraphAlignment.RIGHT, PaperPage.PITCH, text);
        case NOTE -> line(PaperPage.NOTE, ParagraphAlignment.LEFT, 17, text);
      }
    }

    private void setIn(Lettering type, String text) {
      for (String part : text.split("\n", -1)) {
        XWPFParagraph paragraph = line(type, ParagraphAlignment.BOTH, PaperPage.PITCH, part);
        DocxParagraphs.indent(paragraph).setFirstLine(DocxParagraphs.twips(2 * type.size()));
        paragraph.setKeepNext(type.face() != Face.FANG);
      }
    }

    private void signatures(List<PaperPart.Signature> lines) {
      for (List<PaperPart.Signature> beside : PaperStrips.beside(lines)) {
        XWPFParagraph paragraph = line(PaperPage.VALUE, ParagraphAlignment.LEFT, 30, "");
        PaperDocxSetup.tabs(paragraph, beside.size());
        for (int b = 0; b < beside.size(); b++) {
          var run =
              DocxParagraphs.run(
                  paragraph,
                  PaperTexts.signed(beside.get(b)),
                  font(Face.FANG),
                  PaperPage.VALUE.size());
          run.addTab();
          run.setText(beside.get(b).date());
          if (b + 1 < beside.size()) {
            run.addTab();
          }
        }
      }
    }

    private void seal(List<String> lines) {
      if (!document.getParagraphs().isEmpty()) {
        document.getParagraphs().getLast().setKeepNext(true); // no page for a seal alone
      }
      line(PaperPage.BODY, ParagraphAlignment.LEFT, PaperPage.PITCH, "").setKeepNext(true);
      for (int i = 0; i < lines.size(); i++) {
        XWPFParagraph paragraph =
            line(PaperPage.BODY, ParagraphAlignment.CENTER, PaperPage.PITCH, lines.get(i));
        DocxParagraphs.indent(paragraph)
            .setLeft(DocxParagraphs.twips(PaperPage.TEXT - PaperStrips.sealWidth(lines)));
        paragraph.setKeepNext(i + 1 < lines.size());
      }
    }

    private XWPFParagraph line(Lettering type, ParagraphAlignment side, int pitch, String text) {
      XWPFParagraph paragraph = document.createParagraph();
      DocxParagraphs.spacing(paragraph, pitch);
      paragraph.setAlignment(side);
      paragraph.setVerticalAlignment(TextAlignment.CENTER);
      if (breakBefore) {
        paragraph.setPageBreak(true);
        breakBefore = false;
      }
      if (!text.isEmpty()) {
        DocxParagraphs.run(paragraph, text, font(type.face()), type.size());
      }
      return paragraph;
    }
  }
}
