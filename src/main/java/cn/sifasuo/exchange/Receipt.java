package cn.sifasuo.exchange;

import cn.sifasuo.exchange.Manifest.AuditHead;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a county answers to a bundle. A machine's answer holds codes and numbers only; a person of
 * the county may add words to the office, which never tell of persons. So it can travel signed and
 * unencrypted.
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
 * @param said what a person adds; mostly nothing
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
    @Nullable AuditHead auditHead,
    Said said) {

  public static final String FORMAT = "SFR";

  /** A machine's answer. */
  public static final int FORMAT_VERSION = 1;

  /** One with a person's words or decisions; an office that reads only the former refuses it. */
  public static final int FORMAT_VERSION_OF_PERSON = 2;

  /** One that answers what rows of records asked. */
  public static final int FORMAT_VERSION_OF_ANSWERS = 3;

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
   * One thing found.
   *
   * @param uid pseudonym of the case it is about; empty for a form or the whole
   * @param field form or cell, such as {@code M1.01}; may be empty
   * @param code stable name of the rule or reason
   * @param text a person's words about it; empty in a machine's answer
   */
  public record Remark(String uid, String field, String code, String text) {

    /** One that a machine found. */
    public Remark(String uid, String field, String code) {
      this(uid, field, code, "");
    }
  }

  /** A form given back, in one revision. */
  public record Returned(String form, int revision) {}

  /**
   * What was decided on a row that asked. Who it is about only the office can tell: the ids are its
   * own.
   *
   * @param type of the record the row belongs to
   * @param values of the fields an answer of that kind fills, days as {@code 2026-11-20}
   */
  public record Answer(
      String type, UUID uid, String rowType, UUID rowId, SortedMap<String, String> values) {

    public Answer {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /**
   * What a person adds to the machine's answer.
   *
   * @param note words for the office; may be empty
   * @param returned forms of the bundle given back after it had been accepted: the bundle keeps its
   *     number, these forms no longer count
   * @param answers what the desk decided on rows that asked, whatever bundle they came with
   */
  public record Said(String note, List<Returned> returned, List<Answer> answers) {

    /** A machine's answer, with nothing added. */
    public static final Said NOTHING = new Said("", List.of(), List.of());

    public Said {
      returned = List.copyOf(returned);
      answers = List.copyOf(answers);
    }
  }

  public Receipt {
    problems = List.copyOf(problems);
  }

  /** A machine's answer. */
  public Receipt(
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
    this(
        receiptId,
        county,
        bundleId,
        manifestHash,
        fileHash,
        office,
        seq,
        status,
        counts,
        problems,
        receivedAt,
        nextSeq,
        headHash,
        auditHead,
        Said.NOTHING);
  }

  /** A person's words; may be empty. */
  public String note() {
    return said.note();
  }

  public List<Returned> returned() {
    return said.returned();
  }

  public List<Answer> answers() {
    return said.answers();
  }

  /** The same answer with a person's words and decisions. */
  public Receipt saying(String words, List<Returned> forms) {
    return with(status, counts, problems, new Said(words, forms, said.answers()));
  }

  /** The same with what was decided. */
  public Receipt answering(List<Answer> decided) {
    return with(status, counts, problems, new Said(said.note(), said.returned(), decided));
  }

  /**
   * The same answer with what the rows did and what has to be said of them, known once they are
   * merged.
   */
  public Receipt with(Counts merged, List<Remark> warnings) {
    return warnings.isEmpty()
        ? with(status, merged, problems, said)
        : with(Status.ACCEPTED_WITH_WARNINGS, merged, warnings, said);
  }

  private Receipt with(Status is, Counts did, List<Remark> found, Said says) {
    return new Receipt(
        receiptId,
        county,
        bundleId,
        manifestHash,
        fileHash,
        office,
        seq,
        is,
        did,
        found,
        receivedAt,
        nextSeq,
        headHash,
        auditHead,
        says);
  }

  /** The oldest version of the format that can say it. */
  int formatVersion() {
    if (!answers().isEmpty()) {
      return FORMAT_VERSION_OF_ANSWERS;
    }
    return isOfPerson() ? FORMAT_VERSION_OF_PERSON : FORMAT_VERSION;
  }

  /** Whether a person added something to what the machine answers. */
  private boolean isOfPerson() {
    return !note().isEmpty()
        || !returned().isEmpty()
        || problems.stream().anyMatch(p -> !p.text().isEmpty());
  }

  /** Name of the receipt's file; only a hint for people. */
  public String fileName() {
    return fileName(office, seq);
  }

  static String fileName(String office, long seq) {
    return "SFR-%s-%06d.p7s".formatted(office, seq);
  }
}
