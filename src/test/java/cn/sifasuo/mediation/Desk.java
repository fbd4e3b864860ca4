package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A township desk on the real database and the real gate; its today is 2023-12-20. */
final class Desk implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2023, 12, 20);

  final Transactions database;
  final WorkCalendar calendar;
  final MediationTypes types;
  final CodeLists codes;
  final DatedRules law;
  final Clock clock = Clock.fixed(Instant.parse("2023-12-20T02:00:00Z"), ZoneOffset.ofHours(8));
  final AuditChain audit = new AuditChain(clock);
  final RecordTypes all;
  final WriteGate gate;
  final LedgerReader reader;
  final LedgerLists lists;
  final Session clerk = Sessions.clerk("zhang", "张三", "990101001");

  Desk() {
    this(PeriodGuard.OPEN);
  }

  Desk(PeriodGuard guard) {
    this(new MemoryDatabase(), guard);
  }

  /** A desk on a database of its own, which it leaves open. */
  static Desk on(Transactions database) {
    return new Desk(database, PeriodGuard.OPEN);
  }

  private Desk(Transactions database, PeriodGuard guard) {
    this.database = database;
    calendar = WorkCalendar.load(database);
    types = new MediationTypes(calendar);
    codes = CodeLists.load(database);
    law = DatedRules.load(database);
    all = new RecordTypes(types.roots());
    gate = new WriteGate(database, all, codes, law, audit, guard, clock);
    reader = new LedgerReader(database, all);
    lists = new LedgerLists(database);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A synthetic number: unassigned prefix 99, right check digit. */
  static String idNumber(String birth, int sequence) {
    String body = "990101" + birth.replace("-", "") + "%03d".formatted(sequence);
    return body + IdNumber.checkDigit(body);
  }

  UUID committee(String name) {
    return saved(
        Draft.fresh(types.committee())
            .set(COMMITTEE.NAME, name)
            .set(COMMITTEE.KIND, "VILLAGE")
            .set(COMMITTEE.SPONSOR_UNIT, "东河村民委员会")
            .set(COMMITTEE.REGION_CODE, "990101001200")
            .set(COMMITTEE.ESTABLISHED_ON, day("2011-01-01"))
            .set(COMMITTEE.TERM_START, day("2021-01-01"))
            .set(COMMITTEE.TERM_END, day("2025-12-31"))
            .set(COMMITTEE.LEADER, "赵明"));
  }

  UUID mediator(UUID committee) {
    return saved(
        Draft.fresh(types.mediator())
            .set(MEDIATOR.NAME, "钱敏")
            .set(MEDIATOR.ID_NO, idNumber("1970-05-06", 2))
            .set(MEDIATOR.ETHNICITY, "汉族")
            .set(MEDIATOR.EDUCATION, "COLLEGE")
            .set(MEDIATOR.COMMITTEE_ID, committee)
            .set(MEDIATOR.POST, "MEMBER")
            .set(MEDIATOR.ORIGIN, "ELECTED")
            .set(MEDIATOR.EMPLOYMENT, "PART_TIME")
            .set(MEDIATOR.GOV_PURCHASED, false)
            .set(MEDIATOR.APPOINTED_FROM, day("2021-01-01")));
  }

  /** An applied-for neighbours' case as entered on the day of acceptance. */
  Draft accepted(UUID committee, UUID mediator) {
    return Draft.fresh(types.disputeCase())
        .set(DISPUTE_CASE.COMMITTEE_ID, committee)
        .set(DISPUTE_CASE.LEAD_MEDIATOR_ID, mediator)
        .set(DISPUTE_CASE.CHOSEN_BY, "ASSIGNED")
        .set(DISPUTE_CASE.SOURCE, "APPLICATION")
        .set(DISPUTE_CASE.ACCEPTED_ON, day("2023-03-01"))
        .set(DISPUTE_CASE.DISPUTE_TYPE, "NEIGHBOUR")
        .set(DISPUTE_CASE.DIFFICULTY, "GENERAL")
        .set(DISPUTE_CASE.FORECAST, "NORMAL")
        .set(DISPUTE_CASE.SUMMARY, "因院墙滴水发生争执")
        .addChild(party("APPLICANT", "单雪", idNumber("1980-01-02", 22)))
        .addChild(party("RESPONDENT", "李四", idNumber("1975-11-30", 31)));
  }

  Draft party(String side, String name, String idNumber) {
    return fresh("party").set(PARTY.SIDE, side).set(PARTY.NAME, name).set(PARTY.ID_NO, idNumber);
  }

  Draft session(String heldOn) {
    return fresh("mediation_session")
        .set(MEDIATION_SESSION.HELD_ON, day(heldOn))
        .set(MEDIATION_SESSION.PLACE, "村委会调解室")
        .set(MEDIATION_SESSION.MEDIATORS, "钱敏")
        .set(MEDIATION_SESSION.CONTENT, "双方各自陈述，调解员讲明道理。")
        .set(MEDIATION_SESSION.SESSION_RESULT, "SUCCESS");
  }

  /** A written agreement with every signature and the seal on one day. */
  Draft written(String on) {
    return fresh("agreement")
        .set(AGREEMENT.FORM, "WRITTEN")
        .set(AGREEMENT.AGREED_ON, day(on))
        .set(AGREEMENT.FACTS, "院墙滴水损坏邻屋墙面")
        .set(AGREEMENT.TERMS, "李四赔偿单雪修缮费")
        .set(AGREEMENT.AMOUNT, new BigDecimal("3000"))
        .set(AGREEMENT.PERFORM_MODE, "IMMEDIATE")
        .set(AGREEMENT.PARTIES_SIGNED_ON, day(on))
        .set(AGREEMENT.MEDIATOR_SIGNED_ON, day(on))
        .set(AGREEMENT.SEALED_ON, day(on));
  }

  Draft oral(String on) {
    return fresh("agreement")
        .set(AGREEMENT.FORM, "ORAL")
        .set(AGREEMENT.AGREED_ON, day(on))
        .set(AGREEMENT.FACTS, "院墙滴水")
        .set(AGREEMENT.TERMS, "李四修好水槽")
        .set(AGREEMENT.AMOUNT, BigDecimal.ZERO)
        .set(AGREEMENT.PERFORM_MODE, "IMMEDIATE");
  }

  /** The case mediated and ended in a written agreement on 2023-03-10. */
  Draft succeeded(UUID committee, UUID mediator) {
    return accepted(committee, mediator)
        .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, day("2023-03-05"))
        .addChild(session("2023-03-10"))
        .addChild(written("2023-03-10"))
        .set(DISPUTE_CASE.OUTCOME, "SUCCESS")
        .set(DISPUTE_CASE.CONCLUDED_ON, day("2023-03-10"));
  }

  Draft failed(UUID committee, UUID mediator) {
    return accepted(committee, mediator)
        .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, day("2023-03-05"))
        .addChild(session("2023-03-10"))
        .set(DISPUTE_CASE.OUTCOME, "FAILED")
        .set(DISPUTE_CASE.OUTCOME_REASON, "NO_AGREEMENT")
        .set(DISPUTE_CASE.REMEDIES_NOTIFIED, true)
        .set(DISPUTE_CASE.CONCLUDED_ON, day("2023-03-10"));
  }

  Draft fresh(String type) {
    return Draft.fresh(all.get(type));
  }

  SaveResult save(Draft draft) {
    return gate.save(clerk, draft, Door.WINDOW);
  }

  UUID saved(Draft draft) {
    return saved(draft, Door.WINDOW);
  }

  /** Saves; where somebody is asked, with a reason for every warning. */
  UUID saved(Draft draft, Door door) {
    SaveResult result = gate.save(clerk, draft, door, answers(draft, door));
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  private List<Acceptance> answers(Draft draft, Door door) {
    return gate.check(clerk, draft, door).stream()
        .filter(p -> door.asks() && p.severity() == Severity.WARNING)
        .map(p -> new Acceptance(p.field(), p.code(), "已与当事人核对"))
        .toList();
  }

  Draft read(UUID caseId) {
    return reader.find(clerk, types.disputeCase(), caseId).orElseThrow();
  }

  /** The names of the rules that find something of this weight, entering at the desk. */
  List<String> found(Severity severity, Draft draft) {
    return found(severity, draft, Door.WINDOW);
  }

  List<String> found(Severity severity, Draft draft, Door door) {
    return gate.check(clerk, draft, door).stream()
        .filter(p -> p.severity() == severity)
        .map(Problem::code)
        .toList();
  }

  List<String> errors(Draft draft) {
    return found(Severity.ERROR, draft);
  }

  List<String> warnings(Draft draft) {
    return found(Severity.WARNING, draft);
  }

  @Override
  public void close() throws Exception {
    if (database instanceof MemoryDatabase memory) {
      memory.close();
    }
  }
}
