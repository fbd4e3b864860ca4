package cn.sifasuo.county;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.statistics.EngineQueries;
import cn.sifasuo.statistics.FactView;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * M1 over ten million synthetic facts of 500 offices and twelve months, counted by an engine from
 * the files this program writes; beside it what the engine takes to read the same columns at all.
 * Run by {@code mvn -Pbench -Dbench.only=EngineScan}; not one of the others, since it fills 2 GB.
 */
public final class EngineScan {

  private static final int OFFICES = 500;
  private static final int MONTHS = 12;
  private static final int YEAR = 2016;
  private static final int RUNS = 3;
  private static final List<String> OUTCOMES = List.of("SUCCESS", "SUCCESS", "SUCCESS", "FAILED");
  private static final List<String> TYPES =
      List.of("MARRIAGE_FAMILY", "NEIGHBOUR", "CONTRACT", "MEDICAL", "TRAFFIC", "OTHER");
  private static final List<String> SOURCES =
      List.of("APPLICATION", "ACTIVE", "REF_COURT", "REF_POLICE", "REF_OTHER");
  private static final List<String> DIFFICULTIES = List.of("SIMPLE", "DIFFICULT", "MAJOR");

  private final Path folder;
  private final long facts;
  private final FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
  private final FormVersion form;

  /**
   * @param folder for the files; what is there is used again
   * @param forms folder of the forms
   */
  public EngineScan(Path folder, Path forms, long facts) {
    this.folder = folder;
    this.facts = facts;
    this.form = FormPackages.load(forms, views).version("M1", Period.month(YEAR, 8));
  }

  /** A line per question: the form's query, the floor, their ratio, the process's memory. */
  public List<String> measure() throws IOException, SQLException {
    List<String> lines = new ArrayList<>();
    long begin = System.nanoTime();
    make();
    lines.add(
        "%d facts in %d files: %.0f s, %d MB"
            .formatted(facts, OFFICES * MONTHS, seconds(begin), bytes() >> 20));
    for (Period period : List.of(Period.month(YEAR, 8), Period.parse("2016").orElseThrow())) {
      try (Connection engine = DriverManager.getConnection("jdbc:duckdb:")) {
        String sql = query(period);
        double floor = best(engine, floor(period));
        double counted = best(engine, sql);
        lines.add(
            "M1 %s: %.2f s, floor %.2f s, %.1f times; process at most %s"
                .formatted(period.code(), counted, floor, counted / floor, peak()));
      }
    }
    return lines;
  }

  private String query(Period period) {
    LocalDate first = period.firstMonth().atDay(1);
    return new EngineQueries(new Tally())
            .of(
                form,
                period,
                new Span(first, period.lastMonth().atEndOfMonth()),
                EngineQueries.Engine.DUCKDB,
                folder.toString())
            .stream()
            .filter(q -> q.view().equals("fact_dispute"))
            .findFirst()
            .orElseThrow()
            .sql();
  }

  /** Every column the form's query reads, and nothing done with it but counting. */
  private String floor(Period period) {
    String sql = query(period);
    String columns =
        view().columns().stream()
            .filter(c -> sql.contains("\"" + c + "\""))
            .map(c -> "count(" + c + ")")
            .collect(Collectors.joining(", "));
    String months =
        period.months().stream().map(m -> "'" + m.code() + "'").collect(Collectors.joining(","));
    return ("select count(*), %s from read_parquet('%s/form=M1/view=fact_dispute/*/*/*.parquet',"
            + " hive_partitioning = true, hive_types_autocast = false) where period in (%s)")
        .formatted(columns, folder, months);
  }

  private static double best(Connection engine, String sql) throws SQLException {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      try (var statement = engine.createStatement();
          var rows = statement.executeQuery(sql)) {
        if (!rows.next()) {
          throw new IllegalStateException("no answer");
        }
      }
      best = Math.min(best, seconds(begin));
    }
    return best;
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Of this process, Java and engine together. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(l -> l.startsWith("VmHWM"))
            .findFirst()
            .orElse("?")
            .replaceAll("\\s+", " ")
        : "?";
  }

  private FactView view() {
    return views.find("fact_dispute").orElseThrow();
  }

  private void make() throws IOException {
    long each = facts / (OFFICES * MONTHS);
    for (int month = 1; month <= MONTHS; month++) {
      for (int office = 1; office <= OFFICES; office++) {
        Path file =
            folder.resolve(
                "form=M1/view=fact_dispute/period=%d-%02d/office=990%06d/facts.parquet"
                    .formatted(YEAR, month, office));
        if (!Files.exists(file)) {
          FactFile.write(file, view(), rows(each, LocalDate.of(YEAR, month, 1), office));
        }
      }
    }
  }

  private Iterator<Record> rows(long number, LocalDate month, int office) {
    Random dice = new Random(office * 100L + month.getMonthValue());
    DSLContext ctx = DSL.using(SQLDialect.DEFAULT);
    List<Field<?>> columns =
        view().columns().stream().<Field<?>>map(view()::receivedColumn).toList();
    return LongStream.range(0, number)
        .mapToObj(i -> row(ctx.newRecord(columns), columns, dice, month, office))
        .iterator();
  }

  @SuppressWarnings("unchecked") // each value is of its column's type
  private static Record row(
      Record row, List<Field<?>> columns, Random dice, LocalDate month, int office) {
    LocalDate concluded = month.plusDays(dice.nextInt(28));
    String outcome = OUTCOMES.get(dice.nextInt(OUTCOMES.size()));
    for (Field<?> column : columns) {
      Object value =
          switch (column.getName()) {
            case "FACT_ID" -> new UUID(dice.nextLong(), dice.nextLong());
            case "OFFICE_CODE" -> "990%06d".formatted(office);
            case "COMMITTEE_KIND" -> "VILLAGE";
            case "ACCEPTED_ON" -> concluded.minusDays(dice.nextInt(20));
            case "CONCLUDED_ON", "COUNTED_ON" -> concluded;
            case "LATE" -> false;
            case "OUTCOME" -> outcome;
            case "SOURCE" -> SOURCES.get(dice.nextInt(SOURCES.size()));
            case "DISPUTE_TYPE" -> TYPES.get(dice.nextInt(TYPES.size()));
            case "DIFFICULTY" -> DIFFICULTIES.get(dice.nextInt(DIFFICULTIES.size()));
            case "INVOLVED_PERSONS" -> 2 + dice.nextInt(8);
            case "AGREEMENT_FORM" -> outcome.equals("SUCCESS") ? "WRITTEN" : null;
            case "AMOUNT" -> BigDecimal.valueOf(dice.nextInt(9_000_000), 2);
            default -> null;
          };
      row.set((Field<Object>) column, value);
    }
    return row;
  }

  private long bytes() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  /**
   * @param args folder for the files; how many facts, if not ten million
   */
  public static void main(String[] args) throws IOException, SQLException {
    long facts = args.length > 1 ? Long.parseLong(args[1]) : 10_000_000;
    new EngineScan(Path.of(args[0]), Path.of("reports/forms"), facts)
        .measure()
        .forEach(System.out::println);
  }
}
