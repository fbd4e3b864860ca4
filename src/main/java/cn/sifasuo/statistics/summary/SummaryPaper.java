package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.OfficialPaper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A summary as the printer takes it, with an attachment that says where every figure is from. */
public final class SummaryPaper {

  private static final Wording WORDS = Wording.of(SummaryPaper.class);
  private static final int SHOWN_OF_DIGEST = 16;

  private SummaryPaper() {}

  /**
   * The paper of a summary as it stands.
   *
   * @param office that signs it
   */
  public static OfficialPaper of(WorkSummary summary, String office) {
    List<String> numbers = HeadingNumbers.of(summary.paragraphs());
    List<OfficialPaper.Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      SummaryParagraph paragraph = summary.paragraphs().get(i);
      paragraphs.add(
          new OfficialPaper.Paragraph(style(paragraph.kind()), numbers.get(i) + paragraph.text()));
    }
    return new OfficialPaper(
        summary.title(),
        paragraphs,
        office,
        summary.dated(),
        WORDS.say("paper.sources"),
        numbered(notes(summary)));
  }

  private static OfficialPaper.Style style(SummaryParagraph.Kind kind) {
    return switch (kind) {
      case ADDRESSEE -> OfficialPaper.Style.ADDRESSEE;
      case HEADING_1 -> OfficialPaper.Style.HEADING_1;
      case HEADING_2 -> OfficialPaper.Style.HEADING_2;
      case POINT, BODY, PROMPT -> OfficialPaper.Style.BODY;
    };
  }

  private static List<String> numbered(List<String> notes) {
    List<String> numbered = new ArrayList<>();
    for (String note : notes) {
      numbered.add(WORDS.say("number.point", numbered.size() + 1) + note);
    }
    return numbered;
  }

  /** Every form with revision and digest, historical figures as such, and the workings. */
  static List<String> notes(WorkSummary summary) {
    List<String> notes = new ArrayList<>();
    for (UsedForm form : summary.forms()) {
      notes.add(
          form.historical()
              ? WORDS.say(
                  "note.historical",
                  form.title(),
                  form.code(),
                  form.period().label(),
                  form.source())
              : WORDS.say(
                  "note.form",
                  form.title(),
                  form.code(),
                  form.period().label(),
                  form.revision(),
                  form.digest().substring(0, SHOWN_OF_DIGEST)));
    }
    Set<String> workings = new LinkedHashSet<>();
    for (SummaryParagraph paragraph : summary.paragraphs()) {
      for (SummaryParagraph.Placed placed : paragraph.figures()) {
        Figure figure = placed.figure();
        // a line of a list shows both its numbers already
        if (!placed.lost() && figure.list() == null && !figure.workings().isEmpty()) {
          workings.add(WORDS.say("note.workings", figure.label(), figure.workings()));
        }
      }
    }
    notes.addAll(workings);
    if (!workings.isEmpty()) {
      notes.add(WORDS.say("note.rounding"));
    }
    return notes;
  }
}
