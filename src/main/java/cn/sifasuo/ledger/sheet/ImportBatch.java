package cn.sifasuo.ledger.sheet;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the list of imports shows it.
 *
 * @param undoneAt when it was taken back; null if it was not
 */
public record ImportBatch(
    UUID id,
    String recordType,
    String fileName,
    OffsetDateTime at,
    String who,
    int read,
    int taken,
    int changed,
    int unchanged,
    int rejected,
    @Nullable OffsetDateTime undoneAt) {

  /** Whether it was stopped half way; importing the same file again goes on with it. */
  public boolean unfinished() {
    return undoneAt == null && taken + changed + unchanged + rejected < read;
  }
}
