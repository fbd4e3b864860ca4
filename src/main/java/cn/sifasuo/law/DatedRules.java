package cn.sifasuo.law;

import static cn.sifasuo.vault.schema.Tables.DATED_RULE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits, terms and article numbers by the date of the act; read once, immutable. */
public final class DatedRules {

  private static final Wording WORDS = Wording.of(DatedRules.class);

  /** One value with its time of validity and its source. */
  public record Rule(
      String name,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String content,
      String source) {}

  private final List<Rule> rules;

  private DatedRules(List<Rule> rules) {
    this.rules = rules;
  }

  public static DatedRules load(Transactions transactions) {
    return new DatedRules(
        transactions.read(ctx ->
            ctx.select(
                    DATED_RULE.NAME,
                    DATED_RULE.VALID_FROM,
                    DATED_RULE.VALID_TO,
                    DATED_RULE.CONTENT,
                    DATED_RULE.SOURCE)
                .from(DATED_RULE)
                .orderBy(DATED_RULE.NAME, DATED_RULE.VALID_FROM)
                .fetch(org.jooq.Records.mapping(Rule::new))));
  }

  public Optional<Rule> on(String name, LocalDate day) {
    return rules.stream()
        .filter(r -> r.name().equals(name))
        .filter(r -> !day.isBefore(r.validFrom()))
        .filter(r -> r.validTo() == null || !day.isAfter(r.validTo()))
        .reduce((earlier, later) -> later);
  }

  /**
   * A whole number that must exist.
   *
   * @throws Failure DAMAGED {@code R-401} if no rule of that name is in force on the day
   */
  public int number(String name, LocalDate day) {
    return on(name, day)
        .map(r -> Integer.parseInt(r.content()))
        .orElseThrow(() ->
            new Failure(
                FailureKind.DAMAGED,
                "R-401",
                WORDS.say("law.no-rule", name, day),
                "no dated rule " + name + " on " + day));
  }
}
