package cn.sifasuo.office;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a record each of which holds until the next: the first of them from the day the record
 * begins, so that on every day exactly one does (decision 0029).
 */
final class RowsInForce {

  private final String kind;
  private final TableField<?, LocalDate> from;
  private final List<Draft> rows;

  RowsInForce(Draft record, String kind, TableField<?, LocalDate> from) {
    this.kind = kind;
    this.from = from;
    this.rows = record.children(kind);
  }

  /** The row that began last. */
  Optional<Draft> latest() {
    return rows.stream()
        .filter(r -> r.has(from))
        .max(Comparator.comparing(r -> Objects.requireNonNull(r.day(from))));
  }

  /**
   * Notes what does not fit.
   *
   * @param begin first day of the record
   * @param end first day on which it holds no more
   */
  void check(@Nullable LocalDate begin, @Nullable LocalDate end, Findings found) {
    Set<LocalDate> days = new HashSet<>();
    LocalDate first = null;
    for (int i = 0; i < rows.size(); i++) {
      String at = Findings.path(kind, i, from);
      LocalDate day = rows.get(i).day(from);
      if (day == null) {
        continue; // the descriptor asks for it
      }
      found.notInFuture(at, day, rows.get(i).type().field(from).label());
      if (!days.add(day)) {
        found.error(at, "office.row-twice", day);
      }
      if (end != null && !day.isBefore(end)) {
        found.error(at, "office.row-after-end", day, end);
      }
      if (first == null || day.isBefore(first)) {
        first = day;
      }
    }
    if (begin != null && first != null && begin.isBefore(first)) {
      found.error(Findings.path(kind, 0, from), "office.row-gap", begin, first);
    }
  }
}
