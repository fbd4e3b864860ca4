package cn.sifasuo.mediation;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a rules class finds. A rule's name is its problem code; its sentence stands under
 * {@code rule.<name>} in the wording.
 */
final class Findings {

  private static final Wording WORDS = Wording.of(Findings.class);

  private final RuleContext context;
  private final List<Problem> problems = new ArrayList<>();

  Findings(RuleContext context) {
    this.context = context;
  }

  /** Stops the save through every door. */
  void error(String field, String rule, Object... arguments) {
    problems.add(Problem.error(field, rule, WORDS.say("rule." + rule, arguments)));
  }

  /** May be accepted with a reason; about the value of its field alone. */
  void warning(String field, String rule, Object... arguments) {
    warning(field, List.of(), rule, arguments);
  }

  /**
   * May be accepted with a reason.
   *
   * @param concerns the other fields it is about: the reason holds while their values stay
   */
  void warning(String field, List<String> concerns, String rule, Object... arguments) {
    problems.add(
        Problem.warning(field, rule, WORDS.say("rule." + rule, arguments)).concerning(concerns));
  }

  /**
   * A contradiction with the card that the person entering may accept with a reason, since wrong
   * cards exist (statistics-conventions §7). A sheet has nobody to give one: there the number is
   * more likely mistyped, and the row goes back.
   */
  void doubtful(String field, String cardField, String rule, Object... arguments) {
    if (context.entry()) {
      warning(field, List.of(cardField), rule, arguments);
    } else {
      error(cardField, rule, arguments);
    }
  }

  /** What a new record must have and an old ledger often lacks: taken from it and marked 待补. */
  void lacking(String field, String rule, Object... arguments) {
    String text = WORDS.say("rule." + rule, arguments);
    problems.add(
        context.entry() ? Problem.error(field, rule, text) : Problem.gap(field, rule, text));
  }

  /** An error if the day lies after today. */
  void notInFuture(String field, @Nullable LocalDate day, String label) {
    if (day != null && day.isAfter(context.today())) {
      error(field, "day-in-future", label, day);
    }
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  /** Whether both days are there and the first lies before the second. */
  static boolean before(@Nullable LocalDate first, @Nullable LocalDate second) {
    return first != null && second != null && first.isBefore(second);
  }

  static String path(TableField<?, ?> column) {
    return column.getName().toLowerCase(Locale.ROOT);
  }

  static String path(String rows, int index, TableField<?, ?> column) {
    return rows + "[" + index + "]." + path(column);
  }

  /** The paths of a column in all rows of a kind. */
  static List<String> paths(String rows, int count, TableField<?, ?> column) {
    return IntStream.range(0, count).mapToObj(i -> path(rows, i, column)).toList();
  }
}
