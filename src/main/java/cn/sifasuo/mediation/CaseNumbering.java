package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Numbering;
import cn.sifasuo.ledger.RuleContext;
import cn.sifasuo.ledger.YearNumbering;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.TableField;

/**
 * 案号 such as （2026）东河人调字第97号: per committee and calendar year of acceptance, from 1, never reused
 * (domain/mediation.md §4). Committees whose short names are the same share a series, since their
 * numbers would read the same.
 *
 * <p>With {@link CaseSeries#ORAL_APART} a case counts as oral if its agreement is oral when it is
 * numbered. The default is one series: a case is numbered when it is accepted, and whether its
 * agreement will be oral is known only at its end.
 */
record CaseNumbering(CaseSeries apart) implements Numbering {

  private static final Wording WORDS = Wording.of(CaseNumbering.class);

  @Override
  public TableField<?, String> field() {
    return DISPUTE_CASE.CASE_NO;
  }

  @Override
  public String series(Draft draft, RuleContext context) {
    return DisputeCaseType.CODE + (oral(draft) ? "/oral/" : "/") + shortName(draft, context);
  }

  @Override
  public int year(Draft draft) {
    LocalDate accepted = draft.day(DISPUTE_CASE.ACCEPTED_ON);
    if (accepted == null) {
      throw new NotYet("accepted_on");
    }
    return accepted.getYear();
  }

  @Override
  public String format(Draft draft, int number, RuleContext context) {
    String name = shortName(draft, context);
    return oral(draft)
        ? WORDS.say("dispute_case.number.oral", year(draft), name, number)
        : WORDS.say("dispute_case.number", year(draft), name, number);
  }

  @Override
  public OptionalInt parse(String number) {
    return YearNumbering.count(number);
  }

  private boolean oral(Draft draft) {
    Draft agreement = draft.onlyChild(CaseRowTypes.AGREEMENTS);
    return apart == CaseSeries.ORAL_APART
        && agreement != null
        && agreement.is(AGREEMENT.FORM, "ORAL");
  }

  private static String shortName(Draft draft, RuleContext context) {
    UUID committee = draft.get(DISPUTE_CASE.COMMITTEE_ID);
    if (committee == null) {
      throw new NotYet("committee_id");
    }
    String name =
        context
            .lookup()
            .find(CommitteeType.CODE, committee)
            .map(c -> c.get(COMMITTEE.SHORT_NAME))
            .orElse(null);
    if (name == null) {
      throw new NotYet("committee");
    }
    return name;
  }
}
