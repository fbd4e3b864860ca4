package cn.sifasuo.paper;

import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is filled from.
 *
 * @param record the one record
 * @param row the chosen row of it, for papers made per row
 * @param each the row in hand where a block goes over several
 * @param number of that row, from 1
 * @param day the paper's day
 * @param term what the person is called on the day; empty where the template has no such word
 * @param words of the office
 * @param references finds what a record points to
 */
record Facts(
    Draft record,
    @Nullable Draft row,
    @Nullable Draft each,
    int number,
    LocalDate day,
    String term,
    Words words,
    References references) {

  /** Reads a record another points to. */
  @FunctionalInterface
  interface References {
    @Nullable Draft find(String recordType, UUID id);
  }

  /**
   * Words that come from no record.
   *
   * @param office who makes the paper
   * @param superior whom it reports to
   * @param person who makes it
   * @param penalty for a breach of supervision, as the law says on a day; empty if it says nothing
   */
  record Words(
      String office, String superior, String person, Function<LocalDate, String> penalty) {}

  Facts with(@Nullable Draft eachRow, int rowNumber) {
    return new Facts(record, row, eachRow, rowNumber, day, term, words, references);
  }
}
