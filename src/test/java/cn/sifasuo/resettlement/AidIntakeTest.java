package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.Deadlines;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.HandOver;
import cn.sifasuo.ledger.HandOvers;
import cn.sifasuo.ledger.retention.RetentionKind;
import cn.sifasuo.ledger.retention.RetentionRules;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files opened by one act, and what the office owes by when (domain/resettlement.md §2.2, §4). */
class AidIntakeTest {

  private final AidDesk desk = new AidDesk();
  private final Waiting waiting = new Waiting();
  private final AidIntake intake = new AidIntake(desk.gate, desk.reader, desk.types, waiting);

  /** A ledger that hands over one person. */
  private static final class Waiting implements HandOvers {
    final UUID key = UUID.randomUUID();
    final List<LocalDate> taken = new ArrayList<>();

    @Override
    public List<HandOver> waiting(Session session) {
      return taken.isEmpty()
          ? List.of(
              new HandOver(
                  key,
                  "孙七",
                  "MALE",
                  day("1990-02-03"),
                  "ID",
                  AidDesk.idNumber("1990-02-03", 7),
                  null,
                  "示范县东河镇",
                  null,
                  null,
                  day("2026-12-18"),
                  "LT3",
                  18,
                  "PUBLIC_SAFETY",
                  true,
                  true,
                  "东河镇司法所",
                  "需要就业帮助"))
          : List.of();
    }

    @Override
    public void taken(GateAct act, UUID which, LocalDate on) {
      taken.add(on);
    }
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void 由通知建档_通知记下档案_只建一次() {
    UUID notice = desk.saved(desk.notice().addChild(desk.verified("2026-02-10", "OK")));
    UUID file = intake.open(desk.clerk, notice);
    Draft opened = desk.read(file);
    assertThat(opened.get(AID_CASE.NAME)).isEqualTo("赵六");
    assertThat(opened.get(AID_CASE.STATE)).isEqualTo("NOTICED");
    assertThat(opened.get(AID_CASE.NOTICE_DOC_NO)).isEqualTo("示监释字第12号");
    Draft filed = desk.reader.find(desk.clerk, desk.types.notice(), notice).orElseThrow();
    assertThat(filed.get(AID_NOTICE.CASE_ID)).isEqualTo(file);
    assertThat(filed.get(AID_NOTICE.STATE)).isEqualTo("FILED");
    refused("B-302", () -> intake.open(desk.clerk, notice));
    // another notice of the same person: nothing is half done
    UUID again = desk.saved(desk.notice().set(AID_NOTICE.DOC_NO, "示监释字第13号"));
    refused("B-303", () -> intake.open(desk.clerk, again));
    assertThat(
            desk.reader
                .find(desk.clerk, desk.types.notice(), again)
                .orElseThrow()
                .has(AID_NOTICE.CASE_ID))
        .isFalse();
  }

  @Test
  void 接收社区矫正移交的人_只带移交的内容() {
    UUID file = intake.take(desk.clerk, waiting.key);
    // a sealed file is read with the right to it and with a reason, which is noted
    Draft taken =
        desk.reader.judge(desk.clerk, desk.types.aidCase(), file, Draft::copy).orElseThrow();
    assertThat(taken.get(AID_CASE.SOURCE)).isEqualTo("CORR_EXPIRED");
    assertThat(taken.day(AID_CASE.RELEASED_ON)).isEqualTo("2026-12-18");
    assertThat(taken.get(AID_CASE.SEALED)).isTrue();
    assertThat(taken.get(AID_CASE.HANDOVER_ADVICE)).isEqualTo("需要就业帮助");
    assertThat(waiting.taken).containsExactly(AidDesk.TODAY);
    refused("B-204", () -> intake.take(desk.clerk, waiting.key));
    assertThat(new Waiting().waiting(desk.clerk).getFirst().toString()).doesNotContain("孙七");
  }

  private static void refused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  @Test
  void 到期事项_没有地方规定就没有首访期限_别的台账的人看不到() {
    desk.saved(desk.notice().set(AID_NOTICE.RELEASE_ON, day("2026-12-30")));
    desk.saved(desk.noticed(3, "2026-12-25"));
    desk.saved(
        desk.returned(4, "2026-12-01")
            .set(AID_CASE.TERM_TO, day("2027-01-10"))
            .set(AID_CASE.MEET_MODE, "GOV")
            .addChild(desk.need("KEY", "2026-12-01").set(AID_NEED.REVIEW_ON, day("2027-01-05"))));
    AidDeadlines deadlines =
        new AidDeadlines(
            desk.database,
            desk.reader,
            desk.types,
            desk.law,
            new RetentionRules(desk.database, desk.audit, desk.clock),
            desk.clock);
    assertThat(codes(deadlines, desk.clerk))
        .containsExactly("aid.family", "aid.release", "aid.verify", "aid.review", "aid.term");
    desk.local("aid.contact.first.days", "7", "2026-01-01");
    assertThat(codes(deadlines, desk.clerk)).contains("aid.first-contact");
    assertThat(codes(deadlines, desk.clerk)).doesNotContain("aid.helper", "aid.file");
    desk.local("aid.helper.days", "3", "2026-01-01");
    desk.local("aid.file.days", "5", "2026-01-01");
    assertThat(codes(deadlines, desk.clerk)).contains("aid.helper");
    Session other =
        new Session(
            "wang", "王五", new Rights(Role.CLERK, Set.of(Ledger.MEDIATION), Set.of()), "990101001");
    assertThat(codes(deadlines, other)).isEmpty();
  }

  @Test
  void aNoticeThatWasCheckedWantsAFileAndAnEndedFileIsKeptAsLongAsADocumentSays() {
    RetentionRules kept = new RetentionRules(desk.database, desk.audit, desk.clock);
    AidDeadlines deadlines =
        new AidDeadlines(desk.database, desk.reader, desk.types, desk.law, kept, desk.clock);
    Session head = Sessions.keeping("li", "李所长", Role.DIRECTOR, "990101001");
    desk.local("aid.file.days", "5", "2026-01-01");
    desk.saved(desk.notice().addChild(desk.verified("2026-02-10", "OK")));
    assertThat(deadlines.due(desk.clerk, day("2026-01-01"), day("2027-03-01")))
        .extracting(d -> d.code() + " " + d.dueOn())
        .containsExactly("aid.release 2026-03-10", "aid.file 2026-03-15");
    // shown a month ahead like everything, and earlier where a rule says so
    Deadlines shown = new Deadlines(Map.of(Ledger.RESETTLEMENT, deadlines));
    assertThat(shown.shown(desk.clerk, day("2026-02-06"))).isEmpty();
    assertThat(shown.shown(desk.clerk, day("2026-02-07")))
        .extracting(Deadline::code)
        .containsExactly("aid.release");
    desk.local("aid.remind.release.days", "60", "2026-01-01");
    assertThat(shown.shown(desk.clerk, day("2026-01-08"))).isEmpty();
    assertThat(shown.shown(desk.clerk, day("2026-01-09")))
        .extracting(Deadline::code)
        .containsExactly("aid.release");
    // who was not found is given back or looked for again; it does not vanish
    UUID lost =
        desk.saved(
            desk.notice()
                .addChild(
                    desk.verified("2026-02-11", "FAIL").set(AID_VERIFICATION.FAILURE, "NO_SUCH")));
    assertThat(deadlines.due(desk.clerk, day("2026-01-01"), day("2027-03-01")))
        .filteredOn(d -> d.recordId().equals(lost))
        .extracting(Deadline::code)
        .containsExactly("aid.verify");
    desk.saved(
        desk.active(1, "2026-03-10")
            .set(AID_CASE.END_KIND, "DIED")
            .set(AID_CASE.END_ON, day("2026-06-01")));
    assertThat(kept(deadlines, head)).isEmpty();
    kept.set(head, RetentionKind.RESETTLEMENT, 3, day("2026-01-01"), "示司发〔2026〕9号");
    assertThat(kept(deadlines, head)).containsExactly("aid.retention 2029-12-31");
    assertThat(kept(deadlines, desk.clerk)).isEmpty();
  }

  private static List<String> kept(AidDeadlines deadlines, Session session) {
    return deadlines.due(session, day("2029-01-01"), day("2029-12-31")).stream()
        .map(d -> d.code() + " " + d.dueOn())
        .toList();
  }

  private static List<String> codes(AidDeadlines deadlines, Session session) {
    return deadlines.due(session, day("2026-01-01"), day("2027-03-01")).stream()
        .map(Deadline::code)
        .toList();
  }
}
