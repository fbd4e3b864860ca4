package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.DESTROYED_RECORD;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.vault.schema.tables.records.LedgerHistoryRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Proves every row of the ledger: its values are those of its newest version in history, and the
 * digest of each version's act is the one in the audit chain. A value changed in the file behind
 * the program's back is found and named.
 *
 * <p>Left out are records whose content was destroyed: their rows and versions were emptied by an
 * act of its own, which the chain holds.
 *
 * <p>Proven are the values a person enters, whether a row is voided, and whose record it belongs
 * to. Not proven are the columns the program keeps for itself: line number, pseudonym, times of
 * entry, the reason of a voiding. Who rewrites row, history and the whole chain alike is found only
 * by a head of the chain that is known elsewhere.
 */
public final class RowProof {

  private static final int CHUNK = 500;

  private final RecordTypes types;

  public RowProof(RecordTypes types) {
    this.types = types;
  }

  /** What is wrong with a row. */
  public enum Kind {
    /** It holds other values than its newest version in history. */
    CHANGED,
    /** History knows it, the ledger does not. */
    GONE,
    /** It is in the ledger, and no act wrote it. */
    UNKNOWN,
    /** Its history is not what the audit chain says was saved, or a version is missing. */
    HISTORY
  }

  /**
   * One row that does not hold.
   *
   * @param number the number people know its record by, or the beginning of its id; no personal
   *     data
   */
  public record Doubt(Kind kind, RecordType type, String number, UUID id) {}

  /**
   * What was looked at.
   *
   * @param rows rows of the ledger
   * @param acts acts of the audit chain that wrote them
   */
  public record Result(long rows, long acts, List<Doubt> doubts) {}

  /** Reads the whole ledger with its history once. */
  public Result prove(DSLContext ctx) {
    List<Doubt> doubts = new ArrayList<>();
    Set<UUID> destroyed = destroyed(ctx);
    long rows = 0;
    for (RecordType root : types.roots()) {
      rows += rows(ctx, root, null, destroyed, doubts);
      for (RecordType.Child child : root.children()) {
        rows += rows(ctx, child.type(), child.parentColumn(), destroyed, doubts);
      }
    }
    for (RecordType type : types.all()) {
      gone(ctx, type, doubts);
    }
    return new Result(rows, acts(ctx, destroyed, doubts), List.copyOf(doubts));
  }

  private static Set<UUID> destroyed(DSLContext ctx) {
    return ctx.select(DESTROYED_RECORD.RECORD_ID)
        .from(DESTROYED_RECORD)
        .fetchSet(DESTROYED_RECORD.RECORD_ID);
  }

  private long rows(
      DSLContext ctx,
      RecordType type,
      @Nullable TableField<?, UUID> parentColumn,
      Set<UUID> destroyed,
      List<Doubt> doubts) {
    Field<UUID> root = parentColumn == null ? type.id() : parentColumn;
    long count = 0;
    try (Cursor<? extends Record> all = ctx.selectFrom(type.table()).fetchSize(CHUNK).fetchLazy()) {
      while (all.hasNext()) {
        List<Record> chunk = new ArrayList<>(all.fetchNext(CHUNK));
        chunk.removeIf(r -> destroyed.contains(r.get(root)));
        count += chunk.size();
        chunk(ctx, type, parentColumn, chunk, doubts);
      }
    }
    return count;
  }

  private void chunk(
      DSLContext ctx,
      RecordType type,
      @Nullable TableField<?, UUID> parentColumn,
      List<Record> rows,
      List<Doubt> doubts) {
    List<UUID> ids = rows.stream().map(r -> r.get(type.id())).toList();
    Map<UUID, List<LedgerHistoryRecord>> history =
        ctx
            .selectFrom(LEDGER_HISTORY)
            .where(LEDGER_HISTORY.RECORD_TYPE.eq(type.code()), LEDGER_HISTORY.RECORD_ID.in(ids))
            .orderBy(LEDGER_HISTORY.VERSION)
            .fetch()
            .stream()
            .collect(Collectors.groupingBy(LedgerHistoryRecord::getRecordId));
    for (Record row : rows) {
      UUID id = row.get(type.id());
      List<LedgerHistoryRecord> versions = history.getOrDefault(id, List.of());
      if (versions.isEmpty()) {
        doubts.add(doubt(ctx, Kind.UNKNOWN, type, parentColumn, row));
      } else if (!unbroken(versions)) {
        doubts.add(doubt(ctx, Kind.HISTORY, type, parentColumn, row));
      } else if (!same(type, parentColumn, row, versions.getLast())) {
        doubts.add(doubt(ctx, Kind.CHANGED, type, parentColumn, row));
      }
    }
  }

  private static boolean unbroken(List<LedgerHistoryRecord> versions) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).getVersion() != i + 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(
      RecordType type,
      @Nullable TableField<?, UUID> parentColumn,
      Record row,
      LedgerHistoryRecord newest) {
    Map<String, Object> snapshot = Json.readObject(newest.getSnapshot());
    Draft saved = Draft.of(type, newest.getRecordId(), newest.getVersion());
    LedgerRows.restore(saved, snapshot);
    Draft found = LedgerRows.toDraft(type, row);
    return saved.version() == found.version()
        && saved.sameContent(found)
        && LedgerRows.voided(snapshot) == found.voided()
        && (parentColumn == null || Objects.equals(row.get(parentColumn), newest.getRootId()));
  }

  private Doubt doubt(
      DSLContext ctx,
      Kind kind,
      RecordType type,
      @Nullable TableField<?, UUID> parentColumn,
      Record row) {
    UUID id = row.get(type.id());
    UUID parent = parentColumn == null ? null : row.get(parentColumn);
    if (parent == null) {
      String number = type.numbering().map(n -> row.get(n.field())).orElse(null);
      return new Doubt(kind, type, number(number, id), id);
    }
    String number =
        types.roots().stream()
            .filter(r -> r.children().stream().anyMatch(c -> c.type() == type))
            .findFirst()
            .map(r -> numberOf(ctx, r, parent))
            .orElseGet(() -> number(null, parent));
    return new Doubt(kind, type, number, id);
  }

  private static String numberOf(DSLContext ctx, RecordType root, UUID id) {
    return root.numbering()
        .map(n ->
            ctx.select(n.field())
                .from(root.table())
                .where(root.id().eq(id))
                .fetchOptional(n.field())
                .orElse(null))
        .map(n -> number(n, id))
        .orElseGet(() -> number(null, id));
  }

  private static String number(@Nullable String number, UUID id) {
    return number == null || number.isBlank() ? id.toString().substring(0, 8) : number;
  }

  private void gone(DSLContext ctx, RecordType type, List<Doubt> doubts) {
    ctx.selectFrom(LEDGER_HISTORY)
        .where(
            LEDGER_HISTORY.RECORD_TYPE.eq(type.code()),
            LEDGER_HISTORY.VERSION.eq(1),
            DSL.notExists(
                ctx.selectOne().from(type.table()).where(type.id().eq(LEDGER_HISTORY.RECORD_ID))))
        .forEach(h -> doubts.add(missing(ctx, Kind.GONE, type, h)));
  }

  private Doubt missing(DSLContext ctx, Kind kind, RecordType type, LedgerHistoryRecord saved) {
    RecordType root = types.find(saved.getRootType()).orElse(type);
    String number =
        type == root
            ? number(numberIn(type, saved.getSnapshot()), saved.getRecordId())
            : numberOf(ctx, root, saved.getRootId());
    return new Doubt(kind, type, number, saved.getRecordId());
  }

  private static @Nullable String numberIn(RecordType type, String snapshot) {
    return type.numbering()
        .map(n -> Json.readObject(snapshot).get(type.field(n.field()).name()))
        .map(Object::toString)
        .orElse(null);
  }

  /** Walks acts and history side by side; both were written in the order of the chain. */
  private long acts(DSLContext ctx, Set<UUID> destroyed, List<Doubt> doubts) {
    ActDigests digests = ActDigests.read(ctx, types);
    Map<UUID, Doubt> found = new HashMap<>();
    List<LedgerHistoryRecord> act = new ArrayList<>();
    try (Cursor<LedgerHistoryRecord> all =
        ctx.selectFrom(LEDGER_HISTORY).orderBy(written(ctx)).fetchSize(CHUNK).fetchLazy()) {
      for (LedgerHistoryRecord version : all) {
        if (!act.isEmpty() && !act.getFirst().getAuditSeq().equals(version.getAuditSeq())) {
          act(ctx, digests, act, destroyed, found);
          act.clear();
        }
        act.add(version);
      }
    }
    act(ctx, digests, act, destroyed, found);
    digests.unmet().forEach(a -> found.putIfAbsent(a.record(), lost(ctx, a)));
    doubts.addAll(found.values());
    return digests.count();
  }

  /**
   * The order in which rows were written: H2 numbers them so. A row without a number of its own is
   * read in the order of the acts.
   */
  private static List<Field<?>> written(DSLContext ctx) {
    return ctx.family() == org.jooq.SQLDialect.H2
        ? List.of(DSL.field("_rowid_", Long.class))
        : List.of(LEDGER_HISTORY.AUDIT_SEQ, LEDGER_HISTORY.RECORD_ID);
  }

  private void act(
      DSLContext ctx,
      ActDigests digests,
      List<LedgerHistoryRecord> act,
      Set<UUID> destroyed,
      Map<UUID, Doubt> found) {
    if (act.isEmpty() || digests.meet(act) || destroyed.contains(act.getFirst().getRootId())) {
      return;
    }
    for (LedgerHistoryRecord version : act) {
      types
          .find(version.getRecordType())
          .ifPresent(type ->
              found.putIfAbsent(version.getRecordId(), missing(ctx, Kind.HISTORY, type, version)));
    }
  }

  private Doubt lost(DSLContext ctx, ActDigests.Act act) {
    RecordType type = types.get(act.type());
    return new Doubt(Kind.HISTORY, type, numberOf(ctx, type, act.record()), act.record());
  }
}
