package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_DUTY;
import static cn.sifasuo.vault.schema.Tables.OFFICE_POST;
import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static cn.sifasuo.vault.schema.Tables.OFFICE_TRAINING;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.PersonCard;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.TableField;

/** Somebody's time at the office, and the work of that time (domain/office.md §2.2). */
final class StaffRules implements RecordRules {

  private static final Wording WORDS = Wording.of(StaffRules.class);
  private static final PersonCard CARD =
      new PersonCard(OFFICE_STAFF.ID_NO, OFFICE_STAFF.GENDER, OFFICE_STAFF.BIRTH_DATE);

  /** 编内: whoever is of these is no social worker. */
  private static final Set<String> ESTABLISHED =
      Set.of("POLITICAL_LEGAL", "LOCAL_ADMIN", "INSTITUTION");

  @Override
  public void derive(Draft draft, RuleContext context) {
    CARD.derive(draft, context.today());
    boolean here = !draft.has(OFFICE_STAFF.LEFT_ON);
    draft.set(OFFICE_STAFF.PRESENT_NO, here ? draft.get(OFFICE_STAFF.ID_NO) : null);
    duties(draft)
        .latest()
        .ifPresent(duty -> {
          draft.set(OFFICE_STAFF.PRESENT_KIND, duty.get(OFFICE_DUTY.STAFF_KIND));
          draft.set(OFFICE_STAFF.PRESENT_WORK, work(duty, context));
        });
  }

  private static RowsInForce duties(Draft draft) {
    return new RowsInForce(draft, StaffType.DUTIES, OFFICE_DUTY.FROM_ON);
  }

  /** What a list says of somebody's work; nothing of whoever has neither kind of work. */
  private static String work(Draft duty, RuleContext context) {
    List<String> said = new ArrayList<>();
    for (TableField<?, String> share : List.of(OFFICE_DUTY.CORRECTION_WORK, OFFICE_DUTY.AID_WORK)) {
      String code = duty.get(share);
      if (code != null && !code.equals("NONE")) {
        said.add(
            WORDS.say(
                "staff.work." + Findings.path(share), context.codes().label("WORK_SHARE", code)));
      }
    }
    return String.join("、", said);
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, WORDS);
    card(draft, context, found);
    LocalDate joined = draft.day(OFFICE_STAFF.JOINED_OFFICE_ON);
    LocalDate left = draft.day(OFFICE_STAFF.LEFT_ON);
    future(draft, OFFICE_STAFF.JOINED_OFFICE_ON, found);
    future(draft, OFFICE_STAFF.LEFT_ON, found);
    if (joined != null && left != null && left.isBefore(joined)) {
      found.error(Findings.path(OFFICE_STAFF.LEFT_ON), "office.left-before-joined", joined);
    }
    if (Findings.before(joined, draft.day(OFFICE_STAFF.BIRTH_DATE))) {
      found.error(Findings.path(OFFICE_STAFF.JOINED_OFFICE_ON), "office.joined-before-birth");
    }
    duties(draft).check(joined, left, found);
    List<Draft> rows = draft.children(StaffType.DUTIES);
    for (int i = 0; i < rows.size(); i++) {
      share(rows.get(i), i, found);
    }
    posts(draft, found);
    trainings(draft, found);
    return found.all();
  }

  private static void card(Draft draft, RuleContext context, Findings found) {
    String number = Findings.path(OFFICE_STAFF.ID_NO);
    if (CARD.sexDiffers(draft, context.today())) {
      found.doubtful(Findings.path(OFFICE_STAFF.GENDER), number, "office.sex-differs-from-card");
    }
    if (CARD.birthDiffers(draft, context.today())) {
      found.doubtful(
          Findings.path(OFFICE_STAFF.BIRTH_DATE), number, "office.birth-differs-from-card");
    }
  }

  private static void future(Draft draft, TableField<?, LocalDate> day, Findings found) {
    found.notInFuture(Findings.path(day), draft.day(day), draft.type().field(day).label());
  }

  /** 专职 does this work alone (resettlement.md §7): nobody is full-time in two. */
  private static void share(Draft duty, int row, Findings found) {
    boolean corrects = duty.is(OFFICE_DUTY.CORRECTION_WORK, "FULL");
    if (corrects && duty.has(OFFICE_DUTY.AID_WORK) && !duty.is(OFFICE_DUTY.AID_WORK, "NONE")
        || duty.is(OFFICE_DUTY.AID_WORK, "FULL")
            && duty.has(OFFICE_DUTY.CORRECTION_WORK)
            && !duty.is(OFFICE_DUTY.CORRECTION_WORK, "NONE")) {
      found.warning(
          Findings.path(StaffType.DUTIES, row, OFFICE_DUTY.AID_WORK),
          List.of(Findings.path(StaffType.DUTIES, row, OFFICE_DUTY.CORRECTION_WORK)),
          "office.full-time-in-two");
    }
    boolean socialWorker =
        duty.is(OFFICE_DUTY.ROLE, "CORRECTION_SW")
            || duty.is(OFFICE_DUTY.ROLE_SECOND, "CORRECTION_SW");
    String kind = duty.get(OFFICE_DUTY.STAFF_KIND);
    if (socialWorker && kind != null && ESTABLISHED.contains(kind)) {
      found.warning(
          Findings.path(StaffType.DUTIES, row, OFFICE_DUTY.ROLE),
          List.of(Findings.path(StaffType.DUTIES, row, OFFICE_DUTY.STAFF_KIND)),
          "office.social-worker-established");
    }
    if (socialWorker && duty.is(OFFICE_DUTY.CORRECTION_WORK, "NONE")) {
      found.error(
          Findings.path(StaffType.DUTIES, row, OFFICE_DUTY.CORRECTION_WORK),
          "office.social-worker-without-work");
    }
  }

  private static void posts(Draft draft, Findings found) {
    List<Draft> rows = draft.children(StaffType.POSTS);
    for (int i = 0; i < rows.size(); i++) {
      if (Findings.before(
          rows.get(i).day(OFFICE_POST.TO_ON), rows.get(i).day(OFFICE_POST.FROM_ON))) {
        found.error(Findings.path(StaffType.POSTS, i, OFFICE_POST.TO_ON), "office.days-turned");
      }
    }
  }

  private static void trainings(Draft draft, Findings found) {
    List<Draft> rows = draft.children(StaffType.TRAININGS);
    for (int i = 0; i < rows.size(); i++) {
      Draft row = rows.get(i);
      if (Findings.before(row.day(OFFICE_TRAINING.TO_ON), row.day(OFFICE_TRAINING.FROM_ON))) {
        found.error(
            Findings.path(StaffType.TRAININGS, i, OFFICE_TRAINING.TO_ON), "office.days-turned");
      }
      BigDecimal hours = row.get(OFFICE_TRAINING.HOURS);
      if (hours != null && hours.signum() <= 0) {
        found.error(
            Findings.path(StaffType.TRAININGS, i, OFFICE_TRAINING.HOURS), "office.hours-none");
      }
    }
  }
}
