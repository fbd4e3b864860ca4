package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_OPENING;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.LedgerCheck;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * Whether anybody said what had been counted before this ledger (domain/corrections.md §7.6 check
 * 15): without it the totals of CC-1 are those of the ledger alone. An office that begins with
 * nothing says 0.
 */
public final class OpeningCheck implements LedgerCheck {

  private static final Wording WORDS = Wording.of(OpeningCheck.class);

  @Override
  public String code() {
    return "corrections.opening";
  }

  @Override
  public List<Doubt> check(DSLContext ctx, Select<Record1<UUID>> records) {
    boolean said =
        ctx.fetchExists(
            ctx.selectOne().from(CORRECTION_OPENING).where(CORRECTION_OPENING.VOIDED.isFalse()));
    return said ? List.of() : List.of(new Doubt(WORDS.say("check.opening"), List.of()));
  }
}
