package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import cn.sifasuo.print.PaperPart.Signature;
import cn.sifasuo.print.PaperStrip.Frame;
import cn.sifasuo.print.PaperStrip.Line;
import java.util.ArrayList;
import java.util.List;

/** A paper as strips from top to bottom, before it is cut into pages. */
final class PaperStrips {

  private static final int HALF = PaperPage.TEXT / 2;

  /** Room for a name written by hand, in em. */
  private static final double HANDWRITTEN = 2.5;

  /** Room between two signatures. */
  static final int APART = 22;

  private final Fonts fonts;
  private final Paper paper;
  private final List<PaperStrip> strips = new ArrayList<>();
  private int frames;
  private boolean framedBefore;
  private boolean breakBefore;

  PaperStrips(Fonts fonts, Paper paper) {
    this.fonts = fonts;
    this.paper = paper;
  }

  List<PaperStrip> all() {
    heading();
    for (PaperPart part : paper.parts()) {
      if (part.framed() != framedBefore && !strips.isEmpty()) {
        add(PaperStrip.gap(8, !part.framed() && strips.getLast().keep()));
      }
      part(part);
      framedBefore = part.framed();
    }
    List<Integer> missing = fonts.missing(Face.FANG, PaperTexts.of(paper));
    if (!missing.isEmpty()) {
      add(PaperStrip.gap(8, false));
      lines(PaperPage.NOTE, Align.LEFT, 16, FormText.missingGlyphs(missing), false);
    }
    return strips;
  }

  private void heading() {
    Paper.Heading heading = paper.heading();
    if (!heading.mark().isEmpty()) {
      frames++;
      int width = (int) Math.ceil(fonts.width(PaperPage.MARK, heading.mark())) + 20;
      Frame mark =
          new Frame(frames, 0, width, PaperPage.MARK, Align.CENTER, List.of(heading.mark()));
      add(new PaperStrip(24, true, false, List.of(mark), List.of(), List.of()));
      add(PaperStrip.gap(8, true));
    }
    title(heading.title(), PaperPage.TITLE, 30);
    if (!heading.number().isEmpty()) {
      add(PaperStrip.of(24, true, line(PaperPage.NUMBER, Align.RIGHT, heading.number())));
    }
  }

  private void title(String text, Lettering type, int pitch) {
    if (text.isEmpty()) {
      return;
    }
    for (String line : TextWidth.heading(text, PaperPage.TEXT / (double) type.size())) {
      add(PaperStrip.of(pitch, true, line(type, Align.CENTER, line)));
    }
    add(PaperStrip.gap(6, true));
  }

  private static Line line(Lettering type, Align align, String text) {
    return new Line(0, PaperPage.TEXT, type, align, text);
  }

  private void add(PaperStrip strip) {
    strips.add(breakBefore ? strip.onNewPage() : strip);
    breakBefore = false;
  }

  private void part(PaperPart part) {
    switch (part) {
      case PaperPart.Text text -> text(text.style(), text.text());
      case PaperPart.Signatures signatures -> signatures(signatures.lines());
      case PaperPart.Seal seal -> seal(seal.lines());
      case PaperPart.Cut cut -> {
        add(PaperStrip.gap(10, true));
        add(PaperStrip.of(16, true, line(PaperPage.NOTE, Align.CENTER, cutLine())));
        add(PaperStrip.gap(10, true));
      }
      case PaperPart.NewPage newPage -> breakBefore = !strips.isEmpty();
      case PaperPart.Grid grid -> rows(PaperRows.of(grid));
      case PaperPart.Table table -> rows(PaperRows.of(table));
      case PaperPart.Box box -> rows(PaperRows.of(box));
      case PaperPart.Checks checks -> rows(PaperRows.of(checks));
    }
  }

  private String cutLine() {
    int dashes = (int) (PaperPage.TEXT / fonts.width(PaperPage.NOTE, PaperTexts.DASH));
    return PaperTexts.DASH.repeat(dashes);
  }

  private void text(PaperPart.Style style, String text) {
    switch (style) {
      case BODY ->
          lines(PaperPage.BODY, Align.LEFT, PaperPage.PITCH, PaperTexts.setIn(text), false);
      case HEADING ->
          lines(PaperPage.HEADING, Align.LEFT, PaperPage.PITCH, PaperTexts.setIn(text), true);
      case SUBHEADING ->
          lines(PaperPage.SUBHEADING, Align.LEFT, PaperPage.PITCH, PaperTexts.setIn(text), true);
      case ADDRESSEE -> lines(PaperPage.BODY, Align.LEFT, PaperPage.PITCH, text, true);
      case TITLE -> title(text, PaperPage.SECOND_TITLE, 26);
      case CENTER -> lines(PaperPage.BODY, Align.CENTER, PaperPage.PITCH, text, false);
      case RIGHT -> lines(PaperPage.BODY, Align.RIGHT, PaperPage.PITCH, text, false);
      case NOTE -> lines(PaperPage.NOTE, Align.LEFT, 17, text, false);
    }
  }

  private void lines(Lettering type, Align align, int pitch, String text, boolean keep) {
    List<String> lines = TextWidth.paragraph(text, PaperPage.TEXT / (double) type.size());
    for (int i = 0; i < lines.size(); i++) {
      // no line of a paragraph stands on a page alone
      boolean alone = lines.size() > 1 && (i == 0 || i + 2 == lines.size());
      add(PaperStrip.of(pitch, keep || alone, line(type, align, lines.get(i))));
    }
  }

  /** Two beside each other; signatures stand on one page, with what is signed. */
  private void signatures(List<Signature> lines) {
    keepLast(2);
    add(PaperStrip.gap(8, true));
    List<List<Signature>> rows = beside(lines);
    for (int row = 0; row < rows.size(); row++) {
      List<Signature> beside = rows.get(row);
      int width = beside.size() == 1 ? PaperPage.TEXT : HALF;
      List<Line> drawn = new ArrayList<>();
      for (int i = 0; i < beside.size(); i++) {
        drawn.addAll(signature(i * HALF, width - APART, beside.get(i)));
      }
      boolean more = row + 1 < rows.size();
      add(new PaperStrip(30, more, false, List.of(), drawn, List.of()));
    }
  }

  /** Two to a line where both have room for a name written by hand, else one. */
  static List<List<Signature>> beside(List<Signature> lines) {
    List<List<Signature>> rows = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      boolean two = i + 1 < lines.size() && fits(lines.get(i)) && fits(lines.get(i + 1));
      rows.add(lines.subList(i, i + (two ? 2 : 1)));
      i += two ? 2 : 1;
    }
    return rows;
  }

  private static boolean fits(Signature line) {
    double room = line.name().isEmpty() ? HANDWRITTEN : 1;
    double em = TextWidth.em(PaperTexts.signed(line) + line.date()) + room;
    return em * PaperPage.VALUE.size() <= HALF - APART;
  }

  private static List<Line> signature(int x, int width, Signature line) {
    String who = PaperTexts.signed(line);
    return List.of(
        new Line(x, width, PaperPage.VALUE, Align.LEFT, who),
        new Line(x, width, PaperPage.VALUE, Align.RIGHT, line.date()));
  }

  private void seal(List<String> lines) {
    keepLast(2);
    add(PaperStrip.gap(PaperPage.PITCH, true));
    int width = sealWidth(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line =
          new Line(PaperPage.TEXT - width, width, PaperPage.BODY, Align.CENTER, lines.get(i));
      add(PaperStrip.of(PaperPage.PITCH, i + 1 < lines.size(), line));
    }
  }

  /** Points in which the lines of a seal stand over each other. */
  static int sealWidth(List<String> lines) {
    double widest = lines.stream().mapToDouble(TextWidth::em).max().orElse(0);
    return (int) Math.clamp((widest + 1) * PaperPage.BODY.size(), 210, PaperPage.TEXT);
  }

  private void keepLast(int count) {
    for (int i = Math.max(0, strips.size() - count); i < strips.size(); i++) {
      strips.set(i, strips.get(i).kept());
    }
  }

  private void rows(List<PaperRow> rows) {
    List<PaperStrip> heading = List.of();
    for (PaperRow row : rows) {
      List<PaperStrip> made = new RowStrips(fonts, row, frames, heading).all();
      frames += row.cells().size();
      if (row.heading()) {
        heading = List.copyOf(made);
        made = made.stream().map(PaperStrip::kept).toList();
      }
      made.forEach(this::add);
    }
  }
}
