package cn.sifasuo.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Inserts many rows with one prepared statement. jOOQ's own {@code batchInsert} writes the SQL of
 * every row anew, and makes a statement for every set of columns that happen to be filled; for the
 * rows of an import that took longer than inserting them.
 */
public final class BatchInsert {

  /** Rows that leave the same columns to their defaults. */
  private record Shape(Table<?> table, List<Field<?>> columns) {}

  private BatchInsert() {}

  /**
   * Inserts rows in the caller's transaction, those of one table in their order. A column without a
   * value is null, or its default where it has one.
   */
  public static void send(DSLContext ctx, Collection<? extends TableRecord<?>> rows) {
    Map<Shape, List<TableRecord<?>>> shapes = new LinkedHashMap<>();
    for (TableRecord<?> row : rows) {
      shapes
          .computeIfAbsent(new Shape(row.getTable(), columns(row)), s -> new ArrayList<>())
          .add(row);
    }
    shapes.forEach((shape, same) -> send(ctx, shape, same));
  }

  private static List<Field<?>> columns(TableRecord<?> row) {
    return Arrays.stream(row.fields())
        .filter(f -> row.get(f) != null || !f.getDataType().defaulted())
        .toList();
  }

  private static void send(DSLContext ctx, Shape shape, List<TableRecord<?>> rows) {
    List<Field<?>> columns = shape.columns();
    BatchBindStep batch =
        ctx.batch(
            ctx.insertInto(shape.table()).columns(columns).values(new Object[columns.size()]));
    for (TableRecord<?> row : rows) {
      batch = batch.bind(columns.stream().<Object>map(row::get).toArray());
    }
    batch.execute();
  }
}
