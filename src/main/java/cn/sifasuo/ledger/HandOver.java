package cn.sifasuo.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one ledger tells another of a person it hands over, and nothing else (domain/corrections.md
 * §2.25, §9): who it is, where they live, what help is advised. Neither ledger keeps a link to the
 * other's file.
 *
 * @param key by which the ledger that offers knows it again; meaningless elsewhere
 * @param gender code of the list SEX
 * @param address where the person lives
 * @param hukouAddress where the person is registered
 * @param endedOn day the term ended, from which the next begins
 * @param sentenceBand code of the list SENT_BAND
 * @param sentenceMonths null if it is none of months
 * @param offenceGroup code of the list OFFENCE_GROUP
 * @param sealed whether the record is sealed by law
 * @param fromOffice office that hands over
 * @param advice what help it advises
 */
public record HandOver(
    UUID key,
    String name,
    String gender,
    LocalDate birthDate,
    @Nullable String idKind,
    @Nullable String idNo,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String hukouAddress,
    @Nullable String guardianName,
    LocalDate endedOn,
    String sentenceBand,
    @Nullable Integer sentenceMonths,
    String offenceGroup,
    boolean minorAtOffence,
    boolean sealed,
    String fromOffice,
    @Nullable String advice) {

  /** Names nobody: it may get into a log. */
  @Override
  public String toString() {
    return "HandOver[" + key + "]";
  }
}
