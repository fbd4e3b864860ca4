package cn.sifasuo.exchange;

import cn.sifasuo.exchange.Manifest.AuditHead;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a county answers to a bundle. It holds codes and numbers only, no text, so that it can
 * travel signed and unencrypted.
 *
 * @param county code of the desk that received
 * @param manifestHash of the bundle's manifest, by the suite's digest
 * @param fileHash SHA-256 of the bundle's file
 * @param seq the bundle's number
 * @param receivedAt county time
 * @param nextSeq number the county expects next
 * @param headHash manifest hash of the newest bundle the county accepted from this office, which
 *     the next one must name as its predecessor; null if it accepted none
 * @param auditHead head of the office's audit chain that the county holds as an anchor; null if
 *     none
 */
public record Receipt(
    UUID receiptId,
    String county,
    UUID bundleId,
    String manifestHash,
    String fileHash,
    String office,
    long seq,
    Status status,
    Counts counts,
    List<Remark> problems,
    OffsetDateTime receivedAt,
    long nextSeq,
    @Nullable String headHash,
    @Nullable AuditHead auditHead) {

  public static final String FORMAT = "SFR";
  public static final int FORMAT_VERSION = 1;

  /** What became of the bundle. */
  public enum Status {
    ACCEPTED,
    ACCEPTED_WITH_WARNINGS,
    /** Taken note of and given back with reasons. */
    REJECTED,
    /** The same bundle had been received before, or another with the same content. */
    DUPLICATE,
    /** One before it is missing; it waits. */
    HELD,
    /** Its number had been accepted with other content. */
    REPLAYED;

    /** Whether the period counts as delivered. */
    public boolean isDelivered() {
      return this == ACCEPTED || this == ACCEPTED_WITH_WARNINGS || this == DUPLICATE;
    }
  }

  /** What the rows of the bundle did at the county. */
  public record Counts(long inserted, long updated, long unchanged, long refused) {}

  /**
   * One thing found, in codes.
   *
   * @param uid record it belongs to; empty for a form or the whole
   * @param field column or cell, such as {@code M1.01}; may be empty
   * @param code stable name of the rule
   */
  public record Remark(String uid, String field, String code) {}

  public Receipt {
    problems = List.copyOf(problems);
  }

  /**
   * The same answer with what the rows did and what has to be said of them, known once they are
   * merged.
   */
  public Receipt with(Counts merged, List<Remark> warnings) {
    return new Receipt(
        receiptId,
        county,
        bundleId,
        manifestHash,
        fileHash,
        office,
        seq,
        warnings.isEmpty() ? status : Status.ACCEPTED_WITH_WARNINGS,
        merged,
        warnings.isEmpty() ? problems : warnings,
        receivedAt,
        nextSeq,
        headHash,
        auditHead);
  }

  /** Name of the receipt's file; only a hint for people. */
  public String fileName() {
    return "SFR-%s-%06d.p7s".formatted(office, seq);
  }
}
