package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Table;

/** Every fact view forms may count, by name; ledgers add theirs by being migrated. */
public final class FactViews {

  private static final Wording WORDS = Wording.of(FactViews.class);
  private static final String VIEW = "fact_";
  private static final String RECEIVED = "received_";

  private final Map<String, FactView> views = new LinkedHashMap<>();

  /**
   * @param tables generated tables; those named {@code fact_…} and {@code received_fact_…} count,
   *     others are passed over
   * @throws Failure DAMAGED {@code S-108} if a received table lacks a column of its view: a county
   *     could then not recompute
   */
  public FactViews(Collection<? extends Table<?>> tables) {
    Map<String, Table<?>> byName = new LinkedHashMap<>();
    tables.forEach(t -> byName.put(t.getName().toLowerCase(Locale.ROOT), t));
    byName.forEach((name, table) -> {
      if (name.startsWith(VIEW)) {
        views.put(name, checked(new FactView(name, table, byName.get(RECEIVED + name))));
      }
    });
  }

  public Optional<FactView> find(String name) {
    return Optional.ofNullable(views.get(name));
  }

  public List<FactView> all() {
    return List.copyOf(views.values());
  }

  private static FactView checked(FactView view) {
    Table<?> received = view.received();
    if (received == null) {
      return view;
    }
    List<String> missing = new ArrayList<>(view.columns());
    missing.add(FactView.SUBMISSION_ID);
    missing.add(FactSource.PASSED_FROM);
    missing.removeIf(c -> FactView.column(received, c).isPresent());
    if (!missing.isEmpty()) {
      throw new Failure(
          FailureKind.DAMAGED,
          "S-108",
          WORDS.say("views.received-lacks", view.name(), String.join(", ", missing)),
          "received table of " + view.name() + " lacks " + missing);
    }
    return view;
  }
}
