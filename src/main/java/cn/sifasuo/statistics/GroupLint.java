package cn.sifasuo.statistics;

import cn.sifasuo.ledger.FactGuide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Columns of one group that may count a case twice must say so in a note (statistics-conventions
 * §4: overlapping groups carry 分类有重复).
 */
final class GroupLint {

  private static final String OVERLAP = "重复";

  private final FactGuide guide;

  GroupLint(FactGuide guide) {
    this.guide = guide;
  }

  void look(DSLContext ctx, FormVersion form, LintNotes notes) {
    Map<List<Object>, List<FormColumn>> groups = new LinkedHashMap<>();
    for (FormColumn column : form.columns()) {
      if (!column.group().isEmpty()) {
        groups
            .computeIfAbsent(
                List.of(column.group(), column.view().name(), column.measure(), column.unit()),
                k -> new ArrayList<>())
            .add(column);
      }
    }
    groups.values().stream()
        .filter(GroupLint::classifies)
        .filter(g -> overlaps(ctx, g) && !saysSo(form, g))
        .forEach(g ->
            notes.warning(
                LintNotes.group(g.getFirst().group()),
                "S-713",
                "group.overlap",
                g.getFirst().id(),
                g.getLast().id()));
  }

  /** A group with its own total in it is no classification: its columns are parts of that. */
  private static boolean classifies(List<FormColumn> group) {
    return group.size() > 1 && group.stream().noneMatch(c -> own(c, group).isEmpty());
  }

  private boolean overlaps(DSLContext ctx, List<FormColumn> group) {
    Set<String> looked = new HashSet<>();
    for (FormColumn column : group) {
      Set<String> own = ConditionLook.at(own(column, group)).columns();
      if (own.size() != 1) {
        return true;
      }
      looked.addAll(own);
    }
    FactView view = group.getFirst().view();
    Optional<FactGuide.CodeColumn> code =
        looked.size() == 1 ? guide.code(view.name(), looked.iterator().next()) : Optional.empty();
    return code.isEmpty()
        || new CodeSplit(ctx, view, code.get())
            .columns(group).values().stream()
                .anyMatch(flags -> flags.stream().filter(f -> f).count() > 1);
  }

  /** What a column asks beyond what all of the group ask. */
  private static List<FactCondition> own(FormColumn column, List<FormColumn> group) {
    List<FactCondition> common = FormVersion.common(group);
    return column.where().stream().filter(c -> !common.contains(c)).toList();
  }

  /** A note that speaks of overlap and names the group or one of its cells. */
  private static boolean saysSo(FormVersion form, List<FormColumn> group) {
    return form.notes().stream()
        .filter(n -> n.contains(OVERLAP))
        .anyMatch(n ->
            n.contains(group.getFirst().group().getLast())
                || group.stream().anyMatch(c -> n.contains(c.id())));
  }
}
