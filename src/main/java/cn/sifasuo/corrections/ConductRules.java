package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 考核奖惩 (§2.16): what may be said of whom, by category and by the day; counted warnings are shown,
 * nothing is decided.
 */
final class ConductRules implements RecordRules {

  /** How the grounds of a kind begin. */
  private static final Map<String, String> GROUNDS =
      Map.of("PRAISE", "P_", "ADMONISH", "A_", "WARN", "W_", "COMMUTE", "M_");

  /** What the agency decides itself, and therefore serves. */
  private static final Set<String> OF_THE_AGENCY = Set.of("PRAISE", "ADMONISH", "WARN");

  /** Who decides, where the law leaves no choice. */
  private static final Map<String, Set<String>> DECIDERS =
      Map.of(
          "PRAISE", Set.of("COUNTY", DelegationRules.OFFICE),
          "ADMONISH", Set.of("COUNTY", DelegationRules.OFFICE),
          "WARN", Set.of("COUNTY", DelegationRules.OFFICE),
          "POLICE_PENALTY", Set.of("POLICE"),
          "REVOKE_PROBATION", Set.of("COURT"),
          "REVOKE_PAROLE", Set.of("COURT"),
          "RECOMMIT", Set.of("COURT", "POLICE", "PRISON_ADMIN"),
          "COMMUTE", Set.of("COURT"),
          "ARREST", Set.of("COURT"));

  /** Since when a kind exists at all. */
  private static final Map<String, String> EXISTS =
      Map.of("PRAISE", "praise.exists", "ADMONISH", "admonish.exists");

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(ConductRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    for (CorrectionFile.Row row : file.rows(ConductRows.CONDUCTS)) {
      String kind =
          Objects.requireNonNullElse(row.draft().get(CORRECTION_CONDUCT.CONDUCT_KIND), "");
      offered(row, kind, file, found, law);
      ground(row, kind, found);
      decision(row, kind, found, context);
      praise(row, kind, file, found, law);
      warned(row, file, found, law);
      away(row, file, found, law);
      late(row, file, found, law);
      admonished(row, file, found, law);
    }
    commuted(file, found);
    return found.all();
  }

  /** A cut of the term stands in the file twice: as decided and as it changes the last day. */
  private static void commuted(CorrectionFile file, Findings found) {
    List<CorrectionFile.Row> decided =
        file.rows(ConductRows.CONDUCTS).stream()
            .filter(r -> r.is(CORRECTION_CONDUCT.CONDUCT_KIND, "COMMUTE"))
            .filter(CorrectionFile::stands)
            .toList();
    List<CorrectionFile.Row> changed =
        file.rows(ConductRows.TERM_CHANGES).stream()
            .filter(r -> r.is(CORRECTION_TERM_CHANGE.CHANGE_KIND, "COMMUTED"))
            .toList();
    if (decided.size() > changed.size()) {
      found.warning(
          decided.getLast().path(CORRECTION_CONDUCT.DECIDED_ON), "conduct.commuted-without-change");
    } else if (changed.size() > decided.size()) {
      found.warning(
          changed.getLast().path(CORRECTION_TERM_CHANGE.CHANGE_KIND),
          "conduct.change-without-decision");
    }
  }

  private static @Nullable LocalDate acted(CorrectionFile.Row row) {
    LocalDate decided = row.day(CORRECTION_CONDUCT.DECIDED_ON);
    return decided != null ? decided : row.day(CORRECTION_CONDUCT.PROPOSED_ON);
  }

  private static void offered(
      CorrectionFile.Row row,
      String kind,
      CorrectionFile file,
      Findings found,
      CorrectionsLaw law) {
    LocalDate day = acted(row);
    String at = row.path(CORRECTION_CONDUCT.CONDUCT_KIND);
    Optional<Rule> notYet =
        Optional.ofNullable(EXISTS.get(kind)).flatMap(key -> law.denying(key, day));
    if (notYet.isPresent()) {
      found.errorBy(notYet.get(), at, "conduct.kind-not-then");
      return;
    }
    law.excluding("conduct." + kind.toLowerCase(Locale.ROOT) + ".categories", day, file.category())
        .ifPresent(rule -> found.errorBy(rule, at, "conduct.kind-of-another-category"));
  }

  private static void ground(CorrectionFile.Row row, String kind, Findings found) {
    String ground = row.draft().get(CORRECTION_CONDUCT.GROUND);
    if (ground != null
        && !ground.equals("OTHER")
        && !ground.startsWith(GROUNDS.getOrDefault(kind, "B_"))) {
      found.error(row.path(CORRECTION_CONDUCT.GROUND), "conduct.ground-of-another-kind");
    }
  }

  private static void decision(
      CorrectionFile.Row row, String kind, Findings found, RuleContext context) {
    LocalDate decided = row.day(CORRECTION_CONDUCT.DECIDED_ON);
    String by = row.draft().get(CORRECTION_CONDUCT.DECIDED_BY);
    if (Findings.before(decided, row.day(CORRECTION_CONDUCT.PROPOSED_ON))) {
      found.error(row.path(CORRECTION_CONDUCT.DECIDED_ON), "conduct.decided-before-proposed");
    }
    if (decided == null) {
      if (row.is(CORRECTION_CONDUCT.OUTCOME, "GRANTED")) {
        found.error(row.path(CORRECTION_CONDUCT.DECIDED_ON), "conduct.decided-day-missing");
      }
      return;
    }
    if (by == null) {
      found.lacking(row.path(CORRECTION_CONDUCT.DECIDED_BY), "conduct.decided-by-missing");
    } else if (!DECIDERS.getOrDefault(kind, Set.of(by)).contains(by)) {
      found.error(row.path(CORRECTION_CONDUCT.DECIDED_BY), "conduct.decided-by-another");
    } else if (by.equals(DelegationRules.OFFICE)) {
      new DelegationRules(context)
          .require(
              DelegationRules.Act.CONDUCT, decided, row.path(CORRECTION_CONDUCT.DECIDED_BY), found);
    }
    if (!row.draft().has(CORRECTION_CONDUCT.OUTCOME)) {
      found.lacking(row.path(CORRECTION_CONDUCT.OUTCOME), "conduct.outcome-missing");
    }
    if (OF_THE_AGENCY.contains(kind)) {
      notice(row, decided, found, new CorrectionsLaw(context.law()));
    }
    if (Findings.before(row.day(CORRECTION_CONDUCT.SERVED_ON), decided)) {
      found.error(row.path(CORRECTION_CONDUCT.SERVED_ON), "conduct.served-before-decided");
    }
    if (Findings.before(
        row.day(CORRECTION_CONDUCT.OBJECTION_ON), row.day(CORRECTION_CONDUCT.SERVED_ON))) {
      found.error(row.path(CORRECTION_CONDUCT.OBJECTION_ON), "conduct.objection-before-served");
    }
  }

  /** What was decided in writing is served on the person, and the procuratorate gets a copy. */
  private static void notice(
      CorrectionFile.Row row, LocalDate decided, Findings found, CorrectionsLaw law) {
    if (!row.is(CORRECTION_CONDUCT.OUTCOME, "GRANTED")) {
      return;
    }
    law.affirming("conduct.notice", decided)
        .ifPresent(rule -> {
          if (!row.draft().has(CORRECTION_CONDUCT.SERVED_ON)) {
            found.warningBy(
                rule,
                row.path(CORRECTION_CONDUCT.SERVED_ON),
                List.of(row.path(CORRECTION_CONDUCT.DECIDED_ON)),
                "conduct.not-served");
          }
          if (!row.draft().has(CORRECTION_CONDUCT.PROCURATORATE_COPIED_ON)) {
            found.warningBy(
                rule,
                row.path(CORRECTION_CONDUCT.PROCURATORATE_COPIED_ON),
                List.of(row.path(CORRECTION_CONDUCT.DECIDED_ON)),
                "conduct.procuratorate-not-told");
          }
        });
  }

  /** Six months of good conduct before a praise on conditions. */
  private static void praise(
      CorrectionFile.Row row,
      String kind,
      CorrectionFile file,
      Findings found,
      CorrectionsLaw law) {
    LocalDate day = acted(row);
    LocalDate registered = file.registered();
    if (!kind.equals("PRAISE") || !row.is(CORRECTION_CONDUCT.GROUND, "P_CONDITIONS")) {
      return;
    }
    law.on("praise.months", day)
        .filter(r -> registered != null && Findings.before(day, registered.plusMonths(r.number())))
        .ifPresent(r ->
            found.warningBy(
                r,
                row.path(CORRECTION_CONDUCT.GROUND),
                List.of(row.path(CORRECTION_CONDUCT.PROPOSED_ON)),
                "conduct.praised-early",
                r.number()));
  }

  /** A proposal that rests on warnings, while fewer were given than the rule of that day says. */
  private static void warned(
      CorrectionFile.Row row, CorrectionFile file, Findings found, CorrectionsLaw law) {
    LocalDate proposed = row.day(CORRECTION_CONDUCT.PROPOSED_ON);
    if (proposed == null || !row.is(CORRECTION_CONDUCT.GROUND, "B_WARNED")) {
      return;
    }
    WarningCount count = WarningCount.on(proposed, file, law);
    count
        .notReached()
        .forEach(rule ->
            found.warningBy(
                rule,
                row.path(CORRECTION_CONDUCT.GROUND),
                List.of(row.path(CORRECTION_CONDUCT.PROPOSED_ON)),
                "conduct.warned-less-often",
                count.given(),
                rule.number()));
  }

  /** Up to ten days late or away is a ground to admonish, more of it a ground to warn. */
  private static void late(
      CorrectionFile.Row row, CorrectionFile file, Findings found, CorrectionsLaw law) {
    boolean admonished = row.is(CORRECTION_CONDUCT.GROUND, "A_LATE");
    LocalDate day = acted(row);
    if (day == null || !admonished && !row.is(CORRECTION_CONDUCT.GROUND, "W_LATE")) {
      return;
    }
    long longest = Absence.longest(day, answered(day, file), file);
    law.on("admonish.late.max.days", day)
        .filter(r -> admonished == longest > r.number())
        .ifPresent(r ->
            found.warningBy(
                r,
                row.path(CORRECTION_CONDUCT.GROUND),
                List.of(
                    row.path(CORRECTION_CONDUCT.PROPOSED_ON),
                    row.path(CORRECTION_CONDUCT.DECIDED_ON)),
                admonished ? "conduct.late-longer" : "conduct.late-not-long",
                r.number(),
                Long.toString(longest)));
  }

  /** The day of the last admonition or warning for lateness before a day. */
  private static @Nullable LocalDate answered(LocalDate day, CorrectionFile file) {
    return file.rows(ConductRows.CONDUCTS).stream()
        .filter(CorrectionFile::stands)
        .filter(r ->
            r.is(CORRECTION_CONDUCT.GROUND, "A_LATE") || r.is(CORRECTION_CONDUCT.GROUND, "W_LATE"))
        .map(r -> r.day(CORRECTION_CONDUCT.DECIDED_ON))
        .filter(d -> Findings.before(d, day))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A warning that rests on admonitions, while fewer were given. */
  private static void admonished(
      CorrectionFile.Row row, CorrectionFile file, Findings found, CorrectionsLaw law) {
    LocalDate day = acted(row);
    if (day == null || !row.is(CORRECTION_CONDUCT.GROUND, "W_TWICE_ADMONISHED")) {
      return;
    }
    long given = file.decided("ADMONISH", day);
    law.on("warn.admonished.least", day)
        .filter(r -> given < r.number())
        .ifPresent(r ->
            found.warningBy(
                r,
                row.path(CORRECTION_CONDUCT.GROUND),
                List.of(
                    row.path(CORRECTION_CONDUCT.PROPOSED_ON),
                    row.path(CORRECTION_CONDUCT.DECIDED_ON)),
                "conduct.admonished-less-often",
                Long.toString(given),
                r.number()));
  }

  /** A proposal that rests on an absence, while none was written down that lasted as long. */
  private static void away(
      CorrectionFile.Row row, CorrectionFile file, Findings found, CorrectionsLaw law) {
    LocalDate proposed = row.day(CORRECTION_CONDUCT.PROPOSED_ON);
    boolean revocation =
        row.is(CORRECTION_CONDUCT.CONDUCT_KIND, "REVOKE_PROBATION")
            || row.is(CORRECTION_CONDUCT.CONDUCT_KIND, "REVOKE_PAROLE");
    if (proposed == null || !revocation || !row.is(CORRECTION_CONDUCT.GROUND, "B_AWAY")) {
      return;
    }
    law.on("away.revoke.months", proposed)
        .filter(r -> Absence.ground(proposed, file, law).isEmpty())
        .ifPresent(r ->
            found.warningBy(
                r,
                row.path(CORRECTION_CONDUCT.GROUND),
                List.of(row.path(CORRECTION_CONDUCT.PROPOSED_ON)),
                "conduct.away-not-long",
                r.number()));
  }
}
