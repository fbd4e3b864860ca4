package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Whether a committee is made up as the law wants it on a day: three to nine members, one chair, at
 * least one woman, in its term (PML 8, 9; W18). Hired mediators are no members (PML 13).
 */
public final class CommitteeRosters {

  private static final Wording WORDS = Wording.of(CommitteeRosters.class);
  private static final int FEWEST = 3;
  private static final int MOST = 9;

  private final Transactions transactions;

  public CommitteeRosters(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Member(String sex, String post) {}

  /** Warnings only: small villages and new committees exist. */
  public List<Problem> check(Session session, UUID committee, LocalDate day) {
    session.require(Permission.READ_RECORDS);
    List<Member> members = members(session, committee, day);
    List<Problem> problems = new ArrayList<>();
    if (members.size() < FEWEST) {
      problems.add(warning("too-few", WORDS.say("roster.too-few", members.size())));
    } else if (members.size() > MOST) {
      problems.add(warning("too-many", WORDS.say("roster.too-many", members.size())));
    }
    if (members.stream().noneMatch(m -> m.sex().equals("FEMALE"))) {
      problems.add(warning("no-woman", WORDS.say("roster.no-woman")));
    }
    long chairs = members.stream().filter(m -> m.post().equals("CHAIR")).count();
    if (chairs != 1) {
      problems.add(warning("chair", WORDS.say("roster.chair", chairs)));
    }
    transactions
        .read(ctx ->
            ctx.select(COMMITTEE.TERM_END)
                .from(COMMITTEE)
                .where(COMMITTEE.ID.eq(committee), COMMITTEE.TERM_END.lt(day))
                .fetchOptional(COMMITTEE.TERM_END))
        .ifPresent(end -> problems.add(warning("term-over", WORDS.say("roster.term-over", end))));
    return List.copyOf(problems);
  }

  private List<Member> members(Session session, UUID committee, LocalDate day) {
    return transactions.read(ctx ->
        ctx.select(MEDIATOR.SEX, MEDIATOR.POST)
            .from(MEDIATOR)
            .where(
                MEDIATOR.OFFICE_CODE.eq(session.officeCode()),
                MEDIATOR.COMMITTEE_ID.eq(committee),
                MEDIATOR.VOIDED.isFalse(),
                MEDIATOR.ORIGIN.eq("ELECTED"),
                MEDIATOR.APPOINTED_FROM.le(day),
                MEDIATOR.APPOINTED_TO.isNull().or(MEDIATOR.APPOINTED_TO.ge(day)))
            .fetch(r -> new Member(String.valueOf(r.value1()), String.valueOf(r.value2()))));
  }

  private static Problem warning(String rule, String text) {
    return Problem.warning("", "committee." + rule, text);
  }
}
