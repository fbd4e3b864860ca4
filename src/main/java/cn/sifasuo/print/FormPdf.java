package cn.sifasuo.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;

/** A form as PDF, A4, fonts embedded. The same form gives the same bytes. */
public final class FormPdf {

  private final Fonts fonts;

  public FormPdf(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Writes the form; the stream stays open.
   *
   * @throws IOException if the stream refuses
   * @throws cn.sifasuo.kernel.Failure P-102 or P-201 if it cannot be drawn
   */
  public void write(PrintableForm form, OutputStream out) throws IOException {
    write(List.of(form), out);
  }

  /**
   * Writes a form and the sheets that belong to it, each beginning on a page of its own; the pages
   * are numbered through.
   *
   * @param sheets the form first
   * @throws IOException if the stream refuses
   * @throws cn.sifasuo.kernel.Failure P-102 or P-201 if it cannot be drawn
   */
  public void write(List<PrintableForm> sheets, OutputStream out) throws IOException {
    write(sheets, List.of(), out);
  }

  /** The same with charts on pages of their own behind the sheets. */
  public void write(List<PrintableForm> sheets, List<? extends Chart> charts, OutputStream out)
      throws IOException {
    pages(sheets, charts).writePdf(out);
  }

  /** Characters of the form that no face has; they print 〓 and are named in a note. */
  public List<Integer> missing(PrintableForm form) {
    return fonts.missing(Face.SONG, texts(form));
  }

  /** The pages, for a preview or a printer. */
  public PrintPages pages(PrintableForm form) {
    return pages(List.of(form));
  }

  /** The pages of a form and of the sheets that belong to it. */
  public PrintPages pages(List<PrintableForm> sheets) {
    return pages(sheets, List.of());
  }

  /** The same with charts on pages of their own behind the sheets. */
  public PrintPages pages(List<PrintableForm> sheets, List<? extends Chart> charts) {
    PrintableForm form = sheets.getFirst();
    PdfFile.Info info =
        new PdfFile.Info(
            form.title(),
            form.unitName() + " " + form.periodLabel(),
            form.digest(),
            form.signatures().reportedOn());
    return new PrintPages(fonts, drawn(sheets, charts), info);
  }

  private JasperPrint drawn(List<PrintableForm> sheets, List<? extends Chart> charts) {
    Paper paper = FormLayout.paper(sheets.getFirst());
    List<FormLayout> layouts = sheets.stream().map(s -> layout(s, paper)).toList();
    ChartPages pictures = new ChartPages(fonts, charts, paper);
    int tables = layouts.stream().mapToInt(l -> l.pages().size()).sum();
    int total = tables + pictures.pages().size();
    PageCanvas canvas =
        new PageCanvas(fonts, sheets.getFirst().code(), paper.width(), paper.height());
    int before = 0;
    for (int i = 0; i < sheets.size(); i++) {
      new FormDrawing(sheets.get(i), layouts.get(i), canvas, before, total).draw();
      before += layouts.get(i).pages().size();
    }
    new FormDrawing(sheets.getFirst(), layouts.getFirst(), canvas, before, total).draw(pictures);
    return canvas.pages();
  }

  private FormLayout layout(PrintableForm form, Paper paper) {
    List<Integer> missing = missing(form);
    List<String> more = missing.isEmpty() ? List.of() : List.of(FormText.missingGlyphs(missing));
    return FormLayout.of(form, FormText.notes(form, more), paper);
  }

  private static List<String> texts(PrintableForm form) {
    List<String> texts = new ArrayList<>();
    texts.add(form.title());
    FormText.unit(form).forEach(l -> texts.add(l.value()));
    FormText.marks(form).forEach(l -> texts.add(l.value()));
    texts.add(form.periodLabel());
    texts.add(form.versionLabel());
    texts.add(FormText.stubLabel(form));
    form.columns().forEach(c -> texts.addAll(c.groupPath()));
    form.columns().forEach(c -> texts.add(c.label() + c.unit() + c.code()));
    for (PrintRow row : form.rows()) {
      texts.add(row.label());
      if (row.stub() != null) {
        texts.addAll(row.stub().groupPath());
        texts.add(row.stub().code() + row.stub().unit());
      }
      row.cells().forEach(c -> texts.add(FormText.cell(c, 0)));
    }
    FormText.signatures(form).forEach(l -> texts.add(l.value()));
    texts.addAll(FormText.notes(form, List.of()));
    return texts;
  }
}
