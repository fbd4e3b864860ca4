package cn.sifasuo.ledger.sheet;

import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What one batch did to one record.
 *
 * @param steps the record's own versions and those of its rows that the batch made, oldest first
 * @param version version the record has now
 */
record UndoRecord(RecordType type, UUID id, List<Step> steps, int version) {

  /** One version made by the batch. */
  record Step(String recordType, UUID recordId, int version, String act) {}

  /** All records a batch touched, in the order it touched them. */
  static List<UndoRecord> of(DSLContext ctx, RecordTypes types, UUID batch) {
    Map<UUID, List<Step>> steps = new LinkedHashMap<>();
    Map<UUID, RecordType> roots = new LinkedHashMap<>();
    ctx.select(
            LEDGER_HISTORY.ROOT_TYPE,
            LEDGER_HISTORY.ROOT_ID,
            LEDGER_HISTORY.RECORD_TYPE,
            LEDGER_HISTORY.RECORD_ID,
            LEDGER_HISTORY.VERSION,
            LEDGER_HISTORY.ACT)
        .from(LEDGER_HISTORY)
        .where(LEDGER_HISTORY.BATCH_ID.eq(batch))
        .orderBy(LEDGER_HISTORY.AUDIT_SEQ, LEDGER_HISTORY.VERSION)
        .forEach(r -> {
          roots.putIfAbsent(r.value2(), types.get(r.value1()));
          steps
              .computeIfAbsent(r.value2(), k -> new ArrayList<>())
              .add(new Step(r.value3(), r.value4(), r.value5(), r.value6()));
        });
    List<UndoRecord> records = new ArrayList<>();
    Map<RecordType, Map<UUID, Integer>> versions = new LinkedHashMap<>();
    steps.forEach((id, made) -> {
      RecordType type = java.util.Objects.requireNonNull(roots.get(id));
      Map<UUID, Integer> now = versions.computeIfAbsent(type, t -> versions(ctx, t, roots));
      records.add(new UndoRecord(type, id, made, now.getOrDefault(id, 0)));
    });
    return records;
  }

  private static Map<UUID, Integer> versions(
      DSLContext ctx, RecordType type, Map<UUID, RecordType> roots) {
    UUID[] ids =
        roots.entrySet().stream()
            .filter(e -> e.getValue() == type)
            .map(Map.Entry::getKey)
            .toArray(UUID[]::new);
    return ctx.select(type.id(), type.common("version", Integer.class))
        .from(type.table())
        .where(type.id().eq(org.jooq.impl.DSL.any(ids)))
        .fetchMap(type.id(), type.common("version", Integer.class));
  }

  private List<Step> own() {
    return steps.stream().filter(s -> s.recordId().equals(id)).toList();
  }

  boolean changedSince() {
    return own().isEmpty() || own().getLast().version() != version;
  }

  /** Whether the ledger did not have it before; an earlier undo's voided record counts as such. */
  boolean created() {
    return !own().getFirst().act().equals("update");
  }

  /** The record as it was before the batch: its own values and those of the rows it touched. */
  Draft before(Draft now, List<LedgerReader.Version> history) {
    copy(state(history, id, own().getFirst().version() - 1), now);
    Map<UUID, Step> firsts = new LinkedHashMap<>();
    steps.stream()
        .filter(s -> !s.recordId().equals(id))
        .forEach(s -> firsts.putIfAbsent(s.recordId(), s));
    for (Step step : firsts.values()) {
      List<Draft> rows = now.children(step.recordType());
      Draft row =
          rows.stream().filter(r -> step.recordId().equals(r.id())).findFirst().orElse(null);
      Draft earlier = state(history, step.recordId(), step.version() - 1);
      if (earlier == null) {
        rows.remove(row); // the batch made it
      } else if (row != null) {
        copy(earlier, row);
      } else {
        Draft again = Draft.fresh(now.type().child(step.recordType()).type());
        copy(earlier, again); // the batch took it away
        rows.add(again);
      }
    }
    return now;
  }

  private static @Nullable Draft state(
      List<LedgerReader.Version> history, UUID record, int version) {
    return history.stream()
        .filter(v -> v.recordId().equals(record) && v.version() == version)
        .map(LedgerReader.Version::state)
        .findFirst()
        .orElse(null);
  }

  private static void copy(@Nullable Draft from, Draft to) {
    if (from != null) {
      for (FieldSpec field : to.type().fields()) {
        to.set(field.name(), from.get(field.name()));
      }
    }
  }
}
