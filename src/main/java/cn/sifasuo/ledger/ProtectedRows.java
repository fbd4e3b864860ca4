package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;
import static cn.sifasuo.vault.schema.Tables.PROTECTED_RECORD;

import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.schema.tables.records.ProtectedRecordRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Which records, and which rows with them, are opened only with a right of their own. Written by
 * every save from what the record type says, so that a list can leave them out in its condition.
 */
final class ProtectedRows {

  private ProtectedRows() {}

  /** The rights each takes; ids that take none are missing. */
  static Map<UUID, Set<SpecialRight>> of(DSLContext ctx, Collection<UUID> ids) {
    Map<UUID, Set<SpecialRight>> needed = new HashMap<>();
    if (!ids.isEmpty()) {
      ctx.selectFrom(PROTECTED_RECORD)
          .where(PROTECTED_RECORD.RECORD_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
          .forEach(r -> needed.put(r.getRecordId(), rights(r)));
    }
    return needed;
  }

  static Set<SpecialRight> of(DSLContext ctx, UUID id) {
    return of(ctx, List.of(id)).getOrDefault(id, Set.of());
  }

  private static Set<SpecialRight> rights(ProtectedRecordRecord row) {
    Set<SpecialRight> rights = EnumSet.noneOf(SpecialRight.class);
    if (row.getOfMinor()) {
      rights.add(SpecialRight.MINORS);
    }
    if (row.getIsSealed()) {
      rights.add(SpecialRight.SEALED);
    }
    return rights;
  }

  /** Whether a row of a list is one of them. */
  static Condition isProtected(RecordType type) {
    return DSL.exists(
        DSL.selectOne().from(PROTECTED_RECORD).where(PROTECTED_RECORD.RECORD_ID.eq(type.id())));
  }

  /**
   * Writes how a record stands after a save.
   *
   * @param changed ids of its rows that this save wrote, by type; the others are in its history
   * @param known whether the record was there before
   */
  static void write(
      DSLContext ctx,
      RecordType type,
      UUID id,
      Map<UUID, String> changed,
      Set<SpecialRight> needed,
      boolean known) {
    if (known) {
      ctx.deleteFrom(PROTECTED_RECORD).where(PROTECTED_RECORD.ROOT_ID.eq(id)).execute();
    }
    if (needed.isEmpty()) {
      return;
    }
    Map<UUID, String> rows = new HashMap<>(changed);
    ctx.selectDistinct(LEDGER_HISTORY.RECORD_ID, LEDGER_HISTORY.RECORD_TYPE)
        .from(LEDGER_HISTORY)
        .where(LEDGER_HISTORY.ROOT_TYPE.eq(type.code()), LEDGER_HISTORY.ROOT_ID.eq(id))
        .forEach(r -> rows.put(r.value1(), r.value2()));
    rows.remove(id);
    List<ProtectedRecordRecord> all = new ArrayList<>();
    all.add(row(id, type.code(), id, needed));
    rows.forEach((rowId, code) -> all.add(row(rowId, code, id, needed)));
    ctx.batchInsert(all).execute();
  }

  private static ProtectedRecordRecord row(
      UUID id, String type, UUID root, Set<SpecialRight> needed) {
    return new ProtectedRecordRecord(
        id, type, root, needed.contains(SpecialRight.MINORS), needed.contains(SpecialRight.SEALED));
  }
}
