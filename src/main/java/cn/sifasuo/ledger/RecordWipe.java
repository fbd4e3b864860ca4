package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.ACCEPTED_WARNING;
import static cn.sifasuo.vault.schema.Tables.DESTROYED_RECORD;
import static cn.sifasuo.vault.schema.Tables.ENTRY_DRAFT;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;
import static cn.sifasuo.vault.schema.Tables.SEARCH_KEY;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.schema.tables.records.LedgerHistoryRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Takes out of a record, its rows and every earlier version of them what tells of persons: texts,
 * names, numbers, and whatever a row that no form counts says. What forms count stays, so that no
 * figure changes; the number of the record stays, so that it is never given again. The words it was
 * found by, drafts of it and reasons given to its warnings go too. Only an approved destruction may
 * do this; it is the one change beside the {@link WriteGate} and the only one without a way back.
 */
public final class RecordWipe {

  private static final Wording WORDS = Wording.of(RecordWipe.class);

  private final RecordTypes types;

  public RecordWipe(RecordTypes types) {
    this.types = types;
  }

  /** What stands where a text was that may not be empty. */
  public static String mark() {
    return WORDS.say("ledger.destroyed.mark");
  }

  /**
   * @throws Failure REFUSED {@code L-321} if the record was destroyed
   */
  static void refuseDestroyed(DSLContext ctx, RecordType type, UUID id) {
    boolean destroyed =
        ctx.fetchExists(
            DESTROYED_RECORD,
            DESTROYED_RECORD.RECORD_TYPE.eq(type.code()),
            DESTROYED_RECORD.RECORD_ID.eq(id));
    if (destroyed) {
      throw new Failure(
          FailureKind.REFUSED, "L-321", WORDS.say("ledger.destroyed"), type + " " + id);
    }
  }

  /**
   * Wipes records in the caller's transaction. Where several have one number of a person, they keep
   * a meaningless word in common: figures that count the person once still do.
   */
  public void wipe(DSLContext ctx, RecordType type, List<UUID> ids) {
    Map<Field<String>, Map<String, List<UUID>>> numbers = sharedNumbers(ctx, type, ids);
    ids.forEach(id -> wipe(ctx, type, id));
    numbers.forEach((column, shared) ->
        shared
            .values()
            .forEach(of ->
                ctx.update(type.table())
                    .set(column, UUID.randomUUID().toString())
                    .where(type.id().in(of))
                    .execute()));
  }

  @SuppressWarnings("unchecked") // numbers of documents are kept in text columns
  private static Map<Field<String>, Map<String, List<UUID>>> sharedNumbers(
      DSLContext ctx, RecordType type, List<UUID> ids) {
    Map<Field<String>, Map<String, List<UUID>>> numbers = new HashMap<>();
    for (FieldSpec field : type.fields()) {
      if (field.kind() == FieldKind.ID_NUMBER) {
        Field<String> column = (Field<String>) (Field<?>) field.column();
        Map<String, List<UUID>> shared =
            new HashMap<>(
                ctx.select(type.id(), column)
                    .from(type.table())
                    .where(type.id().in(ids), column.isNotNull())
                    .fetchGroups(column, type.id()));
        shared.values().removeIf(of -> of.size() < 2);
        numbers.put(column, shared);
      }
    }
    return numbers;
  }

  private void wipe(DSLContext ctx, RecordType type, UUID id) {
    rows(ctx, type, type.id().eq(id));
    for (RecordType.Child child : type.children()) {
      rows(ctx, child.type(), child.parentColumn().eq(id));
    }
    for (LedgerHistoryRecord version :
        ctx.selectFrom(LEDGER_HISTORY)
            .where(LEDGER_HISTORY.ROOT_TYPE.eq(type.code()), LEDGER_HISTORY.ROOT_ID.eq(id))
            .fetch()) {
      version.setSnapshot(snapshot(types.get(version.getRecordType()), version.getSnapshot()));
      version.setReason(version.getReason() == null ? null : mark());
      version.update();
    }
    ctx.deleteFrom(SEARCH_KEY)
        .where(SEARCH_KEY.ROOT_TYPE.eq(type.code()), SEARCH_KEY.ROOT_ID.eq(id))
        .execute();
    ctx.deleteFrom(ENTRY_DRAFT)
        .where(ENTRY_DRAFT.RECORD_TYPE.eq(type.code()), ENTRY_DRAFT.RECORD_ID.eq(id))
        .execute();
    ctx.update(ACCEPTED_WARNING)
        .set(ACCEPTED_WARNING.SENTENCE, mark())
        .set(ACCEPTED_WARNING.REASON, mark())
        .where(ACCEPTED_WARNING.ROOT_TYPE.eq(type.code()), ACCEPTED_WARNING.ROOT_ID.eq(id))
        .execute();
  }

  private static void rows(DSLContext ctx, RecordType type, Condition which) {
    Map<Field<?>, Object> set = new HashMap<>();
    for (FieldSpec field : type.fields()) {
      if (!stays(type, field)) {
        set.put(field.column(), field.column().getDataType().nullable() ? null : mark());
      }
    }
    set.put(type.common("void_reason", String.class), null);
    Field<Integer> version = type.common("version", Integer.class);
    // whoever has it open on the screen must not write it back
    set.put(version, version.add(1));
    ctx.update(type.table()).set(set).where(which).execute();
  }

  private static String snapshot(RecordType type, String kept) {
    Map<String, Object> content = new HashMap<>(Json.readObject(kept));
    for (FieldSpec field : type.fields()) {
      if (!stays(type, field) && content.containsKey(field.name())) {
        if (field.column().getDataType().nullable()) {
          content.remove(field.name());
        } else {
          content.put(field.name(), mark());
        }
      }
    }
    return Json.write(content);
  }

  private static boolean stays(RecordType type, FieldSpec field) {
    boolean number = type.numbering().map(n -> n.field().equals(field.column())).orElse(false);
    return number
        || field.counted() && field.privacy() == Privacy.OPEN
        || !text(field.kind()) && (counted(type) || !field.column().getDataType().nullable());
  }

  private static boolean text(FieldKind kind) {
    return switch (kind) {
      case TEXT, LONG_TEXT, PERSON_NAME, ID_NUMBER, PHONE -> true;
      case DATE, INTEGER, MONEY, HOURS, YES_NO, CODE, REFERENCE -> false;
    };
  }

  /** A row no form counts has nothing that figures rest on. */
  private static boolean counted(RecordType type) {
    return type.fields().stream().anyMatch(f -> f.counted() || f.dated());
  }
}
