package cn.sifasuo.ledger;

import cn.sifasuo.security.SpecialRight;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody another ledger hands over and this one has not taken yet, as far as whoever asks may
 * know.
 *
 * @param key of the {@link HandOver}
 * @param name hidden from whoever lacks the right to it
 * @param gender code of the list SEX
 * @param sentenceBand code of the list SENT_BAND
 * @param needed the rights it takes to learn who it is and to take the person: none for most
 * @param advice hidden like the name
 */
public record Expected(
    UUID key,
    String name,
    String gender,
    LocalDate endedOn,
    String sentenceBand,
    Set<SpecialRight> needed,
    String advice) {

  public Expected {
    needed = Set.copyOf(needed);
  }

  /** Names nobody: it may get into a log. */
  @Override
  public String toString() {
    return "Expected[" + key + "]";
  }
}
