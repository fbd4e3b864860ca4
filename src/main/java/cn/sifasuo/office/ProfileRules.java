package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_HEAD;
import static cn.sifasuo.vault.schema.Tables.OFFICE_PREMISES;
import static cn.sifasuo.vault.schema.Tables.OFFICE_PROFILE;
import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static cn.sifasuo.vault.schema.Tables.OFFICE_TASK;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One office, one head at a time, and heads who work there (domain/office.md §2.1). */
final class ProfileRules implements RecordRules {

  private static final String ONE = "1";

  @Override
  public void derive(Draft draft, RuleContext context) {
    draft.set(OFFICE_PROFILE.SINGLE, ONE);
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(ProfileRules.class));
    LocalDate setUp = draft.day(OFFICE_PROFILE.SET_UP_ON);
    LocalDate closed = draft.day(OFFICE_PROFILE.CLOSED_ON);
    found.notInFuture(
        Findings.path(OFFICE_PROFILE.SET_UP_ON),
        setUp,
        draft.type().field(OFFICE_PROFILE.SET_UP_ON).label());
    if (Findings.before(closed, setUp)) {
      found.error(Findings.path(OFFICE_PROFILE.CLOSED_ON), "office.days-turned");
    }
    new RowsInForce(draft, ProfileType.TASKS, OFFICE_TASK.FROM_ON).check(setUp, closed, found);
    heads(draft.children(ProfileType.HEADS), context, found);
    premises(draft.children(ProfileType.PREMISES), found);
    return found.all();
  }

  private static void heads(List<Draft> heads, RuleContext context, Findings found) {
    for (int i = 0; i < heads.size(); i++) {
      Draft head = heads.get(i);
      String at = Findings.path(ProfileType.HEADS, i, OFFICE_HEAD.FROM_ON);
      LocalDate from = head.day(OFFICE_HEAD.FROM_ON);
      LocalDate to = head.day(OFFICE_HEAD.TO_ON);
      if (Findings.before(to, from)) {
        found.error(Findings.path(ProfileType.HEADS, i, OFFICE_HEAD.TO_ON), "office.days-turned");
      }
      UUID person = head.get(OFFICE_HEAD.STAFF_ID);
      String whom = Findings.path(ProfileType.HEADS, i, OFFICE_HEAD.STAFF_ID);
      if (person != null && from != null) {
        context
            .lookup()
            .find(StaffType.CODE, person)
            .filter(
                s -> Findings.before(from, s.day(OFFICE_STAFF.JOINED_OFFICE_ON)) || goneBy(s, to))
            .ifPresent(s -> found.error(whom, "office.head-not-here", s.title()));
      }
      for (int j = 0; j < i; j++) {
        Draft other = heads.get(j);
        if (meet(from, to, other.day(OFFICE_HEAD.FROM_ON), other.day(OFFICE_HEAD.TO_ON))) {
          found.warning(
              at,
              List.of(Findings.path(ProfileType.HEADS, j, OFFICE_HEAD.FROM_ON)),
              "office.two-heads");
        }
      }
    }
  }

  /** Whether somebody had left before the last day of being head. */
  private static boolean goneBy(Draft staff, @Nullable LocalDate to) {
    LocalDate left = staff.day(OFFICE_STAFF.LEFT_ON);
    return left != null && (to == null || left.isBefore(to));
  }

  private static boolean meet(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate otherFrom,
      @Nullable LocalDate otherTo) {
    return from != null
        && otherFrom != null
        && (otherTo == null || !otherTo.isBefore(from))
        && (to == null || !to.isBefore(otherFrom));
  }

  private static void premises(List<Draft> premises, Findings found) {
    for (int i = 0; i < premises.size(); i++) {
      Draft rooms = premises.get(i);
      Integer area = rooms.get(OFFICE_PREMISES.AREA_M2);
      if (area != null && area < 1) {
        found.error(
            Findings.path(ProfileType.PREMISES, i, OFFICE_PREMISES.AREA_M2), "office.area-none");
      }
      if (Findings.before(rooms.day(OFFICE_PREMISES.TO_ON), rooms.day(OFFICE_PREMISES.FROM_ON))) {
        found.error(
            Findings.path(ProfileType.PREMISES, i, OFFICE_PREMISES.TO_ON), "office.days-turned");
      }
    }
  }
}
