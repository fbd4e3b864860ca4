package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A check between forms of one period or between periods of one form.
 *
 * @param severity ERROR (强制性) stops closing, WARNING (核实性) wants a reason
 * @param words what it says, Chinese
 * @param text the rule as written
 * @param missing what becomes of it where one of its figures is not there
 */
record Relation(
    String id, Severity severity, String words, String text, Rule rule, Missing missing) {

  /** What is compared. */
  sealed interface Rule {
    /** {@code M3.02 = M1.40}: the cells of the arithmetic are operands by their text. */
    record Comparison(CheckRule arithmetic, List<Operand> operands) implements Rule {
      public Comparison {
        operands = List.copyOf(operands);
      }
    }

    /**
     * {@code flows(M1) = months(M1)}: what happened adds over the months of a longer period; how
     * things stand is never added (domain/mediation.md E11).
     */
    record FlowsOfMonths(String form) implements Rule {}

    /**
     * {@code distinct(M1) <= months(M1)}: who came in two months is one person in the year, so a
     * number of different ones is counted anew and only bounded by its months.
     */
    record DistinctOfMonths(String form) implements Rule {}
  }

  /** The forms whose figures of the same period it looks at: it is made on each of them. */
  Set<String> forms() {
    Set<String> forms = new LinkedHashSet<>();
    switch (rule) {
      case Rule.Comparison(CheckRule arithmetic, List<Operand> operands) ->
          operands.stream()
              .filter(o -> o.when() == Operand.When.SAME)
              .forEach(o -> forms.add(o.form()));
      case Rule.FlowsOfMonths(String form) -> forms.add(form);
      case Rule.DistinctOfMonths(String form) -> forms.add(form);
    }
    return forms;
  }
}
