package cn.sifasuo.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the law or the office wants of a record by a day.
 *
 * @param code kind of deadline, such as {@code mediation.confirmation}
 * @param label what the clerk reads, such as 申请司法确认
 * @param recordType type of the record to open
 * @param step where in the record to go; empty for the record as a whole
 * @param title what names the record; may hold names of persons
 * @param dueOn last day
 * @param remindFrom first day it should be shown
 */
public record Deadline(
    String code,
    String label,
    String recordType,
    UUID recordId,
    String step,
    String title,
    LocalDate dueOn,
    LocalDate remindFrom) {

  public boolean overdue(LocalDate today) {
    return dueOn.isBefore(today);
  }

  /** Whether it is time to show it, or past it. */
  public boolean reminded(LocalDate today) {
    return !remindFrom.isAfter(today);
  }
}
