package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_AREA_ENTRY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONTACT_REQUEST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INJUNCTION;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** 禁止令 and the approvals it makes necessary (§2.12; CL 38, 72). */
final class InjunctionRules implements RecordRules {

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(InjunctionRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    file.rows(SupervisionRows.INJUNCTIONS).forEach(row -> injunction(row, file, found, law));
    for (CorrectionFile.Row row : file.rows(SupervisionRows.AREA_ENTRIES)) {
      if (Findings.before(
          row.day(CORRECTION_AREA_ENTRY.TO_ON), row.day(CORRECTION_AREA_ENTRY.FROM_ON))) {
        found.error(row.path(CORRECTION_AREA_ENTRY.TO_ON), "injunction.to-before-from");
      }
      if (Findings.before(
          row.day(CORRECTION_AREA_ENTRY.DECIDED_ON), row.day(CORRECTION_AREA_ENTRY.APPLIED_ON))) {
        found.error(
            row.path(CORRECTION_AREA_ENTRY.DECIDED_ON), "injunction.decided-before-applied");
      }
    }
    for (CorrectionFile.Row row : file.rows(SupervisionRows.CONTACT_REQUESTS)) {
      if (Findings.before(
          row.day(CORRECTION_CONTACT_REQUEST.DECIDED_ON),
          row.day(CORRECTION_CONTACT_REQUEST.APPLIED_ON))) {
        found.error(
            row.path(CORRECTION_CONTACT_REQUEST.DECIDED_ON), "injunction.decided-before-applied");
      }
    }
    return found.all();
  }

  private static void injunction(
      CorrectionFile.Row row, CorrectionFile file, Findings found, CorrectionsLaw law) {
    LocalDate from = row.day(CORRECTION_INJUNCTION.VALID_FROM);
    LocalDate to = row.day(CORRECTION_INJUNCTION.VALID_TO);
    if (from == null || to == null) {
      return;
    }
    String at = row.path(CORRECTION_INJUNCTION.VALID_TO);
    if (to.isBefore(from)) {
      found.error(at, "injunction.to-before-from");
      return;
    }
    law.excluding("injunction.categories", from, file.category())
        .ifPresent(rule ->
            found.errorBy(
                rule,
                row.path(CORRECTION_INJUNCTION.INJUNCTION_KIND),
                "injunction.of-another-category"));
    law.on("injunction.min.months." + file.category().toLowerCase(Locale.ROOT), from)
        .filter(rule -> to.isBefore(from.plusMonths(rule.number()).minusDays(1)))
        .ifPresent(rule ->
            found.warningBy(
                rule,
                at,
                List.of(row.path(CORRECTION_INJUNCTION.VALID_FROM)),
                "injunction.too-short",
                rule.number()));
    LocalDate end = file.draft().day(CORRECTION_CASE.TERM_TO);
    if (Findings.before(end, to)) {
      found.warning(
          at,
          List.of(Findings.path(CORRECTION_CASE.TERM_TO)),
          "injunction.longer-than-term",
          java.util.Objects.requireNonNull(end));
    }
    LocalDate begin = file.draft().day(CORRECTION_CASE.TERM_FROM);
    if (begin != null && !begin.equals(from)) {
      found.warning(
          row.path(CORRECTION_INJUNCTION.VALID_FROM),
          List.of(Findings.path(CORRECTION_CASE.TERM_FROM)),
          "injunction.not-from-the-beginning",
          begin);
    }
    if (Findings.before(row.day(CORRECTION_INJUNCTION.LIFTED_ON), from)) {
      found.error(row.path(CORRECTION_INJUNCTION.LIFTED_ON), "injunction.lifted-before-from");
    }
  }
}
