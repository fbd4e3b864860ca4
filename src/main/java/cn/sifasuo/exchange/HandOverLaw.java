package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Approval;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the law lets leave an office, form by form and record type by record type: the dated rules
 * {@code hand_over.form.CODE}, {@code hand_over.record.TYPE} and, of a type that does not go whole,
 * {@code hand_over.fields.TYPE}, by the last day of the period. Both sides ask it, the office
 * before it seals and the county before it takes in.
 */
public final class HandOverLaw {

  private static final Wording WORDS = Wording.of(HandOverLaw.class);
  private static final String FORM = "hand_over.form.";
  private static final String RECORD = "hand_over.record.";
  private static final String FIELDS = "hand_over.fields.";

  private final RecordTypes types;
  private final DatedRules rules;

  public HandOverLaw(RecordTypes types, DatedRules rules) {
    this.types = types;
    this.rules = rules;
  }

  /**
   * How much of a form goes, and why.
   *
   * @param ground the article it rests on, Chinese
   */
  public record FormRule(ContentLevel level, String ground) {}

  /**
   * A record type whose law sends its records up.
   *
   * @param fields the fields that go; no other one does
   * @param rows kinds of its rows that go with it
   */
  public record SentType(
      RecordType type, String ground, List<FieldSpec> fields, List<SentRows> rows) {

    public SentType {
      fields = List.copyOf(fields);
      rows = List.copyOf(rows);
    }

    /** Rows of a type, if they go. */
    public Optional<SentRows> rows(String code) {
      return rows.stream().filter(r -> r.type().code().equals(code)).findFirst();
    }

    public Optional<FieldSpec> field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
  }

  /**
   * Rows that go because the desk above decides what they ask: those that ask, with everything it
   * needs to know to decide, but no number of a person or telephone.
   */
  public record SentRows(
      RecordType type, String ground, Approval approval, List<FieldSpec> fields) {

    public SentRows {
      fields = List.copyOf(fields);
    }

    /** Whether a row that came asks and has no answer. */
    public boolean waits(RecordRow row) {
      return !row.values().containsKey(approval.answer().getFirst().name());
    }

    public Optional<FieldSpec> field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
  }

  /**
   * A form of which no rule speaks goes with its pseudonymous rows.
   *
   * @throws Failure DAMAGED {@code X-337} if a rule names no level
   */
  public FormRule form(String code, Period period) {
    return rule(FORM + code, period)
        .map(r -> new FormRule(level(r).atMost(ContentLevel.FACTS), r.source()))
        .orElseGet(() -> new FormRule(ContentLevel.FACTS, WORDS.say("law.default")));
  }

  /** The record types that go; a type of which no rule speaks never leaves. */
  public List<SentType> records(Period period) {
    return types.roots().stream().flatMap(t -> record(t, period)).toList();
  }

  /** A record type by its code, if its records go. */
  public Optional<SentType> record(String code, Period period) {
    return records(period).stream().filter(t -> t.type().code().equals(code)).findFirst();
  }

  private Stream<SentType> record(RecordType type, Period period) {
    return rule(RECORD + type.code(), period)
        .filter(r -> level(r) == ContentLevel.RECORDS)
        .map(r ->
            new SentType(
                type,
                r.source(),
                fields(type, period),
                type.children().stream()
                    .flatMap(child -> rows(child.type(), period).stream())
                    .toList()))
        .stream();
  }

  /** Those a rule names, where one does; never one that stays. */
  private List<FieldSpec> fields(RecordType type, Period period) {
    Optional<List<String>> named =
        rule(FIELDS + type.code(), period).map(r -> List.of(r.content().split(",")));
    return type.fields().stream()
        .filter(HandOverLaw::goes)
        .filter(f -> named.map(n -> n.contains(f.name())).orElse(true))
        .toList();
  }

  private Optional<SentRows> rows(RecordType type, Period period) {
    return type.approval()
        .flatMap(approval ->
            rule(RECORD + type.code(), period)
                .filter(r -> level(r) == ContentLevel.RECORDS)
                .map(r ->
                    new SentRows(
                        type,
                        r.source(),
                        approval,
                        type.fields().stream()
                            .filter(f -> f.privacy() != Privacy.MASKED)
                            .toList())));
  }

  /**
   * Names of people go, since who sits on a committee is what the law wants told; their identity
   * and telephone numbers, birthdays, addresses and whatever else is private about them do not.
   */
  private static boolean goes(FieldSpec field) {
    return field.privacy() == Privacy.OPEN
        || (field.privacy() == Privacy.PERSONAL && field.kind() == FieldKind.PERSON_NAME);
  }

  private Optional<Rule> rule(String name, Period period) {
    return rules.on(name, period.lastMonth().atEndOfMonth());
  }

  private static ContentLevel level(Rule rule) {
    return Stream.of(ContentLevel.values())
        .filter(l -> l.name().equals(rule.content()))
        .findFirst()
        .orElseThrow(() ->
            new Failure(
                FailureKind.DAMAGED,
                "X-337",
                WORDS.say("law.unreadable", rule.name(), rule.content()),
                "no content level in " + rule.name()));
  }
}
