package cn.sifasuo.ui.shell;

import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Quick search over the lists of the given record types. */
public final class LedgerSearch implements QuickSearch {

  private static final int PER_TYPE = 8;

  private final LedgerLists lists;
  private final Session session;
  private final List<RecordType> types;

  public LedgerSearch(LedgerLists lists, Session session, List<RecordType> types) {
    this.lists = lists;
    this.session = session;
    this.types = List.copyOf(types);
  }

  @Override
  public List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    for (RecordType type : types) {
      if (!session.may(Permission.READ_RECORDS, type.ledger())) {
        continue; // a statistician counts and sees no persons
      }
      lists
          .page(session, LedgerQuery.all(type).withText(text), 0, PER_TYPE)
          .forEach(d ->
              hits.add(
                  new Hit(
                      type.label(),
                      d.title(),
                      new Place.OfRecord(type.code(), Objects.requireNonNull(d.id())))));
    }
    return hits;
  }
}
