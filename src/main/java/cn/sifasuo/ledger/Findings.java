package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a rules class finds. A rule's name is its problem code; its sentence stands under
 * {@code rule.<name>} in the ledger's wording.
 */
public final class Findings {

  private static final Wording COMMON = Wording.of(Findings.class);

  private final RuleContext context;
  private final Wording words;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param words of the ledger whose rules these are
   */
  public Findings(RuleContext context, Wording words) {
    this.context = context;
    this.words = words;
  }

  /** Stops the save through every door. */
  public void error(String field, String rule, Object... arguments) {
    problems.add(Problem.error(field, rule, words.say("rule." + rule, arguments)));
  }

  /** As {@link #error}, because a rule of law says so: its article and standing are said too. */
  public void errorBy(Rule law, String field, String rule, Object... arguments) {
    problems.add(Problem.error(field, rule, by(law, rule, arguments)));
  }

  /** As {@link #warning}, because a rule of law says so: its article and standing are said too. */
  public void warningBy(
      Rule law, String field, List<String> concerns, String rule, Object... arguments) {
    problems.add(Problem.warning(field, rule, by(law, rule, arguments)).concerning(concerns));
  }

  private String by(Rule law, String rule, Object... arguments) {
    return words.say("rule." + rule, arguments) + law.basis();
  }

  /** May be accepted with a reason; about the value of its field alone. */
  public void warning(String field, String rule, Object... arguments) {
    warning(field, List.of(), rule, arguments);
  }

  /**
   * May be accepted with a reason.
   *
   * @param concerns the other fields it is about: the reason holds while their values stay
   */
  public void warning(String field, List<String> concerns, String rule, Object... arguments) {
    problems.add(
        Problem.warning(field, rule, words.say("rule." + rule, arguments)).concerning(concerns));
  }

  /**
   * A contradiction with the card that the person entering may accept with a reason, since wrong
   * cards exist (statistics-conventions §7). A sheet has nobody to give one: there the number is
   * more likely mistyped, and the row goes back.
   */
  public void doubtful(String field, String cardField, String rule, Object... arguments) {
    if (context.entry()) {
      warning(field, List.of(cardField), rule, arguments);
    } else {
      error(cardField, rule, arguments);
    }
  }

  /** What a new record must have and an old ledger often lacks: taken from it and marked 待补. */
  public void lacking(String field, String rule, Object... arguments) {
    String text = words.say("rule." + rule, arguments);
    problems.add(
        context.entry() ? Problem.error(field, rule, text) : Problem.gap(field, rule, text));
  }

  /** As {@link #lacking}, because a rule of law says so: its article and standing are said too. */
  public void lackingBy(Rule law, String field, String rule, Object... arguments) {
    String text = by(law, rule, arguments);
    problems.add(
        context.entry() ? Problem.error(field, rule, text) : Problem.gap(field, rule, text));
  }

  /** An error if the day lies after today. */
  public void notInFuture(String field, @Nullable LocalDate day, String label) {
    if (day != null && day.isAfter(context.today())) {
      problems.add(
          Problem.error(field, "day-in-future", COMMON.say("rule.day-in-future", label, day)));
    }
  }

  public List<Problem> all() {
    return List.copyOf(problems);
  }

  /** Whether both days are there and the first lies before the second. */
  public static boolean before(@Nullable LocalDate first, @Nullable LocalDate second) {
    return first != null && second != null && first.isBefore(second);
  }

  public static String path(TableField<?, ?> column) {
    return column.getName().toLowerCase(Locale.ROOT);
  }

  public static String path(String rows, int index, TableField<?, ?> column) {
    return rows + "[" + index + "]." + path(column);
  }

  /** The paths of a column in all rows of a kind. */
  public static List<String> paths(String rows, int count, TableField<?, ?> column) {
    return IntStream.range(0, count).mapToObj(i -> path(rows, i, column)).toList();
  }
}
