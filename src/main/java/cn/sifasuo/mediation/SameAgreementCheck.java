package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.LedgerCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * W09, third part: the same text of an agreement in more than three cases. What parties agree on is
 * their own; a text that returns word for word was filled in, not agreed.
 */
public final class SameAgreementCheck implements LedgerCheck {

  private static final Wording WORDS = Wording.of(SameAgreementCheck.class);

  /** As many cases may share a text. */
  private static final int MOST = 3;

  @Override
  public String code() {
    return "mediation.same-agreement";
  }

  @Override
  public List<Doubt> check(DSLContext ctx, Select<Record1<UUID>> records) {
    Field<String> text = DSL.trim(AGREEMENT.TERMS);
    Condition valid =
        AGREEMENT
            .CASE_ID
            .in(records)
            .and(AGREEMENT.VOIDED.isFalse())
            .and(AGREEMENT.SUPERSEDED.isFalse());
    List<String> shared =
        ctx.select(text)
            .from(AGREEMENT)
            .where(valid, AGREEMENT.TERMS.isNotNull(), text.ne(""))
            .groupBy(text)
            .having(DSL.countDistinct(AGREEMENT.CASE_ID).gt(MOST))
            .orderBy(text)
            .fetch(text);
    List<Doubt> doubts = new ArrayList<>();
    for (String one : shared) {
      List<UUID> cases =
          ctx.selectDistinct(AGREEMENT.CASE_ID)
              .from(AGREEMENT)
              .where(valid, text.eq(one))
              .orderBy(AGREEMENT.CASE_ID)
              .fetch(r -> Objects.requireNonNull(r.value1()));
      doubts.add(new Doubt(WORDS.say("check.same-agreement"), cases));
    }
    return doubts;
  }
}
