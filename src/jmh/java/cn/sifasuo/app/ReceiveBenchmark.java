package cn.sifasuo.app;

import cn.sifasuo.exchange.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
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

/** The bundle of a month of 869 cases at the county: verified, recomputed, merged, answered. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReceiveBenchmark {

  /** A county that has received nothing. */
  @State(Scope.Thread)
  public static class CountyDesk {

    private final BenchGround ground = new BenchGround();
    private Desk desk;

    @Setup(Level.Invocation)
    public void open() {
      desk = ground.openCopy(BenchGround.COUNTY);
    }

    @TearDown(Level.Invocation)
    public void close() {
      desk.close();
    }
  }

  /** The floor's own bundle of the same bytes, and tables without a row. */
  @State(Scope.Thread)
  public static class SealedBytes {

    private final BenchGround ground = new BenchGround();
    private BundleFloor floor;
    private Path file;
    private PlainDatabase database;

    @Setup(Level.Trial)
    public void seal() throws IOException, GeneralSecurityException {
      file = ground.scratch("floor.bundle");
      try (Desk desk = ground.openCopy(BenchGround.CLOSED)) {
        floor = new BundleFloor(desk.exchange.sealPeriod.outgoing(BenchGround.MONTH));
      }
      floor.seal(file);
    }

    @Setup(Level.Invocation)
    public void empty() throws SQLException, IOException {
      database = PlainDatabase.make(ground.scratch("plain-county"));
    }

    @TearDown(Level.Invocation)
    public void close() throws SQLException {
      database.close();
    }
  }

  @Benchmark
  public Receipt product(CountyDesk county) {
    Receipt receipt =
        county.desk.exchange.inbox.receive(county.desk.session(), county.ground.bundle()).receipt();
    if (receipt.status() != Receipt.Status.ACCEPTED) {
      throw new IllegalStateException(receipt.status().name());
    }
    return receipt;
  }

  @Benchmark
  public long floor(SealedBytes bytes) throws IOException, GeneralSecurityException, SQLException {
    return bytes.floor.receive(bytes.file, bytes.database);
  }
}
