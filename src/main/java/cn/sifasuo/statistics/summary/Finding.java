package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something in a summary a person has to look at.
 *
 * @param paragraph its index
 * @param start where it stands in the paragraph
 * @param end exclusive
 * @param sentence the sentence around it
 * @param typed as it is written
 * @param nearest the computed figure of the same unit that is nearest to it; null if there is none
 */
public record Finding(
    Kind kind,
    int paragraph,
    int start,
    int end,
    String sentence,
    String typed,
    @Nullable Figure nearest) {

  private static final Wording WORDS = Wording.of(Finding.class);

  /** What is wrong or doubtful. */
  public enum Kind {
    /** Stands in the place of a computed figure and differs from it. */
    DIFFERS,
    /** No form of the summary has it. */
    UNKNOWN,
    /** Rounded beside exact ones (office.md §6.3). */
    ROUNDED,
    /** A count moved by percentage points. */
    POINTS_OF_COUNT,
    /** A rate moved by per cent. */
    PERCENT_OF_RATE,
    /** A line that waits for the clerk's words. */
    UNWRITTEN
  }

  /** What the clerk reads. */
  public String text() {
    String near =
        nearest == null
            ? ""
            : WORDS.say("finding.nearest", nearest.text(), nearest.cell(), nearest.label());
    return switch (kind) {
      case DIFFERS ->
          WORDS.say(
              "finding.differs",
              typed,
              nearest == null ? "" : nearest.text(),
              nearest == null ? "" : nearest.cell(),
              nearest == null ? "" : nearest.label());
      case UNKNOWN -> WORDS.say("finding.unknown", typed, near);
      case ROUNDED -> WORDS.say("finding.rounded", typed, near);
      case POINTS_OF_COUNT -> WORDS.say("finding.points", typed);
      case PERCENT_OF_RATE -> WORDS.say("finding.percent", typed);
      case UNWRITTEN -> WORDS.say("finding.unwritten");
    };
  }
}
