package cn.sifasuo.county;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.kernel.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An office's form as it stands in the county's books.
 *
 * @param seq number of the bundle that brought it
 * @param receivedAt when this revision came
 * @param firstAt when the first revision came; that one is in time or late, a correction is neither
 * @param dueOn last day to be in time
 * @param content how much came with it
 */
public record Submission(
    UUID id,
    String office,
    Period period,
    int revision,
    String digest,
    long seq,
    OffsetDateTime receivedAt,
    OffsetDateTime firstAt,
    LocalDate dueOn,
    ContentLevel content) {

  /** True if the facts it was counted from are here. */
  public boolean countable() {
    return content != ContentLevel.TOTALS;
  }
}
