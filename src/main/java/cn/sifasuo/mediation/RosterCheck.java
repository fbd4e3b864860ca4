package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.LedgerCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * W18 (PML 8, 9, 13): on the day a case was accepted its committee was in its term, had three to
 * nine members and a woman among them, and its mediator was on the roster. A committee of which no
 * member was ever entered is not judged: its roster is not kept here.
 */
public final class RosterCheck implements LedgerCheck {

  private static final Wording WORDS = Wording.of(RosterCheck.class);

  /** A missing chair is told when the committee is looked at; W18 does not name it. */
  private static final Set<String> ABOUT_MEMBERS =
      Set.of(Roster.TOO_FEW, Roster.TOO_MANY, Roster.NO_WOMAN);

  @Override
  public String code() {
    return "mediation.roster";
  }

  @Override
  public List<Doubt> check(DSLContext ctx, Select<Record1<UUID>> records) {
    List<Doubt> doubts = new ArrayList<>(committees(ctx, records));
    List<UUID> strangers = notOnRoster(ctx, records);
    if (!strangers.isEmpty()) {
      doubts.add(new Doubt(WORDS.say("check.roster.mediator"), strangers));
    }
    return doubts;
  }

  /** What is wrong with one committee on some days. */
  private record Wrong(UUID committee, String rule) {}

  private static List<Doubt> committees(DSLContext ctx, Select<Record1<UUID>> records) {
    Map<UUID, List<LocalDate>> days =
        ctx.selectDistinct(DISPUTE_CASE.COMMITTEE_ID, DISPUTE_CASE.ACCEPTED_ON)
            .from(DISPUTE_CASE)
            .where(DISPUTE_CASE.ID.in(records))
            .orderBy(DISPUTE_CASE.ACCEPTED_ON)
            .fetchGroups(DISPUTE_CASE.COMMITTEE_ID, DISPUTE_CASE.ACCEPTED_ON);
    Map<UUID, Roster> rosters = CommitteeRosters.of(ctx, days.keySet());
    Map<Wrong, List<LocalDate>> wrong = new LinkedHashMap<>();
    days.forEach((committee, accepted) -> {
      Roster roster = rosters.getOrDefault(committee, new Roster(List.of(), null));
      for (LocalDate day : accepted) {
        for (Problem problem : roster.problems(day)) {
          boolean asked =
              problem.code().equals(Roster.TERM_OVER)
                  || (ABOUT_MEMBERS.contains(problem.code()) && !roster.members().isEmpty());
          if (asked) {
            wrong
                .computeIfAbsent(new Wrong(committee, problem.code()), k -> new ArrayList<>())
                .add(day);
          }
        }
      }
    });
    Map<UUID, String> names = names(ctx, days.keySet());
    List<Doubt> doubts = new ArrayList<>();
    wrong.forEach((w, on) ->
        doubts.add(
            new Doubt(
                WORDS.say("check." + w.rule(), names.getOrDefault(w.committee(), "")),
                accepted(ctx, records, w.committee(), on))));
    return doubts;
  }

  private static Map<UUID, String> names(DSLContext ctx, Set<UUID> committees) {
    Map<UUID, String> names = new HashMap<>();
    ctx.select(COMMITTEE.ID, COMMITTEE.NAME)
        .from(COMMITTEE)
        .where(COMMITTEE.ID.in(committees))
        .forEach(r -> names.put(r.value1(), r.value2()));
    return names;
  }

  private static List<UUID> accepted(
      DSLContext ctx, Select<Record1<UUID>> records, UUID committee, List<LocalDate> days) {
    return ctx.select(DISPUTE_CASE.ID)
        .from(DISPUTE_CASE)
        .where(
            DISPUTE_CASE.COMMITTEE_ID.eq(committee),
            DISPUTE_CASE.ACCEPTED_ON.in(days),
            DISPUTE_CASE.ID.in(records))
        .orderBy(DISPUTE_CASE.ACCEPTED_ON, DISPUTE_CASE.CASE_NO)
        .fetch(r -> Objects.requireNonNull(r.value1()));
  }

  /** Cases whose mediator was not appointed to the committee on the day of acceptance. */
  private static List<UUID> notOnRoster(DSLContext ctx, Select<Record1<UUID>> records) {
    return ctx.select(DISPUTE_CASE.ID)
        .from(DISPUTE_CASE)
        .where(DISPUTE_CASE.ID.in(records), DISPUTE_CASE.LEAD_MEDIATOR_ID.isNotNull())
        .andNotExists(
            DSL.selectOne()
                .from(MEDIATOR)
                .where(
                    MEDIATOR.ID.eq(DISPUTE_CASE.LEAD_MEDIATOR_ID),
                    MEDIATOR.COMMITTEE_ID.eq(DISPUTE_CASE.COMMITTEE_ID),
                    MEDIATOR.VOIDED.isFalse(),
                    MEDIATOR
                        .APPOINTED_FROM
                        .isNull()
                        .or(MEDIATOR.APPOINTED_FROM.le(DISPUTE_CASE.ACCEPTED_ON)),
                    MEDIATOR
                        .APPOINTED_TO
                        .isNull()
                        .or(MEDIATOR.APPOINTED_TO.ge(DISPUTE_CASE.ACCEPTED_ON))))
        .orderBy(DISPUTE_CASE.ACCEPTED_ON, DISPUTE_CASE.CASE_NO)
        .fetch(r -> Objects.requireNonNull(r.value1()));
  }
}
