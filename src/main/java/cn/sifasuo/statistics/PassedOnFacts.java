package cn.sifasuo.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The facts a roll-up was counted from, as they are passed on to the desk above: under the
 * pseudonyms the offices gave them, each case once, with the office it was received from.
 */
public final class PassedOnFacts {

  private final FactViews views;

  public PassedOnFacts(FactViews views) {
    this.views = views;
  }

  /**
   * Facts of one view from one office.
   *
   * @param office that sent them
   * @param lines canonical JSON without line ends, sorted by fact id ({@link FactLines})
   */
  public record Passed(String view, String office, List<String> lines) {
    public Passed {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The facts of some submissions, by view and office.
   *
   * @param form whose views are wanted
   */
  public List<Passed> of(DSLContext ctx, FormVersion form, Set<UUID> submissions) {
    FactSource source = FactSource.received(submissions);
    List<Passed> all = new ArrayList<>();
    for (FactView view : views.all()) {
      if (form.views().contains(view)) {
        byOffice(ctx, view, source)
            .forEach((office, lines) -> all.add(new Passed(view.name(), office, lines)));
      }
    }
    return all;
  }

  private static SortedMap<String, List<String>> byOffice(
      DSLContext ctx, FactView view, FactSource source) {
    Table<?> table = source.table(view);
    List<Field<?>> columns = new ArrayList<>();
    view.columns().forEach(name -> columns.add(FactView.required(table, name)));
    Field<String> office = source.office();
    SortedMap<String, List<String>> byOffice = new TreeMap<>();
    ctx.select(columns)
        .select(office)
        .from(table)
        .orderBy(office, FactView.required(table, FactView.FACT_ID).cast(String.class))
        .forEach(r ->
            byOffice
                .computeIfAbsent(r.get(office), o -> new ArrayList<>())
                .add(FactLines.line(named(view, r))));
    return byOffice;
  }

  private static Map<String, @Nullable Object> named(FactView view, Record fact) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    int at = 0;
    for (String name : view.columns()) {
      columns.put(name, fact.get(at++));
    }
    return columns;
  }
}
