package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.INVESTIGATION;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands on its way 受理 → 调查 → 调解 → 协议 → 履行 → 回访 → 归档, read off what is written in it
 * (domain/mediation.md §3.8).
 *
 * @param steps all seven, in order
 */
public record CaseSteps(List<Step> steps) {

  private static final Wording WORDS = Wording.of(CaseSteps.class);

  /** The steps in order. */
  public enum Kind {
    ACCEPT,
    INVESTIGATE,
    MEDIATE,
    AGREE,
    PERFORM,
    FOLLOW_UP,
    ARCHIVE;

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
    /** The case goes on without it: no agreement to perform, nothing to investigate. */
    NOT_NEEDED
  }

  /**
   * One step.
   *
   * @param doneOn day it was done, where one is known
   * @param due what is open and by when, earliest first
   */
  public record Step(Kind kind, Status status, @Nullable LocalDate doneOn, List<DueDay> due) {}

  /**
   * A day by which something of the step is due.
   *
   * @param label what the clerk reads, such as 调解期限
   */
  public record DueDay(String label, LocalDate on, boolean overdue) {}

  /**
   * @param disputeCase a case as read or as checked, its derived fields filled
   */
  public static CaseSteps of(Draft disputeCase, DatedRules law, LocalDate today) {
    CaseFile file = new CaseFile(disputeCase);
    List<CaseDues.Due> dues = CaseDues.of(disputeCase, law);
    List<Step> steps = new ArrayList<>();
    boolean currentFound = false;
    for (Kind kind : Kind.values()) {
      Status status = status(kind, file);
      // an investigation is made where facts need one; it never keeps the mediation waiting
      if (status == Status.OPEN && !currentFound && kind != Kind.INVESTIGATE) {
        status = Status.CURRENT;
        currentFound = true;
      }
      LocalDate doneOn = status == Status.DONE ? doneOn(kind, file) : null;
      steps.add(new Step(kind, status, doneOn, due(kind, dues, today)));
    }
    return new CaseSteps(List.copyOf(steps));
  }

  /** The step to do next; empty once the case is archived. */
  public Optional<Step> current() {
    return steps.stream().filter(s -> s.status() == Status.CURRENT).findFirst();
  }

  public Step step(Kind kind) {
    return steps.get(kind.ordinal());
  }

  private static List<DueDay> due(Kind kind, List<CaseDues.Due> dues, LocalDate today) {
    return dues.stream()
        .filter(d -> d.kind().step() == kind)
        .map(d -> new DueDay(WORDS.say("due." + d.kind().key()), d.on(), d.on().isBefore(today)))
        .toList();
  }

  private static Status status(Kind kind, CaseFile file) {
    boolean mediated = file.succeeded() || file.failed();
    boolean ended = mediated || file.refused();
    return switch (kind) {
      case ACCEPT -> ArchiveRules.state(file).equals("REGISTERED") ? Status.OPEN : Status.DONE;
      case INVESTIGATE -> {
        boolean begun = ended || !file.sessions().isEmpty();
        yield file.investigations().isEmpty() ? needed(!begun) : Status.DONE;
      }
      case MEDIATE -> mediated ? Status.DONE : needed(!ended);
      case AGREE -> {
        Draft agreement = file.agreement();
        boolean inEffect = agreement != null && agreement.has(AGREEMENT.EFFECTIVE_ON);
        yield file.succeeded() && inEffect
            ? Status.DONE
            : needed(!file.failed() && !file.refused());
      }
      case PERFORM -> performed(file) ? Status.DONE : needed(!file.failed() && !file.refused());
      case FOLLOW_UP ->
          file.draft().children(CaseRowTypes.FOLLOW_UPS).isEmpty()
              ? needed(!file.failed() && !file.refused())
              : Status.DONE;
      case ARCHIVE ->
          file.draft().has(DISPUTE_CASE.ARCHIVED_ON) ? Status.DONE : needed(!file.refused());
    };
  }

  private static Status needed(boolean needed) {
    return needed ? Status.OPEN : Status.NOT_NEEDED;
  }

  private static boolean performed(CaseFile file) {
    return file.succeeded() && ArchiveRules.afterAgreement(file).equals("CLOSED");
  }

  private static @Nullable LocalDate doneOn(Kind kind, CaseFile file) {
    Draft agreement = file.agreement();
    return switch (kind) {
      case ACCEPT -> file.accepted();
      case INVESTIGATE -> last(file.investigations(), INVESTIGATION.HELD_ON);
      case MEDIATE -> file.concluded();
      case AGREE -> agreement == null ? null : agreement.day(AGREEMENT.EFFECTIVE_ON);
      case PERFORM -> last(file.performances(), PERFORMANCE.PERFORMED_ON);
      case FOLLOW_UP -> last(file.draft().children(CaseRowTypes.FOLLOW_UPS), FOLLOW_UP.VISITED_ON);
      case ARCHIVE -> file.draft().day(DISPUTE_CASE.ARCHIVED_ON);
    };
  }

  private static @Nullable LocalDate last(List<Draft> rows, TableField<?, LocalDate> column) {
    return rows.stream()
        .map(r -> r.day(column))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
