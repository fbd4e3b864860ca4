package cn.sifasuo.print;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filled statistical form, ready to be printed (statistics-conventions §3). It is a value: the
 * same form gives the same bytes, today and next year.
 *
 * @param code the program's own name of the form, such as {@code M1}; never a 表号
 * @param title centred heading
 * @param unitName 填报单位
 * @param unitCode code of the unit, empty if it has none
 * @param periodLabel such as 2016年8月
 * @param periodEnd last day of the period, inclusive; null where the period has no end
 * @param intervalNote the true interval when it is not the calendar one; printed as a note
 * @param header the legal marks; null or {@link HeaderBlock#isEmpty() empty} for an internal form
 * @param unitOfMeasure 计量单位, such as 件、人、万元
 * @param stubLabel heading of the first column, such as 单位 or 指标名称
 * @param columns at least one
 * @param rows each with one cell per column
 * @param notes the numbered lines of 说明, without their numbers
 * @param digest digest of the frozen form in hex; empty for a draft
 * @param auditHead head of the audit chain when the form was frozen; empty for a draft
 * @param versionLabel such as 第1版 or 更正报表 第2版
 * @param draft true until the form is locked; the sheet then says so
 */
public record PrintableForm(
    String code,
    String title,
    String unitName,
    String unitCode,
    String periodLabel,
    @Nullable LocalDate periodEnd,
    @Nullable String intervalNote,
    @Nullable HeaderBlock header,
    String unitOfMeasure,
    String stubLabel,
    List<PrintColumn> columns,
    List<PrintRow> rows,
    Signatures signatures,
    List<String> notes,
    String digest,
    String auditHead,
    String versionLabel,
    boolean draft) {

  public PrintableForm {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("form " + code + " has no column");
    }
    Set<String> ids = new LinkedHashSet<>();
    for (PrintColumn column : columns) {
      if (!ids.add(column.id())) {
        throw new IllegalArgumentException(
            "form " + code + " has column " + column.id() + " twice");
      }
    }
    for (PrintRow row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "row %s of form %s has %d cells for %d columns"
                .formatted(row.id(), code, row.cells().size(), columns.size()));
      }
    }
  }

  /** Whether it prints as a list: every row an indicator with its code and unit. */
  public boolean isList() {
    return !rows.isEmpty() && rows.stream().allMatch(r -> r.stub() != null);
  }

  /**
   * Which line and cell of the form a place of the sheet shows: a list is turned by a quarter, its
   * rows are the cells.
   */
  public Place place(int row, int column) {
    String rowId = rows.get(row).id();
    String columnId = columns.get(column).id();
    return isList() ? new Place(columnId, rowId) : new Place(rowId, columnId);
  }

  /** A line of a form and a cell of it. */
  public record Place(String line, String cell) {}

  /** The legal marks if there are any. */
  @Nullable HeaderBlock legalMarks() {
    return header == null || header.isEmpty() ? null : header;
  }

  /** True if 有效期至 lies before the end of the period (statistics-conventions §1.4). */
  public boolean expired() {
    return header != null
        && header.validUntil() != null
        && periodEnd != null
        && header.validUntil().isBefore(periodEnd);
  }
}
