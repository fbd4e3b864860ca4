package cn.sifasuo.paper;

import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
   * @param law what a dated rule says on a day
   */
  record Words(String office, String superior, String person, Law law) {}

  /** What the dated rules say; empty where they say nothing. */
  interface Law {

    /** Content of a rule on a day. */
    String says(String rule, LocalDate day);

    /** What a code is called on a day, where a dated rule names the codes of its list. */
    Optional<String> name(String list, String code, LocalDate day);
  }

  Facts with(@Nullable Draft eachRow, int rowNumber) {
    return new Facts(record, row, eachRow, rowNumber, day, term, words, references);
  }
}
