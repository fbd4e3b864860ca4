package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.AcceptedWarning;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.RecordTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads all a record's page shows; off the screen's thread. */
public final class RecordLoader {

  private static final Wording WORDS = Wording.of(RecordLoader.class);

  private final LedgerReader reader;
  private final EntryDrafts drafts;
  private final RecordTitles titles;
  private final Session session;

  public RecordLoader(
      LedgerReader reader, EntryDrafts drafts, RecordTitles titles, Session session) {
    this.reader = reader;
    this.drafts = drafts;
    this.titles = titles;
    this.session = session;
  }

  /**
   * A record ready to be shown.
   *
   * @param kept what was typed and not saved, if anything
   * @param history newest first; empty for a new record
   * @param accepted answers to its warnings, newest first
   */
  record Loaded(
      Draft record,
      EntryDrafts.@Nullable Kept kept,
      List<LedgerReader.Version> history,
      List<AcceptedWarning> accepted,
      PageHead head,
      List<PageDocument> documents) {}

  Loaded load(RecordType type, @Nullable UUID id, PageGuide guide) {
    EntryDrafts.Kept kept = drafts.find(session, type, id).orElse(null);
    Draft record = id == null ? Draft.fresh(type) : read(type, id);
    List<LedgerReader.Version> history = id == null ? List.of() : reader.history(type, id);
    List<Draft> shown = new ArrayList<>(history.stream().map(LedgerReader.Version::state).toList());
    shown.add(record);
    if (kept != null) {
      shown.add(kept.draft());
    }
    titles.read(shown);
    List<AcceptedWarning> accepted = id == null ? List.of() : reader.acceptedWarnings(type, id);
    return new Loaded(record, kept, history, accepted, guide.head(record), guide.documents(record));
  }

  private Draft read(RecordType type, UUID id) {
    titles.forget(id);
    return reader
        .find(type, id)
        .orElseThrow(() ->
            new Failure(
                FailureKind.REFUSED, "U-301", WORDS.say("page.gone"), "no " + type + " " + id));
  }
}
