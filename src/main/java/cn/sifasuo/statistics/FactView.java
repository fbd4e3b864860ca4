package cn.sifasuo.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * One fact view of a ledger: a row per counted thing, only the columns forms need, no names.
 *
 * @param name lower case, such as {@code fact_dispute}
 * @param local the view over this desk's own ledger; its {@code record_id} never leaves the office
 * @param received the same facts as a county took them in; null where none are received
 */
public record FactView(String name, Table<?> local, @Nullable Table<?> received) {

  static final String RECORD_ID = "record_id";
  public static final String FACT_ID = "fact_id";
  public static final String SUBMISSION_ID = "submission_id";

  /** A column a form may look at; the record id is none, since a county could not recompute it. */
  public Optional<Field<?>> column(String column) {
    return column.equalsIgnoreCase(RECORD_ID) ? Optional.empty() : column(local, column);
  }

  /** Every column that travels, in the order of the view. */
  public List<String> columns() {
    return local
        .fieldStream()
        .map(f -> f.getName().toLowerCase(Locale.ROOT))
        .filter(n -> !n.equals(RECORD_ID))
        .toList();
  }

  /**
   * A column of the facts as they were received.
   *
   * @throws IllegalArgumentException if nothing of the view is received, or without such a column
   */
  public Field<?> receivedColumn(String column) {
    if (received == null) {
      throw new IllegalArgumentException("nothing of " + name + " is received");
    }
    return required(received, column);
  }

  static Optional<Field<?>> column(Table<?> table, String column) {
    return table.fieldStream().filter(f -> f.getName().equalsIgnoreCase(column)).findFirst();
  }

  /**
   * A column that is known to be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  static Field<?> required(Table<?> table, String column) {
    return column(table, column)
        .orElseThrow(() -> new IllegalArgumentException(table.getName() + " lacks " + column));
  }
}
