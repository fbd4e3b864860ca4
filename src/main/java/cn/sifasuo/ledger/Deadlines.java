package cn.sifasuo.ledger;

import cn.sifasuo.security.Session;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What every ledger of a desk has to do, in one list. */
public final class Deadlines implements DeadlineSource {

  private final List<DeadlineSource> ledgers;

  public Deadlines(List<DeadlineSource> ledgers) {
    this.ledgers = List.copyOf(ledgers);
  }

  @Override
  public List<Deadline> due(Session session, LocalDate from, LocalDate until) {
    return ledgers.stream()
        .flatMap(l -> l.due(session, from, until).stream())
        .sorted(Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::title))
        .toList();
  }
}
