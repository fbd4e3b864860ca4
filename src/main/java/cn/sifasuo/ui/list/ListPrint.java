package cn.sifasuo.ui.list;

import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerQuery;
import java.util.List;

/** Prints the rows and columns a list shows. */
@FunctionalInterface
public interface ListPrint {

  /**
   * What is printed.
   *
   * @param about how many rows and their totals, and that some are left out
   */
  record ListSheet(String title, String about, LedgerQuery query, List<FieldSpec> columns) {

    public ListSheet {
      columns = List.copyOf(columns);
    }
  }

  void print(ListSheet sheet);
}
