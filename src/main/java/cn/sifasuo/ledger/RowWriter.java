package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.BatchInsert;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** Writes ledger rows; new ones are gathered per table and sent as batches. */
final class RowWriter {

  private final DSLContext ctx;
  private final Session session;
  private final OffsetDateTime now;
  private final Ids ids;
  private final Map<Table<?>, List<TableRecord<?>>> inserts = new LinkedHashMap<>();
  private final Map<Draft, Map<Field<?>, Object>> positions = new HashMap<>();

  RowWriter(DSLContext ctx, Session session, OffsetDateTime now, Ids ids) {
    this.ctx = ctx;
    this.session = session;
    this.now = now;
    this.ids = ids;
  }

  /** Says where a row stands below its parent. */
  void position(Draft row, RecordType.Child child, UUID parent, int line) {
    positions.put(
        row,
        Map.of(child.parentColumn(), parent, child.type().common("line_no", Integer.class), line));
  }

  UUID write(Draft draft, @Nullable Draft before, boolean voided) {
    RecordType type = draft.type();
    Record row = ctx.newRecord(type.table());
    for (FieldSpec field : type.fields()) {
      put(row, field.column(), draft.get(field.name()));
    }
    positions.getOrDefault(draft, Map.of()).forEach((f, v) -> put(row, f, v));
    put(row, type.common("to_complete", Boolean.class), draft.toComplete());
    put(row, type.voided(), voided);
    put(row, type.common("version", Integer.class), draft.version() + 1);
    put(row, type.common("updated_at", OffsetDateTime.class), now);
    put(row, type.common("updated_by", String.class), session.signIn());
    if (before == null) {
      UUID id = ids.next();
      put(row, type.id(), id);
      put(row, type.common("pseudonym", UUID.class), ids.pseudonym());
      put(row, type.common("office_code", String.class), session.officeCode());
      put(row, type.common("created_at", OffsetDateTime.class), now);
      put(row, type.common("created_by", String.class), session.signIn());
      inserts.computeIfAbsent(type.table(), k -> new ArrayList<>()).add((TableRecord<?>) row);
      return id;
    }
    UUID id = Objects.requireNonNull(before.id());
    put(row, type.common("void_reason", String.class), null);
    flush();
    execute(
        ctx.update(type.table())
            .set(row)
            .where(type.id().eq(id), type.common("version", Integer.class).eq(before.version())));
    return id;
  }

  void voidRow(Draft before, String reason) {
    RecordType type = before.type();
    execute(
        ctx.update(type.table())
            .set(type.voided(), true)
            .set(type.common("void_reason", String.class), reason)
            .set(type.common("version", Integer.class), before.version() + 1)
            .set(type.common("updated_at", OffsetDateTime.class), now)
            .set(type.common("updated_by", String.class), session.signIn())
            .where(
                type.id().eq(Objects.requireNonNull(before.id())),
                type.common("version", Integer.class).eq(before.version())));
  }

  private static void execute(Query update) {
    int changed = update.execute();
    if (changed != 1) {
      throw new IllegalStateException(changed + " rows changed instead of one");
    }
  }

  @SuppressWarnings("unchecked") // a draft's values have the types of their columns
  private static void put(Record row, Field<?> field, @Nullable Object value) {
    row.set((Field<Object>) field, value);
  }

  /** Sends what was gathered, referenced tables before those that refer to them. */
  void flush() {
    Set<Table<?>> sent = new HashSet<>();
    inserts.keySet().forEach(table -> send(table, sent));
    inserts.clear();
  }

  private void send(Table<?> table, Set<Table<?>> sent) {
    if (!sent.add(table)) {
      return;
    }
    for (ForeignKey<?, ?> reference : table.getReferences()) {
      Table<?> referenced = reference.getKey().getTable();
      if (inserts.containsKey(referenced)) {
        send(referenced, sent);
      }
    }
    BatchInsert.send(ctx, inserts.getOrDefault(table, List.of()));
  }
}
