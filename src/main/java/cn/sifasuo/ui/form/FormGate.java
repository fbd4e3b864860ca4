package cn.sifasuo.ui.form;

import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.Session;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form asks of the ledger, for the person at work; every call off the screen's thread. */
public final class FormGate {

  private final WriteGate gate;
  private final EntryDrafts drafts;
  private final Session session;

  public FormGate(WriteGate gate, EntryDrafts drafts, Session session) {
    this.gate = gate;
    this.drafts = drafts;
    this.session = session;
  }

  WriteGate.Checked check(Draft draft) {
    return gate.checked(session, draft, Door.WINDOW);
  }

  SaveResult save(Draft draft, List<Acceptance> accepted) {
    return gate.save(session, draft, Door.WINDOW, accepted);
  }

  UUID keep(@Nullable UUID id, Draft draft, Map<String, String> typed) {
    return drafts.keep(session, id, draft, typed);
  }

  void drop(UUID id) {
    drafts.drop(id);
  }
}
