package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.MEDIATOR;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.PersonCard;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;

/** 人民调解员 (domain/mediation.md §1.3; PML 13–15). */
final class MediatorRules implements RecordRules {

  private static final PersonCard CARD =
      new PersonCard(MEDIATOR.ID_NO, MEDIATOR.SEX, MEDIATOR.BIRTH_DATE);

  private static final List<String> CARD_NUMBER = List.of(Findings.path(MEDIATOR.ID_NO));
  private static final int ADULT = 18;

  @Override
  public void derive(Draft draft, RuleContext context) {
    CARD.derive(draft, context.today());
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(MediatorRules.class));
    if (CARD.sexDiffers(draft, context.today())) {
      found.warning(Findings.path(MEDIATOR.SEX), CARD_NUMBER, "mediator.sex-differs-from-card");
    }
    if (CARD.birthDiffers(draft, context.today())) {
      found.warning(
          Findings.path(MEDIATOR.BIRTH_DATE), CARD_NUMBER, "mediator.birth-differs-from-card");
    }
    LocalDate from = draft.day(MEDIATOR.APPOINTED_FROM);
    LocalDate born = draft.day(MEDIATOR.BIRTH_DATE);
    if (from != null && born != null && born.plusYears(ADULT).isAfter(from)) {
      found.error(Findings.path(MEDIATOR.APPOINTED_FROM), "mediator.not-adult"); // PML 14
    }
    if (Findings.before(draft.day(MEDIATOR.APPOINTED_TO), from)) {
      found.error(Findings.path(MEDIATOR.APPOINTED_TO), "mediator.term-ends-before-start");
    }
    return found.all();
  }
}
