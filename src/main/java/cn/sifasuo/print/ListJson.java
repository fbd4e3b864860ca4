package cn.sifasuo.print;

import cn.sifasuo.kernel.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A list as JSON: an array of one object a row, by heading, what is empty left out. Text stands as
 * it is: no spreadsheet runs it.
 */
public final class ListJson {

  /**
   * Writes the list; the stream stays open.
   *
   * @return number of rows written
   * @throws IOException if the stream refuses
   */
  public int write(ListTable table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('[');
    int rows = 0;
    for (List<? extends @Nullable Object> row : table.rows()) {
      table.check(row);
      writer.write(rows == 0 ? "\n" : ",\n");
      writer.write(Json.write(object(table, row)));
      rows++;
    }
    writer.write("\n]\n");
    writer.flush();
    return rows;
  }

  private static Map<String, Object> object(ListTable table, List<? extends @Nullable Object> row) {
    Map<String, Object> object = new TreeMap<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      if (value != null) {
        object.put(table.columns().get(i).label(), plain(value));
      }
    }
    return object;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case BigDecimal money -> money.toPlainString(); // yuan as text, no digit lost
      case LocalDate day -> day.toString();
      case LocalDateTime time -> time.toString();
      default -> value;
    };
  }
}
