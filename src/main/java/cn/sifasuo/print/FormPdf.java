package cn.sifasuo.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;

/** A form as PDF, A4 landscape, fonts embedded. The same form gives the same bytes. */
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
    write(form, List.of(), out);
  }

  /** The same with charts on pages of their own behind it. */
  public void write(PrintableForm form, List<? extends Chart> charts, OutputStream out)
      throws IOException {
    PdfFile.Info info =
        new PdfFile.Info(
            form.title(),
            form.unitName() + " " + form.periodLabel(),
            form.digest(),
            form.signatures().reportedOn());
    PdfFile.write(fonts, pages(form, charts), info, out);
  }

  /** Characters of the form that no face has; they print 〓 and are named in a note. */
  public List<Integer> missing(PrintableForm form) {
    return fonts.missing(Face.SONG, texts(form));
  }

  /** The pages, for a preview or a printer. */
  JasperPrint pages(PrintableForm form) {
    return pages(form, List.of());
  }

  private JasperPrint pages(PrintableForm form, List<? extends Chart> charts) {
    List<Integer> missing = missing(form);
    List<String> more = missing.isEmpty() ? List.of() : List.of(FormText.missingGlyphs(missing));
    FormLayout layout = FormLayout.of(form, FormText.notes(form, more));
    PageCanvas canvas =
        new PageCanvas(fonts, form.code(), FormLayout.PAGE_WIDTH, FormLayout.PAGE_HEIGHT);
    ChartPages pictures = new ChartPages(fonts, charts);
    int tables = layout.pages().size();
    FormDrawing drawing =
        new FormDrawing(form, layout, canvas, tables + pictures.pages().size());
    drawing.draw();
    for (int i = 0; i < pictures.pages().size(); i++) {
      drawing.pictures(pictures.pages().get(i), pictures, tables + i + 1);
    }
    return canvas.pages();
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
      row.cells().forEach(c -> texts.add(FormText.cell(c, 0)));
    }
    FormText.signatures(form).forEach(l -> texts.add(l.value()));
    texts.addAll(FormText.notes(form, List.of()));
    return texts;
  }
}
