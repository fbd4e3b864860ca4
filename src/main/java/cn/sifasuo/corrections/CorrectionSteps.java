package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a case stands on its way 接收 → 宣告 → 小组 → 方案 → 日常 → 考核奖惩 → 期满 → 解除 → 衔接, read off what is
 * written in it.
 *
 * @param steps all nine, in order
 */
public record CorrectionSteps(List<Step> steps) {

  private static final Wording WORDS = Wording.of(CorrectionSteps.class);

  /** The steps in order. */
  public enum Kind {
    RECEIVE,
    ANNOUNCE,
    GROUP,
    PLAN,
    DAILY,
    CONDUCT,
    EXPIRY,
    DISCHARGE,
    HAND_OVER;

    /** How the case page names it. */
    public String label() {
      return WORDS.say("step." + name());
    }
  }

  /** How a step stands. */
  public enum Status {
    DONE,
    /** The one to do next; at most one step. */
    CURRENT,
    OPEN,
    /** The case goes on without it: nothing of conduct to decide, nobody to hand over. */
    NOT_NEEDED
  }

  /**
   * One step.
   *
   * @param due what is open and by when, earliest first
   */
  public record Step(Kind kind, Status status, List<DueDay> due) {}

  /**
   * A day by which something of the step is due.
   *
   * @param label what the clerk reads, such as 定期报告
   * @param reminded whether it is time to show it, or past it
   */
  public record DueDay(String label, LocalDate on, boolean overdue, boolean reminded) {}

  /**
   * @param correctionCase a case as read or as checked, its derived fields filled
   */
  public static CorrectionSteps of(
      Draft correctionCase, DatedRules law, WorkCalendar calendar, LocalDate today) {
    CorrectionFile file = new CorrectionFile(correctionCase);
    List<CorrectionDues.Due> dues = CorrectionDues.of(correctionCase, law, calendar);
    List<Step> steps = new ArrayList<>();
    boolean currentFound = false;
    for (Kind kind : Kind.values()) {
      Status status = status(kind, file);
      // conduct is judged whenever there is something to judge; it keeps nothing waiting
      if (status == Status.OPEN && !currentFound && kind != Kind.CONDUCT) {
        status = Status.CURRENT;
        currentFound = true;
      }
      List<DueDay> due =
          dues.stream().filter(d -> d.kind().step() == kind).map(d -> day(d, law, today)).toList();
      steps.add(new Step(kind, status, due));
    }
    return new CorrectionSteps(List.copyOf(steps));
  }

  private static DueDay day(CorrectionDues.Due due, DatedRules law, LocalDate today) {
    LocalDate remindFrom = due.on().minusDays(remind(law, due.kind().key(), due.on()));
    return new DueDay(
        WORDS.say("due." + due.kind().key()),
        due.on(),
        due.on().isBefore(today),
        !remindFrom.isAfter(today));
  }

  /** How many days ahead a kind of deadline is shown. */
  static int remind(DatedRules law, String kind, LocalDate dueOn) {
    return new CorrectionsLaw(law)
        .on("remind." + kind + ".days", dueOn)
        .map(Rule::number)
        .orElse(0);
  }

  /** The step to do next; empty once nothing is left to do. */
  public Optional<Step> current() {
    return steps.stream().filter(s -> s.status() == Status.CURRENT).findFirst();
  }

  public Step step(Kind kind) {
    return steps.get(kind.ordinal());
  }

  private static Status status(Kind kind, CorrectionFile file) {
    Draft draft = file.draft();
    boolean left = file.left() != null;
    return switch (kind) {
      case RECEIVE -> done(file.registered() != null, !left);
      case ANNOUNCE -> done(draft.has(CORRECTION_CASE.ANNOUNCED_ON), !left);
      case GROUP -> done(draft.has(CORRECTION_CASE.GROUP_FORMED_ON), !left);
      case PLAN -> done(!file.rows(FileRows.PLANS).isEmpty(), !left);
      // goes on until the appraisal before the end, or the end itself
      case DAILY -> done(left || draft.has(CORRECTION_CASE.APPRAISED_ON), true);
      case CONDUCT -> done(!file.rows(ConductRows.CONDUCTS).isEmpty(), !left);
      case EXPIRY -> done(draft.has(CORRECTION_CASE.APPRAISED_ON), !left);
      case DISCHARGE -> done(draft.has(CORRECTION_CASE.END_ON), !left);
      case HAND_OVER -> done(draft.has(CORRECTION_CASE.HANDED_OVER_ON), !left || file.discharged());
    };
  }

  private static Status done(boolean done, boolean needed) {
    if (done) {
      return Status.DONE;
    }
    return needed ? Status.OPEN : Status.NOT_NEEDED;
  }
}
