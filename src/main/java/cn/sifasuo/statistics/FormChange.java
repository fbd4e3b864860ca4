package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a form.
 *
 * @param id cell, row, rate or check it is about; what of the head it is about otherwise
 * @param before null for what is new
 * @param after null for what is gone
 */
public record FormChange(
    Subject subject, Kind kind, String id, @Nullable String before, @Nullable String after) {

  /** What it is about. */
  public enum Subject {
    FORM,
    COLUMN,
    ROW,
    RATE,
    CHECK,
    NOTE,
    HEADER
  }

  /** What became of it. */
  public enum Kind {
    ADDED,
    REMOVED,
    RENAMED,
    /** The same indicator under another number. */
    MOVED,
    /** It counts other cases. */
    CONDITIONS,
    /** It adds up something else of them. */
    MEASURE,
    /** Its definition says something else. */
    DEFINITION,
    CHANGED
  }

  private static final Wording WORDS = Wording.of(FormChange.class);

  /** In words, such as 栏 33 改名：其他消费纠纷 → 消费纠纷. */
  public String sentence() {
    return WORDS.say("change." + kind, what(), said(before), said(after));
  }

  /** What it is about, in words. */
  public String what() {
    return WORDS.say("change.of." + subject, id);
  }

  private static String said(@Nullable String text) {
    return text == null || text.isBlank() ? "—" : text;
  }
}
