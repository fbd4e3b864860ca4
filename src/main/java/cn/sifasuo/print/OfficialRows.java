package cn.sifasuo.print;

import static cn.sifasuo.print.OfficialPage.BODY;
import static cn.sifasuo.print.OfficialPage.PITCH;
import static cn.sifasuo.print.OfficialPage.TEXT;

import java.util.ArrayList;
import java.util.List;

/** An official paper as rows on pages: where GB/T 9704-2012 7.3 and 7.5 put everything. */
final class OfficialRows {

  private static final Lettering FANG = new Lettering(Face.FANG, BODY);
  private static final Lettering HEI = new Lettering(Face.HEAD, BODY);
  private static final Lettering KAI = new Lettering(Face.KAI, BODY);
  private static final Lettering TITLE = new Lettering(Face.TITLE, OfficialPage.TITLE);
  private static final float INDENT = 2 * BODY;

  private final Fonts fonts;
  private final OfficialPaper paper;
  private final RunningText running;
  private final List<OfficialRow> rows = new ArrayList<>();

  OfficialRows(Fonts fonts, OfficialPaper paper) {
    this.fonts = fonts;
    this.paper = paper;
    this.running = new RunningText(fonts);
  }

  /** The rows of each page, top to bottom. */
  List<List<OfficialRow>> pages() {
    rows.add(OfficialRow.blank(true));
    title(paper.title());
    paper.paragraphs().forEach(this::paragraph);
    closing();
    attachment();
    return broken();
  }

  private void title(String text) {
    float height = 0;
    for (String line : TextWidth.heading(text, TEXT / TITLE.size())) {
      float x = (float) (TEXT - fonts.width(TITLE, line)) / 2;
      rows.add(new OfficialRow(line, TITLE, OfficialPage.TITLE_PITCH, x, 0, true, false));
      height += OfficialPage.TITLE_PITCH;
    }
    // back to the grid of 22 lines, with room below the title
    float rest = (float) (Math.ceil((height + PITCH * 2 / 3) / PITCH) * PITCH - height);
    rows.add(new OfficialRow("", FANG, rest, 0, 0, true, false));
  }

  private void paragraph(OfficialPaper.Paragraph paragraph) {
    switch (paragraph.style()) {
      case ADDRESSEE -> rows.addAll(running.rows(paragraph.text(), FANG, 0, TEXT));
      case HEADING_1 -> heading(paragraph.text(), HEI);
      case HEADING_2 -> heading(paragraph.text(), KAI);
      case BODY -> rows.addAll(running.rows(paragraph.text(), FANG, INDENT, TEXT));
    }
  }

  private void heading(String text, Lettering type) {
    running.rows(text, type, INDENT, TEXT).forEach(r -> rows.add(r.kept()));
  }

  /** Attachment line, signer and date stand on a page with text: no page for a seal alone. */
  private void closing() {
    for (int i = Math.max(0, rows.size() - 2); i < rows.size(); i++) {
      rows.set(i, rows.get(i).kept());
    }
    if (!paper.attachment().isEmpty()) {
      rows.add(OfficialRow.blank(true));
      heading(OfficialText.attachmentLine(paper), FANG);
    }
    rows.add(OfficialRow.blank(true));
    rows.add(OfficialRow.blank(true));
    String date = FormText.day(paper.on());
    float dateX = (float) (TEXT - OfficialText.DATE_INDENT * BODY - fonts.width(FANG, date));
    double middle = dateX + fonts.width(FANG, date) / 2;
    double signer = fonts.width(FANG, paper.signer());
    float signerX = (float) Math.max(0, Math.min(middle - signer / 2, TEXT - signer));
    rows.add(new OfficialRow(paper.signer(), FANG, PITCH, signerX, 0, true, false));
    List<Integer> missing = fonts.missing(Face.FANG, texts());
    rows.add(new OfficialRow(date, FANG, PITCH, dateX, 0, !missing.isEmpty(), false));
    if (!missing.isEmpty()) {
      rows.addAll(running.rows(FormText.missingGlyphs(missing), FANG, INDENT, TEXT));
    }
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    paper.paragraphs().forEach(p -> texts.add(p.text()));
    texts.add(paper.title());
    texts.add(paper.signer());
    texts.addAll(paper.attachment());
    return texts;
  }

  private void attachment() {
    if (paper.attachment().isEmpty()) {
      return;
    }
    rows.add(new OfficialRow(OfficialText.attachment(), HEI, PITCH, 0, 0, true, true));
    rows.add(OfficialRow.blank(true));
    title(paper.attachmentTitle());
    paper.attachment().forEach(p -> rows.addAll(running.rows(p, FANG, INDENT, TEXT)));
  }

  private List<List<OfficialRow>> broken() {
    List<List<OfficialRow>> pages = new ArrayList<>();
    int start = 0;
    float y = 0;
    int i = 0;
    while (i < rows.size()) {
      OfficialRow row = rows.get(i);
      boolean full = y + row.height() > OfficialPage.LINES * PITCH + 1;
      if (i > start && (full || row.newPage())) {
        int end = row.newPage() ? i : earlier(start, i);
        pages.add(List.copyOf(rows.subList(start, end)));
        start = end;
        i = end;
        y = 0;
      } else {
        y += row.height();
        i++;
      }
    }
    pages.add(List.copyOf(rows.subList(start, rows.size())));
    return pages;
  }

  /** Where to end a page so that what belongs together stays so, if it fits on a page at all. */
  private int earlier(int start, int end) {
    int at = end;
    while (at > start && rows.get(at - 1).keep()) {
      at--;
    }
    return at > start ? at : end;
  }
}
