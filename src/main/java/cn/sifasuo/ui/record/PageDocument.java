package cn.sifasuo.ui.record;

import java.util.List;

/**
 * A document that can be made from a record.
 *
 * @param forms the ways it can be had, such as PDF and Word; for a document made per row, of the
 *     first row
 * @param rows rows it can be made for, the one most likely meant first; empty for a document of the
 *     whole record
 */
public record PageDocument(String title, List<Form> forms, List<Row> rows) {

  /** One way to have it. */
  public record Form(String label, Runnable make) {}

  /** A row it can be made for, with the ways to have it. */
  public record Row(String label, List<Form> forms) {}

  /** A document of the whole record. */
  public PageDocument(String title, List<Form> forms) {
    this(title, forms, List.of());
  }

  /** A document made for one of these rows, of which there is at least one. */
  public static PageDocument perRow(String title, List<Row> rows) {
    return new PageDocument(title, rows.getFirst().forms(), rows);
  }
}
