package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * A form as the queries of an engine over exported facts: the same conditions and measures, written
 * in its dialect. Where a desk has ten thousand offices below it nobody counts in a desk's own
 * database.
 */
public final class EngineQueries {

  /** Facts of a view below a folder of exported ones, for all periods and offices. */
  private static final String FILES = "/form=%s/view=%s/*/*/*.parquet";

  private static final Settings SETTINGS =
      new Settings().withRenderNameCase(RenderNameCase.LOWER).withRenderFormatted(true);

  private final Tally tally;

  public EngineQueries(Tally tally) {
    this.tally = tally;
  }

  /** Engines whose dialect is rendered. */
  public enum Engine {
    /** Reads the files of a folder. */
    DUCKDB(SQLDialect.DUCKDB),
    /** Reads a table per form and view, {@code m1_fact_dispute}, over the files. */
    TRINO(SQLDialect.TRINO);

    private final SQLDialect dialect;

    Engine(SQLDialect dialect) {
      this.dialect = dialect;
    }
  }

  /**
   * The query of one fact view.
   *
   * @param cells {@code line.cell} of each column of the answer, in their order
   */
  public record Query(String view, String sql, List<String> cells) {

    public Query {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One query per fact view of the form.
   *
   * @param days of the period, by the rules of the desk that asks
   * @param place folder of the exported facts, or the engine's schema with the tables over them
   */
  public List<Query> of(FormVersion form, Period period, Span days, Engine engine, String place) {
    Set<String> periods = new TreeSet<>();
    period.months().forEach(m -> periods.add(m.code()));
    periods.add(period.code());
    Function<FactView, Table<?>> tables =
        switch (engine) {
          case DUCKDB -> view -> files(form, view, place);
          case TRINO -> view -> DSL.table(DSL.name(trinoName(form, view, place)));
        };
    DSLContext ctx = DSL.using(engine.dialect, SETTINGS);
    List<Query> queries = new ArrayList<>();
    for (Tally.ViewQuery query :
        tally.queries(ctx, form, period, days, new FactSource.Exported(periods, tables))) {
      queries.add(
          new Query(
              query.view().name(),
              ctx.renderInlined(query.select()),
              query.cells().stream().map(c -> c.rowId() + "." + c.cellId()).toList()));
    }
    return List.copyOf(queries);
  }

  private static Table<?> files(FormVersion form, FactView view, String folder) {
    String files = folder + FILES.formatted(form.code(), view.name());
    // codes of offices and months are text, whatever they look like
    return DSL.table(
        "read_parquet({0}, hive_partitioning = true, hive_types_autocast = false)",
        DSL.inline(files));
  }

  private static String[] trinoName(FormVersion form, FactView view, String schema) {
    List<String> name = new ArrayList<>();
    if (!schema.isBlank()) {
      name.addAll(List.of(schema.split("\\.")));
    }
    name.add(form.code() + "_" + view.name());
    return name.toArray(String[]::new);
  }
}
