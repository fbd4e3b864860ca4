package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_DELEGATION;

import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the county agency has delegated to the office (CCL 9), by the day of the act. Since the law
 * came into force an office decides nothing of its own right; before, the measures of 2012 let it
 * grant short leave itself.
 */
record DelegationRules(RuleContext context) {

  /** What may be delegated: codes of DELEGATED_ACT. */
  enum Act {
    RECEIVE,
    GROUP,
    LEAVE,
    CONDUCT,
    DISCHARGE
  }

  /** The office, by delegation, as who decided something. */
  static final String OFFICE = "OFFICE_DELEGATED";

  /** The rule that wants a delegation for an act of this day, while none covers it. */
  Optional<Rule> wanting(Act act, @Nullable LocalDate day) {
    return day == null
        ? Optional.empty()
        : new CorrectionsLaw(context.law())
            .affirming("delegation.needed", day)
            .filter(r -> !covered(act, day));
  }

  private boolean covered(Act act, LocalDate day) {
    return context.lookup().all(DelegationType.CODE).stream()
        .filter(d -> d.is(CORRECTION_DELEGATION.ACT, act.name()))
        .anyMatch(d -> inForce(d, day));
  }

  /** The first and the last day count. */
  private static boolean inForce(Draft delegation, LocalDate day) {
    LocalDate from = delegation.day(CORRECTION_DELEGATION.VALID_FROM);
    return from != null
        && !day.isBefore(from)
        && !Findings.before(delegation.day(CORRECTION_DELEGATION.VALID_TO), day);
  }

  /** Says that the office was to decide what nobody had delegated to it, and what to do. */
  void require(Act act, @Nullable LocalDate day, String at, Findings found) {
    wanting(act, day)
        .ifPresent(rule ->
            found.lackingBy(
                rule,
                at,
                "delegation.not-given",
                context.codes().label("DELEGATED_ACT", act.name()),
                String.valueOf(day)));
  }
}
