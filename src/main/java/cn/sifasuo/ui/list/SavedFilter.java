package cn.sifasuo.ui.list;

import cn.sifasuo.ledger.LedgerQuery;
import java.util.List;
import java.util.function.Supplier;

/**
 * A choice that stands ready above a list: 本月新收, 快到期, 缺回访.
 *
 * @param filters its conditions as of now
 */
public record SavedFilter(String label, Supplier<List<LedgerQuery.Filter>> filters) {}
