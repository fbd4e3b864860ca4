package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DELEGATION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION_ATTENDANCE;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A desk of community corrections on the real database and the real gate. */
public final class CorrectionsDesk implements AutoCloseable {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  public final Transactions database;
  public final CorrectionsTypes types;
  public final RecordTypes all;
  public final CodeLists codes;
  public final DatedRules law;
  public final WorkCalendar calendar;
  public final WriteGate gate;
  public final LedgerReader reader;
  public final LedgerLists lists;
  public final AuditChain audit;
  public final Clock clock;
  private int people = 100;
  public final Session clerk = Sessions.clerk("zhang", "张三", "990101001");

  public CorrectionsDesk() {
    this(TODAY);
  }

  /** A desk whose today is another day. */
  public CorrectionsDesk(LocalDate today) {
    this(new MemoryDatabase(), PeriodGuard.OPEN, today);
  }

  /** A desk on a database of its own, which it leaves open. */
  public static CorrectionsDesk on(Transactions database) {
    return new CorrectionsDesk(database, PeriodGuard.OPEN, TODAY);
  }

  /** A desk on a database of its own that keeps closed periods as they were closed. */
  public static CorrectionsDesk keeping(
      Transactions database, Function<Clock, PeriodGuard> guard, LocalDate today) {
    return new CorrectionsDesk(database, guard.apply(clockOn(today)), today);
  }

  private static Clock clockOn(LocalDate today) {
    return Clock.fixed(
        today.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.ofHours(8)), ZoneOffset.ofHours(8));
  }

  private CorrectionsDesk(Transactions database, PeriodGuard guard, LocalDate today) {
    this.database = database;
    clock = clockOn(today);
    audit = new AuditChain(clock);
    calendar = WorkCalendar.load(database);
    types = new CorrectionsTypes(calendar);
    codes = CodeLists.load(database);
    law = DatedRules.load(database);
    all = new RecordTypes(types.roots());
    gate = new WriteGate(database, all, codes, law, audit, guard, clock);
    reader = new LedgerReader(database, all);
    lists = new LedgerLists(database);
    if (database.read(ctx -> ctx.fetchCount(CORRECTION_DELEGATION)) == 0) {
      List.of("RECEIVE", "GROUP", "LEAVE", "CONDUCT", "DISCHARGE").forEach(this::delegated);
    }
  }

  /** What the county delegates to the office since the law came into force. */
  private void delegated(String act) {
    saved(
        fresh("correction_delegation")
            .set(CORRECTION_DELEGATION.ACT, act)
            .set(CORRECTION_DELEGATION.VALID_FROM, day("2020-07-01"))
            .set(CORRECTION_DELEGATION.DOC_NO, "东司委〔2020〕3号")
            .set(CORRECTION_DELEGATION.ISSUER, "东河县社区矫正管理局"));
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A synthetic case that may be changed before it is built. */
  public CaseBuilder aCase() {
    return new CaseBuilder(all);
  }

  /** The next of as many synthetic people as a test wants, each with a name and a number. */
  public CaseBuilder somebody() {
    people += 2;
    return aCase().named("赵立新" + people, people);
  }

  public Draft fresh(String type) {
    return Draft.fresh(all.get(type));
  }

  /** A lesson of one hour and a half that everybody attended. */
  public Draft session(String form, String on, boolean minorsOnly, UUID... who) {
    Draft session =
        fresh("correction_session")
            .set(CORRECTION_SESSION.HELD_ON, day(on))
            .set(CORRECTION_SESSION.HOURS, new BigDecimal("1.5"))
            .set(CORRECTION_SESSION.EDUCATION_FORM, form)
            .set(CORRECTION_SESSION.TOPIC, "LAW")
            .set(CORRECTION_SESSION.TEACHER, "张三")
            .set(CORRECTION_SESSION.PLACE, "司法所")
            .set(CORRECTION_SESSION.MINORS_ONLY, minorsOnly);
    for (UUID id : who) {
      session.addChild(
          fresh("correction_session_attendance")
              .set(CORRECTION_SESSION_ATTENDANCE.CORRECTION_CASE_ID, id)
              .set(CORRECTION_SESSION_ATTENDANCE.HOURS, new BigDecimal("1.5")));
    }
    return session;
  }

  /** What a court asks before it sentences. */
  public Draft assessment(LocalDate received, boolean fast) {
    return fresh("correction_assessment")
        .set(CORRECTION_ASSESSMENT.REQUESTER, "东河县人民法院")
        .set(CORRECTION_ASSESSMENT.REQUESTER_KIND, "COURT")
        .set(CORRECTION_ASSESSMENT.RECEIVED_ON, received)
        .set(CORRECTION_ASSESSMENT.FAST_TRACK, fast)
        .set(CORRECTION_ASSESSMENT.NAME, "周平");
  }

  public SaveResult save(Draft draft) {
    return gate.save(clerk, draft, Door.WINDOW);
  }

  public UUID saved(Draft draft) {
    return saved(draft, Door.WINDOW);
  }

  /** Saves; where somebody is asked, with a reason for every warning. */
  public UUID saved(Draft draft, Door door) {
    SaveResult result = gate.save(clerk, draft, door, answers(draft, door));
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  private List<Acceptance> answers(Draft draft, Door door) {
    return gate.check(clerk, draft, door).stream()
        .filter(p -> door.asks() && p.severity() == Severity.WARNING)
        .map(p -> new Acceptance(p.field(), p.code(), "已核对文书"))
        .toList();
  }

  public Draft read(UUID caseId) {
    return reader.find(clerk, types.correctionCase(), caseId).orElseThrow();
  }

  public List<Problem> problems(Draft draft) {
    return gate.check(clerk, draft, Door.WINDOW);
  }

  /** The names of the rules that find something of this weight, entering at the desk. */
  public List<String> found(Severity severity, Draft draft) {
    return problems(draft).stream()
        .filter(p -> p.severity() == severity)
        .map(Problem::code)
        .toList();
  }

  public List<String> errors(Draft draft) {
    return found(Severity.ERROR, draft);
  }

  public List<String> warnings(Draft draft) {
    return found(Severity.WARNING, draft);
  }

  @Override
  public void close() {
    if (database instanceof MemoryDatabase memory) {
      try {
        memory.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
