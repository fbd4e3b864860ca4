package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_CELL_CASE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which cases moved the cells of a corrected form: those it counts now against those it counted.
 */
final class MovedFacts {

  private final Map<String, Map<UUID, BigDecimal>> before = new HashMap<>();
  private final Map<String, Map<UUID, BigDecimal>> after = new HashMap<>();

  private MovedFacts() {}

  /**
   * @param frozen the revision before
   * @param now the form as it is counted now, in the same transaction
   */
  static MovedFacts between(
      DSLContext ctx, FrozenForm frozen, FormVersion version, ComputedForm now, FactSource source) {
    MovedFacts moved = new MovedFacts();
    ctx.selectFrom(FROZEN_CELL_CASE)
        .where(FROZEN_CELL_CASE.FROZEN_ID.eq(frozen.id()))
        .forEach(r ->
            put(moved.before, r.getRowId(), r.getCellId(), r.getFactId(), r.getContribution()));
    CaseScan scan = new CaseScan(ctx, version, now.days(), source);
    for (FactView view : version.views()) {
      for (CountedFact fact : scan.facts(view, version.columns(view))) {
        fact.hits()
            .forEach(h -> put(moved.after, h.rowId(), h.cellId(), fact.factId(), h.contribution()));
      }
    }
    return moved;
  }

  private static void put(
      Map<String, Map<UUID, BigDecimal>> cells,
      String row,
      String cell,
      UUID fact,
      BigDecimal contribution) {
    cells
        .computeIfAbsent(key(row, cell), k -> new HashMap<>())
        .put(fact, contribution.stripTrailingZeros());
  }

  /** The cases of one cell that were not counted as they are now, in the order of their ids. */
  List<MovedFact> of(String row, String cell) {
    Map<UUID, BigDecimal> then = before.getOrDefault(key(row, cell), Map.of());
    Map<UUID, BigDecimal> now = after.getOrDefault(key(row, cell), Map.of());
    TreeSet<UUID> all = new TreeSet<>(then.keySet());
    all.addAll(now.keySet());
    List<MovedFact> moved = new ArrayList<>();
    for (UUID fact : all) {
      @Nullable BigDecimal old = then.get(fact);
      @Nullable BigDecimal counted = now.get(fact);
      if (!Objects.equals(old, counted)) {
        moved.add(new MovedFact(fact, old, counted));
      }
    }
    return List.copyOf(moved);
  }

  private static String key(String row, String cell) {
    return row + "/" + cell;
  }
}
