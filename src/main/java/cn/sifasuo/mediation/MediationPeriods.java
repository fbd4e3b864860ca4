package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when a case should be mediated (domain/mediation.md §3.1): the tightest period in force on
 * the day of acceptance. It reminds and does not bar, so it is not moved off a holiday: a reminder
 * may come early.
 */
final class MediationPeriods {

  private MediationPeriods() {}

  /** Null without a day of acceptance, or where no rule was in force yet. */
  static @Nullable LocalDate dueOn(CaseFile file, DatedRules law, WorkCalendar calendar) {
    LocalDate accepted = file.accepted();
    if (accepted == null) {
      return null;
    }
    List<LocalDate> ends = new ArrayList<>();
    if (file.labour()) {
      LocalDate applied = file.draft().day(DISPUTE_CASE.APPLIED_ON);
      LocalDate from = applied == null ? accepted : applied;
      number(law, "mediation.period.labour.days", accepted)
          .ifPresent(days -> ends.add(from.plusDays(days)));
    }
    if (file.medical()) {
      number(law, "mediation.period.medical.workdays", accepted)
          .ifPresent(days -> ends.add(calendar.plusWorkDays(accepted, days)));
    }
    if (file.draft().is(DISPUTE_CASE.SOURCE, "REF_COURT")) {
      LocalDate received = file.draft().day(DISPUTE_CASE.REFERRAL_RECEIVED_ON);
      LocalDate from = received == null ? accepted : received;
      number(law, "mediation.period.court.days", accepted)
          .ifPresent(days -> ends.add(from.plusDays(days)));
    }
    if (ends.isEmpty()) {
      number(law, "mediation.period.months", accepted)
          .ifPresent(months -> ends.add(accepted.plusMonths(months)));
    }
    return ends.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  static Optional<Integer> number(DatedRules law, String name, LocalDate day) {
    return law.on(name, day).map(r -> Integer.valueOf(r.content()));
  }
}
