package cn.sifasuo.print;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper of law filled in for one record: what stands on it from top to bottom, on A4.
 *
 * @param name what the file and the printer's queue call it
 * @param heading over everything
 * @param parts from top to bottom
 * @param foot of every page
 * @param on the paper's day, kept in the file
 */
public record Paper(String name, Heading heading, List<PaperPart> parts, Foot foot, LocalDate on) {

  public Paper {
    parts = List.copyOf(parts);
  }

  /**
   * What stands over the paper; empty texts leave their line out.
   *
   * @param mark in a frame of its own over the title, such as 草稿
   * @param title 小标宋, in the middle
   * @param number such as 文书号, at the right
   */
  public record Heading(String mark, String title, String number) {

    /** No heading at all. */
    public static final Heading NONE = new Heading("", "", "");
  }

  /**
   * The foot of every page.
   *
   * @param office empty for a paper that names nobody
   * @param code of the paper; empty for a paper that names nothing
   * @param printedOn null leaves it out
   */
  public record Foot(String office, String code, @Nullable LocalDate printedOn) {

    /** Nothing but the page's number, and that only where there are several. */
    public static final Foot NONE = new Foot("", "", null);
  }
}
