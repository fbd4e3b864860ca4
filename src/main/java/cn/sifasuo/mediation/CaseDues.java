package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a case still owes, and by when (domain/mediation.md §3.1–3.3, §3.8 reminders). */
final class CaseDues {

  /** A kind of deadline, with the step of the case it belongs to. */
  enum Kind {
    /** End of the mediation period. */
    DUE(CaseSteps.Kind.MEDIATE),
    /** Last day to ask the court together (PML 33). */
    CONFIRMATION(CaseSteps.Kind.AGREE),
    PERFORMANCE(CaseSteps.Kind.PERFORM),
    FOLLOW_UP(CaseSteps.Kind.FOLLOW_UP);

    private final CaseSteps.Kind step;

    Kind(CaseSteps.Kind step) {
      this.step = step;
    }

    CaseSteps.Kind step() {
      return step;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** One open deadline. */
  record Due(Kind kind, LocalDate on) {}

  private final CaseFile file;
  private final DatedRules law;
  private final List<Due> dues = new ArrayList<>();

  private CaseDues(CaseFile file, DatedRules law) {
    this.file = file;
    this.law = law;
  }

  /** Earliest first; empty once the case is archived, voided, failed or refused. */
  static List<Due> of(Draft disputeCase, DatedRules law) {
    CaseDues found = new CaseDues(new CaseFile(disputeCase), law);
    boolean over = disputeCase.voided() || disputeCase.has(DISPUTE_CASE.ARCHIVED_ON);
    if (!over && found.file.open() && !found.file.refused()) {
      found.add(Kind.DUE, found.file.dueOn());
    }
    Draft agreement = found.file.agreement();
    if (!over && found.file.succeeded() && agreement != null) {
      found.afterAgreement(agreement);
    }
    return found.dues.stream().sorted(Comparator.comparing(Due::on)).toList();
  }

  private void afterAgreement(Draft agreement) {
    boolean closed = ArchiveRules.state(file).equals("CLOSED");
    if (!closed
        && !agreement.has(AGREEMENT.CONFIRMATION_APPLIED_ON)
        && !agreement.has(AGREEMENT.CONFIRMED_ON)) {
      add(Kind.CONFIRMATION, agreement.day(AGREEMENT.CONFIRMATION_DEADLINE));
    }
    if (!closed) {
      performanceDays(agreement).forEach(day -> add(Kind.PERFORMANCE, day));
    }
    followUp(agreement.day(AGREEMENT.EFFECTIVE_ON), "mediation.follow-up.after-effect.days");
    dueDays(agreement).forEach(day -> followUp(day, "mediation.follow-up.after-due.days"));
  }

  /** Days on which something is to be performed and was not. */
  private List<LocalDate> performanceDays(Draft agreement) {
    if (file.performances().isEmpty()) {
      return dueDays(agreement);
    }
    return file.performances().stream()
        .filter(p -> !p.is(PERFORMANCE.STATE, "FULL") && !p.is(PERFORMANCE.STATE, "REPUDIATED"))
        .flatMap(p -> Optional.ofNullable(p.day(PERFORMANCE.DUE_ON)).stream())
        .toList();
  }

  /** Every day on which something is to be performed: of the items, else of the agreement. */
  private List<LocalDate> dueDays(Draft agreement) {
    LocalDate agreed = agreement.day(AGREEMENT.PERFORM_DUE_ON);
    if (file.performances().isEmpty()) {
      return agreed == null ? List.of() : List.of(agreed);
    }
    return file.performances().stream()
        .flatMap(p -> Optional.ofNullable(p.day(PERFORMANCE.DUE_ON)).stream())
        .distinct()
        .toList();
  }

  /** A visit is due some days after a day, unless somebody was there since. */
  private void followUp(@Nullable LocalDate since, String rule) {
    if (since == null) {
      return;
    }
    boolean visited =
        file.draft().children(CaseRowTypes.FOLLOW_UPS).stream()
            .map(v -> v.day(FOLLOW_UP.VISITED_ON))
            .anyMatch(day -> day != null && !day.isBefore(since));
    if (!visited) {
      MediationPeriods.number(law, rule, since)
          .ifPresent(days -> add(Kind.FOLLOW_UP, since.plusDays(days)));
    }
  }

  private void add(Kind kind, @Nullable LocalDate day) {
    if (day != null) {
      dues.add(new Due(kind, day));
    }
  }
}
