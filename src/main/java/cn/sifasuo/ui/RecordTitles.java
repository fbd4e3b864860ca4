package cn.sifasuo.ui;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.security.Session;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Titles of records others point to, such as the committee of a case. They are read with the page
 * that shows them, off the screen's thread, as far as the person at work may know them, and
 * remembered. Thread-safe.
 */
public final class RecordTitles {

  private final LedgerReader reader;
  private final Session session;
  private final Map<UUID, String> titles = new ConcurrentHashMap<>();

  public RecordTitles(LedgerReader reader, Session session) {
    this.reader = reader;
    this.session = session;
  }

  /** Reads the titles of all records these point to and that are not yet known. */
  public void read(Collection<Draft> drafts) {
    for (Draft draft : drafts) {
      for (FieldSpec field : draft.type().fields()) {
        if (field.kind() == FieldKind.REFERENCE
            && field.reference() != null
            && draft.get(field.name()) instanceof UUID id) {
          find(field.reference(), id);
        }
      }
      draft.type().children().forEach(c -> read(draft.children(c.type().code())));
    }
  }

  /** The title, from the database if need be; not for the screen's thread. */
  public String find(String recordType, UUID id) {
    return titles.computeIfAbsent(id, k -> reader.title(session, recordType, k));
  }

  /** The title if it was read before, else the first characters of the id. */
  public String known(UUID id) {
    return titles.getOrDefault(id, id.toString().substring(0, 8));
  }

  /** A record was saved: its title may be another. */
  public void forget(UUID id) {
    titles.remove(id);
  }
}
