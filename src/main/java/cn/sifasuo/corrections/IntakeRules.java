package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * From the first paper to the announcement (§2.4, 2.5). Nobody is turned away because papers are
 * missing: what the papers say is asked for when they are complete.
 */
final class IntakeRules implements RecordRules {

  private static final Wording WORDS = Wording.of(IntakeRules.class);

  /** What only the papers tell. */
  private static final List<TableField<?, ?>> FROM_PAPERS =
      List.of(
          CORRECTION_CASE.DOC_NO,
          CORRECTION_CASE.JUDGED_ON,
          CORRECTION_CASE.EFFECTIVE_ON,
          CORRECTION_CASE.ORIGINAL_SENTENCE,
          CORRECTION_CASE.TERM_FROM,
          CORRECTION_CASE.TERM_TO);

  private final WorkCalendar calendar;

  IntakeRules(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void derive(Draft draft, RuleContext context) {
    CorrectionFile file = new CorrectionFile(draft);
    LocalDate effective = file.effective();
    LocalDate due =
        effective == null || draft.is(CORRECTION_CASE.ROUTE, "TRANSFER_IN")
            ? null
            : limit(file, new CorrectionsLaw(context.law()))
                .map(rule -> calendar.endOfLimit(effective, rule.number()))
                .orElse(null);
    draft.set(CORRECTION_CASE.REPORT_DUE, due);
    draft.set(CORRECTION_CASE.REPORT_RESULT, result(file, due));
  }

  /** Of somebody a prison hands over two laws may say the days; the shorter counts. */
  static Optional<Rule> limit(CorrectionFile file, CorrectionsLaw law) {
    List<String> keys =
        !file.temporarilyOut()
            ? List.of("report.due.days")
            : file.draft().is(CORRECTION_CASE.DECIDER_KIND, "PRISON_ADMIN")
                ? List.of("report.due.temp.days", "prison.transfer.days")
                : List.of("report.due.temp.days");
    return keys.stream()
        .flatMap(key -> law.on(key, file.effective()).stream())
        .min(Comparator.comparing(Rule::number));
  }

  private static @Nullable String result(CorrectionFile file, @Nullable LocalDate due) {
    LocalDate reported = file.draft().day(CORRECTION_CASE.REPORTED_ON);
    if (reported != null) {
      return due != null && reported.isAfter(due) ? "LATE" : "IN_TIME";
    }
    boolean missing =
        file.rows(ConductRows.LOSTS).stream()
            .anyMatch(r -> r.is(CORRECTION_LOST.LOST_KIND, "MISSED_REPORT"));
    return missing ? "MISSING" : null;
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, WORDS);
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    if (CorrectionCaseType.cameOn(draft) == null) {
      found.error(Findings.path(CORRECTION_CASE.NOTIFIED_ON), "intake.no-day");
    }
    for (TableField<?, LocalDate> day :
        List.of(
            CORRECTION_CASE.NOTIFIED_ON,
            CORRECTION_CASE.PAPERS_RECEIVED_ON,
            CORRECTION_CASE.REPORTED_ON,
            CORRECTION_CASE.REGISTERED_ON,
            CORRECTION_CASE.OFFICE_REPORTED_ON,
            CORRECTION_CASE.ANNOUNCED_ON)) {
      String field = Findings.path(day);
      found.notInFuture(field, draft.day(day), WORDS.say("correction_case." + field));
    }
    papers(file, found);
    receipt(draft, found, law);
    registration(file, found);
    late(file, found, law);
    atTheOffice(draft, found, law);
    order(draft, found);
    return found.all();
  }

  private static void papers(CorrectionFile file, Findings found) {
    Draft draft = file.draft();
    boolean incomplete = Boolean.FALSE.equals(draft.get(CORRECTION_CASE.PAPERS_COMPLETE));
    if (incomplete && !draft.has(CORRECTION_CASE.PAPERS_MISSING)) {
      found.lacking(Findings.path(CORRECTION_CASE.PAPERS_MISSING), "intake.missing-not-named");
    }
    if (file.registered() != null && !incomplete) {
      for (TableField<?, ?> field : FROM_PAPERS) {
        if (!draft.has(field)) {
          found.lacking(
              Findings.path(field),
              "intake.paper-field-missing",
              WORDS.say("correction_case." + Findings.path(field)));
        }
      }
    }
  }

  /** Three work days until 2020-06-30, five days after (§5 doc.*). */
  private void receipt(Draft draft, Findings found, CorrectionsLaw law) {
    LocalDate received = draft.day(CORRECTION_CASE.PAPERS_RECEIVED_ON);
    LocalDate sent = draft.day(CORRECTION_CASE.RECEIPT_SENT_ON);
    if (received == null || sent == null) {
      return;
    }
    String at = Findings.path(CORRECTION_CASE.RECEIPT_SENT_ON);
    if (sent.isBefore(received)) {
      found.error(at, "intake.receipt-before-papers");
      return;
    }
    List<String> of = List.of(Findings.path(CORRECTION_CASE.PAPERS_RECEIVED_ON));
    law.on("doc.receipt.workdays", received)
        .filter(r -> sent.isAfter(calendar.plusWorkDays(received, r.number())))
        .ifPresent(r -> found.warningBy(r, at, of, "intake.receipt-late-workdays", r.number()));
    law.on("doc.receipt.days", received)
        .filter(r -> sent.isAfter(calendar.endOfLimit(received, r.number())))
        .ifPresent(r -> found.warningBy(r, at, of, "intake.receipt-late", r.number()));
  }

  private static void registration(CorrectionFile file, Findings found) {
    if (file.registered() == null) {
      return;
    }
    Draft draft = file.draft();
    if (!draft.has(CORRECTION_CASE.REPORTED_ON)) {
      found.lacking(Findings.path(CORRECTION_CASE.REPORTED_ON), "intake.reported-missing");
    }
    if (!draft.has(CORRECTION_CASE.ROUTE)) {
      found.lacking(Findings.path(CORRECTION_CASE.ROUTE), "intake.route-missing");
    }
    if (!Boolean.TRUE.equals(draft.get(CORRECTION_CASE.IDENTITY_CHECKED))) {
      found.lacking(Findings.path(CORRECTION_CASE.IDENTITY_CHECKED), "intake.identity-not-checked");
    }
    boolean moved = draft.is(CORRECTION_CASE.ROUTE, "TRANSFER_IN");
    if (moved && !draft.has(CORRECTION_CASE.TRANSFER_FROM)) {
      found.lacking(Findings.path(CORRECTION_CASE.TRANSFER_FROM), "intake.transfer-from-missing");
    }
    if (!moved && Boolean.TRUE.equals(draft.get(CORRECTION_CASE.TRANSFER_INTERNAL))) {
      found.error(
          Findings.path(CORRECTION_CASE.TRANSFER_INTERNAL), "intake.internal-without-transfer");
    }
  }

  private static void late(CorrectionFile file, Findings found, CorrectionsLaw law) {
    LocalDate due = file.draft().day(CORRECTION_CASE.REPORT_DUE);
    if (due != null && file.draft().is(CORRECTION_CASE.REPORT_RESULT, "LATE")) {
      limit(file, law)
          .ifPresent(rule ->
              found.warningBy(
                  rule,
                  Findings.path(CORRECTION_CASE.REPORTED_ON),
                  List.of(Findings.path(CORRECTION_CASE.EFFECTIVE_ON)),
                  "intake.reported-late",
                  due));
    }
  }

  /** Until 2020-06-30 who was registered by the county went to the office within three days. */
  private void atTheOffice(Draft draft, Findings found, CorrectionsLaw law) {
    LocalDate registered = draft.day(CORRECTION_CASE.REGISTERED_ON);
    LocalDate came = draft.day(CORRECTION_CASE.OFFICE_REPORTED_ON);
    if (registered == null || came == null) {
      return;
    }
    law.on("office.report.days", registered)
        .filter(r -> came.isAfter(calendar.endOfLimit(registered, r.number())))
        .ifPresent(r ->
            found.warningBy(
                r,
                Findings.path(CORRECTION_CASE.OFFICE_REPORTED_ON),
                List.of(Findings.path(CORRECTION_CASE.REGISTERED_ON)),
                "intake.at-the-office-late",
                r.number()));
  }

  private static void order(Draft draft, Findings found) {
    before(
        draft,
        CORRECTION_CASE.REGISTERED_ON,
        CORRECTION_CASE.REPORTED_ON,
        found,
        "intake.registered-before-reported");
    before(
        draft,
        CORRECTION_CASE.ANNOUNCED_ON,
        CORRECTION_CASE.REGISTERED_ON,
        found,
        "intake.announced-before-registered");
  }

  private static void before(
      Draft draft,
      TableField<?, LocalDate> later,
      TableField<?, LocalDate> earlier,
      Findings found,
      String rule) {
    if (Findings.before(draft.day(later), draft.day(earlier))) {
      found.error(Findings.path(later), rule);
    }
  }
}
