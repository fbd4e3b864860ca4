package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented cases with parties, sessions, agreement, performance and visits, each on some step. */
final class SyntheticCase {

  private static final Wording WORDS = Wording.of(SyntheticCase.class);

  /** From this day on labour and consumer disputes are kept in their leaves. */
  private static final LocalDate LEAVES_FROM = LocalDate.of(2017, 1, 1);

  private final RecordType type;
  private final SyntheticCases.Plan plan;
  private final Random random;
  private final SyntheticPeople people;
  private final List<String> kinds = SyntheticPeople.list("synthetic.kinds");
  private final List<String> sources = SyntheticPeople.list("synthetic.sources");

  SyntheticCase(MediationTypes types, SyntheticCases.Plan plan, Random random) {
    this.type = types.disputeCase();
    this.plan = plan;
    this.random = random;
    this.people = new SyntheticPeople(random, plan.begun());
  }

  Draft next(YearMonth month, SyntheticStaff.Body body) {
    int days = plan.lastDay(month).getDayOfMonth();
    LocalDate accepted = month.atDay(1 + random.nextInt(days));
    SyntheticStaff.Mediator mediator = body.pick(random);
    Draft draft =
        Draft.fresh(type)
            .set(DISPUTE_CASE.COMMITTEE_ID, body.id())
            .set(DISPUTE_CASE.LEAD_MEDIATOR_ID, mediator.id())
            .set(DISPUTE_CASE.CHOSEN_BY, one(5) ? "PARTY_CHOSEN" : "ASSIGNED")
            .set(DISPUTE_CASE.ACCEPTED_ON, accepted)
            .set(DISPUTE_CASE.DISPUTE_TYPE, kind(body, accepted))
            .set(DISPUTE_CASE.DIFFICULTY, difficulty())
            .set(DISPUTE_CASE.FORECAST, one(40) ? "CRIMINAL" : "NORMAL")
            .set(DISPUTE_CASE.OCCURRED_ON, accepted.minusDays(random.nextInt(20)))
            .set(DISPUTE_CASE.PLACE, body.name());
    source(draft, accepted);
    parties(draft);
    LocalDate ended = accepted.plusDays(random.nextInt(12));
    if (!ended.isAfter(plan.today())) {
      mediate(draft, mediator, accepted, ended);
    }
    return draft;
  }

  private void source(Draft draft, LocalDate accepted) {
    String source = pick(sources);
    draft.set(DISPUTE_CASE.SOURCE, source);
    if (source.equals("APPLICATION")) {
      draft.set(DISPUTE_CASE.APPLIED_ON, accepted);
    } else {
      draft.set(DISPUTE_CASE.CONSENT_AT, accepted);
    }
    if (source.startsWith("REF_")) {
      draft
          .set(DISPUTE_CASE.REFERRAL_UNIT, WORDS.say("synthetic.unit." + source))
          .set(DISPUTE_CASE.REFERRAL_RECEIVED_ON, accepted);
    }
  }

  private void parties(Draft draft) {
    SyntheticPeople.Person applicant = people.next();
    SyntheticPeople.Person respondent = people.next();
    draft.addChild(party("APPLICANT", applicant)).addChild(party("RESPONDENT", respondent));
    if (one(8)) {
      draft.addChild(party("RESPONDENT", people.next()));
    }
    String kind = String.valueOf(draft.get(DISPUTE_CASE.DISPUTE_TYPE));
    draft.set(
        DISPUTE_CASE.SUMMARY,
        WORDS.say(
            "synthetic.summary",
            applicant.name(),
            respondent.name(),
            WORDS.say("synthetic.matter." + kind)));
    draft.set(DISPUTE_CASE.REQUESTS, WORDS.say("synthetic.request"));
  }

  private Draft party(String side, SyntheticPeople.Person person) {
    return row(CaseRowTypes.PARTIES)
        .set(PARTY.SIDE, side)
        .set(PARTY.NAME, person.name())
        .set(PARTY.SEX, person.sex())
        .set(PARTY.BIRTH_DATE, person.birthDate())
        .set(PARTY.ID_NO, person.idNumber())
        .set(PARTY.ETHNICITY, WORDS.say("synthetic.ethnicity"))
        .set(PARTY.OCCUPATION, WORDS.say("synthetic.occupation"))
        .set(PARTY.ADDRESS, plan.town());
  }

  private void mediate(
      Draft draft, SyntheticStaff.Mediator mediator, LocalDate accepted, LocalDate ended) {
    boolean success = !one(25);
    draft
        .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, accepted)
        .set(DISPUTE_CASE.CONCLUDED_ON, ended)
        .set(DISPUTE_CASE.OUTCOME, success ? "SUCCESS" : "FAILED")
        .addChild(session(mediator, ended, success));
    if (success) {
      agree(draft, ended);
      after(draft, mediator, ended);
    } else {
      draft
          .set(DISPUTE_CASE.OUTCOME_REASON, one(4) ? "REFUSED" : "NO_AGREEMENT")
          .set(DISPUTE_CASE.REMEDIES_NOTIFIED, true);
    }
  }

  private Draft session(SyntheticStaff.Mediator mediator, LocalDate on, boolean success) {
    return row(CaseRowTypes.SESSIONS)
        .set(MEDIATION_SESSION.HELD_ON, on)
        .set(MEDIATION_SESSION.PLACE, WORDS.say("synthetic.room"))
        .set(MEDIATION_SESSION.MEDIATORS, mediator.name())
        .set(MEDIATION_SESSION.CONTENT, WORDS.say("synthetic.session"))
        .set(MEDIATION_SESSION.SESSION_RESULT, success ? "SUCCESS" : "FAILED");
  }

  private void agree(Draft draft, LocalDate on) {
    CaseFile file = new CaseFile(draft);
    boolean oral = one(3) && !file.labour() && !file.medical();
    boolean money = !oral || one(2);
    BigDecimal amount = money ? amount() : BigDecimal.ZERO;
    Draft agreement =
        row(CaseRowTypes.AGREEMENTS)
            .set(AGREEMENT.FORM, oral ? "ORAL" : "WRITTEN")
            .set(AGREEMENT.AGREED_ON, on)
            .set(AGREEMENT.FACTS, draft.get(DISPUTE_CASE.SUMMARY))
            .set(
                AGREEMENT.TERMS,
                WORDS.say(
                    money ? "synthetic.terms.money" : "synthetic.terms.apology",
                    String.valueOf(draft.children(CaseRowTypes.PARTIES).getFirst().get(PARTY.NAME)),
                    String.valueOf(draft.children(CaseRowTypes.PARTIES).get(1).get(PARTY.NAME)),
                    amount.toPlainString()))
            .set(AGREEMENT.REMEDY, money ? "COMPENSATE" : "APOLOGISE")
            .set(AGREEMENT.AMOUNT, amount)
            .set(AGREEMENT.PERFORM_MODE, oral ? "IMMEDIATE" : "DEFERRED");
    if (!oral) {
      agreement
          .set(AGREEMENT.PERFORM_DUE_ON, on.plusDays(30))
          .set(AGREEMENT.PARTIES_SIGNED_ON, on)
          .set(AGREEMENT.MEDIATOR_SIGNED_ON, on)
          .set(AGREEMENT.SEALED_ON, on);
    }
    draft.addChild(agreement);
  }

  /** 100 to 60,000 yuan, small amounts far more often. */
  private BigDecimal amount() {
    double skewed = Math.pow(random.nextDouble(), 3);
    return BigDecimal.valueOf(100L + Math.round(skewed * 599) * 100L);
  }

  private void after(Draft draft, SyntheticStaff.Mediator mediator, LocalDate agreed) {
    Draft agreement = draft.children(CaseRowTypes.AGREEMENTS).getFirst();
    boolean oral = agreement.is(AGREEMENT.FORM, "ORAL");
    LocalDate applied = agreed.plusDays(10);
    if (!oral && one(12) && !applied.isAfter(plan.today())) {
      agreement.set(AGREEMENT.CONFIRMATION_APPLIED_ON, applied);
      LocalDate confirmed = applied.plusDays(12);
      agreement.set(AGREEMENT.CONFIRMED_ON, confirmed.isAfter(plan.today()) ? null : confirmed);
    }
    LocalDate performed = oral ? agreed : agreed.plusDays(5L + random.nextInt(25));
    boolean kept = !one(20) && !performed.isAfter(plan.today());
    draft.addChild(performance(agreement, kept ? performed : null));
    LocalDate visited = agreed.plusDays(30L + random.nextInt(20));
    if (kept && !visited.isAfter(plan.today())) {
      draft.addChild(visit(draft, mediator, visited));
      LocalDate filed = visited.plusDays(15);
      if (!filed.isAfter(plan.today())) {
        draft.set(DISPUTE_CASE.ARCHIVED_ON, filed).set(DISPUTE_CASE.RETENTION, "LONG");
      }
    }
  }

  private Draft performance(Draft agreement, @Nullable LocalDate on) {
    BigDecimal amount = agreement.get(AGREEMENT.AMOUNT);
    Draft item =
        row(CaseRowTypes.PERFORMANCES)
            .set(PERFORMANCE.DUE_ON, agreement.day(AGREEMENT.PERFORM_DUE_ON))
            .set(PERFORMANCE.AMOUNT_DUE, amount);
    if (on != null) {
      item.set(PERFORMANCE.PERFORMED_ON, on)
          .set(PERFORMANCE.AMOUNT_DONE, amount)
          .set(PERFORMANCE.PROOF, WORDS.say("synthetic.proof"));
    }
    return item;
  }

  private Draft visit(Draft draft, SyntheticStaff.Mediator mediator, LocalDate on) {
    return row(CaseRowTypes.FOLLOW_UPS)
        .set(FOLLOW_UP.VISITED_ON, on)
        .set(FOLLOW_UP.PARTY_NAME, draft.children(CaseRowTypes.PARTIES).getFirst().get(PARTY.NAME))
        .set(FOLLOW_UP.VISITOR, mediator.name())
        .set(FOLLOW_UP.VISIT_MODE, one(2) ? "PHONE" : "HOME")
        .set(FOLLOW_UP.REASON, WORDS.say("synthetic.visit.reason"))
        .set(FOLLOW_UP.SITUATION, WORDS.say("synthetic.visit.situation"))
        .set(FOLLOW_UP.PERFORMED, "PERFORMED")
        .set(FOLLOW_UP.SATISFIED, !one(15));
  }

  private String kind(SyntheticStaff.Body body, LocalDate accepted) {
    String kind = body.kind().equals("INDUSTRY") ? "TRAFFIC" : pick(kinds);
    if (!accepted.isBefore(LEAVES_FROM)) {
      return kind;
    }
    return switch (kind) {
      case "MIGRANT_WAGES", "OTHER_LABOUR" -> "LABOUR";
      case "TOURISM", "ECOMMERCE", "OTHER_CONSUMER" -> "CONSUMER";
      default -> kind;
    };
  }

  private String difficulty() {
    int at = random.nextInt(20);
    return at < 11 ? "SIMPLE" : at < 18 ? "GENERAL" : at < 19 ? "HARD" : "MAJOR";
  }

  private Draft row(String child) {
    return Draft.fresh(type.child(child).type());
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
