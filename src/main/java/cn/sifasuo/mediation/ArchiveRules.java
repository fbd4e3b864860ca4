package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.List;

/** State of a case, read off its facts, and what a dossier must hold (§3.8, §4 order: "m"). */
final class ArchiveRules implements RecordRules {

  @Override
  public void derive(Draft draft, RuleContext context) {
    draft.set(DISPUTE_CASE.STATE, state(new CaseFile(draft)));
  }

  /** A state is never typed: it could only contradict the days. */
  static String state(CaseFile file) {
    if (file.draft().has(DISPUTE_CASE.ARCHIVED_ON)) {
      return "ARCHIVED";
    } else if (file.failed()) {
      return "FAILED";
    } else if (file.succeeded()) {
      return afterAgreement(file);
    } else if (file.refused()) {
      return "NOT_ACCEPTED";
    } else if (!file.sessions().isEmpty() || !file.agreements().isEmpty()) {
      return "MEDIATING";
    }
    boolean waiting = file.consentNeeded() && !file.draft().has(DISPUTE_CASE.CONSENT_AT);
    return waiting ? "REGISTERED" : "ACCEPTED";
  }

  /** AGREED, PERFORMING or CLOSED: performed in full, or handed to court. */
  static String afterAgreement(CaseFile file) {
    Draft agreement = file.agreement();
    boolean atCourt =
        agreement != null
            && (agreement.has(AGREEMENT.SUED_ON) || agreement.has(AGREEMENT.PAYMENT_ORDER_ON));
    if (file.fullyPerformed() || atCourt) {
      return "CLOSED";
    }
    return file.performances().isEmpty() ? "AGREED" : "PERFORMING";
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(ArchiveRules.class));
    if (!draft.has(DISPUTE_CASE.ARCHIVED_ON)) {
      return List.of();
    }
    CaseFile file = new CaseFile(draft);
    String archived = Findings.path(DISPUTE_CASE.ARCHIVED_ON);
    found.notInFuture(archived, draft.day(DISPUTE_CASE.ARCHIVED_ON), archivedLabel(draft));
    if (file.open()) {
      found.error(archived, "dispute_case.archived-while-open");
      return found.all();
    }
    if (Findings.before(draft.day(DISPUTE_CASE.ARCHIVED_ON), file.concluded())) {
      found.error(archived, "dispute_case.archived-before-concluded");
    }
    if (!draft.has(DISPUTE_CASE.RETENTION)) {
      found.lacking(Findings.path(DISPUTE_CASE.RETENTION), "dispute_case.retention-missing");
    }
    if (file.sessions().isEmpty()) {
      found.lacking(CaseRowTypes.SESSIONS, "dispute_case.no-mediation-record");
    }
    if (file.succeeded() && !afterAgreement(file).equals("CLOSED")) {
      found.lacking(archived, "dispute_case.archived-before-performed");
    }
    return found.all();
  }

  private static String archivedLabel(Draft draft) {
    return draft.type().field(DISPUTE_CASE.ARCHIVED_ON).label();
  }
}
