package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The arithmetic checks of a form, made anew on figures that somebody states. */
public final class StatedChecks {

  private StatedChecks() {}

  /** How the checks come out over the stated lines, whatever was said of them. */
  public static List<CheckResult> make(FormVersion version, Period period, List<ComputedRow> rows) {
    return FormChecks.make(version, period, rows, false);
  }

  /** Whether these are lines of the form: its lines and cells, and the line that sums up. */
  public static boolean isOf(FormVersion version, List<ComputedRow> rows) {
    Set<String> lines = version.rows().stream().map(FormRow::id).collect(Collectors.toSet());
    Set<String> cells = version.columns().stream().map(FormColumn::id).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    return rows.stream()
            .allMatch(r ->
                lines.contains(r.id()) && seen.add(r.id()) && cells.containsAll(r.cells().keySet()))
        && seen.contains(version.total().id());
  }
}
