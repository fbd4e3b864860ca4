package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DOCUMENT;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import org.jooq.TableField;

/**
 * What the organ that decided owes the agency: notice within five days of the day the decision took
 * effect and the papers within ten (CCL 20), and with whom a prison hands over, its decision (§5
 * prison.law). It is written down and told to the organ; nobody is turned away for it.
 */
final class PapersRules implements RecordRules {

  private final WorkCalendar calendar;

  PapersRules(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(PapersRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    if (!draft.is(CORRECTION_CASE.ROUTE, "TRANSFER_IN")) { // there the papers come from an agency
      late(file, CORRECTION_CASE.NOTIFIED_ON, "doc.notice.days", "papers.notice-late", found, law);
      late(
          file,
          CORRECTION_CASE.PAPERS_RECEIVED_ON,
          "doc.papers.days",
          "papers.came-late",
          found,
          law);
    }
    prison(file, found, law);
    return found.all();
  }

  private void late(
      CorrectionFile file,
      TableField<?, LocalDate> field,
      String key,
      String said,
      Findings found,
      CorrectionsLaw law) {
    LocalDate effective = file.effective();
    LocalDate came = file.draft().day(field);
    if (effective == null || came == null) {
      return;
    }
    law.on(key, effective)
        .filter(r -> came.isAfter(calendar.endOfLimit(effective, r.number())))
        .ifPresent(r ->
            found.warningBy(
                r,
                Findings.path(field),
                List.of(Findings.path(CORRECTION_CASE.EFFECTIVE_ON)),
                said,
                r.number()));
  }

  /** Papers called complete, of somebody a prison handed over, hold its decision. */
  private static void prison(CorrectionFile file, Findings found, CorrectionsLaw law) {
    Draft draft = file.draft();
    boolean fromPrison =
        file.temporarilyOut() && draft.is(CORRECTION_CASE.DECIDER_KIND, "PRISON_ADMIN");
    boolean complete = Boolean.TRUE.equals(draft.get(CORRECTION_CASE.PAPERS_COMPLETE));
    boolean there =
        file.rows(FileRows.DOCUMENTS).stream()
            .anyMatch(r -> r.is(CORRECTION_DOCUMENT.DOCUMENT_KIND, "DECISION"));
    if (fromPrison && complete && !there) {
      law.affirming("prison.papers", file.effective())
          .ifPresent(r -> found.lackingBy(r, FileRows.DOCUMENTS, "papers.prison-decision-missing"));
    }
  }
}
