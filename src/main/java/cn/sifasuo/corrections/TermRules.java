package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_TERM_CHANGE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The term (domain/corrections.md §4.1). It is copied from the paper and never recomputed; what
 * does not fit the law is a warning, since the paper wins.
 */
final class TermRules implements RecordRules {

  private static final String TO = Findings.path(CORRECTION_CASE.TERM_TO);

  @Override
  public void derive(Draft draft, RuleContext context) {
    LocalDate end = draft.day(CORRECTION_CASE.TERM_TO);
    List<Draft> changes =
        new CorrectionFile(draft)
            .rows(ConductRows.TERM_CHANGES).stream()
                .map(CorrectionFile.Row::draft)
                .sorted(
                    Comparator.comparing(
                        (Draft d) -> d.day(CORRECTION_TERM_CHANGE.EFFECTIVE_ON),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    for (Draft change : changes) {
      change.set(CORRECTION_TERM_CHANGE.OLD_TO, end);
      end = Objects.requireNonNullElse(change.day(CORRECTION_TERM_CHANGE.NEW_TO), end);
    }
    draft.set(CORRECTION_CASE.EXPIRES_ON, end);
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(TermRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    LocalDate from = draft.day(CORRECTION_CASE.TERM_FROM);
    LocalDate to = draft.day(CORRECTION_CASE.TERM_TO);
    changes(file, found);
    if (from == null || to == null) {
      return found.all();
    }
    if (to.isBefore(from)) {
      found.error(TO, "term.to-before-from");
      return found.all();
    }
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    switch (file.category()) {
      case "PUBLIC_SURV" -> {
        atLeast(law, "public_surv.min.months", from, to, found);
        if (!atMost(law, "public_surv.max.months", from, to, found)) {
          atMost(law, "public_surv.combined.max.months", from, to, found);
        }
      }
      case "PROBATION" -> probation(file, law, from, to, found);
      case "PAROLE" -> {
        if (draft.is(CORRECTION_CASE.ORIGINAL_SENTENCE, "LIFE")) {
          atLeast(law, "parole.life.months", from, to, found);
        }
      }
      default -> {
        // temporary service outside prison lasts as the decision says
      }
    }
    return found.all();
  }

  private static void probation(
      CorrectionFile file, CorrectionsLaw law, LocalDate from, LocalDate to, Findings found) {
    String kind =
        switch (Objects.requireNonNullElse(
            file.draft().get(CORRECTION_CASE.ORIGINAL_SENTENCE), "")) {
          case "DETENTION" -> "probation.detention";
          case "FIXED" -> "probation.fixed";
          default -> "";
        };
    if (kind.isEmpty()) {
      return;
    }
    atLeast(law, kind + ".min.months", from, to, found);
    atMost(law, kind + ".max.months", from, to, found);
    LocalDate asSentenced =
        from.plusYears(number(file.draft().get(CORRECTION_CASE.SENTENCE_YEARS)))
            .plusMonths(number(file.draft().get(CORRECTION_CASE.SENTENCE_MONTHS)))
            .plusDays(number(file.draft().get(CORRECTION_CASE.SENTENCE_DAYS)))
            .minusDays(1);
    if (to.isBefore(asSentenced)) {
      law.on("term." + kind + ".min.months", from)
          .ifPresent(rule ->
              found.warningBy(
                  rule,
                  TO,
                  List.of(
                      Findings.path(CORRECTION_CASE.TERM_FROM),
                      Findings.path(CORRECTION_CASE.SENTENCE_YEARS),
                      Findings.path(CORRECTION_CASE.SENTENCE_MONTHS),
                      Findings.path(CORRECTION_CASE.SENTENCE_DAYS)),
                  "term.shorter-than-sentence",
                  asSentenced));
    }
  }

  private static int number(@org.jspecify.annotations.Nullable Integer value) {
    return Objects.requireNonNullElse(value, 0);
  }

  /** A term of some months ends on the day before the same day of the last month. */
  private static LocalDate end(LocalDate from, Rule rule) {
    return from.plusMonths(rule.number()).minusDays(1);
  }

  private static void atLeast(
      CorrectionsLaw law, String key, LocalDate from, LocalDate to, Findings found) {
    law.on("term." + key, from)
        .filter(rule -> to.isBefore(end(from, rule)))
        .ifPresent(rule -> warn(rule, found, "term.shorter-than-law", rule.number()));
  }

  /**
   * @return whether the term is within the limit
   */
  private static boolean atMost(
      CorrectionsLaw law, String key, LocalDate from, LocalDate to, Findings found) {
    java.util.Optional<Rule> broken =
        law.on("term." + key, from).filter(rule -> to.isAfter(end(from, rule)));
    broken.ifPresent(rule -> warn(rule, found, "term.longer-than-law", rule.number()));
    return broken.isEmpty();
  }

  private static void warn(Rule rule, Findings found, String name, int months) {
    found.warningBy(rule, TO, List.of(Findings.path(CORRECTION_CASE.TERM_FROM)), name, months);
  }

  private static void changes(CorrectionFile file, Findings found) {
    for (CorrectionFile.Row row : file.rows(ConductRows.TERM_CHANGES)) {
      LocalDate old = row.day(CORRECTION_TERM_CHANGE.OLD_TO);
      LocalDate now = row.day(CORRECTION_TERM_CHANGE.NEW_TO);
      boolean shorter =
          row.is(CORRECTION_TERM_CHANGE.CHANGE_KIND, "COMMUTED")
              || row.is(CORRECTION_TERM_CHANGE.CHANGE_KIND, "OFFSET");
      if (old == null || now == null) {
        continue;
      }
      if (shorter && !now.isBefore(old)) {
        found.error(row.path(CORRECTION_TERM_CHANGE.NEW_TO), "term.change-not-shorter", old);
      } else if (!shorter && !now.isAfter(old)) {
        found.error(row.path(CORRECTION_TERM_CHANGE.NEW_TO), "term.change-not-longer", old);
      }
      if (row.is(CORRECTION_TERM_CHANGE.CHANGE_KIND, "TEMP_RENEWED") && !file.temporarilyOut()) {
        found.error(
            row.path(CORRECTION_TERM_CHANGE.CHANGE_KIND), "term.renewal-of-another-category");
      }
    }
  }
}
