package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.SafeFile;
import cn.sifasuo.print.Sheet;
import cn.sifasuo.print.SheetPdf;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The paper that goes with an enrolment file: whose it is, and the fingerprint in words and digits
 * to be compared by telephone or when somebody carries it over.
 */
public final class EnrolmentPaper {

  private static final Wording WORDS = Wording.of(EnrolmentPaper.class);

  private final SheetPdf pdf;
  private final Clock clock;

  public EnrolmentPaper(SheetPdf pdf, Clock clock) {
    this.pdf = pdf;
    this.clock = clock;
  }

  /** What stands on it. */
  Sheet sheet(EnrolmentDesk.Paper paper) {
    List<String> words = List.of(paper.words().split(" "));
    int half = words.size() / 2;
    String file = String.valueOf(paper.file().getFileName());
    LocalDate today = LocalDate.now(clock);
    return new Sheet(
        WORDS.say("paper.title", paper.name()),
        List.of(
            line("paper.office", paper.name(), paper.office()),
            line("paper.file", file),
            new Sheet.Paragraph(Sheet.Style.HEADING, WORDS.say("paper.words")),
            code(String.join("　", words.subList(0, half))),
            code(String.join("　", words.subList(half, words.size()))),
            new Sheet.Paragraph(Sheet.Style.HEADING, WORDS.say("paper.digits")),
            code(paper.fingerprint()),
            new Sheet.Paragraph(Sheet.Style.BODY, WORDS.say("paper.how")),
            new Sheet.Paragraph(Sheet.Style.SIGNATURE, WORDS.say("paper.signed")),
            new Sheet.Paragraph(Sheet.Style.SIGNATURE, WORDS.say("paper.day", today))),
        file,
        today);
  }

  private static Sheet.Paragraph line(String key, Object... about) {
    return new Sheet.Paragraph(Sheet.Style.LINE, WORDS.say(key, about));
  }

  private static Sheet.Paragraph code(String text) {
    return new Sheet.Paragraph(Sheet.Style.CODE, text);
  }

  /**
   * Writes the paper as PDF beside the file it belongs to.
   *
   * @throws cn.sifasuo.kernel.Failure P-501 if the folder does not take it
   */
  public Path print(EnrolmentDesk.Paper paper) {
    String name = String.valueOf(paper.file().getFileName()).replaceFirst("\\.p7s$", "");
    Path file = paper.file().resolveSibling(name + ".pdf");
    SafeFile.write(file, out -> pdf.write(sheet(paper), out));
    return file;
  }
}
