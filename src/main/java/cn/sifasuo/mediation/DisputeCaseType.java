package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.INVESTIGATION;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;
import java.time.LocalDate;

/**
 * 纠纷案件 (domain/mediation.md §1.4). Counted by the day it was concluded; what forms count cannot
 * change once that month is closed. Performance, lawsuits and confirmation go on after closing:
 * they are counted by cut-off date and stay open. There is no field for a fee and there may be
 * none: mediation is free of charge (PML 4).
 */
final class DisputeCaseType {

  static final String CODE = "dispute_case";

  /** Many against many, with their representatives; more is a slip. */
  private static final int MOST_PARTIES = 200;

  private static final int MOST_ROWS = 100;

  private static final int OF_AGE = 18;

  private DisputeCaseType() {}

  static RecordType describe(WorkCalendar calendar, CaseSeries series) {
    return RecordType.describe(
            Ledger.MEDIATION, CODE, DISPUTE_CASE, Wording.of(DisputeCaseType.class))
        .section(
            "acceptance",
            Fields.text(DISPUTE_CASE.CASE_NO).searched().listed(),
            Fields.text(DISPUTE_CASE.CASE_NAME).privacy(Privacy.PERSONAL).searched().listed(),
            Fields.reference(DISPUTE_CASE.COMMITTEE_ID, CommitteeType.CODE)
                .required()
                .counted()
                .listed(),
            Fields.reference(DISPUTE_CASE.LEAD_MEDIATOR_ID, MediatorType.CODE).requiredAtEntry(),
            Fields.code(DISPUTE_CASE.CHOSEN_BY, "CHOSEN_BY").requiredAtEntry(),
            Fields.code(DISPUTE_CASE.SOURCE, "CASE_SOURCE").required().counted().listed(),
            Fields.date(DISPUTE_CASE.APPLIED_ON),
            Fields.date(DISPUTE_CASE.ACCEPTED_ON).required().counted().dated().listed(),
            Fields.date(DISPUTE_CASE.CONSENT_AT),
            Fields.text(DISPUTE_CASE.REFUSED_BY).privacy(Privacy.PERSONAL),
            Fields.date(DISPUTE_CASE.REFUSED_ON).dated(),
            Fields.date(DISPUTE_CASE.RIGHTS_EXPLAINED_ON))
        .section(
            "referral",
            Fields.yesNo(DISPUTE_CASE.OTHER_ORGAN_ACCEPTED),
            Fields.text(DISPUTE_CASE.REFERRAL_UNIT),
            Fields.text(DISPUTE_CASE.REFERRAL_LETTER_NO),
            Fields.date(DISPUTE_CASE.REFERRAL_RECEIVED_ON))
        .section(
            "dispute",
            Fields.code(DISPUTE_CASE.DISPUTE_TYPE, "DISPUTE_TYPE").required().counted().listed(),
            Fields.code(DISPUTE_CASE.DIFFICULTY, "DIFFICULTY").requiredAtEntry().counted(),
            Fields.code(DISPUTE_CASE.FORECAST, "FORECAST").requiredAtEntry(),
            Fields.date(DISPUTE_CASE.OCCURRED_ON),
            Fields.text(DISPUTE_CASE.PLACE).privacy(Privacy.PERSONAL),
            Fields.longText(DISPUTE_CASE.SUMMARY).requiredAtEntry().privacy(Privacy.PERSONAL),
            Fields.longText(DISPUTE_CASE.REQUESTS).privacy(Privacy.PERSONAL),
            Fields.integer(DISPUTE_CASE.INVOLVED_PERSONS).counted(),
            Fields.yesNo(DISPUTE_CASE.DEATH_INVOLVED),
            Fields.yesNo(DISPUTE_CASE.MIGRANT_WORKER))
        .section(
            "result",
            Fields.date(DISPUTE_CASE.DUE_ON).derived(),
            Fields.date(DISPUTE_CASE.EXTENDED_TO),
            Fields.date(DISPUTE_CASE.EXTENSION_AGREED_ON),
            Fields.code(DISPUTE_CASE.OUTCOME, "OUTCOME").counted().listed(),
            Fields.code(DISPUTE_CASE.OUTCOME_REASON, "END_REASON"),
            Fields.date(DISPUTE_CASE.CONCLUDED_ON).counted().listed(),
            Fields.yesNo(DISPUTE_CASE.REMEDIES_NOTIFIED),
            Fields.yesNo(DISPUTE_CASE.SATISFACTION))
        .section(
            "archive",
            Fields.date(DISPUTE_CASE.ARCHIVED_ON),
            Fields.code(DISPUTE_CASE.RETENTION, "RETENTION"),
            Fields.code(DISPUTE_CASE.STATE, "CASE_STATE").derived().listed())
        .child(CaseRowTypes.party(), PARTY.CASE_ID, 1, MOST_PARTIES)
        .child(CaseRowTypes.investigation(), INVESTIGATION.CASE_ID, 0, MOST_ROWS)
        .child(CaseRowTypes.session(), MEDIATION_SESSION.CASE_ID, 0, MOST_ROWS)
        .child(CaseRowTypes.agreement(), AGREEMENT.CASE_ID, 0, MOST_ROWS)
        .child(CaseRowTypes.performance(), PERFORMANCE.CASE_ID, 0, MOST_ROWS)
        .child(CaseRowTypes.followUp(), FOLLOW_UP.CASE_ID, 0, MOST_ROWS)
        .title(DISPUTE_CASE.CASE_NO, DISPUTE_CASE.CASE_NAME)
        .countedOn(DISPUTE_CASE.CONCLUDED_ON)
        // a type is chosen when the case is accepted; it may be concluded under the next list
        .judgedOn(DISPUTE_CASE.ACCEPTED_ON)
        .numbering(new CaseNumbering(series))
        .rules(new DisputeCaseRules(calendar))
        .minors(DisputeCaseType::hasMinor)
        .build();
  }

  /**
   * Whether a party is under eighteen on the day of acceptance: nobody may make known who a minor
   * in a case is (Law on the Protection of Minors 2, 4(3), 103).
   */
  private static boolean hasMinor(Draft disputeCase) {
    LocalDate on = disputeCase.day(DISPUTE_CASE.ACCEPTED_ON);
    return on != null
        && disputeCase.children(CaseRowTypes.PARTIES).stream()
            .filter(p -> !p.voided())
            .map(p -> p.day(PARTY.BIRTH_DATE))
            .anyMatch(born -> born != null && born.plusYears(OF_AGE).isAfter(on));
  }
}
