package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_RULING;
import static cn.sifasuo.vault.schema.Tables.COUNTY_RULING_REASON;
import static cn.sifasuo.vault.schema.Tables.RETURNED_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * 应报, 已报, 迟报, 退回, 未报 of every office and month of a year. An office owes every form that is made
 * for the month; its own due day counts for each.
 */
public final class ReportingYear {

  private final Transactions transactions;
  private final OfficeRegistry registry;
  private final Submissions submissions;
  private final FormPackages packages;
  private final PeriodStates states;
  private final PeriodRules rules;
  private final Clock clock;

  public ReportingYear(
      Transactions transactions,
      OfficeRegistry registry,
      Submissions submissions,
      FormPackages packages,
      PeriodStates states,
      Unit county,
      Clock clock) {
    this.transactions = transactions;
    this.registry = registry;
    this.submissions = submissions;
    this.packages = packages;
    this.states = states;
    this.rules = new PeriodRules(county);
    this.clock = clock;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission
   */
  public YearSheet of(Session session, int year) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> of(ctx, year));
  }

  private YearSheet of(DSLContext ctx, int year) {
    LocalDate today = LocalDate.now(clock);
    OfficeBook book = registry.book(ctx);
    List<Period> months =
        IntStream.rangeClosed(1, 12).mapToObj(m -> Period.month(year, m)).toList();
    Map<String, List<YearSheet.Cell>> cells = new LinkedHashMap<>();
    Span days = rules.days(ctx, months.getFirst());
    Span all = new Span(days.start(), rules.days(ctx, months.getLast()).end());
    List<CountyOffice> offices = book.in(all);
    offices.forEach(o -> cells.put(o.code(), new ArrayList<>()));
    List<YearSheet.Month> heads = new ArrayList<>();
    for (Period month : months) {
      heads.add(month(ctx, book, month, today, cells));
    }
    return new YearSheet(
        year,
        today,
        heads,
        offices.stream()
            .map(o -> new YearSheet.Row(o, cells.getOrDefault(o.code(), List.of())))
            .toList());
  }

  private YearSheet.Month month(
      DSLContext ctx,
      OfficeBook book,
      Period month,
      LocalDate today,
      Map<String, List<YearSheet.Cell>> cells) {
    Span days = rules.days(ctx, month);
    List<CountyOffice> standing = book.in(days);
    Map<String, Map<String, OfficeReport>> reports = new LinkedHashMap<>();
    LocalDate due = null;
    for (String form : forms(month)) {
      LocalDate dueOn = states.dueOn(ctx, form, month);
      due = due == null || dueOn.isBefore(due) ? dueOn : due;
      for (OfficeReport report : submissions.find(ctx, form, month, days, standing).reports()) {
        reports
            .computeIfAbsent(report.office().code(), o -> new LinkedHashMap<>())
            .put(form, report);
      }
    }
    LocalDate firstDue = due;
    List<YearSheet.State> found = new ArrayList<>();
    cells.forEach((office, line) -> {
      Map<String, OfficeReport> own = reports.getOrDefault(office, Map.of());
      YearSheet.Cell cell = cell(ctx, office, month, firstDue, own, today);
      found.add(cell.state());
      line.add(cell);
    });
    return new YearSheet.Month(month, firstDue, YearSheet.counts(found));
  }

  private List<String> forms(Period month) {
    return packages.codes(month).stream()
        .filter(c -> packages.form(c).version(month).isPresent())
        .toList();
  }

  private static YearSheet.Cell cell(
      DSLContext ctx,
      String office,
      Period month,
      @Nullable LocalDate due,
      Map<String, OfficeReport> own,
      LocalDate today) {
    List<String> missing =
        own.entrySet().stream()
            .filter(e -> !e.getValue().standing().complete())
            .map(Map.Entry::getKey)
            .toList();
    Optional<Submission> last =
        own.values().stream()
            .flatMap(r -> r.submissions().stream())
            .max(Comparator.comparing(Submission::receivedAt));
    boolean returned =
        own.values().stream().anyMatch(r -> r.standing() == OfficeReport.Standing.RETURNED);
    return new YearSheet.Cell(
        month,
        state(own, missing, due, today),
        due,
        last.map(Submission::receivedAt).orElse(null),
        last.map(Submission::seq).orElse(0L),
        missing,
        returned ? returned(ctx, office, month, missing) : List.of());
  }

  private static YearSheet.State state(
      Map<String, OfficeReport> own,
      List<String> missing,
      @Nullable LocalDate due,
      LocalDate today) {
    if (own.isEmpty()) {
      return YearSheet.State.NOT_ASKED;
    }
    if (own.values().stream().anyMatch(r -> r.standing() == OfficeReport.Standing.RETURNED)) {
      return YearSheet.State.RETURNED;
    }
    if (missing.isEmpty()) {
      return own.values().stream().anyMatch(r -> r.standing() == OfficeReport.Standing.LATE)
          ? YearSheet.State.LATE
          : YearSheet.State.IN_TIME;
    }
    if (missing.size() < own.size()) {
      return YearSheet.State.PARTLY;
    }
    return due != null && today.isAfter(due) ? YearSheet.State.MISSING : YearSheet.State.NOT_DUE;
  }

  /** What persons gave back, and what the machine did at once. */
  private static List<YearSheet.Returned> returned(
      DSLContext ctx, String office, Period month, List<String> missing) {
    List<YearSheet.Returned> all = new ArrayList<>();
    ctx.select(SUBMISSION.FORM_CODE, COUNTY_RULING.ID, COUNTY_RULING.MADE_AT, COUNTY_RULING.NOTE)
        .from(SUBMISSION)
        .join(COUNTY_RULING)
        .on(COUNTY_RULING.ID.eq(SUBMISSION.RULING_ID))
        .where(
            SUBMISSION.OFFICE_CODE.eq(office),
            SUBMISSION.PERIOD.eq(month.code()),
            SUBMISSION.FORM_CODE.in(missing))
        .orderBy(SUBMISSION.FORM_CODE, SUBMISSION.REVISION.desc())
        .forEach(r -> {
          boolean newer = all.stream().anyMatch(x -> x.form().equals(r.value1()));
          if (!newer) {
            all.add(
                new YearSheet.Returned(
                    r.value1(), r.value3(), reasons(ctx, r.value2(), r.value1()), r.value4()));
          }
        });
    if (all.isEmpty()) {
      ctx.selectFrom(RETURNED_BUNDLE)
          .where(RETURNED_BUNDLE.OFFICE_CODE.eq(office), RETURNED_BUNDLE.PERIOD.eq(month.code()))
          .orderBy(RETURNED_BUNDLE.RETURNED_AT.desc())
          .limit(1)
          .forEach(r -> all.addAll(atOnce(r.getReturnedAt(), r.getContent(), missing)));
    }
    return all;
  }

  private static List<CountyReason> reasons(DSLContext ctx, UUID ruling, String form) {
    return ctx.selectFrom(COUNTY_RULING_REASON)
        .where(COUNTY_RULING_REASON.RULING_ID.eq(ruling), COUNTY_RULING_REASON.FORM_CODE.eq(form))
        .orderBy(COUNTY_RULING_REASON.LINE_NO)
        .fetch(l ->
            new CountyReason(
                l.getFormCode(), l.getCellId(), l.getFactId(), l.getCode(), l.getRemark()));
  }

  private static List<YearSheet.Returned> atOnce(
      OffsetDateTime at, @Nullable String content, List<String> missing) {
    if (content == null) {
      return List.of(new YearSheet.Returned(String.join(" ", missing), at, List.of(), ""));
    }
    ReturnedContent kept = ReturnedContent.read(content);
    Set<CountyReason> reasons = new LinkedHashSet<>();
    kept.problems().forEach(p -> reasons.add(BundleDetails.reason(p)));
    List<YearSheet.Returned> all = new ArrayList<>();
    for (String form : missing) {
      boolean in = kept.forms().stream().anyMatch(f -> f.code().equals(form));
      List<CountyReason> own =
          reasons.stream().filter(r -> r.form().equals(form) || r.form().isEmpty()).toList();
      if (in) {
        all.add(new YearSheet.Returned(form, at, own, ""));
      }
    }
    return all;
  }
}
