package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.PERIOD_SETTING;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Ledger;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * Which ledgers a desk keeps, from which month on. An office does corrections and resettlement
 * where the county has delegated them to it (Community Corrections Law 9): until its head says so
 * their forms are not due, and a month without anybody is a nil report from then on
 * (domain/corrections.md §7.6 check 16).
 */
final class KeptLedgers {

  /** Name of the setting; the ledger stands in the place of the form. */
  static final String NAME = "KEPT";

  static final KeptLedgers NONE = new KeptLedgers(Map.of());

  private final Map<Ledger, TreeMap<LocalDate, Boolean>> from;

  private KeptLedgers(Map<Ledger, TreeMap<LocalDate, Boolean>> from) {
    this.from = from;
  }

  static KeptLedgers read(DSLContext ctx) {
    Map<Ledger, TreeMap<LocalDate, Boolean>> from = new EnumMap<>(Ledger.class);
    ctx.selectFrom(PERIOD_SETTING)
        .where(PERIOD_SETTING.NAME.eq(NAME))
        .forEach(r ->
            Ledger.parse(r.getFormCode())
                .ifPresent(l ->
                    from.computeIfAbsent(l, k -> new TreeMap<>())
                        .put(r.getValidFrom(), Boolean.valueOf(r.getContent()))));
    return new KeptLedgers(from);
  }

  /** Whether the ledger is kept in the last month of a period. */
  boolean keeps(Ledger ledger, Period period) {
    TreeMap<LocalDate, Boolean> said = from.get(ledger);
    var entry = said == null ? null : said.floorEntry(period.lastMonth().atDay(1));
    return entry != null && entry.getValue();
  }
}
