package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.TableField;

/**
 * 期满、解除、终止、衔接 (§2.23–2.25): an end belongs to its category, a certificate and a hand-over to
 * resettlement belong to a discharge alone (CCL 44, 45).
 */
final class EndingRules implements RecordRules {

  private static final Wording WORDS = Wording.of(EndingRules.class);

  /** The category an end is of; any other end is of all. */
  private static final Map<String, String> CATEGORY =
      Map.of(
          "PROBATION_REVOKED", "PROBATION", "PAROLE_REVOKED", "PAROLE", "RECOMMITTED", "TEMP_OUT");

  /** What only a discharge has. */
  private static final List<TableField<?, ?>> OF_DISCHARGE =
      List.of(
          CORRECTION_CASE.CERTIFICATE_NO,
          CORRECTION_CASE.DISCHARGE_ANNOUNCED_ON,
          CORRECTION_CASE.HANDED_OVER_ON,
          CORRECTION_CASE.HANDED_OVER_TO,
          CORRECTION_CASE.HANDOVER_RECEIVED_BY);

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, WORDS);
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    appraisal(draft, found, law);
    String kind = draft.get(CORRECTION_CASE.END_KIND);
    LocalDate on = draft.day(CORRECTION_CASE.END_ON);
    for (TableField<?, ?> field : OF_DISCHARGE) {
      if (draft.has(field) && !file.discharged()) {
        found.error(
            Findings.path(field),
            "ending.of-a-discharge-only",
            WORDS.say("correction_case." + Findings.path(field)));
      }
    }
    if (kind == null) {
      if (on != null) {
        found.error(Findings.path(CORRECTION_CASE.END_KIND), "ending.kind-missing");
      }
      return found.all();
    }
    if (on == null) {
      found.error(Findings.path(CORRECTION_CASE.END_ON), "ending.day-missing");
      return found.all();
    }
    found.notInFuture(
        Findings.path(CORRECTION_CASE.END_ON), on, WORDS.say("correction_case.end_on"));
    if (Findings.before(on, file.registered())) {
      found.error(Findings.path(CORRECTION_CASE.END_ON), "ending.before-registered");
    }
    ofKind(file, kind, on, found, law);
    expiry(file, on, found);
    if (draft.is(CORRECTION_CASE.END_DECIDED_BY, DelegationRules.OFFICE)) {
      new DelegationRules(context)
          .require(
              DelegationRules.Act.DISCHARGE,
              on,
              Findings.path(CORRECTION_CASE.END_DECIDED_BY),
              found);
    }
    return found.all();
  }

  private static void ofKind(
      CorrectionFile file, String kind, LocalDate on, Findings found, CorrectionsLaw law) {
    Draft draft = file.draft();
    String at = Findings.path(CORRECTION_CASE.END_KIND);
    String of = CATEGORY.get(kind);
    if (of != null && !of.equals(file.category())) {
      found.error(at, "ending.of-another-category");
    }
    paired(
        draft,
        kind.equals("DIED"),
        CORRECTION_CASE.DEATH_KIND,
        "ending.death-kind-missing",
        "ending.death-kind-of-another-end",
        found);
    paired(
        draft,
        kind.equals("RECOMMITTED"),
        CORRECTION_CASE.RECOMMIT_REASON,
        "ending.recommit-reason-missing",
        "ending.recommit-reason-of-another-end",
        found);
    String reason = draft.get(CORRECTION_CASE.RECOMMIT_REASON);
    if (reason != null) {
      law.excluding("recommit.reasons", on, reason)
          .ifPresent(rule ->
              found.errorBy(
                  rule,
                  Findings.path(CORRECTION_CASE.RECOMMIT_REASON),
                  "ending.recommit-reason-not-then"));
    }
    boolean says = kind.equals(CorrectionFile.ENTRY_ERROR) || kind.equals("OTHER_TERM");
    if (says && !draft.has(CORRECTION_CASE.END_NOTE)) {
      found.error(Findings.path(CORRECTION_CASE.END_NOTE), "ending.note-missing");
    }
    if (file.discharged() && !draft.has(CORRECTION_CASE.CERTIFICATE_NO)) {
      found.lacking(Findings.path(CORRECTION_CASE.CERTIFICATE_NO), "ending.certificate-missing");
    }
    if (Findings.before(draft.day(CORRECTION_CASE.HANDED_OVER_ON), on)) {
      found.warning(
          Findings.path(CORRECTION_CASE.HANDED_OVER_ON),
          List.of(Findings.path(CORRECTION_CASE.END_ON)),
          "ending.handed-over-early");
    }
  }

  private static void paired(
      Draft draft,
      boolean wanted,
      TableField<?, String> field,
      String missing,
      String unwanted,
      Findings found) {
    if (wanted && !draft.has(field)) {
      found.lacking(Findings.path(field), missing);
    } else if (!wanted && draft.has(field)) {
      found.error(Findings.path(field), unwanted);
    }
  }

  /** Discharge is on the day the term ends, holiday or not (§4.2). */
  private static void expiry(CorrectionFile file, LocalDate on, Findings found) {
    LocalDate due = file.draft().day(CORRECTION_CASE.EXPIRES_ON);
    if (file.draft().is(CORRECTION_CASE.END_KIND, "EXPIRED") && due != null && !due.equals(on)) {
      found.warning(
          Findings.path(CORRECTION_CASE.END_ON),
          List.of(Findings.path(CORRECTION_CASE.EXPIRES_ON)),
          "ending.not-on-the-last-day",
          due);
    }
  }

  private static void appraisal(Draft draft, Findings found, CorrectionsLaw law) {
    LocalDate appraised = draft.day(CORRECTION_CASE.APPRAISED_ON);
    LocalDate expires = draft.day(CORRECTION_CASE.EXPIRES_ON);
    if (appraised != null && !draft.has(CORRECTION_CASE.APPRAISAL)) {
      found.lacking(Findings.path(CORRECTION_CASE.APPRAISAL), "ending.appraisal-missing");
    }
    if (appraised == null && expires != null && draft.is(CORRECTION_CASE.END_KIND, "EXPIRED")) {
      law.on("pre_expiry.days", expires)
          .ifPresent(r ->
              found.warningBy(
                  r,
                  Findings.path(CORRECTION_CASE.APPRAISED_ON),
                  List.of(Findings.path(CORRECTION_CASE.END_ON)),
                  "ending.not-appraised"));
    }
    if (appraised == null || expires == null) {
      return;
    }
    law.on("pre_expiry.days", expires)
        .filter(r -> appraised.isAfter(expires.minusDays(r.number())))
        .ifPresent(r ->
            found.warningBy(
                r,
                Findings.path(CORRECTION_CASE.APPRAISED_ON),
                List.of(Findings.path(CORRECTION_CASE.EXPIRES_ON)),
                "ending.appraised-late",
                r.number()));
  }
}
