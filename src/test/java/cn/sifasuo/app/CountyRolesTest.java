package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.RolesTable.Line;
import cn.sifasuo.app.RolesTable.Promise;
import cn.sifasuo.county.Approvals;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what at a county desk, as the table in the paper on security says. */
class CountyRolesTest {

  private static final Set<String> BY_RIGHTS = Set.of("G-301", "G-305", "G-306", "G-307");
  private static final Period MONTH = Period.parse("2026-10").orElseThrow();

  @TempDir Path folder;

  /** A county at which nothing has come yet: what passes the door fails, or finds nothing. */
  private CommandDesk county() {
    CommandDesk desk = CommandDesk.none(folder, "county");
    CommandDesk.Run made =
        desk.runAs(
            CommandDesk.DIRECTOR, "init --desk county --code 990201 --name 测试县司法局 --director 周敏");
    assertThat(made.exit()).as(made.err()).isZero();
    return desk;
  }

  @Test
  void everyDoorOfACounty() {
    county()
        .open(d -> {
          for (Line line : RolesTable.under("县局")) {
            for (Role role : line.promises().keySet()) {
              Promise promise = line.of(role);
              boolean passes = passes(d, line, person(role, line, Set.of()));
              if (promise == Promise.WITH_RIGHT) {
                assertThat(passes).as(line + "·" + role).isFalse();
                assertThat(passes(d, line, person(role, line, Set.of(SpecialRight.MINORS))))
                    .as(line + "·" + role + " with the right")
                    .isTrue();
              } else {
                assertThat(passes).as(line + "·" + role).isEqualTo(promise != Promise.REFUSED);
              }
            }
          }
          assertThat(Role.at(d.session()))
              .containsExactlyInAnyOrderElementsOf(
                  RolesTable.under("县局").getFirst().promises().keySet());
          return true;
        });
  }

  private static Session person(Role role, Line line, Set<SpecialRight> special) {
    Ledger kept = line.record().equals("他账") ? Ledger.CORRECTIONS : Ledger.MEDIATION;
    Rights rights = new Rights(role, role.keepsLedgers() ? Set.of(kept) : Set.of(), special);
    return new Session("ren", "某人", rights, "990201");
  }

  private boolean passes(Desk d, Line line, Session session) {
    try {
      act(d, line.door(), session);
      return true;
    } catch (Failure e) {
      return !BY_RIGHTS.contains(e.code());
    }
  }

  private static Approvals.Request sealedRequest(Desk d) {
    Approvals.Request open = request(d);
    return new Approvals.Request(
        open.office(), open.record(), open.kind(), open.row(), open.stage(), true);
  }

  private static Approvals.Request request(Desk d) {
    RecordType leave = d.corrections.correctionCase().child("correction_leave").type();
    return new Approvals.Request(
        "990201101",
        Draft.of(d.corrections.correctionCase(), new UUID(1, 2), 1),
        new HandOverLaw.SentRows(leave, "", leave.approval().orElseThrow(), List.of()),
        Draft.of(leave, new UUID(1, 3), 0),
        Approvals.Stage.ASKED,
        false);
  }

  private void act(Desk d, String door, Session session) {
    UUID nothing = new UUID(1, 2);
    switch (door) {
      case "收件" -> d.exchange.inbox.receive(session, folder.resolve("none"));
      case "退回和带话" -> d.exchange.rulings.tell(session, nothing, "请更正");
      case "收到的名单" ->
          d.exchange.receivedRecords.list(
              session, new HandOverLaw.SentType(d.mediation.committee(), "", List.of(), List.of()));
      case "决定请示" -> d.exchange.approvals.decide(session, request(d), Map.of());
      case "决定未成年人请示" -> d.exchange.approvals.decide(session, sealedRequest(d), Map.of());
      case "未成年人封存件" -> d.exchange.minorsFiles.open(session, nothing, "核对帮教");
      case "汇总" -> d.exchange.rollUp.compute(session, "M1", MONTH);
      case "签发汇总" -> d.exchange.issuedRollUps.issue(session, "M1", MONTH);
      case "向上封包" -> d.exchange.sealPeriod.seal(session, MONTH);
      case "登记和证书" ->
          d.exchange.enrolment.request(session, "县局", Optional.empty(), folder.resolve("no/file"));
      case "吊销" ->
          d.exchange.revocation.revoke(session, "990201101", LocalDate.of(2026, 11, 1), "失窃");
      case "整库转储" ->
          new Dumps(d).to(session, folder.resolve("no stick").resolve("x"), (step, share) -> {});
      case "管理人员" -> d.staff.changeRights(session, "nobody", Rights.of(Role.AUDITOR));
      case "操作日志" -> session.require(cn.sifasuo.security.Permission.READ_AUDIT);
      default -> throw new AssertionError("no door " + door);
    }
  }
}
