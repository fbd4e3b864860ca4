package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INJUNCTION;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Approvals of electronic positioning devices (§2.17; CCL 29): five grounds, the head of the
 * county's judicial administration, three months, an extension without a gap and after an
 * assessment. What was in use without a ground ended with the law on 2020-07-01.
 */
final class DeviceRules implements RecordRules {

  static final String BEFORE_LAW = "BEFORE_LAW";

  /** The decision or proposal a ground rests on. */
  private static final Map<String, Set<String>> EVIDENCE =
      Map.of(
          "REFUSED_REPORT_WARNED", Set.of("WARN"),
          "POLICE_PENALISED", Set.of("POLICE_PENALTY"),
          "REVOCATION_PROPOSED", Set.of("REVOKE_PROBATION", "REVOKE_PAROLE", "RECOMMIT"));

  @Override
  public void derive(Draft draft, RuleContext context) {
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    CorrectionFile.Left left = file.left();
    for (CorrectionFile.Row row : file.rows(ConductRows.DEVICE_APPROVALS)) {
      LocalDate from = row.day(CORRECTION_ELOC.FROM_ON);
      if (from == null || row.day(CORRECTION_ELOC.REMOVED_ON) != null) {
        continue;
      }
      LocalDate began = lawBegan(law, context.today());
      if (began != null && from.isBefore(began) && past(row, began.minusDays(1))) {
        remove(row, began.minusDays(1), BEFORE_LAW);
      } else if (left != null && !left.on().isBefore(from)) {
        remove(row, left.on(), "CASE_ENDED");
      }
    }
  }

  /** The first day devices need one of the law's grounds; what was in use before ended then. */
  private static @Nullable LocalDate lawBegan(CorrectionsLaw law, LocalDate today) {
    return law.on("eloc.allowed", today)
        .filter(DeviceRules::byGrounds)
        .map(Rule::validFrom)
        .orElse(null);
  }

  private static boolean byGrounds(Rule rule) {
    return rule.content().equals("grounds");
  }

  private static boolean past(CorrectionFile.Row row, LocalDate last) {
    LocalDate to = row.day(CORRECTION_ELOC.TO_ON);
    return to == null || to.isAfter(last);
  }

  private static void remove(CorrectionFile.Row row, LocalDate on, String reason) {
    row.draft().set(CORRECTION_ELOC.REMOVED_ON, on);
    row.draft().set(CORRECTION_ELOC.REMOVED_REASON, reason);
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(DeviceRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    for (CorrectionFile.Row row : file.rows(ConductRows.DEVICE_APPROVALS)) {
      LocalDate day =
          Objects.requireNonNullElse(
              row.day(CORRECTION_ELOC.FROM_ON),
              Objects.requireNonNullElse(row.day(CORRECTION_ELOC.PROPOSED_ON), context.today()));
      Optional<Rule> byGrounds = law.on("eloc.allowed", day).filter(DeviceRules::byGrounds);
      byGrounds.ifPresent(rule -> {
        ground(row, file, rule, found);
        approver(row, rule, found);
        length(row, found, law);
        extension(row, file, rule, found);
      });
      use(row, found);
    }
    return found.all();
  }

  private static void ground(
      CorrectionFile.Row row, CorrectionFile file, Rule rule, Findings found) {
    String ground = Objects.requireNonNullElse(row.draft().get(CORRECTION_ELOC.GROUND), "");
    String at = row.path(CORRECTION_ELOC.GROUND);
    LocalDate by =
        Objects.requireNonNullElse(
            row.day(CORRECTION_ELOC.APPROVED_ON),
            Objects.requireNonNullElse(row.day(CORRECTION_ELOC.PROPOSED_ON), LocalDate.MIN));
    if (ground.equals(BEFORE_LAW)) {
      found.errorBy(rule, at, "eloc.ground-not-of-the-law");
    } else if (ground.equals("INJ_BREACH") && !injunctionOn(file, by)) {
      found.errorBy(rule, at, "eloc.no-injunction");
    } else if (EVIDENCE.containsKey(ground) && !evidenceBy(file, ground, by)) {
      found.errorBy(rule, at, "eloc.no-evidence-in-the-file");
    }
  }

  private static boolean injunctionOn(CorrectionFile file, LocalDate day) {
    return file.rows(SupervisionRows.INJUNCTIONS).stream()
        .anyMatch(r -> !Findings.before(day, r.day(CORRECTION_INJUNCTION.VALID_FROM)));
  }

  /** A warning or penalty must have been decided, a revocation at least be proposed. */
  private static boolean evidenceBy(CorrectionFile file, String ground, LocalDate day) {
    return evidence(file, ground, day).anyMatch(on -> !on.isAfter(day));
  }

  /** A proposal that had been refused or taken back by the day carries nothing. */
  private static Stream<LocalDate> evidence(CorrectionFile file, String ground, LocalDate by) {
    Set<String> kinds = Objects.requireNonNull(EVIDENCE.get(ground));
    boolean proposal = ground.equals("REVOCATION_PROPOSED");
    return file.rows(ConductRows.CONDUCTS).stream()
        .filter(r -> kinds.contains(r.draft().get(CORRECTION_CONDUCT.CONDUCT_KIND)))
        .filter(r -> proposal ? pending(r, by) : CorrectionFile.stands(r))
        .map(r -> r.day(proposal ? CORRECTION_CONDUCT.PROPOSED_ON : CORRECTION_CONDUCT.DECIDED_ON))
        .filter(Objects::nonNull);
  }

  private static boolean pending(CorrectionFile.Row proposal, LocalDate by) {
    LocalDate decided = proposal.day(CORRECTION_CONDUCT.DECIDED_ON);
    return !proposal.draft().has(CORRECTION_CONDUCT.OUTCOME)
        || CorrectionFile.stands(proposal)
        || decided == null
        || decided.isAfter(by);
  }

  private static void approver(CorrectionFile.Row row, Rule rule, Findings found) {
    boolean used = row.day(CORRECTION_ELOC.FROM_ON) != null;
    String level = row.draft().get(CORRECTION_ELOC.APPROVER_LEVEL);
    if (level != null && !level.equals("COUNTY_HEAD")) {
      found.errorBy(
          rule, row.path(CORRECTION_ELOC.APPROVER_LEVEL), "eloc.approved-by-another-level");
    }
    if (!used) {
      return;
    }
    if (level == null
        || !row.draft().has(CORRECTION_ELOC.APPROVER_NAME)
        || !row.draft().has(CORRECTION_ELOC.APPROVER_POST)
        || !row.draft().has(CORRECTION_ELOC.APPROVED_ON)) {
      found.errorBy(rule, row.path(CORRECTION_ELOC.APPROVED_ON), "eloc.not-approved");
    }
    if (Findings.before(row.day(CORRECTION_ELOC.FROM_ON), row.day(CORRECTION_ELOC.APPROVED_ON))) {
      found.errorBy(rule, row.path(CORRECTION_ELOC.FROM_ON), "eloc.used-before-approved");
    }
    if (!row.draft().has(CORRECTION_ELOC.INFORMED_ON)) {
      found.lackingBy(rule, row.path(CORRECTION_ELOC.INFORMED_ON), "eloc.not-informed");
    }
  }

  private static void length(CorrectionFile.Row row, Findings found, CorrectionsLaw law) {
    LocalDate from = row.day(CORRECTION_ELOC.FROM_ON);
    LocalDate to = row.day(CORRECTION_ELOC.TO_ON);
    String at = row.path(CORRECTION_ELOC.TO_ON);
    if (from == null) {
      return;
    }
    law.on("eloc.months", from)
        .ifPresent(rule -> {
          if (to == null) {
            found.errorBy(rule, at, "eloc.without-end", rule.number());
          } else if (to.isAfter(from.plusMonths(rule.number()))) {
            found.errorBy(rule, at, "eloc.too-long", rule.number());
          }
        });
  }

  private static void extension(
      CorrectionFile.Row row, CorrectionFile file, Rule rule, Findings found) {
    int number = Objects.requireNonNullElse(row.draft().get(CORRECTION_ELOC.EXTENSION_NO), 0);
    if (number == 0) {
      afresh(row, file, rule, found);
      return;
    }
    if (!row.draft().has(CORRECTION_ELOC.ASSESSMENT)) {
      found.errorBy(rule, row.path(CORRECTION_ELOC.ASSESSMENT), "eloc.not-assessed");
    }
    LocalDate from = row.day(CORRECTION_ELOC.FROM_ON);
    LocalDate last = prior(row, number, file);
    if (last == null) {
      found.errorBy(
          rule, row.path(CORRECTION_ELOC.EXTENSION_NO), "eloc.nothing-to-extend", number - 1);
    } else if (from != null && from.isAfter(last.plusDays(1))) {
      found.errorBy(rule, row.path(CORRECTION_ELOC.FROM_ON), "eloc.gap-before-extension", last);
    } else if (Findings.before(last, row.day(CORRECTION_ELOC.APPROVED_ON))) {
      found.errorBy(
          rule, row.path(CORRECTION_ELOC.APPROVED_ON), "eloc.extended-after-its-end", last);
    }
  }

  /**
   * A device on the same ground as one before it: without a gap it is an extension, which wants an
   * assessment and comes to an end; after a gap, or when that one was taken off early, it wants
   * something that happened since.
   */
  private static void afresh(
      CorrectionFile.Row row, CorrectionFile file, Rule rule, Findings found) {
    LocalDate from = row.day(CORRECTION_ELOC.FROM_ON);
    String ground = Objects.requireNonNullElse(row.draft().get(CORRECTION_ELOC.GROUND), "");
    if (from == null) {
      return;
    }
    for (CorrectionFile.Row other : file.rows(ConductRows.DEVICE_APPROVALS)) {
      LocalDate began = other.day(CORRECTION_ELOC.FROM_ON);
      LocalDate to = Objects.requireNonNullElse(other.day(CORRECTION_ELOC.TO_ON), LocalDate.MAX);
      LocalDate removed =
          Objects.requireNonNullElse(other.day(CORRECTION_ELOC.REMOVED_ON), LocalDate.MAX);
      boolean takenOffEarly = removed.isBefore(to);
      LocalDate ended = takenOffEarly ? removed : to;
      if (began == null || !began.isBefore(from) || !other.is(CORRECTION_ELOC.GROUND, ground)) {
        continue;
      }
      boolean goesOn = ended.equals(LocalDate.MAX) || !from.isAfter(ended.plusDays(1));
      if (goesOn && !(takenOffEarly && from.isAfter(removed))) {
        found.errorBy(rule, row.path(CORRECTION_ELOC.EXTENSION_NO), "eloc.is-an-extension", began);
      } else if (EVIDENCE.containsKey(ground) && !evidenceSince(file, ground, began, from)) {
        found.errorBy(rule, row.path(CORRECTION_ELOC.GROUND), "eloc.nothing-new", began);
      }
    }
  }

  private static boolean evidenceSince(
      CorrectionFile file, String ground, LocalDate since, LocalDate by) {
    return evidence(file, ground, by).anyMatch(on -> on.isAfter(since) && !on.isAfter(by));
  }

  /** The last day of use before an extension, on the same ground. */
  private static @Nullable LocalDate prior(
      CorrectionFile.Row row, int number, CorrectionFile file) {
    return file.rows(ConductRows.DEVICE_APPROVALS).stream()
        .filter(r -> Objects.equals(r.draft().get(CORRECTION_ELOC.EXTENSION_NO), number - 1))
        .filter(r ->
            Objects.equals(
                r.draft().get(CORRECTION_ELOC.GROUND), row.draft().get(CORRECTION_ELOC.GROUND)))
        .filter(
            r -> !Findings.before(row.day(CORRECTION_ELOC.FROM_ON), r.day(CORRECTION_ELOC.FROM_ON)))
        .flatMap(r ->
            Stream.of(r.day(CORRECTION_ELOC.TO_ON), r.day(CORRECTION_ELOC.REMOVED_ON))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .stream())
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static void use(CorrectionFile.Row row, Findings found) {
    LocalDate from = row.day(CORRECTION_ELOC.FROM_ON);
    LocalDate to = row.day(CORRECTION_ELOC.TO_ON);
    LocalDate removed = row.day(CORRECTION_ELOC.REMOVED_ON);
    if (Findings.before(to, from)) {
      found.error(row.path(CORRECTION_ELOC.TO_ON), "eloc.to-before-from");
    }
    if (Findings.before(removed, from)) {
      found.error(row.path(CORRECTION_ELOC.REMOVED_ON), "eloc.removed-before-from");
    }
    if (removed != null && !row.draft().has(CORRECTION_ELOC.REMOVED_REASON)) {
      found.lacking(row.path(CORRECTION_ELOC.REMOVED_REASON), "eloc.removed-without-reason");
    }
    if (Findings.before(to, removed) && !row.is(CORRECTION_ELOC.REMOVED_REASON, BEFORE_LAW)) {
      found.warning(
          row.path(CORRECTION_ELOC.REMOVED_ON),
          List.of(row.path(CORRECTION_ELOC.TO_ON)),
          "eloc.removed-late",
          Objects.requireNonNull(to));
    }
  }
}
