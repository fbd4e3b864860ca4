package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a filled form says besides its figures. It is kept with the figures, so that a form printed
 * again years later does not depend on form packages that have changed since.
 *
 * @param version id of the list version, such as {@code 2017-18}
 * @param definitionDigest digest of the form package the figures were computed by
 */
public record FormHead(
    String code,
    String title,
    String version,
    String versionLabel,
    String definitionDigest,
    String unitOfMeasure,
    String stub,
    FormHeader header,
    List<String> notes,
    List<ColumnHead> columns,
    SheetLayout layout) {

  /** The head of a table. */
  public FormHead(
      String code,
      String title,
      String version,
      String versionLabel,
      String definitionDigest,
      String unitOfMeasure,
      String stub,
      FormHeader header,
      List<String> notes,
      List<ColumnHead> columns) {
    this(
        code,
        title,
        version,
        versionLabel,
        definitionDigest,
        unitOfMeasure,
        stub,
        header,
        notes,
        columns,
        SheetLayout.TABLE);
  }

  /**
   * Heading of a column.
   *
   * @param view name of the fact view it counts
   * @param measure as {@link Measure#text()}
   * @param ofWhich true for an 其中 indicator, part of the one before
   */
  public record ColumnHead(
      String id,
      List<String> group,
      String label,
      String unit,
      int decimals,
      int scale,
      String view,
      String measure,
      FormColumn.Kind kind,
      boolean ofWhich) {

    public ColumnHead {
      group = List.copyOf(group);
    }

    /** Heading of a column that is no 其中 indicator. */
    public ColumnHead(
        String id,
        List<String> group,
        String label,
        String unit,
        int decimals,
        int scale,
        String view,
        String measure,
        FormColumn.Kind kind) {
      this(id, group, label, unit, decimals, scale, view, measure, kind, false);
    }

    /** A raw value as it is printed: one rounding, at the end (statistics-conventions §4). */
    public BigDecimal printed(BigDecimal raw) {
      return raw.divide(BigDecimal.valueOf(scale), decimals, RoundingMode.HALF_UP);
    }
  }

  public FormHead {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
  }

  /**
   * The column of that name and unit. Lists change over the years, and a column is known by its
   * name, not by its number; but the same name may stand in several groups, and then only the one
   * of the same number is it.
   *
   * @param id its number where it is asked from
   */
  public Optional<ColumnHead> alike(String id, String label, String unit) {
    List<ColumnHead> alike =
        columns.stream().filter(c -> c.label().equals(label) && c.unit().equals(unit)).toList();
    return alike.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
  }

  /** The same head with further notes. */
  public FormHead withNotes(List<String> more) {
    return new FormHead(
        code,
        title,
        version,
        versionLabel,
        definitionDigest,
        unitOfMeasure,
        stub,
        header,
        Stream.concat(notes.stream(), more.stream()).toList(),
        columns,
        layout);
  }

  public Optional<ColumnHead> column(String id) {
    return columns.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
