package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;

import cn.sifasuo.law.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on a leave, by its length and by the days granted within two months (§5 leave.*), as
 * the rules were on the day it was applied for.
 *
 * @param approver code of LEAVE_APPROVER, null where nobody may grant it
 * @param rule the limit that put it where it is
 */
record LeaveTier(@Nullable String approver, @Nullable Rule rule) {

  static final String OFFICE = "OFFICE";
  static final String COUNTY = "COUNTY";
  static final String HIGHER = "HIGHER";

  private static final List<String> UPWARDS = List.of(OFFICE, COUNTY, HIGHER);
  private static final int WINDOW_MONTHS = 2;

  /** Whether one who may decide stands below another. */
  static boolean below(String one, String other) {
    return UPWARDS.indexOf(one) < UPWARDS.indexOf(other);
  }

  /** Days from the first to the last, both counted; null while one is not known. */
  static @Nullable Integer days(CorrectionFile.Row leave) {
    LocalDate from = leave.day(CORRECTION_LEAVE.FROM_ON);
    LocalDate to = leave.day(CORRECTION_LEAVE.TO_ON);
    return from == null || to == null || to.isBefore(from)
        ? null
        : (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  static LeaveTier of(CorrectionFile.Row leave, CorrectionFile file, CorrectionsLaw law) {
    Integer days = days(leave);
    LocalDate applied = leave.day(CORRECTION_LEAVE.APPLIED_ON);
    if (days == null || applied == null) {
      return new LeaveTier(null, null);
    }
    Optional<Rule> office = law.on("leave.office.max.days", applied);
    Optional<Rule> county = law.on("leave.county.max.days", applied);
    Optional<Rule> summed =
        law.on("leave.two_months.max.days", applied)
            .filter(r -> withinTwoMonths(leave, file) > r.number());
    if (summed.isPresent() || county.filter(r -> days > r.number()).isPresent()) {
      boolean higher = law.affirming("leave.higher", applied).isPresent();
      Rule rule = summed.or(() -> county).orElse(null);
      return new LeaveTier(higher ? HIGHER : null, rule);
    }
    if (office.filter(r -> days <= r.number()).isPresent()) {
      return new LeaveTier(OFFICE, office.get());
    }
    return new LeaveTier(county.isPresent() ? COUNTY : null, office.orElse(null));
  }

  /** Its own days and those of granted leaves within the two months that end with it. */
  private static long withinTwoMonths(CorrectionFile.Row leave, CorrectionFile file) {
    LocalDate last = Objects.requireNonNull(leave.day(CORRECTION_LEAVE.TO_ON));
    LocalDate first = last.minusMonths(WINDOW_MONTHS).plusDays(1);
    List<CorrectionFile.Row> counted =
        file.rows(LeaveRows.LEAVES).stream()
            .filter(r -> r.draft() == leave.draft() || r.is(CORRECTION_LEAVE.DECISION, "GRANTED"))
            .filter(r -> days(r) != null)
            .toList();
    return counted.stream()
        .mapToLong(r -> {
          LocalDate from = later(first, Objects.requireNonNull(r.day(CORRECTION_LEAVE.FROM_ON)));
          LocalDate to = earlier(last, Objects.requireNonNull(r.day(CORRECTION_LEAVE.TO_ON)));
          return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        })
        .sum();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
