package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as lines: first the table with its columns and their types, then one array
 * of values per row, in the order the rows were written. That order is kept, since digests of the
 * audit chain were taken in it.
 *
 * @param name as the database spells it
 */
record DumpTable(String name, List<Column> columns) {

  /** Rows asked for or written at once. */
  private static final int AT_ONCE = 500;

  private static final Field<Long> ROW = DSL.field("_rowid_", Long.class);

  DumpTable {
    columns = List.copyOf(columns);
  }

  /**
   * @param name as the database spells it
   * @param spelled its type as the database calls it, in small letters
   */
  record Column(String name, String spelled) {

    DumpType type() {
      return DumpType.of(spelled);
    }

    Field<?> field() {
      return DSL.field(DSL.name(name), type().javaType());
    }
  }

  /** Every table with rows of the desk, by name: all but the record of migrations. */
  static List<DumpTable> all(DSLContext db) {
    return Contents.tables(db).stream()
        .filter(t -> !t.toLowerCase(Locale.ROOT).startsWith("flyway"))
        .sorted()
        .map(t -> new DumpTable(t, columns(db, t)))
        .toList();
  }

  private static List<Column> columns(DSLContext db, String table) {
    return db.select(
            DSL.field("column_name", String.class), DSL.field("lower(data_type)", String.class))
        .from("information_schema.columns")
        .where("lower(table_schema) = 'public' and is_generated = 'NEVER'")
        .and(DSL.field("table_name", String.class).eq(table))
        .orderBy(DSL.field("ordinal_position"))
        .fetch(r -> new Column(r.value1(), r.value2()));
  }

  /** The name as dumps have it. */
  String dumped() {
    return name.toLowerCase(Locale.ROOT);
  }

  private Table<?> table() {
    return DSL.table(DSL.name(name));
  }

  private List<Field<?>> fields() {
    return columns.stream().<Field<?>>map(Column::field).toList();
  }

  /**
   * @param each told after some rows; what it throws stops the writing
   * @return how many rows were written
   */
  long write(DSLContext db, Writer lines, Runnable each) throws IOException {
    lines.write(Json.write(head()));
    lines.write('\n');
    long last = Long.MIN_VALUE;
    long rows = 0;
    Result<Record> some;
    do {
      each.run();
      some = after(db, last);
      for (Record row : some) {
        lines.write(Json.write(values(row)));
        lines.write('\n');
        last = row.get(ROW);
      }
      rows += some.size();
    } while (some.size() == AT_ONCE);
    return rows;
  }

  private Map<String, Object> head() {
    return Map.of(
        "table",
        dumped(),
        "columns",
        columns.stream()
            .map(c -> List.of(c.name().toLowerCase(Locale.ROOT), c.spelled()))
            .toList());
  }

  private Result<Record> after(DSLContext db, long last) {
    return db.select(fields())
        .select(ROW)
        .from(table())
        .where(ROW.gt(last))
        .orderBy(ROW)
        .limit(AT_ONCE)
        .fetch();
  }

  private List<@Nullable Object> values(Record row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(columns.get(i).type().write(row.get(i)));
    }
    return values;
  }

  /**
   * Puts rows into the table, which must be empty.
   *
   * @throws IllegalArgumentException if the lines are not of this table as it is now
   */
  void read(DSLContext db, BufferedReader lines) throws IOException {
    String first = lines.readLine();
    if (first == null || !first.equals(Json.write(head()))) {
      throw new IllegalArgumentException("columns of " + dumped());
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      rows.add(row(read(line)));
      if (rows.size() == AT_ONCE) {
        insert(db, rows);
        rows.clear();
      }
    }
    insert(db, rows);
  }

  /** What the parser says of a line it cannot read would hold what stands in the line. */
  private JsonNode read(String line) {
    try {
      return Json.read(line);
    } catch (IllegalArgumentException e) {
      throw unfit(e);
    }
  }

  private IllegalArgumentException unfit(RuntimeException e) {
    return new IllegalArgumentException(
        "a line of " + dumped() + ": " + e.getClass().getSimpleName());
  }

  private @Nullable Object[] row(JsonNode line) {
    if (line.size() != columns.size()) {
      throw new IllegalArgumentException("values in a row of " + dumped());
    }
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(columns.get(i), line.path(i));
    }
    return values;
  }

  private @Nullable Object value(Column column, JsonNode node) {
    try {
      return column.type().read(node);
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      throw unfit(e);
    }
  }

  private void insert(DSLContext db, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    BatchBindStep batch =
        db.batch(db.insertInto(table()).columns(fields()).values(new Object[columns.size()]));
    for (@Nullable Object[] row : rows) {
      batch = batch.bind(row);
    }
    batch.execute();
  }

  /** Takes out what a migration brought along. */
  void empty(DSLContext db) {
    db.deleteFrom(table()).execute();
  }

  /** Has the database look at every reference of the table to others. */
  void requireReferences(DSLContext db) {
    db.execute("alter table {0} set referential_integrity true check", table());
  }
}
