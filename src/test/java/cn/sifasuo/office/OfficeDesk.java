package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_ASSET;
import static cn.sifasuo.vault.schema.Tables.OFFICE_BASE;
import static cn.sifasuo.vault.schema.Tables.OFFICE_DUTY;
import static cn.sifasuo.vault.schema.Tables.OFFICE_FUND;
import static cn.sifasuo.vault.schema.Tables.OFFICE_PROFILE;
import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static cn.sifasuo.vault.schema.Tables.OFFICE_TASK;
import static cn.sifasuo.vault.schema.Tables.OFFICE_VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.corrections.CorrectionsTypes;
import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.vault.MemoryDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A township desk with the office's own ledger; its today is 2026-12-20. */
public final class OfficeDesk implements AutoCloseable {

  public final MemoryDatabase database = new MemoryDatabase();
  final Clock clock = Clock.fixed(Instant.parse("2026-12-20T02:00:00Z"), ZoneOffset.ofHours(8));
  final AuditChain audit = new AuditChain(clock);
  final OfficeTypes types = new OfficeTypes();
  public final RecordTypes all =
      new RecordTypes(
          Stream.concat(
                  types.roots().stream(),
                  new CorrectionsTypes(WorkCalendar.announced()).roots().stream())
              .toList());
  final CodeLists codes = CodeLists.load(database);
  final WriteGate gate =
      new WriteGate(
          database, all, codes, DatedRules.load(database), audit, PeriodGuard.OPEN, clock);
  final LedgerReader reader = new LedgerReader(database, all);
  public final Session clerk = Sessions.clerk("zhang", "张三", "990101001");
  private int people;

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  Draft fresh(String type) {
    return Draft.fresh(all.get(type));
  }

  /** Somebody at the office since a day, with the work of that day. */
  public Draft staff(String name, String joined, String kind, String corrections, String aid) {
    return fresh("office_staff")
        .set(OFFICE_STAFF.NAME, name)
        .set(OFFICE_STAFF.ID_NO, nextNumber())
        .set(OFFICE_STAFF.EDUCATION, "BACHELOR")
        .set(OFFICE_STAFF.JOINED_OFFICE_ON, day(joined))
        .addChild(duty(joined, kind, corrections, aid));
  }

  public Draft duty(String from, String kind, String corrections, String aid) {
    return fresh("office_duty")
        .set(OFFICE_DUTY.FROM_ON, day(from))
        .set(OFFICE_DUTY.STAFF_KIND, kind)
        .set(OFFICE_DUTY.CORRECTION_WORK, corrections)
        .set(OFFICE_DUTY.AID_WORK, aid);
  }

  public Draft volunteer(String name, String from, boolean corrections, boolean aid) {
    return fresh("office_volunteer")
        .set(OFFICE_VOLUNTEER.NAME, name)
        .set(OFFICE_VOLUNTEER.ID_NO, nextNumber())
        .set(OFFICE_VOLUNTEER.FROM_ON, day(from))
        .set(OFFICE_VOLUNTEER.CORRECTIONS, corrections)
        .set(OFFICE_VOLUNTEER.RESETTLEMENT, aid);
  }

  /** A synthetic number: unassigned prefix 99, right check digit. */
  private String nextNumber() {
    String body = "99010119900101%03d".formatted(++people);
    return body + IdNumber.checkDigit(body);
  }

  public Draft fund(String entry, String item, String on, String amount) {
    return fresh("office_fund")
        .set(OFFICE_FUND.FUND_YEAR, day(on).getYear())
        .set(OFFICE_FUND.ENTRY, entry)
        .set(OFFICE_FUND.ITEM, item)
        .set(OFFICE_FUND.SOURCE, "COUNTY")
        .set(OFFICE_FUND.ON_DAY, day(on))
        .set(OFFICE_FUND.AMOUNT, new BigDecimal(amount));
  }

  public Draft base(String name, String kind, String opened, @Nullable String closed) {
    return fresh("office_base")
        .set(OFFICE_BASE.NAME, name)
        .set(OFFICE_BASE.BASE_KIND, kind)
        .set(OFFICE_BASE.OPENED_ON, day(opened))
        .set(OFFICE_BASE.CLOSED_ON, closed == null ? null : day(closed));
  }

  public Draft asset(String kind, int pieces, String bought, @Nullable String scrapped) {
    return fresh("office_asset")
        .set(OFFICE_ASSET.NAME, codes.label("ASSET_KIND", kind))
        .set(OFFICE_ASSET.ASSET_KIND, kind)
        .set(OFFICE_ASSET.QTY, pieces)
        .set(OFFICE_ASSET.CORRECTIONS, true)
        .set(OFFICE_ASSET.BOUGHT_ON, day(bought))
        .set(OFFICE_ASSET.SCRAPPED_ON, scrapped == null ? null : day(scrapped));
  }

  /** The office, set up in 2010 for resettlement alone. */
  public Draft profile() {
    return fresh("office_profile")
        .set(OFFICE_PROFILE.NAME, "东河镇司法所")
        .set(OFFICE_PROFILE.SET_UP_ON, day("2010-01-01"))
        .addChild(task("2010-01-01", false));
  }

  public Draft task(String from, boolean corrections) {
    return fresh("office_task")
        .set(OFFICE_TASK.FROM_ON, day(from))
        .set(OFFICE_TASK.CORRECTIONS, corrections)
        .set(OFFICE_TASK.RESETTLEMENT, true);
  }

  public UUID saved(Draft draft) {
    List<Acceptance> answers =
        gate.check(clerk, draft, Door.WINDOW).stream()
            .filter(p -> p.severity() == Severity.WARNING)
            .map(p -> new Acceptance(p.field(), p.code(), "已核对"))
            .toList();
    SaveResult result = gate.save(clerk, draft, Door.WINDOW, answers);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  Draft read(String type, UUID id) {
    return reader.find(clerk, all.get(type), id).orElseThrow();
  }

  List<String> errors(Draft draft) {
    return found(Severity.ERROR, draft);
  }

  /** Why a save is refused; checks against other records are made with it. */
  List<String> refusals(Draft draft) {
    return gate.save(clerk, draft, Door.WINDOW).problems().stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(Problem::code)
        .toList();
  }

  List<String> warnings(Draft draft) {
    return found(Severity.WARNING, draft);
  }

  private List<String> found(Severity severity, Draft draft) {
    return gate.check(clerk, draft, Door.WINDOW).stream()
        .filter(p -> p.severity() == severity)
        .map(Problem::code)
        .toList();
  }

  @Override
  public void close() throws Exception {
    database.close();
  }
}
