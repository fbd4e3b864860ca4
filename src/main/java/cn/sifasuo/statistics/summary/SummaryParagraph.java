package cn.sifasuo.statistics.summary;

import java.util.List;

/**
 * A paragraph of a summary as it stands, with the figures computed for it and where they stand now.
 *
 * @param figures in the order they were computed; one the clerk has changed or removed is lost
 */
public record SummaryParagraph(Kind kind, String text, List<Placed> figures) {

  /** What a paragraph is. */
  public enum Kind {
    ADDRESSEE,
    /** 一、 */
    HEADING_1,
    /** （一） */
    HEADING_2,
    /** Running text numbered 1. */
    POINT,
    BODY,
    /** A line that asks the clerk to write. */
    PROMPT
  }

  /**
   * A figure and the stretch of text that shows it.
   *
   * @param start −1 for a figure that is lost
   * @param end exclusive
   */
  public record Placed(Figure figure, int start, int end) {

    public boolean lost() {
      return start < 0;
    }

    Placed moved(int by) {
      return new Placed(figure, start + by, end + by);
    }
  }

  public SummaryParagraph {
    figures = List.copyOf(figures);
  }

  public static SummaryParagraph of(Kind kind, String text) {
    return new SummaryParagraph(kind, text, List.of());
  }

  /** As the clerk has changed it; a prompt that was written over is running text. */
  public SummaryParagraph withText(String changed) {
    if (changed.equals(text)) {
      return this;
    }
    List<Figure> computed = figures.stream().map(Placed::figure).toList();
    return new SummaryParagraph(
        kind == Kind.PROMPT ? Kind.BODY : kind,
        changed,
        FigureAlignment.of(changed, computed).placed());
  }
}
