package cn.sifasuo.ledger;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rule may look at besides the draft.
 *
 * @param today day of the act
 * @param lookup reads other records of the office
 */
public record RuleContext(
    Door door, LocalDate today, CodeLists codes, DatedRules law, Lookup lookup) {

  /** Reads records as of now, within the act. */
  @FunctionalInterface
  public interface Lookup {
    Optional<Draft> find(String recordType, UUID id);

    /** The records of a type the office has, voided ones aside; for types with few of them. */
    default List<Draft> all(String recordType) {
      return List.of();
    }
  }

  /** Whether a person is entering the record, so that all a new record needs must be there. */
  public boolean entry() {
    return door != Door.IMPORT;
  }
}
