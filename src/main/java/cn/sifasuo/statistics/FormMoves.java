package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Moves between two offices of one desk: the one counts them as going, the other as coming, and the
 * desk above counts them as neither. In its line for all offices the columns named leave such facts
 * out, and what came must be as many as what went (domain/corrections.md rule 6: A22 and A38).
 *
 * @param id of the check that both are equal
 * @param in column that counts what came from another office of the same desk
 * @param out column that counts what went to one
 * @param inLeftOutOf columns whose line for all offices leaves out what came from one of them
 * @param outLeftOutOf columns whose line for all offices leaves out what went to one of them
 * @param words what the check says
 */
public record FormMoves(
    String id,
    String in,
    String out,
    Set<String> inLeftOutOf,
    Set<String> outLeftOutOf,
    String words) {

  public FormMoves {
    inLeftOutOf = Set.copyOf(inLeftOutOf);
    outLeftOutOf = Set.copyOf(outLeftOutOf);
  }

  /**
   * The columns of moves a column leaves out: who came to the county and moved within it has come
   * all the same.
   */
  Stream<String> leftOutOf(String column) {
    return Stream.concat(
        inLeftOutOf.contains(column) ? Stream.of(in) : Stream.empty(),
        outLeftOutOf.contains(column) ? Stream.of(out) : Stream.empty());
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
