package cn.sifasuo.ui.rule;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.rule.LocalRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the page: a rule of the law, or one of a local document.
 *
 * @param rule name by which the program asks for it
 * @param validTo last day; null while it is in force
 * @param bound what a local rule may do with it; null for a local rule
 * @param verified whether somebody read the source
 * @param local of the local rule; null for the law's
 * @param withdrawn a local rule that no longer acts
 */
record RuleLine(
    String rule,
    Rule.Scope scope,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String content,
    Rule.@Nullable Bound bound,
    String basis,
    boolean verified,
    @Nullable UUID local,
    boolean withdrawn) {

  private static final Wording WORDS = Wording.of(RuleLine.class);

  /** By what it is about, then name, day and scope. */
  static final Comparator<RuleLine> ORDER =
      Comparator.comparing((RuleLine l) -> RuleGroup.of(l.rule()))
          .thenComparing(RuleLine::rule)
          .thenComparing(RuleLine::validFrom)
          .thenComparing(RuleLine::scope);

  /**
   * What the page shows of the rules.
   *
   * @param ledger null for all
   * @param day only what is in force on it; null for all days
   * @param text in name, content or basis; blank for all
   */
  record Filter(@Nullable RuleGroup ledger, @Nullable LocalDate day, String text) {

    static final Filter ALL = new Filter(null, null, "");

    boolean shows(RuleLine line) {
      return (ledger == null || RuleGroup.of(line.rule()) == ledger)
          && (day == null || line.acts(day))
          && line.says(text.strip().toLowerCase(Locale.ROOT));
    }
  }

  static RuleLine of(Rule rule) {
    return new RuleLine(
        rule.name(),
        rule.scope(),
        rule.validFrom(),
        rule.validTo(),
        rule.content(),
        rule.bound(),
        RuleWords.basis(rule.name(), rule.validFrom(), rule.source()),
        rule.verified(),
        null,
        false);
  }

  static RuleLine of(LocalRules.Entered rule) {
    return new RuleLine(
        rule.name(),
        rule.scope(),
        rule.validFrom(),
        rule.validTo(),
        rule.content(),
        null,
        WORDS.say("rules.document", rule.issuer(), rule.docTitle(), rule.docNo()),
        true,
        rule.id(),
        rule.withdrawn());
  }

  String name() {
    return RuleWords.name(rule);
  }

  String said() {
    return RuleWords.content(content);
  }

  /** 起 and 止 in one, open at the end as long as it is in force. */
  String days() {
    return validTo == null
        ? WORDS.say("rules.since", validFrom)
        : WORDS.say("rules.between", validFrom, validTo);
  }

  /** What a local rule may do with it; empty for a local rule. */
  String mayBecome() {
    return bound == null ? "" : bound.label();
  }

  /** Whether a local document may say more on it. */
  boolean open() {
    return bound != null && bound != Rule.Bound.FIXED;
  }

  /** The local rule that can still be withdrawn. */
  Optional<UUID> acting() {
    return withdrawn ? Optional.empty() : Optional.ofNullable(local);
  }

  private boolean acts(LocalDate day) {
    return !withdrawn && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  private boolean says(String text) {
    return Stream.of(rule, name(), said(), basis)
        .anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(text));
  }
}
