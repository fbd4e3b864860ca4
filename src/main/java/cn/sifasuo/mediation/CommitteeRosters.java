package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Whether committees are made up as the law wants it on a day (PML 8, 9; W18). */
public final class CommitteeRosters {

  private final Transactions transactions;

  public CommitteeRosters(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Warnings only: small villages and new committees exist. */
  public List<Problem> check(Session session, UUID committee, LocalDate day) {
    session.require(Permission.READ_RECORDS, Ledger.MEDIATION);
    Roster roster =
        transactions
            .read(ctx -> of(ctx, List.of(committee)))
            .getOrDefault(committee, new Roster(List.of(), null));
    return roster.problems(day);
  }

  /** The rosters of committees, by id. */
  static Map<UUID, Roster> of(DSLContext ctx, Collection<UUID> committees) {
    Map<UUID, List<Roster.Member>> members =
        ctx.select(
                MEDIATOR.COMMITTEE_ID,
                MEDIATOR.SEX,
                MEDIATOR.POST,
                MEDIATOR.APPOINTED_FROM,
                MEDIATOR.APPOINTED_TO)
            .from(MEDIATOR)
            .where(
                MEDIATOR.COMMITTEE_ID.in(committees),
                MEDIATOR.VOIDED.isFalse(),
                MEDIATOR.ORIGIN.eq("ELECTED"))
            .fetchGroups(
                MEDIATOR.COMMITTEE_ID,
                r ->
                    new Roster.Member(
                        r.get(MEDIATOR.SEX),
                        r.get(MEDIATOR.POST),
                        r.get(MEDIATOR.APPOINTED_FROM),
                        r.get(MEDIATOR.APPOINTED_TO)));
    Map<UUID, Roster> rosters = new HashMap<>();
    ctx.select(COMMITTEE.ID, COMMITTEE.TERM_END)
        .from(COMMITTEE)
        .where(COMMITTEE.ID.in(committees))
        .forEach(r ->
            rosters.put(
                r.value1(), new Roster(members.getOrDefault(r.value1(), List.of()), r.value2())));
    return rosters;
  }
}
