package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.OfficialDocx;
import cn.sifasuo.print.OfficialPaper;
import cn.sifasuo.print.OfficialPdf;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A summary as a file people read; the same bytes for the same summary. */
public final class SummaryFiles {

  /** Endings of the two kinds of file. */
  public static final String DOCX = ".docx";

  public static final String PDF = ".pdf";

  private static final Wording WORDS = Wording.of(SummaryFiles.class);

  private final OfficialDocx docx;
  private final OfficialPdf pdf;
  private final Unit unit;

  public SummaryFiles(OfficialDocx docx, OfficialPdf pdf, Unit unit) {
    this.docx = docx;
    this.pdf = pdf;
    this.unit = unit;
  }

  /**
   * The bytes of a file.
   *
   * @param suffix {@link #DOCX} or {@link #PDF}
   */
  public byte[] make(WorkSummary summary, String suffix) {
    OfficialPaper paper = SummaryPaper.of(summary, unit.name());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (suffix.equals(PDF)) {
        pdf.write(paper, out);
      } else {
        docx.write(paper, out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("printing into memory", e);
    }
    return out.toByteArray();
  }

  /**
   * Writes the file its name asks for, beside and then moved into place.
   *
   * @throws Failure WRONG_USE {@code S-616} if the name ends in neither; UNREACHABLE {@code S-501}
   *     if the folder does not take it
   */
  public Path write(WorkSummary summary, Path target) {
    Path whole = target.toAbsolutePath();
    String name = String.valueOf(whole.getFileName());
    String suffix =
        List.of(DOCX, PDF).stream()
            .filter(s -> name.toLowerCase(Locale.ROOT).endsWith(s))
            .findFirst()
            .orElseThrow(() ->
                new Failure(
                    FailureKind.WRONG_USE, "S-616", WORDS.say("file.kind", name), "file kind"));
    Path folder = whole.getParent() == null ? whole.getRoot() : whole.getParent();
    return FormFiles.write(List.of(new FormFiles.FormFile(name, make(summary, suffix))), folder)
        .getFirst();
  }
}
