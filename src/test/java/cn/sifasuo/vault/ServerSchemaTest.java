package cn.sifasuo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The schema of a desk on a server is the schema of every other desk, in the server's dialect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerSchemaTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** How the two call the same type, and where one of them knows no length. */
  private static final Map<String, String> TYPES =
      Map.of(
          "character large object", "text",
          "binary large object", "bytea",
          "binary varying", "bytea");

  private Optional<PostgresServer> server = Optional.empty();

  @BeforeAll
  void startServer() throws Exception {
    server = PostgresServer.start(this);
  }

  @AfterAll
  void stopServer() throws Exception {
    if (server.isPresent()) {
      server.get().close();
    }
  }

  @Test
  void tablesViewsAndKeysAreTheSame() throws Exception {
    assumeTrue(server.isPresent());
    try (MemoryDatabase h2 = new MemoryDatabase();
        PostgresServer.Desk postgres = server.orElseThrow().desk()) {
      Set<String> own = h2.read(ServerSchemaTest::schema);
      Set<String> onServer = postgres.transactions().read(ServerSchemaTest::schema);
      assertThat(own).hasSizeGreaterThan(500);
      assertThat(without(own, onServer)).as("missing on the server").isEmpty();
      assertThat(without(onServer, own)).as("on the server only").isEmpty();
    }
  }

  /** Code lists, dated rules and whatever else the migrations bring along. */
  @Test
  void theSameRowsAreThereFromTheBeginning() throws Exception {
    assumeTrue(server.isPresent());
    try (MemoryDatabase h2 = new MemoryDatabase();
        PostgresServer.Desk postgres = server.orElseThrow().desk()) {
      assertThat(postgres.transactions().<String>read(ServerSchemaTest::rows))
          .isEqualTo(h2.<String>read(ServerSchemaTest::rows))
          .contains("mediation.period.months");
    }
  }

  private static String rows(DSLContext db) {
    StringBuilder all = new StringBuilder();
    DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .filter(t -> t.getTableType() == TableOptions.TableType.TABLE)
        .filter(t -> !t.getName().equals("SENTINEL"))
        .forEach(t -> {
          all.append(t.getName()).append('\n');
          db.selectFrom(t).fetch().stream()
              .map(Record::intoList)
              .map(String::valueOf)
              .sorted()
              .forEach(r -> all.append(r).append('\n'));
        });
    return all.toString();
  }

  /** A line per column and per key, in words both databases share. */
  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> schema(DSLContext db) {
    TreeSet<String> lines = new TreeSet<>();
    for (Record r :
        db.fetch(
            """
            select t.table_type, c.table_name, c.column_name, c.data_type, c.is_nullable,
              c.character_maximum_length, c.numeric_precision, c.numeric_scale, c.datetime_precision,
              c.ordinal_position
            from information_schema.columns c
            join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name
            where lower(c.table_schema) = 'public'
            """)) {
      boolean view = word(r, 0).equals("view");
      lines.add(
          "%s %s.%s %s%s"
              .formatted(
                  view ? "view" : "table",
                  word(r, 1),
                  word(r, 2),
                  type(r, view),
                  // a view's column may be null as far as the server knows
                  view || word(r, 4).equals("yes") ? "" : " not null"));
    }
    keys(db).forEach((_, line) -> lines.add(line));
    uniqueIndexes(db, lines);
    lines.removeIf(l -> l.contains("flyway_schema_history"));
    return lines;
  }

  private static String type(Record r, boolean view) {
    String type = TYPES.getOrDefault(word(r, 3), word(r, 3));
    return switch (type) {
      case "character", "character varying" -> type + "(" + word(r, 5) + ")";
      // a computed column of a view has no scale on the server; the tables are what is written to
      case "numeric" -> view ? type : type + "(" + word(r, 6) + "," + word(r, 7) + ")";
      case "timestamp with time zone" -> type + "(" + word(r, 8) + ")";
      default -> type;
    };
  }

  private static Map<String, String> keys(DSLContext db) {
    Map<String, String> keys = new TreeMap<>();
    for (Record r :
        db.fetch(
            """
            select c.constraint_name, c.constraint_type, c.table_name, k.column_name,
              k.ordinal_position, u.table_name as other, c.table_name
            from information_schema.table_constraints c
            join information_schema.key_column_usage k
              on k.constraint_schema = c.constraint_schema
                and k.constraint_name = c.constraint_name and k.table_name = c.table_name
            left join information_schema.referential_constraints f
              on f.constraint_schema = c.constraint_schema
                and f.constraint_name = c.constraint_name
            left join information_schema.table_constraints u
              on u.constraint_schema = f.unique_constraint_schema
                and u.constraint_name = f.unique_constraint_name
            where lower(c.table_schema) = 'public'
              and c.constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
            order by c.table_name, c.constraint_name, k.ordinal_position
            """)) {
      keys.merge(
          word(r, 2) + " " + word(r, 0),
          "%s %s %s: %s".formatted(word(r, 1), word(r, 2), word(r, 5), word(r, 3)),
          (one, more) -> one + ", " + word(r, 3));
    }
    return keys;
  }

  /** Those the migrations name; H2 makes more of its own for foreign keys. */
  private static void uniqueIndexes(DSLContext db, TreeSet<String> lines) {
    Map<String, String> indexes = new TreeMap<>();
    db.connection(connection -> {
      try (var tables =
          connection
              .getMetaData()
              .getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
        while (tables.next()) {
          if (!tables.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
            continue;
          }
          try (var rows =
              connection
                  .getMetaData()
                  .getIndexInfo(
                      null,
                      tables.getString("TABLE_SCHEM"),
                      tables.getString("TABLE_NAME"),
                      false,
                      false)) {
            while (rows.next()) {
              String name = String.valueOf(rows.getString("INDEX_NAME")).toLowerCase(Locale.ROOT);
              if (named(name)) {
                String column = rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                String unique = rows.getBoolean("NON_UNIQUE") ? "" : "unique ";
                indexes.merge(
                    name,
                    unique + "index " + name + ": " + column,
                    (one, more) -> one + ", " + column);
              }
            }
          }
        }
      }
    });
    lines.addAll(indexes.values());
  }

  private static boolean named(String index) {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      return files.anyMatch(f -> {
        try {
          return Files.readString(f).contains("index " + index + " on");
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String word(Record r, int column) {
    return String.valueOf(r.get(column)).toLowerCase(Locale.ROOT);
  }
}
