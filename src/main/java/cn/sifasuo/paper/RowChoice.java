package cn.sifasuo.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a child are meant: {@code [side=APPLICANT]}, {@code [last]}, {@code [kind=A|B,
 * first]}; all without brackets.
 *
 * @param conditions all of them must hold for a row
 * @param pick of the rows left
 */
record RowChoice(List<Condition> conditions, Pick pick) {

  private static final Wording WORDS = Wording.of(RowChoice.class);

  /** How many of the rows left. */
  enum Pick {
    ALL,
    FIRST,
    LAST
  }

  /**
   * @param text with its brackets, or empty
   * @throws IllegalArgumentException with a sentence if it cannot be read
   */
  static RowChoice parse(String text, RecordType rows, Scope scope) {
    if (text.isEmpty()) {
      return new RowChoice(List.of(), Pick.ALL);
    }
    if (!text.startsWith("[") || !text.endsWith("]")) {
      throw new IllegalArgumentException(WORDS.say("path.brackets", text));
    }
    List<Condition> conditions = new ArrayList<>();
    Pick pick = Pick.ALL;
    Scope inRow = scope.of(rows);
    for (String part : text.substring(1, text.length() - 1).split(",")) {
      switch (part.strip()) {
        case "first" -> pick = Pick.FIRST;
        case "last" -> pick = Pick.LAST;
        default -> conditions.add(Condition.parse(part, inRow));
      }
    }
    return new RowChoice(List.copyOf(conditions), pick);
  }

  List<Draft> of(List<Draft> rows, Facts facts) {
    List<Draft> left =
        rows.stream()
            .filter(r -> conditions.stream().allMatch(c -> c.holds(of(r, facts))))
            .toList();
    if (left.isEmpty() || pick == Pick.ALL) {
      return left;
    }
    return List.of(pick == Pick.FIRST ? left.getFirst() : left.getLast());
  }

  private static Facts of(Draft row, Facts facts) {
    return new Facts(
        row, null, null, 0, facts.day(), facts.term(), facts.words(), facts.references());
  }
}
