package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/**
 * The facts a form counts, by fact view, each once with every cell that counts it: those of the
 * whole form and those of its parts.
 */
final class FactsOfForm {

  private final DSLContext ctx;
  private final FactSource source;
  private final Map<String, Map<UUID, CountedFact>> facts = new HashMap<>();

  private FactsOfForm(DSLContext ctx, FactSource source) {
    this.ctx = ctx;
    this.source = source;
  }

  /**
   * @param form computed by the version in the same transaction
   */
  static SortedMap<String, List<CountedFact>> scan(
      DSLContext ctx, FormVersion version, ComputedForm form, FactSource source) {
    FactsOfForm all = new FactsOfForm(ctx, source);
    all.add(version, form.days(), row -> row);
    for (int i = 0; i < form.parts().size(); i++) {
      int number = i + 1;
      all.add(
          version.parts().get(i).version(),
          form.parts().get(i).days(),
          row -> FormPart.row(number, row));
    }
    SortedMap<String, List<CountedFact>> sorted = new TreeMap<>();
    all.facts.forEach((view, byId) ->
        sorted.put(
            view,
            byId.values().stream()
                .sorted(Comparator.comparing(f -> f.factId().toString()))
                .toList()));
    return sorted;
  }

  private void add(FormVersion version, Span days, UnaryOperator<String> rowName) {
    CaseScan scan = new CaseScan(ctx, version, days, source);
    for (FactView view : version.views()) {
      Map<UUID, CountedFact> known = facts.computeIfAbsent(view.name(), v -> new HashMap<>());
      for (CountedFact fact : scan.facts(view, version.columns(view))) {
        List<CountedFact.Hit> hits = new ArrayList<>();
        CountedFact before = known.get(fact.factId());
        if (before != null) {
          hits.addAll(before.hits());
        }
        for (CountedFact.Hit hit : fact.hits()) {
          hits.add(
              new CountedFact.Hit(rowName.apply(hit.rowId()), hit.cellId(), hit.contribution()));
        }
        known.put(
            fact.factId(),
            new CountedFact(fact.view(), fact.recordId(), fact.factId(), fact.columns(), hits));
      }
    }
  }
}
