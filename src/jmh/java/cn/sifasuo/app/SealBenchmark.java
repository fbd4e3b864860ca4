package cn.sifasuo.app;

import cn.sifasuo.exchange.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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

/** A closed month of 869 cases into a bundle; workbook and PDF are made for it. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SealBenchmark {

  /** An office that has closed the month and sealed nothing. */
  @State(Scope.Thread)
  public static class ClosedDesk {

    private final BenchGround ground = new BenchGround();
    private Desk desk;

    @Setup(Level.Invocation)
    public void open() {
      desk = ground.openCopy(BenchGround.CLOSED);
    }

    @TearDown(Level.Invocation)
    public void close() {
      desk.close();
    }
  }

  /** The same bytes, made beforehand. */
  @State(Scope.Thread)
  public static class Bytes {

    private BundleFloor floor;
    private Path file;

    @Setup(Level.Trial)
    public void make() throws IOException {
      BenchGround ground = new BenchGround();
      file = ground.scratch("floor.bundle");
      try (Desk desk = ground.openCopy(BenchGround.CLOSED)) {
        floor = new BundleFloor(desk.exchange.sealPeriod.outgoing(BenchGround.MONTH));
      }
    }
  }

  @Benchmark
  public Outbox.Sealed product(ClosedDesk office) {
    return office.desk.exchange.sealPeriod.seal(office.desk.session(), BenchGround.MONTH);
  }

  @Benchmark
  public Path floor(Bytes bytes) throws IOException, GeneralSecurityException {
    bytes.floor.seal(bytes.file);
    return bytes.file;
  }
}
