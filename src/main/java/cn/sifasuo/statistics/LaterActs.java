package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_CELL_CASE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FACTS;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Whether the facts behind a closed form differ from those it was counted from only where somebody
 * went on with a case after it was closed: a dispute that was open then and is concluded since. Its
 * act stands in its history, which is proven elsewhere.
 */
final class LaterActs {

  private final DSLContext ctx;
  private final FrozenForm frozen;

  LaterActs(DSLContext ctx, FrozenForm frozen) {
    this.ctx = ctx;
    this.frozen = frozen;
  }

  /** Whether every fact of a view that differs is of a record changed since the closing. */
  boolean explain(FactView view, List<CountedFact> now) {
    Map<String, String> closed = closed(view);
    Map<String, UUID> records = records(view);
    Set<String> unlike = new HashSet<>(closed.keySet());
    for (CountedFact fact : now) {
      String id = fact.factId().toString();
      UUID record = fact.recordId();
      if (record != null) {
        records.put(id, record);
      }
      if (Objects.equals(closed.get(id), FactLines.line(fact.columns()))) {
        unlike.remove(id);
      } else {
        unlike.add(id);
      }
    }
    return unlike.stream().allMatch(id -> wasChanged(records.get(id)));
  }

  private Map<String, String> closed(FactView view) {
    Map<String, String> closed = new HashMap<>();
    List<String> contents =
        ctx.select(FROZEN_FACTS.CONTENT)
            .from(FROZEN_FACTS)
            .where(FROZEN_FACTS.FROZEN_ID.eq(frozen.id()), FROZEN_FACTS.FACT_VIEW.eq(view.name()))
            .fetch(FROZEN_FACTS.CONTENT);
    for (String lines : contents) {
      for (Map<String, @Nullable Object> row : FactLines.read(view, lines)) {
        closed.put(String.valueOf(row.get(FactView.FACT_ID)), FactLines.line(row));
      }
    }
    return closed;
  }

  private Map<String, UUID> records(FactView view) {
    Map<String, UUID> records = new HashMap<>();
    ctx.selectDistinct(FROZEN_CELL_CASE.FACT_ID, FROZEN_CELL_CASE.RECORD_ID)
        .from(FROZEN_CELL_CASE)
        .where(
            FROZEN_CELL_CASE.FROZEN_ID.eq(frozen.id()), FROZEN_CELL_CASE.FACT_VIEW.eq(view.name()))
        .forEach(r -> records.put(r.value1().toString(), r.value2()));
    return records;
  }

  private boolean wasChanged(@Nullable UUID record) {
    return record != null
        && ctx.fetchExists(
            LEDGER_HISTORY,
            LEDGER_HISTORY.ROOT_ID.eq(record).or(LEDGER_HISTORY.RECORD_ID.eq(record)),
            LEDGER_HISTORY.AT_TIME.gt(frozen.closedAt()));
  }
}
