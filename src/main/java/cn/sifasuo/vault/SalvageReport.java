package cn.sifasuo.vault;

import java.util.List;

/**
 * What could be read of a damaged ledger.
 *
 * @param tables per table, in the order of their names; one that could not even be listed is
 *     missing
 * @param sealed whether the seal beside it is this key's, so that the numbers it expects count
 */
public record SalvageReport(List<TableSaved> tables, boolean sealed) {

  public SalvageReport {
    tables = List.copyOf(tables);
  }

  /**
   * One table.
   *
   * @param saved rows written out
   * @param expected rows at the last clean close; -1 if that is not known
   * @param gaps stretches of row numbers that could not be read, as {@code from-to}
   */
  public record TableSaved(String table, long saved, long expected, List<String> gaps) {

    public TableSaved {
      gaps = List.copyOf(gaps);
    }

    /** Whether something is missing, or may be. */
    public boolean isPartial() {
      return !gaps.isEmpty() || saved < expected;
    }
  }

  /** Rows of all tables. */
  public long saved() {
    return tables.stream().mapToLong(TableSaved::saved).sum();
  }

  /** Tables of which something is missing. */
  public List<TableSaved> partial() {
    return tables.stream().filter(TableSaved::isPartial).toList();
  }
}
