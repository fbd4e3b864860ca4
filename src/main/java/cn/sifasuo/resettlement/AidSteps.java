package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Where a file stands on its way 接回 → 建档 → 帮教 → 安置 → 走访 → 解除, read off what is written in it
 * (domain/resettlement.md §5, §6).
 *
 * @param steps all six, in order
 */
public record AidSteps(List<Step> steps) {

  private static final Wording WORDS = Wording.of(AidSteps.class);

  /** The steps in order. */
  public enum Kind {
    RETURN,
    FILE,
    HELPER,
    PLACE,
    CONTACT,
    END;

    /** How the page names it. */
    public String label() {
      return WORDS.say("step." + name());
    }
  }

  /** How a step stands. */
  public enum Status {
    DONE,
    /** The one to do next; at most one step. */
    CURRENT,
    OPEN
  }

  /**
   * One step.
   *
   * @param doneOn day it was done first, where one is known
   * @param due what is open and by when, earliest first
   */
  public record Step(Kind kind, Status status, @Nullable LocalDate doneOn, List<DueDay> due) {}

  /** A day by which something of the step is due, under the label a clerk reads. */
  public record DueDay(String label, LocalDate on, boolean overdue) {}

  /**
   * @param aidCase a file as read or as checked, its derived fields filled
   */
  public static AidSteps of(Draft aidCase, DatedRules law, LocalDate today) {
    AidFile file = new AidFile(aidCase);
    List<AidDues.Due> dues = AidDues.ofCase(aidCase, law);
    List<Step> steps = new ArrayList<>();
    boolean currentFound = false;
    for (Kind kind : Kind.values()) {
      LocalDate done = doneOn(kind, file, today);
      Status status = done == null ? Status.OPEN : Status.DONE;
      if (status == Status.OPEN && !currentFound) {
        status = Status.CURRENT;
        currentFound = true;
      }
      steps.add(
          new Step(
              kind,
              status,
              done,
              dues.stream()
                  .filter(d -> d.kind().step() == kind)
                  .map(d ->
                      new DueDay(
                          WORDS.say("due." + d.kind().key()), d.on(), d.on().isBefore(today)))
                  .toList()));
    }
    return new AidSteps(List.copyOf(steps));
  }

  private static @Nullable LocalDate doneOn(Kind kind, AidFile file, LocalDate today) {
    Draft draft = file.draft();
    return switch (kind) {
      case RETURN -> file.returned();
      case FILE -> draft.day(AID_CASE.FIRST_CONTACT_ON);
      case HELPER -> first(file, AidRowTypes.HELPERS, AID_HELPER.FROM_ON);
      case PLACE -> first(file, AidHelpTypes.PLACEMENTS, AID_PLACEMENT.FROM_ON);
      // people are seen as long as the term runs
      case CONTACT ->
          over(file, today) ? first(file, AidRowTypes.CONTACTS, AID_CONTACT.CONTACTED_ON) : null;
      case END -> draft.day(AID_CASE.END_ON);
    };
  }

  private static boolean over(AidFile file, LocalDate today) {
    LocalDate to = file.draft().day(AID_CASE.TERM_TO);
    return file.ended() || to != null && !to.isAfter(today);
  }

  private static @Nullable LocalDate first(
      AidFile file, String kind, TableField<?, LocalDate> column) {
    return file.days(kind, column).min(Comparator.naturalOrder()).orElse(null);
  }
}
