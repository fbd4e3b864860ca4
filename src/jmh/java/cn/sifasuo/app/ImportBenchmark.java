package cn.sifasuo.app;

import cn.sifasuo.ledger.sheet.ImportOptions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.xml.sax.SAXException;

/** A month's ledger of 869 cases from a workbook into an empty desk. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ImportBenchmark {

  private static final int LINES = 869;

  /** A desk without a case. */
  @State(Scope.Thread)
  public static class EmptyDesk {

    private final BenchGround ground = new BenchGround();
    private Desk desk;

    @Setup(Level.Invocation)
    public void open() {
      desk = ground.openCopy(BenchGround.EMPTY);
    }

    @TearDown(Level.Invocation)
    public void close() {
      desk.close();
    }
  }

  /** Tables without a row. */
  @State(Scope.Thread)
  public static class EmptyTables {

    private final BenchGround ground = new BenchGround();
    private PlainDatabase database;

    @Setup(Level.Invocation)
    public void make() throws SQLException, IOException {
      database = PlainDatabase.make(ground.scratch("plain-import"));
    }

    @TearDown(Level.Invocation)
    public void close() throws SQLException {
      database.close();
    }
  }

  @Benchmark
  public int product(EmptyDesk office) {
    Desk desk = office.desk;
    return taken(
        desk.sheetImport
            .run(desk.session(), office.ground.workbook(), "dispute_case", ImportOptions.normal())
            .taken());
  }

  @Benchmark
  public int floor(EmptyTables tables)
      throws SQLException,
          OpenXML4JException,
          IOException,
          SAXException,
          ParserConfigurationException {
    return taken(ImportFloor.run(tables.database, tables.ground.workbook()));
  }

  private static int taken(int lines) {
    if (lines != LINES) {
      throw new IllegalStateException(lines + " lines taken");
    }
    return lines;
  }
}
