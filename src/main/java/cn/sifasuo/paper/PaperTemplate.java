package cn.sifasuo.paper;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of paper looks like and which records it is made from.
 *
 * @param code such as D18, once in its ledger
 * @param names what it is called, by day; the first that has the day
 * @param validity days it may carry
 * @param of record type it is filled from
 * @param rows code of the child it is made for one row of; null for the record as a whole
 * @param rowLabel what a person chooses a row by; null for the row's own title
 * @param day field that gives the paper's day; null for the day it is made
 * @param when it is offered
 * @param issuer who decides on it
 * @param officeWhen where all of these hold, the office decides on a paper of the county; none for
 *     papers that are always its own
 * @param number its 文书号, for papers that carry one
 * @param minorsNote what is printed where the record is of a minor
 * @param term what the subject is called where the law names no term for the day; null if the paper
 *     has no such word
 * @param neutral whether it names neither the work nor its own code
 * @param hidesNumbers whether identity and telephone numbers are masked
 */
record PaperTemplate(
    String code,
    List<Name> names,
    Validity validity,
    RecordType of,
    @Nullable String rows,
    @Nullable PaperText rowLabel,
    @Nullable FieldPath day,
    List<Condition> when,
    Issuer issuer,
    List<Condition> officeWhen,
    @Nullable Number number,
    @Nullable MinorsNote minorsNote,
    @Nullable String term,
    boolean neutral,
    boolean hidesNumbers,
    List<PaperBlock> blocks) {

  /** What it is called on days. */
  record Name(PaperText text, Validity validity) {}

  /** 文书号 with its label. */
  record Number(String label, PaperText text) {}

  /** Who decides on the paper. */
  enum Issuer {
    /** The office: what is printed is final. */
    OFFICE,
    /** The county: what the office prints is a draft for it. */
    COUNTY
  }

  /** What is printed where the record is of a minor. */
  enum MinorsNote {
    /** 不公开进行. */
    NO_PUBLIC,
    /** 身份信息保密. */
    CONFIDENTIAL
  }

  /** The field's day if it has one, else the day given. */
  LocalDate dayOf(Facts facts) {
    if (day != null && !day.values(facts).isEmpty()) {
      return (LocalDate) day.values(facts).getFirst();
    }
    return facts.day();
  }

  /** Whether what the office prints is a draft for the county. */
  boolean isDraft(Facts facts) {
    boolean byOffice = !officeWhen.isEmpty() && officeWhen.stream().allMatch(c -> c.holds(facts));
    return issuer == Issuer.COUNTY && !byOffice;
  }

  /** Whether it is for this record, and this row of it, on this day. */
  boolean isFor(Facts facts) {
    return validity.has(facts.day()) && when.stream().allMatch(c -> c.holds(facts));
  }

  /** Rows it may be made for, as they stand; none for a paper of the record as a whole. */
  List<Draft> rowsOf(Draft record) {
    return rows == null
        ? List.of()
        : record.children(rows).stream().filter(r -> !r.voided()).toList();
  }
}
