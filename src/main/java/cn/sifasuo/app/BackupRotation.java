package cn.sifasuo.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which automatic backups are kept: the newest of each of the last seven days that have one, of the
 * last four weeks, of the last twelve months. What is counted are days, weeks and months with a
 * backup, so that nothing goes while the desk is left alone.
 */
final class BackupRotation {

  static final int DAYS = 7;
  static final int WEEKS = 4;
  static final int MONTHS = 12;

  private BackupRotation() {}

  /**
   * An automatic backup.
   *
   * @param name of its file
   * @param at when it was made, as its name says
   */
  record Made(String name, LocalDateTime at) {}

  /** Those that may go; never the newest. */
  static List<Made> superfluous(Collection<Made> all) {
    List<Made> newestFirst = new ArrayList<>(all);
    newestFirst.sort(Comparator.comparing(Made::at).thenComparing(Made::name).reversed());
    Set<Made> kept = new HashSet<>();
    keep(newestFirst, kept, DAYS, m -> m.at().toLocalDate());
    keep(newestFirst, kept, WEEKS, m -> week(m.at().toLocalDate()));
    keep(newestFirst, kept, MONTHS, m -> YearMonth.from(m.at()));
    return newestFirst.stream().filter(m -> !kept.contains(m)).toList();
  }

  private static <T> void keep(
      List<Made> newestFirst, Set<Made> kept, int spans, Function<Made, T> span) {
    Set<T> seen = new HashSet<>();
    for (Made made : newestFirst) {
      if (seen.size() == spans) {
        return;
      }
      if (seen.add(span.apply(made))) {
        kept.add(made);
      }
    }
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
