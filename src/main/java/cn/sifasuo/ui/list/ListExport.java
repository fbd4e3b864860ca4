package cn.sifasuo.ui.list;

import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerQuery;
import java.util.List;

/** Writes the rows and columns a list shows into a workbook; asks for the file itself. */
@FunctionalInterface
public interface ListExport {

  void export(LedgerQuery query, List<FieldSpec> columns);
}
