package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.AcceptedWarning;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.ui.RecordTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads all a record's page shows; off the screen's thread. */
public final class RecordLoader {

  private static final Wording WORDS = Wording.of(RecordLoader.class);

  private final LedgerReader reader;
  private final ProtectedRecords guarded;
  private final EntryDrafts drafts;
  private final RecordTitles titles;
  private final DocumentSource papers;
  private final Session session;

  /**
   * @param papers of every record, besides what a guide has
   */
  public RecordLoader(
      LedgerReader reader,
      ProtectedRecords guarded,
      EntryDrafts drafts,
      RecordTitles titles,
      DocumentSource papers,
      Session session) {
    this.reader = reader;
    this.guarded = guarded;
    this.drafts = drafts;
    this.titles = titles;
    this.papers = papers;
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

  /** Whether a reason has to be given before the record is read, and the right to it is there. */
  boolean asksReason(RecordType type, UUID id) {
    Set<SpecialRight> needed = guarded.needed(session, type, id);
    needed.forEach(session::require);
    return !needed.isEmpty();
  }

  /** Opens a protected record. */
  Disclosure open(RecordType type, UUID id, String reason) {
    return guarded.open(session, type, id, reason);
  }

  /**
   * @param disclosure of a protected record; null for others
   */
  Loaded load(
      RecordType type, @Nullable UUID id, PageGuide guide, @Nullable Disclosure disclosure) {
    Draft record = id == null ? Draft.fresh(type) : read(type, id, disclosure);
    EntryDrafts.Kept kept = drafts.find(session, type, id).orElse(null);
    List<LedgerReader.Version> history =
        id == null ? List.of() : reader.history(session, type, id, disclosure);
    List<Draft> shown = new ArrayList<>(history.stream().map(LedgerReader.Version::state).toList());
    shown.add(record);
    if (kept != null) {
      shown.add(kept.draft());
    }
    titles.read(shown);
    List<AcceptedWarning> accepted =
        id == null ? List.of() : reader.acceptedWarnings(session, type, id, disclosure);
    List<PageDocument> documents = new ArrayList<>(guide.documents(record));
    documents.addAll(papers.of(record, disclosure));
    return new Loaded(record, kept, history, accepted, guide.head(record), documents);
  }

  private Draft read(RecordType type, UUID id, @Nullable Disclosure disclosure) {
    titles.forget(id);
    return reader
        .find(session, type, id, disclosure)
        .orElseThrow(() ->
            new Failure(
                FailureKind.REFUSED, "U-301", WORDS.say("page.gone"), "no " + type + " " + id));
  }
}
