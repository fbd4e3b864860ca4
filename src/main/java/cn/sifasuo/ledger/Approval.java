package cn.sifasuo.ledger;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a row asks the desk above to decide. The answer is that desk's and fills these fields; until
 * it has come the row waits, and nobody may act as if it had.
 *
 * @param asked whether a row asks at all: some of its kind are decided here
 * @param answer fields the answer fills, the one without which there is no answer first
 * @param needed of them those it may not leave open besides the first and every code
 */
public record Approval(Predicate<Draft> asked, List<FieldSpec> answer, List<FieldSpec> needed) {

  public Approval {
    answer = List.copyOf(answer);
    needed = List.copyOf(needed);
    if (answer.isEmpty()) {
      throw new IllegalArgumentException("an answer without fields");
    }
  }

  /** Whether an answer may not leave a field open. */
  public boolean needs(FieldSpec field) {
    return field.equals(answer.getFirst())
        || field.kind() == FieldKind.CODE
        || needed.contains(field);
  }

  public boolean isAnswered(Draft row) {
    return row.get(answer.getFirst().name()) != null;
  }

  /** Whether a row asks and nobody has answered. */
  public boolean waits(Draft row) {
    return asked.test(row) && !isAnswered(row);
  }
}
