package cn.sifasuo.paper;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Paper;
import cn.sifasuo.print.PaperDocx;
import cn.sifasuo.print.PaperPdf;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.print.SafeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Papers as files; the same bytes for the same paper. */
public final class PaperFiles {

  /** Endings of the two kinds of file. */
  public static final String PDF = ".pdf";

  public static final String DOCX = ".docx";

  private static final Wording WORDS = Wording.of(PaperFiles.class);

  private final PaperPdf pdf;
  private final PaperDocx docx;

  public PaperFiles(PaperPdf pdf, PaperDocx docx) {
    this.pdf = pdf;
    this.docx = docx;
  }

  /** The pages, for a preview or a printer. */
  public PrintPages pages(Paper paper) {
    return pdf.pages(paper);
  }

  /**
   * The kind of file a name asks for, {@link #PDF} or {@link #DOCX}.
   *
   * @throws Failure WRONG_USE {@code D-203} if it asks for neither
   */
  public static String kind(Path file) {
    String name = String.valueOf(file.getFileName());
    return List.of(PDF, DOCX).stream()
        .filter(s -> name.toLowerCase(Locale.ROOT).endsWith(s))
        .findFirst()
        .orElseThrow(() ->
            new Failure(FailureKind.WRONG_USE, "D-203", WORDS.say("file.kind", name), "file kind"));
  }

  /**
   * Writes the file its name asks for, beside and then moved into place.
   *
   * @throws Failure WRONG_USE {@code D-203} if the name asks for no kind of file; UNREACHABLE
   *     {@code P-501} if the place cannot be written
   */
  public void write(Paper paper, Path file) {
    boolean asPdf = kind(file).equals(PDF);
    SafeFile.write(
        file,
        out -> {
          if (asPdf) {
            pages(paper).writePdf(out);
          } else {
            docx.write(paper, out);
          }
        });
  }
}
