package cn.sifasuo.app;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormVersion;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * Every form of a year over ten thousand, a hundred thousand and a million cases, counted right
 * after the desk was opened, when nothing of the ledger is in memory: the times, the exponent of
 * their growth (1 is linear) and how often each statement on a fact view ran for one counting.
 */
final class Scaling {

  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

  private final BenchGround ground;

  Scaling(BenchGround ground) {
    this.ground = ground;
  }

  List<String> measure() {
    List<String> lines = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    List<String> statements = List.of();
    int filled = 0;
    ground.openCopy(BenchGround.EMPTY).close();
    for (int size : SIZES) {
      try (Desk desk = ground.reopen(BenchGround.EMPTY)) {
        LargeLedger.fill(desk, filled, size);
        count(desk); // the program is warm, whatever the size
        filled = size;
      }
      try (Desk desk = ground.reopen(BenchGround.EMPTY)) {
        long start = System.nanoTime();
        count(desk);
        millis.add((System.nanoTime() - start) / 1e6);
        lines.add("%,d cases: %.0f ms".formatted(size, millis.getLast()));
        statements = statements(desk);
      }
    }
    for (int i = 1; i < SIZES.size(); i++) {
      double exponent =
          Math.log(millis.get(i) / millis.get(i - 1))
              / Math.log((double) SIZES.get(i) / SIZES.get(i - 1));
      lines.add(
          "exponent from %,d to %,d: %.2f".formatted(SIZES.get(i - 1), SIZES.get(i), exponent));
    }
    lines.addAll(statements);
    return lines;
  }

  private static void count(Desk desk) {
    Period year = LargeLedger.YEAR;
    List<FormVersion> forms =
        desk.forms.codes(year).stream().map(c -> desk.forms.version(c, year)).toList();
    desk.transactions()
        .read(ctx -> desk.tally.compute(ctx, forms, year, FactSource.local(), desk.unit()));
  }

  private static List<String> statements(Desk desk) {
    collect(desk, true);
    count(desk);
    List<String> lines = new ArrayList<>();
    desk.transactions()
        .read(ctx ->
            ctx.fetch(
                "select execution_count, sql_statement from information_schema.query_statistics"
                    + " where lower(sql_statement) like '%fact_%' order by sql_statement"))
        .forEach(row -> {
          String sql = row.get(1, String.class).replaceAll("\\s+", " ");
          int from = Math.max(0, sql.toLowerCase(java.util.Locale.ROOT).indexOf(" from "));
          lines.add(
              "%d × %s … %s"
                  .formatted(
                      row.get(0, Integer.class),
                      sql.substring(0, Math.min(40, sql.length())),
                      sql.substring(from, Math.min(from + 160, sql.length()))));
        });
    collect(desk, false);
    return lines;
  }

  private static void collect(Desk desk, boolean on) {
    desk.transactions()
        .write(ctx -> ctx.execute("set query_statistics {0}", DSL.keyword(on ? "true" : "false")));
  }
}
