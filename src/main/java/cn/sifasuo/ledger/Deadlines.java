package cn.sifasuo.ledger;

import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What every ledger of a desk has to do, in one list. Whoever does not keep a ledger learns nothing
 * of it, not even that it has something due.
 */
public final class Deadlines implements DeadlineSource {

  /** Everything due so soon is shown, whatever its own first day is. */
  private static final int SOON_DAYS = 31;

  /** Nothing is thought of earlier than that. */
  private static final int EARLIEST_YEARS = 1;

  private final Map<Ledger, DeadlineSource> ledgers;

  public Deadlines(Map<Ledger, DeadlineSource> ledgers) {
    this.ledgers = new EnumMap<>(ledgers);
  }

  /**
   * What is late by a year at most, due within a month, or has come to the day on which its rule
   * has it shown.
   */
  public List<Deadline> shown(Session session, LocalDate today) {
    LocalDate soon = today.plusDays(SOON_DAYS);
    return due(session, today.minusYears(EARLIEST_YEARS), today.plusYears(EARLIEST_YEARS)).stream()
        .filter(d -> !d.dueOn().isAfter(soon) || d.reminded(today))
        .toList();
  }

  @Override
  public List<Deadline> due(Session session, LocalDate from, LocalDate until) {
    List<DeadlineSource> kept =
        ledgers.entrySet().stream()
            .filter(l -> session.may(Permission.READ_RECORDS, l.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (kept.isEmpty()) {
      session.require(Permission.READ_RECORDS, ledgers.keySet().iterator().next());
    }
    return kept.stream()
        .flatMap(l -> l.due(session, from, until).stream())
        .sorted(Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::title))
        .toList();
  }
}
