package cn.sifasuo.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger says about the columns of its fact views, so that a form somebody else wrote can be
 * held against them before it counts anything.
 *
 * @param codes columns that hold a code of a list
 * @param eventDays by view, the days on which a thing happened; a form counts by {@code
 *     counted_on}, which for a late entry is another day
 */
public record FactGuide(List<CodeColumn> codes, Map<String, Set<String>> eventDays) {

  /**
   * A column that holds codes.
   *
   * @param view such as {@code fact_dispute}
   * @param list code list the codes are of
   * @param emptyCounts whether a record without a code is to be counted somewhere too; false where
   *     every record has one, or where one that has none is a gap that a check is there to find
   */
  public record CodeColumn(String view, String column, String list, boolean emptyCounts) {}

  public FactGuide {
    codes = List.copyOf(codes);
    eventDays = Map.copyOf(eventDays);
  }

  /** What several ledgers say. */
  public static FactGuide of(List<FactGuide> ledgers) {
    List<CodeColumn> codes = new ArrayList<>();
    Map<String, Set<String>> eventDays = new HashMap<>();
    for (FactGuide ledger : ledgers) {
      codes.addAll(ledger.codes());
      ledger
          .eventDays()
          .forEach(
              (view, days) -> eventDays.computeIfAbsent(view, v -> new HashSet<>()).addAll(days));
    }
    return new FactGuide(codes, eventDays);
  }

  public Optional<CodeColumn> code(String view, String column) {
    return codes.stream()
        .filter(c -> c.view().equals(view) && c.column().equals(column))
        .findFirst();
  }

  public boolean isEventDay(String view, String column) {
    return eventDays.getOrDefault(view, Set.of()).contains(column);
  }
}
