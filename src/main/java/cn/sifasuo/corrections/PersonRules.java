package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.PersonCard;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;

/** Who the case is about: sex and birthday as the card says, a number or the reason for none. */
final class PersonRules implements RecordRules {

  private static final PersonCard CARD =
      new PersonCard(CORRECTION_CASE.ID_NO, CORRECTION_CASE.GENDER, CORRECTION_CASE.BIRTH_DATE);

  @Override
  public void derive(Draft draft, RuleContext context) {
    CARD.derive(draft, context.today());
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(PersonRules.class));
    String number = Findings.path(CORRECTION_CASE.ID_NO);
    if (CARD.sexDiffers(draft, context.today())) {
      found.doubtful(Findings.path(CORRECTION_CASE.GENDER), number, "person.sex-differs-from-card");
    }
    if (CARD.birthDiffers(draft, context.today())) {
      found.doubtful(
          Findings.path(CORRECTION_CASE.BIRTH_DATE), number, "person.birth-differs-from-card");
    }
    String kind = draft.get(CORRECTION_CASE.ID_KIND);
    boolean without = "NONE".equals(kind) || "REFUSED".equals(kind);
    if (!without && !draft.has(CORRECTION_CASE.ID_NO)) {
      found.lacking(number, "person.id-missing");
    }
    return found.all();
  }
}
