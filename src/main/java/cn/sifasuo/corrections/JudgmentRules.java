package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_OFFENCE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was decided, by whom and for what: category, organ, offences (§2.2). */
final class JudgmentRules implements RecordRules {

  @Override
  public void derive(Draft draft, RuleContext context) {
    List<CorrectionFile.Row> main = main(new CorrectionFile(draft));
    draft.set(
        CORRECTION_CASE.MAIN_OFFENCE,
        main.size() == 1 ? main.getFirst().draft().get(CORRECTION_OFFENCE.OFFENCE_GROUP) : null);
  }

  private static List<CorrectionFile.Row> main(CorrectionFile file) {
    return file.rows(FileRows.OFFENCES).stream()
        .filter(r -> r.yes(CORRECTION_OFFENCE.MAIN))
        .toList();
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(JudgmentRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    category(file, found, new CorrectionsLaw(context.law()));
    decider(file, found);
    temporarilyOut(file, found);
    offences(file, found);
    if (Findings.before(
        draft.day(CORRECTION_CASE.EFFECTIVE_ON), draft.day(CORRECTION_CASE.JUDGED_ON))) {
      found.error(Findings.path(CORRECTION_CASE.EFFECTIVE_ON), "judgment.effective-before-judged");
    }
    return found.all();
  }

  /** Deprivation of political rights belongs to terms begun before 2012-03-01 only (§1). */
  private static void category(CorrectionFile file, Findings found, CorrectionsLaw law) {
    law.excluding("category.set", begun(file), file.category())
        .filter(r -> !file.category().isEmpty())
        .ifPresent(rule ->
            found.errorBy(
                rule, Findings.path(CORRECTION_CASE.CATEGORY), "judgment.category-not-then"));
  }

  private static @Nullable LocalDate begun(CorrectionFile file) {
    return Stream.of(
            file.draft().day(CORRECTION_CASE.TERM_FROM), file.effective(), file.registered())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Only temporary service outside prison is decided by police or prison administration. */
  private static void decider(CorrectionFile file, Findings found) {
    String decider = file.draft().get(CORRECTION_CASE.DECIDER_KIND);
    if (decider != null
        && !decider.equals("COURT")
        && !file.category().isEmpty()
        && !file.temporarilyOut()) {
      found.error(
          Findings.path(CORRECTION_CASE.DECIDER_KIND), "judgment.decider-of-another-category");
    }
    boolean control = file.draft().is(CORRECTION_CASE.ORIGINAL_SENTENCE, "CONTROL");
    boolean publicSurveillance = file.category().equals("PUBLIC_SURV");
    if (file.draft().has(CORRECTION_CASE.ORIGINAL_SENTENCE) && control != publicSurveillance) {
      found.error(
          Findings.path(CORRECTION_CASE.ORIGINAL_SENTENCE),
          "judgment.sentence-of-another-category");
    }
  }

  private static void temporarilyOut(CorrectionFile file, Findings found) {
    Draft draft = file.draft();
    String ground = Findings.path(CORRECTION_CASE.TEMP_OUT_GROUND);
    if (!file.temporarilyOut()) {
      if (draft.has(CORRECTION_CASE.TEMP_OUT_GROUND)) {
        found.error(ground, "judgment.ground-of-another-category");
      }
      return;
    }
    if (!draft.has(CORRECTION_CASE.TEMP_OUT_GROUND)) {
      found.lacking(ground, "judgment.ground-missing");
    }
    if (draft.is(CORRECTION_CASE.TEMP_OUT_GROUND, "ILL")
        && !draft.has(CORRECTION_CASE.GUARANTOR_NAME)) {
      found.lacking(Findings.path(CORRECTION_CASE.GUARANTOR_NAME), "judgment.guarantor-missing");
    }
  }

  private static void offences(CorrectionFile file, Findings found) {
    List<CorrectionFile.Row> offences = file.rows(FileRows.OFFENCES);
    int main = main(file).size();
    if (offences.isEmpty()) {
      found.lacking(FileRows.OFFENCES, "judgment.offence-missing");
    } else if (main == 0) {
      found.error(offences.getFirst().path(CORRECTION_OFFENCE.MAIN), "judgment.main-missing");
    } else if (main > 1) {
      found.error(main(file).get(1).path(CORRECTION_OFFENCE.MAIN), "judgment.main-twice");
    }
  }
}
