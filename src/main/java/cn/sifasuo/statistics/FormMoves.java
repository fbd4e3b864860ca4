package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Moves between two offices of one desk: the one counts them as going, the other as coming, and the
 * desk above counts them as neither. In its line for all offices the columns named leave such facts
 * out, and what came must be as many as what went (domain/corrections.md rule 6: A22 and A38).
 *
 * @param id of the check that both are equal
 * @param in column that counts what came from another office of the same desk
 * @param out column that counts what went to one
 * @param leftOutOf columns whose line for all offices leaves such facts out
 * @param words what the check says
 */
public record FormMoves(String id, String in, String out, Set<String> leftOutOf, String words) {

  public FormMoves {
    leftOutOf = Set.copyOf(leftOutOf);
  }

  /** What offices say came from another and what others say went: the same moves, seen twice. */
  FormCheck cameAsWent() {
    return new FormCheck(
        id,
        Severity.ERROR,
        words,
        in + " = " + out,
        new CheckRule.Compare(only(in), CheckRule.Sign.EQ, only(out)),
        Missing.SKIP);
  }

  private static CheckRule.Total only(String cell) {
    return new CheckRule.Total(List.of(new CheckRule.Term(BigDecimal.ONE, cell)), BigDecimal.ZERO);
  }
}
