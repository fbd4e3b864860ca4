package cn.sifasuo.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as text with commas, UTF-8 with a mark that Excel and WPS know, lines ended by CR LF (RFC
 * 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
public final class ListCsv {

  /**
   * Writes the list; the stream stays open.
   *
   * @return number of rows written, the heading not counted
   * @throws IOException if the stream refuses
   */
  public int write(ListTable table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    line(writer, table.columns().stream().map(ListTable.Column::label).toList());
    int rows = 0;
    for (List<? extends @Nullable Object> row : table.rows()) {
      table.check(row);
      line(writer, row);
      rows++;
    }
    writer.flush();
    return rows;
  }

  private static void line(Writer writer, List<? extends @Nullable Object> values)
      throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      Object value = values.get(i);
      writer.write(quoted(value == null ? "" : plain(value)));
    }
    writer.write("\r\n");
  }

  private static String plain(Object value) {
    return switch (value) {
      case String text -> ListTable.looksLikeFormula(text) ? "'" + text : text;
      case BigDecimal number -> number.toPlainString();
      case LocalDateTime time -> time.toString().replace('T', ' ');
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
