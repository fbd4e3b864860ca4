package cn.sifasuo.print;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short paper of a heading and paragraphs, such as a recovery sheet or a receipt.
 *
 * @param title centred heading
 * @param paragraphs top to bottom
 * @param foot small line at the bottom of each page, beside the page number; may be empty
 * @param on the day the paper speaks of, kept in the file; null if none
 */
public record Sheet(String title, List<Paragraph> paragraphs, String foot, @Nullable LocalDate on) {

  /** How a paragraph looks. */
  public enum Style {
    /** Running text, first line indented by two characters. */
    BODY,
    /** A line of its own, without indent: 案号：…. */
    LINE,
    /** A heading inside the paper. */
    HEADING,
    /** Words to be copied by hand, large and in the middle. */
    CODE,
    /** A signature or date at the right. */
    SIGNATURE
  }

  /** One paragraph; a line feed in it begins a new line. */
  public record Paragraph(Style style, String text) {}

  public Sheet {
    paragraphs = List.copyOf(paragraphs);
  }
}
