package cn.sifasuo.law;

import static cn.sifasuo.vault.schema.Tables.DATED_RULE;
import static cn.sifasuo.vault.schema.Tables.LOCAL_RULE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule.Bound;
import cn.sifasuo.law.Rule.Scope;
import cn.sifasuo.vault.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Limits, terms and article numbers by the date of the act (domain/corrections.md §5): the rule of
 * the law, and what province, city and county say beyond it, which may tighten and never loosen.
 */
public final class DatedRules {

  private static final Wording WORDS = Wording.of(DatedRules.class);

  private final Transactions transactions;
  private volatile List<Rule> rules;

  private DatedRules(Transactions transactions) {
    this.transactions = transactions;
    rules = transactions.read(DatedRules::read);
  }

  public static DatedRules load(Transactions transactions) {
    return new DatedRules(transactions);
  }

  /** Reads them again, after a local rule was entered or withdrawn. */
  public void reload() {
    rules = transactions.read(DatedRules::read);
  }

  private static List<Rule> read(DSLContext ctx) {
    List<Rule> all =
        new ArrayList<>(
            ctx.selectFrom(DATED_RULE)
                .orderBy(DATED_RULE.NAME, DATED_RULE.VALID_FROM)
                .fetch(r ->
                    new Rule(
                        r.getName(),
                        Scope.NATIONAL,
                        r.getValidFrom(),
                        r.getValidTo(),
                        r.getContent(),
                        Bound.valueOf(r.getBound()),
                        r.getVerified(),
                        r.getSource())));
    all.addAll(
        ctx.selectFrom(LOCAL_RULE)
            .where(LOCAL_RULE.WITHDRAWN_AT.isNull())
            .orderBy(LOCAL_RULE.NAME, LOCAL_RULE.VALID_FROM, LOCAL_RULE.ENTERED_AT)
            .fetch(r ->
                new Rule(
                    r.getName(),
                    Scope.valueOf(r.getScope()),
                    r.getValidFrom(),
                    r.getValidTo(),
                    r.getContent(),
                    Bound.LOCAL,
                    true,
                    WORDS.say("law.document", r.getDocTitle(), r.getDocNo()))));
    return List.copyOf(all);
  }

  /**
   * The rule that acts on a day. Of a limit the tightest that is in force, wherever it comes from;
   * of what the law leaves to local rules the nearest.
   */
  public Optional<Rule> on(String name, LocalDate day) {
    Optional<Rule> law = national(name, day);
    Optional<Rule> acting = law;
    for (Rule local : locals(name, day)) {
      acting = Optional.of(acting.map(known -> known.tightened(local)).orElse(local));
    }
    return acting;
  }

  /** What the law itself says on a day, without local rules. */
  public Optional<Rule> national(String name, LocalDate day) {
    return rules.stream()
        .filter(r -> r.scope() == Scope.NATIONAL && r.name().equals(name) && r.inForce(day))
        .reduce((earlier, later) -> later);
  }

  /** Province first, county last; of one scope the one in force longest first. */
  private List<Rule> locals(String name, LocalDate day) {
    return rules.stream()
        .filter(r -> r.scope() != Scope.NATIONAL && r.name().equals(name) && r.inForce(day))
        .sorted(java.util.Comparator.comparing(Rule::scope))
        .toList();
  }

  /** Every rule with a name that begins so, the law's and local ones, by name and day. */
  public List<Rule> all(String prefix) {
    return rules.stream()
        .filter(r -> r.name().startsWith(prefix))
        .sorted(
            java.util.Comparator.comparing(Rule::name)
                .thenComparing(Rule::validFrom)
                .thenComparing(Rule::scope))
        .toList();
  }

  /**
   * A rule that must exist.
   *
   * @throws Failure DAMAGED {@code R-401} if no rule of that name is in force on the day
   */
  public Rule required(String name, LocalDate day) {
    return on(name, day)
        .orElseThrow(() ->
            new Failure(
                FailureKind.DAMAGED,
                "R-401",
                WORDS.say("law.no-rule", name, day),
                "no dated rule " + name + " on " + day));
  }

  /**
   * A whole number that must exist.
   *
   * @throws Failure DAMAGED {@code R-401} if no rule of that name is in force on the day
   */
  public int number(String name, LocalDate day) {
    return required(name, day).number();
  }
}
