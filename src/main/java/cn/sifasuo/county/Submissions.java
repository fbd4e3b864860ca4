package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.Unit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * Which accepted submissions stand for the offices in a period: that of the period itself, or else
 * those of its months.
 */
public final class Submissions {

  private final PeriodRules rules;
  private final PeriodStates states;
  private final ZoneId zone;

  /**
   * @param county whose closing days and due days apply
   * @param zone of the county's clock, in which a day is late
   */
  public Submissions(PeriodStates states, Unit county, ZoneId zone) {
    this.rules = new PeriodRules(county);
    this.states = states;
    this.zone = zone;
  }

  /** Newest revisions and first arrival of an office's submission. */
  private record Key(String office, Period period) {}

  /**
   * What was found.
   *
   * @param reports one per office, in their order
   * @param outside codes of offices that have sent something and are not asked: they no longer
   *     stand, or not yet
   */
  record Found(List<OfficeReport> reports, Set<String> outside) {}

  /**
   * How every office stands.
   *
   * @param offices that stand on some of the days
   * @param days those of the period, or those another period lends it to be compared over
   */
  Found find(
      DSLContext ctx, String formCode, Period period, Span days, List<CountyOffice> offices) {
    ReportingCalendar calendar = rules.calendar(ctx);
    boolean ownDays = days.equals(calendar.days(period));
    List<Period> months = ownDays ? period.months() : months(calendar, days);
    List<Period> asked = new ArrayList<>(months);
    asked.add(period);
    Map<Key, Submission> current = current(ctx, formCode, asked);
    Map<String, OffsetDateTime> returned = new HashMap<>(ReturnedBundles.newest(ctx, asked));
    returned.putAll(GivenBack.newest(ctx, formCode, asked));
    List<OfficeReport> reports =
        offices.stream()
            .map(office ->
                Optional.ofNullable(current.get(new Key(office.code(), period)))
                    .filter(own -> ownDays)
                    .map(own -> report(office, List.of(own), List.of(), returned))
                    .orElseGet(() -> ofMonths(calendar, office, months, current, returned)))
            .toList();
    Set<String> outside = new TreeSet<>();
    current.keySet().forEach(k -> outside.add(k.office()));
    offices.forEach(o -> outside.remove(o.code()));
    return new Found(reports, outside);
  }

  /** The months that hold some of these days. */
  private static List<Period> months(ReportingCalendar calendar, Span days) {
    List<Period> months = new ArrayList<>();
    Period last = calendar.month(days.end());
    for (Period m = calendar.month(days.start()); m.compareTo(last) <= 0; m = m.next()) {
      months.add(m);
    }
    return months;
  }

  /** An office that stood for a part of the period owes the months of that part. */
  private OfficeReport ofMonths(
      ReportingCalendar calendar,
      CountyOffice office,
      List<Period> months,
      Map<Key, Submission> current,
      Map<String, OffsetDateTime> returned) {
    List<Submission> here = new ArrayList<>();
    List<Period> missing = new ArrayList<>();
    for (Period month : months) {
      Submission submission = current.get(new Key(office.code(), month));
      if (submission != null) {
        here.add(submission);
      } else if (office.standsIn(calendar.days(month))) {
        missing.add(month);
      }
    }
    return report(office, here, missing, returned);
  }

  private OfficeReport report(
      CountyOffice office,
      List<Submission> here,
      List<Period> missing,
      Map<String, OffsetDateTime> returned) {
    OfficeReport.Standing standing;
    if (missing.isEmpty() && !here.isEmpty()) {
      standing =
          here.stream().anyMatch(this::late)
              ? OfficeReport.Standing.LATE
              : OfficeReport.Standing.IN_TIME;
    } else if (!here.isEmpty()) {
      standing = OfficeReport.Standing.PARTLY;
    } else {
      standing =
          returned.containsKey(office.code())
              ? OfficeReport.Standing.RETURNED
              : OfficeReport.Standing.MISSING;
    }
    return new OfficeReport(office, standing, here, missing);
  }

  private boolean late(Submission submission) {
    LocalDate came = submission.firstAt().atZoneSameInstant(zone).toLocalDate();
    return came.isAfter(submission.dueOn());
  }

  private Map<Key, Submission> current(DSLContext ctx, String formCode, List<Period> periods) {
    Map<Period, LocalDate> due = new HashMap<>();
    Map<Key, OffsetDateTime> first = new HashMap<>();
    Map<Key, Submission> current = new HashMap<>();
    ctx.select(
            SUBMISSION.ID,
            SUBMISSION.OFFICE_CODE,
            SUBMISSION.PERIOD,
            SUBMISSION.REVISION,
            SUBMISSION.DIGEST,
            SUBMISSION.CURRENT_ONE,
            SUBMISSION.CONTENT_LEVEL,
            INBOUND_BUNDLE.SEQ,
            INBOUND_BUNDLE.RECEIVED_AT)
        .from(SUBMISSION)
        .join(INBOUND_BUNDLE)
        .on(INBOUND_BUNDLE.BUNDLE_ID.eq(SUBMISSION.BUNDLE_ID))
        .where(
            SUBMISSION.FORM_CODE.eq(formCode),
            SUBMISSION.PERIOD.in(periods.stream().map(Period::code).toList()))
        .orderBy(SUBMISSION.REVISION)
        .forEach(r -> {
          Period period = Period.parse(r.get(SUBMISSION.PERIOD)).orElseThrow();
          Key key = new Key(r.get(SUBMISSION.OFFICE_CODE), period);
          first.putIfAbsent(key, r.get(INBOUND_BUNDLE.RECEIVED_AT));
          if (r.get(SUBMISSION.CURRENT_ONE)) {
            current.put(
                key,
                new Submission(
                    r.get(SUBMISSION.ID),
                    key.office(),
                    period,
                    r.get(SUBMISSION.REVISION),
                    r.get(SUBMISSION.DIGEST),
                    r.get(INBOUND_BUNDLE.SEQ),
                    r.get(INBOUND_BUNDLE.RECEIVED_AT),
                    first.getOrDefault(key, r.get(INBOUND_BUNDLE.RECEIVED_AT)),
                    due.computeIfAbsent(period, p -> states.dueOn(ctx, formCode, p)),
                    ContentLevel.valueOf(r.get(SUBMISSION.CONTENT_LEVEL))));
          }
        });
    return current;
  }
}
