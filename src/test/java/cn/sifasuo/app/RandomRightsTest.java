package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.statistics.FrozenProof;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clerk, an entry clerk and a statistician do whatever comes to their minds, while the head gives
 * and takes the right to records of minors. A small model knows who may do what; at the end the
 * chain holds and no closed figure counts otherwise. {@code -Drights.steps=20000} for a long walk.
 */
class RandomRightsTest {

  private static final int STEPS = Integer.getInteger("rights.steps", 400);
  private static final Period OCTOBER = Period.parse("2026-10").orElseThrow();
  private static final Set<String> BY_RIGHTS = Set.of("G-301", "G-305", "G-306", "L-321");

  /** What the roles may, written down once more. */
  private static final Map<String, Set<String>> MAY =
      Map.of(
          "yewu", Set.of("list", "search", "open", "enter", "correct", "void", "export", "count"),
          "luru", Set.of("list", "search", "open", "enter", "correct"),
          "tongji", Set.of("count", "close"));

  private static final List<String> ACTS =
      List.of(
          "list", "search", "open", "open", "reason", "enter", "enter", "correct", "correct",
          "void", "export", "count", "close");

  /** A record as the model knows it. */
  private static final class Known {
    private final UUID id;
    private final boolean minor;
    private final String name;
    private boolean voided;

    Known(UUID id, boolean minor, String name) {
      this.id = id;
      this.minor = minor;
      this.name = name;
    }
  }

  @TempDir Path folder;
  private final Random random = new Random(20261124);
  private final List<Known> known = new ArrayList<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private int names;
  private int refused;
  private int done;

  @Test
  void noRightLeaksWhateverTheyDo() {
    CommandDesk made = CommandDesk.made(folder);
    made.on(LocalDate.of(2026, 11, 24));
    made.open(d -> {
      CommandDesk.Committee committee = CommandDesk.committee(d);
      d.staff.add(d.session(), "yewu", "", rights(Role.CLERK, false), password());
      d.staff.add(d.session(), "luru", "", rights(Role.ENTRY_CLERK, true), password());
      d.staff.add(d.session(), "tongji", "", Rights.of(Role.STATISTICIAN), password());
      MAY.keySet().forEach(n -> sessions.put(n, d.people.signIn(n, d.info().code())));
      sessions.put("zhoumin", d.session());
      enter(d, d.session(), committee, false);
      enter(d, d.session(), committee, true);
      for (int i = 0; i < STEPS; i++) {
        step(d, committee);
      }
      assertThat(d.transactions().read(d.audit::firstBroken)).isEmpty();
      assertThat(d.transactions().read(d.frozenProof::prove))
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.verdict()).isEqualTo(FrozenProof.Verdict.SAME));
      return true;
    });
    assertThat(refused).isGreaterThan(STEPS / 10);
    assertThat(done).isGreaterThan(STEPS / 10);
  }

  private static char[] password() {
    return CommandDesk.PASSWORD.toCharArray();
  }

  private static Rights rights(Role role, boolean minors) {
    return new Rights(
        role, Set.of(Ledger.MEDIATION), minors ? Set.of(SpecialRight.MINORS) : Set.of());
  }

  private void step(Desk d, CommandDesk.Committee committee) {
    if (random.nextInt(20) == 0) {
      giveOrTake(d);
      return;
    }
    String who = List.of("yewu", "luru", "tongji").get(random.nextInt(3));
    Session session = java.util.Objects.requireNonNull(sessions.get(who));
    String act = ACTS.get(random.nextInt(ACTS.size()));
    Known record = known.get(random.nextInt(known.size()));
    boolean may = may(who, session, act, record);
    try {
      act(d, session, committee, act, record);
      assertThat(may).as(who + " " + act + " minor=" + record.minor).isTrue();
      done++;
    } catch (Failure e) {
      assertThat(BY_RIGHTS.contains(e.code())).as(who + " " + act + " " + e).isEqualTo(!may);
      assertThat(e.sentence()).doesNotContain(record.name);
      refused++;
    }
  }

  private static boolean may(String who, Session session, String act, Known record) {
    Set<String> own = java.util.Objects.requireNonNull(MAY.get(who));
    boolean trusted = session.rights().has(SpecialRight.MINORS);
    return switch (act) {
      case "open" -> own.contains("open") && !record.minor;
      case "reason" -> own.contains("open") && (!record.minor || trusted);
      case "correct" ->
          own.contains("correct")
              && (!record.voided || own.contains("void"))
              && (!record.minor || trusted);
      case "void" -> own.contains("void") && (!record.minor || trusted);
      default -> own.contains(act);
    };
  }

  private void giveOrTake(Desk d) {
    String who = random.nextBoolean() ? "yewu" : "luru";
    Role role = who.equals("yewu") ? Role.CLERK : Role.ENTRY_CLERK;
    d.staff.changeRights(d.session(), who, rights(role, random.nextBoolean()));
    sessions.put(who, d.people.signIn(who, d.info().code()));
  }

  private void act(
      Desk d, Session session, CommandDesk.Committee committee, String act, Known record) {
    RecordType type = d.mediation.disputeCase();
    switch (act) {
      case "list" -> tellsNoMinor(Told.of(d.lists.page(session, LedgerQuery.all(type), 0, 1000)));
      case "search" -> {
        String found =
            Told.of(d.lists.page(session, LedgerQuery.all(type).withText(record.name), 0, 1000));
        assertThat(found.isEmpty()).isEqualTo(record.minor || record.voided);
      }
      case "open" -> d.reader.find(session, type, record.id).orElseThrow();
      case "reason" -> opened(d, session, record.id);
      case "enter" -> enter(d, session, committee, random.nextInt(3) == 0);
      case "correct" -> {
        Draft draft = opened(d, d.session(), record.id);
        SaveResult saved =
            d.gate.save(session, draft.set(DISPUTE_CASE.PLACE, "第" + ++names + "处"), Door.COMMAND);
        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
        record.voided = false;
      }
      case "void" -> {
        int version = opened(d, d.session(), record.id).version();
        d.gate.voidRecord(session, type, record.id, version, "重复登记", Door.COMMAND);
        record.voided = true;
      }
      case "export" ->
          d.sheetExport.write(
              session, LedgerQuery.all(type), true, folder.resolve("l" + ++names + ".csv"));
      case "count" -> d.formDesk.show(session, "M1", OCTOBER);
      case "close" ->
          d.closeMonth.close(
              session,
              cn.sifasuo.statistics.CloseRequest.of(OCTOBER, "周敏", "陈所长")
                  .withReason("M1", "W09", "只有几件"));
      default -> throw new AssertionError(act);
    }
  }

  private static Draft opened(Desk d, Session session, UUID id) {
    RecordType type = d.mediation.disputeCase();
    Disclosure opened = d.protectedRecords.open(session, type, id, "办理本案");
    return d.reader.find(session, type, id, opened).orElseThrow();
  }

  private void tellsNoMinor(String list) {
    known.stream().filter(k -> k.minor).forEach(k -> assertThat(list).doesNotContain(k.name));
  }

  private void enter(Desk d, Session session, CommandDesk.Committee committee, boolean minor) {
    LocalDate day = LocalDate.of(2026, 10, 5).plusDays(random.nextInt(45));
    String name = (minor ? "小童" : "成年") + (char) ('甲' + ++names % 1000) + names;
    Draft draft =
        CaseByHand.concluded(d.mediation, committee.id(), committee.mediator(), day)
            .set(DISPUTE_CASE.CASE_NAME, name + "纠纷");
    Draft party = draft.children("party").getFirst().set(PARTY.NAME, name);
    if (minor) {
      party.set(PARTY.ID_NO, TownshipDoors.MINOR_ID);
    }
    SaveResult saved = d.gate.save(session, draft, Door.COMMAND);
    assertThat(saved).as(() -> saved.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    known.add(new Known(((SaveResult.Saved) saved).id(), minor, name));
  }
}
