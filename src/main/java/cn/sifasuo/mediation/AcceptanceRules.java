package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Whether the case may be taken and begun, by whom, and until when (§3.1, §3.2-6, §3.8). */
final class AcceptanceRules implements RecordRules {

  private static final Wording WORDS = Wording.of(AcceptanceRules.class);

  private final WorkCalendar calendar;

  AcceptanceRules(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void derive(Draft draft, RuleContext context) {
    draft.set(
        DISPUTE_CASE.DUE_ON, MediationPeriods.dueOn(new CaseFile(draft), context.law(), calendar));
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(AcceptanceRules.class));
    CaseFile file = new CaseFile(draft);
    days(draft, found);
    referral(file, found);
    refusal(draft, found);
    consent(file, found);
    extension(draft, found);
    committee(draft, found, context);
    mediator(draft, found, context);
    return found.all();
  }

  private static void days(Draft draft, Findings found) {
    LocalDate accepted = draft.day(DISPUTE_CASE.ACCEPTED_ON);
    found.notInFuture(
        Findings.path(DISPUTE_CASE.ACCEPTED_ON), accepted, WORDS.say("dispute_case.accepted_on"));
    if (Findings.before(accepted, draft.day(DISPUTE_CASE.APPLIED_ON))) {
      found.error(Findings.path(DISPUTE_CASE.APPLIED_ON), "dispute_case.accepted-before-applied");
    }
    if (Findings.before(accepted, draft.day(DISPUTE_CASE.OCCURRED_ON))) {
      found.error(Findings.path(DISPUTE_CASE.OCCURRED_ON), "dispute_case.accepted-before-occurred");
    }
  }

  /** Another organ's case may be mediated only on its letter and with consent (HN 16, SC 15). */
  private static void referral(CaseFile file, Findings found) {
    Draft draft = file.draft();
    boolean referralThere =
        draft.has(DISPUTE_CASE.REFERRAL_UNIT) && draft.has(DISPUTE_CASE.REFERRAL_RECEIVED_ON);
    if (Boolean.TRUE.equals(draft.get(DISPUTE_CASE.OTHER_ORGAN_ACCEPTED)) && !referralThere) {
      found.error(
          Findings.path(DISPUTE_CASE.OTHER_ORGAN_ACCEPTED), "dispute_case.other-organ-has-it");
    }
    if (file.referred()) {
      if (!draft.has(DISPUTE_CASE.REFERRAL_UNIT)) {
        found.lacking(
            Findings.path(DISPUTE_CASE.REFERRAL_UNIT), "dispute_case.referral-unit-missing");
      }
      if (!draft.has(DISPUTE_CASE.REFERRAL_RECEIVED_ON)) {
        found.lacking(
            Findings.path(DISPUTE_CASE.REFERRAL_RECEIVED_ON), "dispute_case.referral-day-missing");
      }
    }
  }

  /** A refused case is closed without being counted, on the day it was refused. */
  private static void refusal(Draft draft, Findings found) {
    LocalDate refused = draft.day(DISPUTE_CASE.REFUSED_ON);
    String at = Findings.path(DISPUTE_CASE.REFUSED_ON);
    if (refused == null) {
      if (draft.has(DISPUTE_CASE.REFUSED_BY)) {
        found.lacking(at, "dispute_case.refused-day-missing");
      }
      return;
    }
    if (!draft.has(DISPUTE_CASE.REFUSED_BY)) {
      found.error(at, "dispute_case.refused-by-nobody");
    }
    found.notInFuture(at, refused, WORDS.say("dispute_case.refused_on"));
    if (Findings.before(refused, draft.day(DISPUTE_CASE.ACCEPTED_ON))) {
      found.error(at, "dispute_case.refused-before-accepted");
    }
  }

  /**
   * No mediation against a refusal, none unasked without consent, none before the rights (PML 17).
   */
  private static void consent(CaseFile file, Findings found) {
    Draft draft = file.draft();
    boolean begun = !file.sessions().isEmpty() || file.succeeded();
    if (file.refused() && begun) {
      found.error(Findings.path(DISPUTE_CASE.REFUSED_BY), "dispute_case.mediated-against-refusal");
      return;
    }
    if (!begun) {
      return;
    }
    if (file.consentNeeded() && !draft.has(DISPUTE_CASE.CONSENT_AT)) {
      found.lacking(Findings.path(DISPUTE_CASE.CONSENT_AT), "dispute_case.consent-missing");
    }
    if (Findings.before(file.firstSession(), draft.day(DISPUTE_CASE.CONSENT_AT))) {
      found.warning(
          Findings.path(DISPUTE_CASE.CONSENT_AT),
          firstSession(file),
          "dispute_case.consent-after-mediation");
    }
    if (!draft.has(DISPUTE_CASE.RIGHTS_EXPLAINED_ON)) {
      found.lacking(
          Findings.path(DISPUTE_CASE.RIGHTS_EXPLAINED_ON), "dispute_case.rights-not-explained");
    } else if (Findings.before(file.firstSession(), draft.day(DISPUTE_CASE.RIGHTS_EXPLAINED_ON))) {
      found.warning(
          Findings.path(DISPUTE_CASE.RIGHTS_EXPLAINED_ON),
          firstSession(file),
          "dispute_case.rights-after-mediation");
    }
  }

  private static List<String> firstSession(CaseFile file) {
    LocalDate first = file.firstSession();
    return IntStream.range(0, file.sessions().size())
        .filter(i -> Objects.equals(first, file.sessions().get(i).day(MEDIATION_SESSION.HELD_ON)))
        .limit(1)
        .mapToObj(i -> Findings.path(CaseRowTypes.SESSIONS, i, MEDIATION_SESSION.HELD_ON))
        .toList();
  }

  /** Both parties must agree to more time (NB 27, HN 26). */
  private static void extension(Draft draft, Findings found) {
    LocalDate extended = draft.day(DISPUTE_CASE.EXTENDED_TO);
    if (extended == null) {
      return;
    }
    LocalDate agreed = draft.day(DISPUTE_CASE.EXTENSION_AGREED_ON);
    LocalDate due = draft.day(DISPUTE_CASE.DUE_ON);
    if (agreed == null) {
      found.lacking(
          Findings.path(DISPUTE_CASE.EXTENSION_AGREED_ON), "dispute_case.extension-not-agreed");
    } else if (Findings.before(due, agreed)) {
      found.warning(
          Findings.path(DISPUTE_CASE.EXTENSION_AGREED_ON),
          List.of(Findings.path(DISPUTE_CASE.DUE_ON)),
          "dispute_case.extension-agreed-late",
          Objects.requireNonNull(due));
    }
    if (due != null && !extended.isAfter(due)) {
      found.error(Findings.path(DISPUTE_CASE.EXTENDED_TO), "dispute_case.extension-no-longer", due);
    }
  }

  /** W18: a committee whose term is over, or that is closed. */
  private static void committee(Draft draft, Findings found, RuleContext context) {
    LocalDate accepted = draft.day(DISPUTE_CASE.ACCEPTED_ON);
    UUID id = draft.get(DISPUTE_CASE.COMMITTEE_ID);
    Optional<Draft> committee =
        Optional.ofNullable(id).flatMap(i -> context.lookup().find(CommitteeType.CODE, i));
    if (accepted == null || committee.isEmpty()) {
      return;
    }
    String at = Findings.path(DISPUTE_CASE.COMMITTEE_ID);
    List<String> day = List.of(Findings.path(DISPUTE_CASE.ACCEPTED_ON));
    if (committee.get().voided()) {
      found.warning(at, "dispute_case.committee-voided");
    } else if (Findings.before(committee.get().day(COMMITTEE.CLOSED_ON), accepted)) {
      found.warning(at, day, "dispute_case.committee-closed");
    } else if (Findings.before(committee.get().day(COMMITTEE.TERM_END), accepted)) {
      found.warning(at, day, "dispute_case.committee-term-over");
    }
  }

  /** W18: a mediator who was not on the committee's roster on the day of acceptance. */
  private static void mediator(Draft draft, Findings found, RuleContext context) {
    LocalDate accepted = draft.day(DISPUTE_CASE.ACCEPTED_ON);
    UUID id = draft.get(DISPUTE_CASE.LEAD_MEDIATOR_ID);
    Optional<Draft> mediator =
        Optional.ofNullable(id).flatMap(i -> context.lookup().find(MediatorType.CODE, i));
    if (accepted == null || mediator.isEmpty()) {
      return;
    }
    Draft person = mediator.get();
    boolean active =
        !person.voided()
            && !Findings.before(accepted, person.day(MEDIATOR.APPOINTED_FROM))
            && !Findings.before(person.day(MEDIATOR.APPOINTED_TO), accepted);
    boolean here =
        Objects.equals(person.get(MEDIATOR.COMMITTEE_ID), draft.get(DISPUTE_CASE.COMMITTEE_ID));
    if (!active || !here) {
      found.warning(
          Findings.path(DISPUTE_CASE.LEAD_MEDIATOR_ID),
          List.of(
              Findings.path(DISPUTE_CASE.COMMITTEE_ID), Findings.path(DISPUTE_CASE.ACCEPTED_ON)),
          "dispute_case.mediator-not-on-roster",
          String.valueOf(person.get(MEDIATOR.NAME)));
    }
  }
}
