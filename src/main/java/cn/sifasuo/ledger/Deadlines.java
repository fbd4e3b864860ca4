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

  private final Map<Ledger, DeadlineSource> ledgers;

  public Deadlines(Map<Ledger, DeadlineSource> ledgers) {
    this.ledgers = new EnumMap<>(ledgers);
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
