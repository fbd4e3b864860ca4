package cn.sifasuo.app;

import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormVersion;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Every cell of form M1 of a year of 100,000 cases, without its checks. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CountBenchmark {

  /** The desk with the large ledger; when it closes, both ways must have given the same cells. */
  @State(Scope.Thread)
  public static class LargeDesk {

    private Desk desk;

    @Setup(Level.Trial)
    public void open() {
      desk = new BenchGround().open(BenchGround.LARGE);
    }

    @TearDown(Level.Trial)
    public void compareAndClose() {
      Map<String, BigDecimal> counted = new TreeMap<>(count());
      Map<String, BigDecimal> shown = new TreeMap<>();
      for (Map.Entry<String, Cell> cell : tally().total().cells().entrySet()) {
        BigDecimal value = cell.getValue().printed();
        shown.put(cell.getKey(), value.setScale(counted.get(cell.getKey()).scale()));
      }
      desk.close();
      if (!shown.equals(counted)) {
        throw new IllegalStateException(shown + " is not " + counted);
      }
    }

    private ComputedForm tally() {
      FormVersion form = desk.forms.version("M1", LargeLedger.YEAR);
      return desk.transactions()
          .read(ctx ->
              desk.tally.compute(ctx, form, LargeLedger.YEAR, FactSource.local(), desk.unit()));
    }

    private Map<String, BigDecimal> count() {
      return desk.transactions()
          .read(ctx -> ctx.connectionResult(c -> CountFloor.run(c, LargeLedger.YEAR)));
    }
  }

  @Benchmark
  public ComputedForm product(LargeDesk office) {
    return office.tally();
  }

  @Benchmark
  public Map<String, BigDecimal> floor(LargeDesk office) {
    return office.count();
  }
}
