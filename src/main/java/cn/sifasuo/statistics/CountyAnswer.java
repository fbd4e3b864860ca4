package cn.sifasuo.statistics;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What the county said of a form of this office, by the receipts installed.
 *
 * @param receiptId of the newest receipt that says it
 * @param seq number of the bundle
 * @param revision of the form it is about
 * @param saidAt county time
 * @param reasons those about this form or about the bundle as a whole
 * @param notes the county's words to the office, newest first
 */
public record CountyAnswer(
    Kind kind,
    UUID receiptId,
    long seq,
    int revision,
    OffsetDateTime saidAt,
    List<CountyReason> reasons,
    List<String> notes) {

  /** What it comes to. */
  public enum Kind {
    ACCEPTED,
    /** Given back, at once or after it had been accepted. */
    RETURNED,
    /** It waits at the county, or nothing is decided. */
    OPEN
  }

  public CountyAnswer {
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }

  /** The reasons about a cell, the cases behind it among them. */
  public List<CountyReason> at(String cellId) {
    return reasons.stream().filter(r -> r.cell().equals(cellId)).toList();
  }

  /** As much of the receipt's id as people compare. */
  public String number() {
    return receiptId.toString().substring(0, 8);
  }
}
