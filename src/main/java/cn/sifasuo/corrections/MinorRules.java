package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FILE_ACCESS;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.LegalAge;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.TableField;

/**
 * Minors and sealed records: under eighteen when correction began, for good (CCL 52–58); nothing in
 * public; the file opened on a legal ground alone; records of youth sealed (CPL 286).
 */
final class MinorRules implements RecordRules {

  private static final Set<String> GROUNDS = Set.of("JUDICIAL", "STATE_RULE");

  /** Grows out of fixed days, so that nobody loses it by turning eighteen. */
  @Override
  public void derive(Draft draft, RuleContext context) {
    LocalDate began =
        Stream.of(
                CORRECTION_CASE.TERM_FROM,
                CORRECTION_CASE.EFFECTIVE_ON,
                CORRECTION_CASE.REGISTERED_ON)
            .map(draft::day)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    draft.set(
        CORRECTION_CASE.MINOR_REGIME, LegalAge.minor(draft.day(CORRECTION_CASE.BIRTH_DATE), began));
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(MinorRules.class));
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    CorrectionFile file = new CorrectionFile(draft);
    if (file.minorRegime()) {
      inPublic(
          draft, CORRECTION_CASE.ANNOUNCED_ON, CORRECTION_CASE.ANNOUNCED_IN_PUBLIC, found, law);
      inPublic(
          draft,
          CORRECTION_CASE.DISCHARGE_ANNOUNCED_ON,
          CORRECTION_CASE.DISCHARGE_IN_PUBLIC,
          found,
          law);
      guardian(draft, found);
      access(file, found, law);
    }
    sealing(file, found, law);
    return found.all();
  }

  private static void inPublic(
      Draft draft,
      TableField<?, LocalDate> on,
      TableField<?, Boolean> inPublic,
      Findings found,
      CorrectionsLaw law) {
    if (Boolean.TRUE.equals(draft.get(inPublic))) {
      LocalDate day = Objects.requireNonNullElse(draft.day(on), LocalDate.MAX.minusYears(1));
      law.denying("minor.public", day)
          .ifPresent(rule -> found.errorBy(rule, Findings.path(inPublic), "minor.in-public"));
    }
  }

  private static void guardian(Draft draft, Findings found) {
    if (!draft.has(CORRECTION_CASE.GUARDIAN_NAME)) {
      found.lacking(Findings.path(CORRECTION_CASE.GUARDIAN_NAME), "minor.guardian-missing");
    }
    if (draft.has(CORRECTION_CASE.ANNOUNCED_ON)
        && !Boolean.TRUE.equals(draft.get(CORRECTION_CASE.GUARDIAN_PRESENT))) {
      found.warning(
          Findings.path(CORRECTION_CASE.GUARDIAN_PRESENT),
          List.of(Findings.path(CORRECTION_CASE.ANNOUNCED_ON)),
          "minor.guardian-not-present");
    }
  }

  private static void access(CorrectionFile file, Findings found, CorrectionsLaw law) {
    for (CorrectionFile.Row row : file.rows(ConductRows.FILE_ACCESSES)) {
      String basis =
          Objects.requireNonNullElse(row.draft().get(CORRECTION_FILE_ACCESS.LEGAL_BASIS), "");
      law.affirming("minor.file", row.day(CORRECTION_FILE_ACCESS.ON_DAY))
          .ifPresent(rule -> {
            if (!GROUNDS.contains(basis)) {
              found.errorBy(
                  rule, row.path(CORRECTION_FILE_ACCESS.LEGAL_BASIS), "minor.file-without-ground");
            } else if (!row.draft().has(CORRECTION_FILE_ACCESS.DOC_NO)) {
              found.errorBy(
                  rule, row.path(CORRECTION_FILE_ACCESS.DOC_NO), "minor.file-without-paper");
            }
          });
    }
  }

  /** Sealed are records of those under eighteen at the offence, sentenced to five years or less. */
  private static void sealing(CorrectionFile file, Findings found, CorrectionsLaw law) {
    Draft draft = file.draft();
    boolean sealed = Boolean.TRUE.equals(draft.get(CORRECTION_CASE.RECORD_SEALED));
    boolean young = Boolean.TRUE.equals(draft.get(CORRECTION_CASE.MINOR_AT_OFFENCE));
    String at = Findings.path(CORRECTION_CASE.RECORD_SEALED);
    if (sealed && !young) {
      found.error(at, "minor.sealed-though-adult");
    }
    if (sealed && !draft.has(CORRECTION_CASE.SEALED_BASIS)) {
      found.lacking(Findings.path(CORRECTION_CASE.SEALED_BASIS), "minor.sealed-without-basis");
    }
    LocalDate judged = draft.day(CORRECTION_CASE.JUDGED_ON);
    if (sealed && young && draft.has(CORRECTION_CASE.ORIGINAL_SENTENCE)) {
      law.on("sealed.sentence.max.years", judged)
          .filter(rule -> !within(draft, rule.number()))
          .ifPresent(rule ->
              found.warningBy(
                  rule,
                  at,
                  List.of(Findings.path(CORRECTION_CASE.SENTENCE_YEARS)),
                  "minor.sealed-though-longer",
                  rule.number()));
    }
    if (!sealed && young && draft.has(CORRECTION_CASE.ORIGINAL_SENTENCE)) {
      law.on("sealed.sentence.max.years", judged)
          .filter(rule -> within(draft, rule.number()))
          .ifPresent(rule ->
              found.warningBy(
                  rule,
                  at,
                  List.of(
                      Findings.path(CORRECTION_CASE.MINOR_AT_OFFENCE),
                      Findings.path(CORRECTION_CASE.SENTENCE_YEARS)),
                  "minor.not-sealed",
                  rule.number()));
    }
  }

  private static boolean within(Draft draft, int years) {
    if (Set.of("LIFE", "DEATH_REPRIEVE")
        .contains(Objects.requireNonNull(draft.get(CORRECTION_CASE.ORIGINAL_SENTENCE)))) {
      return false;
    }
    int full = Objects.requireNonNullElse(draft.get(CORRECTION_CASE.SENTENCE_YEARS), 0);
    int months = Objects.requireNonNullElse(draft.get(CORRECTION_CASE.SENTENCE_MONTHS), 0);
    int days = Objects.requireNonNullElse(draft.get(CORRECTION_CASE.SENTENCE_DAYS), 0);
    return full < years || (full == years && months == 0 && days == 0);
  }
}
