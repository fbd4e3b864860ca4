package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.RuleContext;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.ledger.rule.LocalRule;
import cn.sifasuo.ledger.rule.LocalRules;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.MemoryDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A township desk on the real database and the real gate; its today is 2026-12-20. */
public final class AidDesk implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2026, 12, 20);

  public final MemoryDatabase database = new MemoryDatabase();
  final Clock clock = Clock.fixed(Instant.parse("2026-12-20T02:00:00Z"), ZoneOffset.ofHours(8));
  final AuditChain audit = new AuditChain(clock);
  final ResettlementTypes types = new ResettlementTypes();
  final RecordTypes all = new RecordTypes(types.roots());
  final CodeLists codes;
  final DatedRules law;
  final WriteGate gate;
  final LedgerReader reader;
  public final Session clerk =
      Sessions.with(
          Sessions.clerk("zhang", "张三", "990101001"), SpecialRight.MINORS, SpecialRight.SEALED);

  public AidDesk() {
    codes = CodeLists.load(database);
    law = DatedRules.load(database);
    gate = new WriteGate(database, all, codes, law, audit, PeriodGuard.OPEN, clock);
    reader = new LedgerReader(database, all);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A synthetic number: unassigned prefix 99, right check digit. */
  static String idNumber(String birth, int sequence) {
    String body = "990101" + birth.replace("-", "") + "%03d".formatted(sequence);
    return body + IdNumber.checkDigit(body);
  }

  /** What a county set by a document. */
  void local(String rule, String content, String from) {
    new LocalRules(database, law, audit, clock)
        .enter(
            new Session("li", "李所长", Role.DIRECTOR, "990101001"),
            new LocalRule(
                rule,
                Rule.Scope.COUNTY,
                day(from),
                null,
                content,
                new LocalRule.Document(
                    "示司发〔2020〕7号",
                    "安置帮教工作办法",
                    day("2020-01-05"),
                    "示范县司法局",
                    "办法.pdf",
                    "%PDF-1.4 scan".getBytes(StandardCharsets.US_ASCII))));
    law.reload();
  }

  /** Word from a prison of a release on 2026-03-10. */
  Draft notice() {
    return fresh("aid_notice")
        .set(AID_NOTICE.NOTICE_KIND, "PRISON_NOTICE")
        .set(AID_NOTICE.ISSUER, "示范监狱")
        .set(AID_NOTICE.DOC_NO, "示监释字第12号")
        .set(AID_NOTICE.RECEIVED_ON, day("2026-02-05"))
        .set(AID_NOTICE.NAME, "赵六")
        .set(AID_NOTICE.GENDER, "MALE")
        .set(AID_NOTICE.BIRTH_DATE, day("1988-04-05"))
        .set(AID_NOTICE.ID_NO, idNumber("1988-04-05", 11))
        .set(AID_NOTICE.ADDRESS, "示范县东河镇西堤村")
        .set(AID_NOTICE.CATEGORY, "PRISON")
        .set(AID_NOTICE.RELEASE_ON, day("2026-03-10"))
        .set(AID_NOTICE.PRISON, "示范监狱")
        .set(AID_NOTICE.SENTENCE_BAND, "LT3")
        .set(AID_NOTICE.OFFENCE_GROUP, "PROPERTY")
        .set(AID_NOTICE.MINOR_AT_OFFENCE, false);
  }

  Draft verified(String on, String result) {
    return fresh("aid_verification")
        .set(AID_VERIFICATION.VERIFIED_ON, day(on))
        .set(AID_VERIFICATION.METHOD, "电话和入户")
        .set(AID_VERIFICATION.RESULT, result)
        .set(AID_VERIFICATION.VERIFIED_BY, "张三");
  }

  /** Somebody from a prison who is not back yet. */
  Draft noticed(int person, String released) {
    String birth = "1988-04-05";
    return fresh("aid_case")
        .set(AID_CASE.NAME, "对象" + person)
        .set(AID_CASE.GENDER, "MALE")
        .set(AID_CASE.BIRTH_DATE, day(birth))
        .set(AID_CASE.ID_NO, idNumber(birth, person))
        .set(AID_CASE.CATEGORY, "PRISON")
        .set(AID_CASE.SOURCE, "RELEASED")
        .set(AID_CASE.RELEASED_ON, day(released))
        .set(AID_CASE.PRISON, "示范监狱")
        .set(AID_CASE.OFFENCE_GROUP, "PROPERTY")
        .set(AID_CASE.SENTENCE_BAND, "LT3")
        .set(AID_CASE.MINOR_AT_OFFENCE, false);
  }

  /** The same, back on the day of release, with a term of five years. */
  Draft returned(int person, String released) {
    LocalDate on = day(released);
    return noticed(person, released)
        .set(AID_CASE.RETURNED_ON, on)
        .set(AID_CASE.MEET_MODE, "FAMILY_COMMUNITY")
        .set(AID_CASE.HUKOU_SAME_AS_LIVE, true)
        .set(AID_CASE.RURAL, true)
        .set(AID_CASE.HEALTH_CAPACITY, "FULL")
        .set(AID_CASE.TERM_FROM, on)
        .set(AID_CASE.TERM_TO, TermRules.end(on, 5));
  }

  /** The same in help: contacted, with a group of two. */
  public Draft active(int person, String released) {
    return returned(person, released)
        .set(AID_CASE.FIRST_CONTACT_ON, day(released))
        .addChild(helper("OFFICE", "MALE", released))
        .addChild(helper("VILLAGE_CO", "FEMALE", released));
  }

  Draft helper(String kind, String gender, String from) {
    return fresh("aid_helper")
        .set(AID_HELPER.NAME, "钱敏")
        .set(AID_HELPER.HELPER_KIND, kind)
        .set(AID_HELPER.GENDER, gender)
        .set(AID_HELPER.FROM_ON, day(from));
  }

  Draft need(String kind, String decided) {
    return fresh("aid_need")
        .set(AID_NEED.NEED_KIND, kind)
        .set(AID_NEED.DECIDED_ON, day(decided))
        .set(AID_NEED.REASON, kind.equals("KEY") ? "NO_HOUSING" : null)
        .set(AID_NEED.NEED_SOURCE, "VISIT")
        .set(AID_NEED.DECIDED_BY, "张三")
        .set(AID_NEED.REVIEW_ON, day(decided).plusMonths(12));
  }

  Draft fresh(String type) {
    return Draft.fresh(all.get(type));
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

  Draft read(UUID id) {
    return reader.find(clerk, types.aidCase(), id).orElseThrow();
  }

  List<String> errors(Draft draft) {
    return found(Severity.ERROR, draft);
  }

  List<String> warnings(Draft draft) {
    return found(Severity.WARNING, draft);
  }

  /** Also fills the derived fields of the draft itself. */
  private List<String> found(Severity severity, Draft draft) {
    draft
        .type()
        .rules()
        .derive(
            draft, new RuleContext(Door.WINDOW, TODAY, codes, law, (type, id) -> Optional.empty()));
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
