package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DELEGATION;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.LedgerCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Whether the office had been delegated what it did with those it received: since the law an office
 * acts by delegation alone (CCL 9; domain/corrections.md §1). It is asked once a month of the list,
 * not of each case: receiving somebody may not be refused or wait for a paper.
 */
public final class DelegationCheck implements LedgerCheck {

  private static final Wording WORDS = Wording.of(DelegationCheck.class);

  private final CodeLists codes;
  private final DatedRules rules;

  public DelegationCheck(CodeLists codes, DatedRules rules) {
    this.codes = codes;
    this.rules = rules;
  }

  @Override
  public String code() {
    return "corrections.delegation";
  }

  @Override
  public List<Doubt> check(DSLContext ctx, Select<Record1<UUID>> records) {
    List<Doubt> doubts = new ArrayList<>();
    add(doubts, ctx, records, DelegationRules.Act.RECEIVE, CORRECTION_CASE.REGISTERED_ON);
    add(doubts, ctx, records, DelegationRules.Act.GROUP, CORRECTION_CASE.GROUP_FORMED_ON);
    return doubts;
  }

  private void add(
      List<Doubt> doubts,
      DSLContext ctx,
      Select<Record1<UUID>> records,
      DelegationRules.Act act,
      TableField<?, LocalDate> acted) {
    List<UUID> uncovered =
        ctx
            .select(CORRECTION_CASE.ID, acted)
            .from(CORRECTION_CASE)
            .where(CORRECTION_CASE.ID.in(records), acted.isNotNull())
            .andNotExists(
                DSL.selectOne()
                    .from(CORRECTION_DELEGATION)
                    .where(
                        CORRECTION_DELEGATION.VOIDED.isFalse(),
                        CORRECTION_DELEGATION.ACT.eq(act.name()),
                        CORRECTION_DELEGATION.VALID_FROM.le(acted),
                        CORRECTION_DELEGATION
                            .VALID_TO
                            .isNull()
                            .or(CORRECTION_DELEGATION.VALID_TO.ge(acted))))
            .orderBy(acted, CORRECTION_CASE.CASE_NO)
            .fetch()
            .stream()
            .filter(r -> needed(r.value2()))
            .map(r -> Objects.requireNonNull(r.value1()))
            .toList();
    if (!uncovered.isEmpty()) {
      doubts.add(
          new Doubt(
              WORDS.say("check.delegation", codes.label("DELEGATED_ACT", act.name())), uncovered));
    }
  }

  private boolean needed(LocalDate day) {
    return new CorrectionsLaw(rules).affirming("delegation.needed", day).isPresent();
  }
}
