package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.ENTRY_DRAFT;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.EntryDraftRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed and not yet saved, kept in the same encrypted file so that it survives a
 * crash or a power cut. A draft belongs to the person who typed it and to one record, or to none
 * yet; it is no record, goes into no history and is counted nowhere.
 */
public final class EntryDrafts {

  /**
   * A kept draft.
   *
   * @param recordId the record it changes; null for a new one
   * @param draft at the version the record was read at
   * @param typed texts that are no values yet, by path of the field, such as half a date
   */
  public record Kept(
      UUID id,
      RecordType type,
      @Nullable UUID recordId,
      OffsetDateTime savedAt,
      Draft draft,
      Map<String, String> typed) {}

  private final Transactions transactions;
  private final RecordTypes types;
  private final Clock clock;
  private final Ids ids;

  public EntryDrafts(Transactions transactions, RecordTypes types, Clock clock) {
    this.transactions = transactions;
    this.types = types;
    this.clock = clock;
    this.ids = new Ids(clock);
  }

  /**
   * Keeps a draft, on disk when this returns.
   *
   * @param id of the draft as it was kept before; null for the first time
   * @return its id
   */
  public UUID keep(Session session, @Nullable UUID id, Draft draft, Map<String, String> typed) {
    UUID key = id == null ? ids.next() : id;
    EntryDraftRecord row = new EntryDraftRecord();
    row.setId(key);
    row.setRecordType(draft.type().code());
    row.setRecordId(draft.id());
    row.setOwner(session.signIn());
    row.setSavedAt(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    row.setContent(Json.write(Map.of("record", written(draft), "typed", typed)));
    transactions.write(
        ctx -> ctx.insertInto(ENTRY_DRAFT).set(row).onDuplicateKeyUpdate().set(row).execute());
    return key;
  }

  /**
   * The person's newest draft of a record.
   *
   * @param recordId null for a record that is not yet in the ledger
   */
  public Optional<Kept> find(Session session, RecordType type, @Nullable UUID recordId) {
    return all(session).stream()
        .filter(k -> k.type() == type)
        .filter(k -> recordId == null ? k.recordId() == null : recordId.equals(k.recordId()))
        .findFirst();
  }

  /**
   * All drafts of a person, newest first; those of record types this desk lacks, or of ledgers the
   * person no longer keeps, are left out.
   */
  public List<Kept> all(Session session) {
    return transactions.read(ctx ->
        ctx
            .selectFrom(ENTRY_DRAFT)
            .where(ENTRY_DRAFT.OWNER.eq(session.signIn()))
            .orderBy(ENTRY_DRAFT.SAVED_AT.desc(), ENTRY_DRAFT.ID.desc())
            .fetch()
            .stream()
            .flatMap(r ->
                types
                    .find(r.getRecordType())
                    .filter(t -> session.may(Permission.WRITE_RECORDS, t.ledger()))
                    .map(t -> kept(t, r))
                    .stream())
            .toList());
  }

  /** The draft was saved as a record, or thrown away. */
  public void drop(UUID id) {
    transactions.write(ctx -> ctx.deleteFrom(ENTRY_DRAFT).where(ENTRY_DRAFT.ID.eq(id)).execute());
  }

  private static Map<String, Object> written(Draft draft) {
    Map<String, Object> content = new TreeMap<>();
    UUID id = draft.id();
    if (id != null) {
      content.put("id", id.toString());
    }
    content.put("version", draft.version());
    content.put("values", LedgerRows.plain(draft));
    Map<String, Object> rows = new TreeMap<>();
    for (RecordType.Child child : draft.type().children()) {
      String code = child.type().code();
      rows.put(code, draft.children(code).stream().map(EntryDrafts::written).toList());
    }
    content.put("rows", rows);
    return content;
  }

  private static Kept kept(RecordType type, EntryDraftRecord row) {
    Map<String, Object> content = Json.readObject(row.getContent());
    Map<String, String> typed = new HashMap<>();
    map(content.get("typed")).forEach((k, v) -> typed.put(k, v.toString()));
    return new Kept(
        row.getId(),
        type,
        row.getRecordId(),
        row.getSavedAt(),
        read(type, map(content.get("record"))),
        typed);
  }

  private static Draft read(RecordType type, Map<String, Object> content) {
    Object id = content.get("id");
    Draft draft =
        id == null
            ? Draft.fresh(type)
            : Draft.of(type, UUID.fromString(id.toString()), number(content));
    LedgerRows.restore(draft, map(content.get("values")));
    Map<String, Object> rows = map(content.get("rows"));
    for (RecordType.Child child : type.children()) {
      for (Object row : list(rows.get(child.type().code()))) {
        draft.addChild(read(child.type(), map(row)));
      }
    }
    return draft;
  }

  private static int number(Map<String, Object> content) {
    return content.get("version") instanceof Integer version ? version : 0;
  }

  @SuppressWarnings("unchecked") // written above as objects with text keys
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
  }
}
