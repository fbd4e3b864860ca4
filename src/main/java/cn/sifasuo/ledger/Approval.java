package cn.sifasuo.ledger;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a row asks the desk above to decide. The answer is that desk's and fills these fields; until
 * it has come the row waits, and nobody may act as if it had.
 *
 * @param asked whether a row asks at all: some of its kind are decided here
 * @param answer fields the answer fills, the one without which there is no answer first
 */
public record Approval(Predicate<Draft> asked, List<FieldSpec> answer) {

  public Approval {
    answer = List.copyOf(answer);
    if (answer.isEmpty()) {
      throw new IllegalArgumentException("an answer without fields");
    }
  }

  public boolean isAnswered(Draft row) {
    return row.get(answer.getFirst().name()) != null;
  }

  /** Whether a row asks and nobody has answered. */
  public boolean waits(Draft row) {
    return asked.test(row) && !isAnswered(row);
  }
}
