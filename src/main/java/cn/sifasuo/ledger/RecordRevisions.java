package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import cn.sifasuo.kernel.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The records of a type in the versions they are in and were in, for what is handed over. */
public final class RecordRevisions {

  private final RecordType type;
  private final Field<Integer> version;

  public RecordRevisions(RecordType type) {
    this.type = type;
    this.version = type.common("version", Integer.class);
  }

  /** A record and the version it is in now. */
  public record Revision(UUID id, int version, boolean voided) {}

  /** Every record, voided ones too, in the order of their ids. */
  public List<Revision> current(DSLContext ctx) {
    return ctx.select(type.id(), version, type.voided())
        .from(type.table())
        .orderBy(type.id())
        .fetch(r -> new Revision(r.value1(), r.value2(), r.value3()));
  }

  /**
   * A record's own values as they were in a version, from history if it has gone on since.
   *
   * @return empty if the record never was in that version
   */
  public Optional<Draft> find(DSLContext ctx, UUID id, int wanted) {
    return ctx.selectFrom(type.table())
        .where(type.id().eq(id), version.eq(wanted))
        .fetchOptional(r -> LedgerRows.toDraft(type, r))
        .or(() -> formerly(ctx, id, wanted));
  }

  private Optional<Draft> formerly(DSLContext ctx, UUID id, int wanted) {
    return ctx.select(LEDGER_HISTORY.SNAPSHOT)
        .from(LEDGER_HISTORY)
        .where(
            LEDGER_HISTORY.RECORD_TYPE.eq(type.code()),
            LEDGER_HISTORY.RECORD_ID.eq(id),
            LEDGER_HISTORY.VERSION.eq(wanted))
        .fetchOptional(r -> {
          Map<String, Object> snapshot = Json.readObject(r.value1());
          Draft draft = Draft.of(type, id, wanted);
          LedgerRows.restore(draft, snapshot);
          draft.markVoided(LedgerRows.voided(snapshot));
          return draft;
        });
  }
}
