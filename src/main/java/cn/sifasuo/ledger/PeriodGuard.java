package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;

/** Says which days lie in a closed period; asked by the write gate for every change. */
@FunctionalInterface
public interface PeriodGuard {

  /** A desk where nothing is ever closed. */
  PeriodGuard OPEN = (ctx, day) -> Optional.empty();

  Optional<Period> closedPeriod(DSLContext ctx, LocalDate day);
}
