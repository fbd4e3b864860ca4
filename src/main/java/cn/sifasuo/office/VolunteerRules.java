package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_VOLUNTEER;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.PersonCard;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;

/** A volunteer helps in something, for a time. */
final class VolunteerRules implements RecordRules {

  private static final PersonCard CARD =
      new PersonCard(OFFICE_VOLUNTEER.ID_NO, OFFICE_VOLUNTEER.GENDER, OFFICE_VOLUNTEER.BIRTH_DATE);

  @Override
  public void derive(Draft draft, RuleContext context) {
    CARD.derive(draft, context.today());
    boolean here = !draft.has(OFFICE_VOLUNTEER.LEFT_ON);
    draft.set(OFFICE_VOLUNTEER.PRESENT_NO, here ? draft.get(OFFICE_VOLUNTEER.ID_NO) : null);
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(VolunteerRules.class));
    LocalDate from = draft.day(OFFICE_VOLUNTEER.FROM_ON);
    found.notInFuture(
        Findings.path(OFFICE_VOLUNTEER.FROM_ON),
        from,
        draft.type().field(OFFICE_VOLUNTEER.FROM_ON).label());
    if (Findings.before(draft.day(OFFICE_VOLUNTEER.LEFT_ON), from)) {
      found.error(Findings.path(OFFICE_VOLUNTEER.LEFT_ON), "office.days-turned");
    }
    if (Boolean.FALSE.equals(draft.get(OFFICE_VOLUNTEER.CORRECTIONS))
        && Boolean.FALSE.equals(draft.get(OFFICE_VOLUNTEER.RESETTLEMENT))) {
      found.warning(
          Findings.path(OFFICE_VOLUNTEER.CORRECTIONS),
          List.of(Findings.path(OFFICE_VOLUNTEER.RESETTLEMENT)),
          "office.volunteer-for-nothing");
    }
    return found.all();
  }
}
