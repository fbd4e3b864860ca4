package cn.sifasuo.ui.sample;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATION_SESSION;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.vault.MemoryDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** A township desk with cases on the real database and the real gate. Its people are synthetic. */
public final class CaseDesk {

  /** Ordinary, rare, and minority names. */
  private static final String[] NAMES = {"王喆", "李玥", "买买提·王", "𬱖晓〇", "王𡋾", "赵堃", "欧阳一诺"};

  private static final String[] KINDS = {
    "NEIGHBOUR", "MARRIAGE_FAMILY", "HOUSING_HOMESTEAD", "CONTRACT", "DAMAGES"
  };

  public final MemoryDatabase database = new MemoryDatabase();
  public final MediationTypes mediation = new MediationTypes(WorkCalendar.load(database));
  public final RecordTypes types = new RecordTypes(mediation.roots());
  public final RecordType cases = mediation.disputeCase();
  public final LedgerLists lists = new LedgerLists(database);
  public final LedgerReader reader = new LedgerReader(database, types);
  public final Session session = Sessions.clerk("zhoumin", "周敏", "990102003");
  public final CodeLists codes = CodeLists.load(database);
  public final EntryDrafts drafts;
  public final ProtectedRecords guarded;
  public final WriteGate gate;
  public final UUID committee;
  public final UUID mediator;

  public CaseDesk(Clock clock) {
    drafts = new EntryDrafts(database, types, clock);
    guarded = new ProtectedRecords(database, new AuditChain(clock));
    gate =
        new WriteGate(
            database,
            types,
            codes,
            DatedRules.load(database),
            new AuditChain(clock),
            PeriodGuard.OPEN,
            clock);
    committee = save(committee("双塘镇东河村人民调解委员会", "东河村"));
    save(committee("双塘镇柳林村人民调解委员会", "柳林村"));
    mediator = save(mediator());
  }

  /** A synthetic number: unassigned prefix 99, right check digit. */
  public static String idNumber(String birth, int sequence) {
    String body = "990102" + birth.replace("-", "") + "%03d".formatted(sequence);
    return body + IdNumber.checkDigit(body);
  }

  public Draft fresh(String type) {
    return Draft.fresh(types.get(type));
  }

  private Draft committee(String name, String shortName) {
    return fresh("committee")
        .set(COMMITTEE.NAME, name)
        .set(COMMITTEE.SHORT_NAME, shortName)
        .set(COMMITTEE.KIND, "VILLAGE")
        .set(COMMITTEE.SPONSOR_UNIT, "村民委员会")
        .set(COMMITTEE.REGION_CODE, "990102003200")
        .set(COMMITTEE.ESTABLISHED_ON, LocalDate.of(2011, 1, 1))
        .set(COMMITTEE.TERM_START, LocalDate.of(2024, 1, 1))
        .set(COMMITTEE.TERM_END, LocalDate.of(2028, 12, 31))
        .set(COMMITTEE.LEADER, "赵明");
  }

  private Draft mediator() {
    return fresh("mediator")
        .set(MEDIATOR.NAME, "钱敏")
        .set(MEDIATOR.ID_NO, idNumber("1970-05-06", 2))
        .set(MEDIATOR.ETHNICITY, "汉族")
        .set(MEDIATOR.EDUCATION, "COLLEGE")
        .set(MEDIATOR.COMMITTEE_ID, committee)
        .set(MEDIATOR.POST, "MEMBER")
        .set(MEDIATOR.ORIGIN, "ELECTED")
        .set(MEDIATOR.EMPLOYMENT, "PART_TIME")
        .set(MEDIATOR.GOV_PURCHASED, false)
        .set(MEDIATOR.APPOINTED_FROM, LocalDate.of(2024, 1, 1));
  }

  /** A case accepted on 1 October 2026. */
  public Draft accepted(int number) {
    String one = NAMES[number % NAMES.length];
    String other = NAMES[(number + 3) % NAMES.length];
    return fresh("dispute_case")
        .set(DISPUTE_CASE.COMMITTEE_ID, committee)
        .set(DISPUTE_CASE.LEAD_MEDIATOR_ID, mediator)
        .set(DISPUTE_CASE.CHOSEN_BY, "ASSIGNED")
        .set(DISPUTE_CASE.SOURCE, "APPLICATION")
        .set(DISPUTE_CASE.ACCEPTED_ON, LocalDate.of(2026, 10, 1).plusDays(number % 30))
        .set(DISPUTE_CASE.DISPUTE_TYPE, KINDS[number % KINDS.length])
        .set(DISPUTE_CASE.DIFFICULTY, "GENERAL")
        .set(DISPUTE_CASE.FORECAST, "NORMAL")
        .set(DISPUTE_CASE.SUMMARY, "因院墙滴水损坏邻屋墙面发生争执，双方多次协商未果。")
        .set(DISPUTE_CASE.INVOLVED_PERSONS, 2)
        .addChild(party("APPLICANT", one, idNumber("1980-01-02", number % 1000)))
        .addChild(party("RESPONDENT", other, idNumber("1975-11-30", (number + 1) % 1000)));
  }

  private Draft party(String side, String name, String idNumber) {
    return fresh("party")
        .set(PARTY.SIDE, side)
        .set(PARTY.NAME, name)
        .set(PARTY.ID_NO, idNumber)
        .set(PARTY.CONTACT, "13800138000");
  }

  /** A case that ended in a written agreement, paid in three parts. */
  public Draft agreed(int number) {
    LocalDate day = LocalDate.of(2026, 10, 24);
    Draft agreed =
        accepted(number)
            .set(DISPUTE_CASE.ACCEPTED_ON, LocalDate.of(2026, 10, 8))
            .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, LocalDate.of(2026, 10, 12))
            .set(DISPUTE_CASE.OUTCOME, "SUCCESS")
            .set(DISPUTE_CASE.CONCLUDED_ON, day)
            .addChild(
                fresh("mediation_session")
                    .set(MEDIATION_SESSION.HELD_ON, day)
                    .set(MEDIATION_SESSION.PLACE, "东河村调解室")
                    .set(MEDIATION_SESSION.MEDIATORS, "钱敏")
                    .set(MEDIATION_SESSION.CONTENT, "双方各自陈述，调解员讲明道理。")
                    .set(MEDIATION_SESSION.SESSION_RESULT, "SUCCESS"))
            .addChild(
                fresh("agreement")
                    .set(AGREEMENT.FORM, "WRITTEN")
                    .set(AGREEMENT.AGREED_ON, day)
                    .set(AGREEMENT.FACTS, "院墙滴水损坏邻屋墙面")
                    .set(AGREEMENT.TERMS, "赔偿修缮费三万六千元，分三期付清。")
                    .set(AGREEMENT.AMOUNT, new BigDecimal("36000"))
                    .set(AGREEMENT.PERFORM_MODE, "INSTALMENT")
                    .set(AGREEMENT.PERFORM_DUE_ON, LocalDate.of(2026, 12, 27))
                    .set(AGREEMENT.COPIES, 3)
                    .set(AGREEMENT.PARTIES_SIGNED_ON, day)
                    .set(AGREEMENT.MEDIATOR_SIGNED_ON, day)
                    .set(AGREEMENT.SEALED_ON, day));
    for (int i = 0; i < 3; i++) {
      agreed.addChild(
          fresh("performance")
              .set(PERFORMANCE.DUE_ON, LocalDate.of(2026, 10, 27).plusMonths(i))
              .set(PERFORMANCE.AMOUNT_DUE, new BigDecimal("12000")));
    }
    agreed
        .children("performance")
        .getFirst()
        .set(PERFORMANCE.PERFORMED_ON, LocalDate.of(2026, 10, 26))
        .set(PERFORMANCE.AMOUNT_DONE, new BigDecimal("12000"));
    return agreed;
  }

  public UUID save(Draft draft) {
    return switch (gate.save(session, draft, Door.WINDOW)) {
      case SaveResult.Saved saved -> saved.id();
      case SaveResult.Refused refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  /** Fills the ledger with cases in one transaction. */
  public void fill(int count) {
    gate.act(
        session,
        Door.WINDOW,
        null,
        act -> {
          for (int i = 1; i <= count; i++) {
            if (act.save(accepted(i)) instanceof SaveResult.Refused refused) {
              throw new AssertionError(refused.problems().toString());
            }
          }
          return count;
        });
  }
}
