package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Splits the difference between a figure and an earlier one into the cases that make it up. */
final class Changes {

  private static final Wording WORDS = Wording.of(Changes.class);

  private final FormVersion version;
  private final FormColumn column;
  private final Period against;

  /**
   * @param version of the later period
   * @param column of that version
   * @param against the earlier period
   */
  Changes(FormVersion version, FormColumn column, Period against) {
    this.version = version;
    this.column = column;
    this.against = against;
  }

  /**
   * The parts that are there, new ones first; late ones follow the new ones they are among. A stock
   * also tells what it took along.
   */
  List<Change> between(List<TracedCase> then, List<TracedCase> now) {
    Map<UUID, TracedCase> before = byFact(then);
    List<TracedCase> added = new ArrayList<>();
    List<TracedCase> corrected = new ArrayList<>();
    List<TracedCase> kept = new ArrayList<>();
    for (TracedCase one : now) {
      TracedCase old = before.remove(one.factId());
      if (old == null) {
        added.add(one);
        continue;
      }
      kept.add(one);
      if (old.contribution().compareTo(one.contribution()) != 0) {
        corrected.add(one);
      }
    }
    List<Change> changes = new ArrayList<>();
    add(changes, Change.Kind.NEW, added);
    add(changes, Change.Kind.LATE, added.stream().filter(TracedCase::late).toList());
    add(changes, Change.Kind.ENDED, List.copyOf(before.values()));
    add(changes, Change.Kind.CORRECTED, corrected);
    if (column.kind() == FormColumn.Kind.STOCK) {
      add(changes, Change.Kind.KEPT, kept);
    }
    return changes;
  }

  /**
   * The sentence: how a flow differs, whose cases are counted once, is another thing than how a
   * stock does, which takes most of its cases along.
   */
  String sentence(List<Change> changes) {
    String parts =
        changes.stream()
            .filter(c -> c.kind() != Change.Kind.KEPT)
            .map(Change::words)
            .collect(Collectors.joining(WORDS.say("explain.and")));
    if (parts.isEmpty()) {
      parts = WORDS.say("change.none");
    }
    int kept =
        changes.stream()
            .filter(c -> c.kind() == Change.Kind.KEPT)
            .mapToInt(c -> c.cases().size())
            .sum();
    return column.kind() == FormColumn.Kind.FLOW
        ? WORDS.say("change.flow", against.label(), column.label(), parts)
        : WORDS.say("change.stock", against.label(), column.label(), parts, kept);
  }

  private void add(List<Change> changes, Change.Kind kind, List<TracedCase> cases) {
    if (cases.isEmpty()) {
      return;
    }
    BigDecimal sum =
        cases.stream().map(TracedCase::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
    String words =
        WORDS.say(
            "change." + kind + (column.kind() == FormColumn.Kind.FLOW ? ".flow" : ".stock"),
            amount(cases.size(), sum),
            against.label());
    changes.add(new Change(column.id(), against, kind, sum, words, cases));
  }

  /** How many cases, and what they come to where that is another number. */
  private String amount(int cases, BigDecimal sum) {
    String number = WORDS.say("change.cases", cases, version.label(column.view()));
    return column.measure() instanceof Measure.Count
        ? number
        : WORDS.say(
            "change.amount", number, column.cell(sum).printed().toPlainString(), column.unit());
  }

  private static Map<UUID, TracedCase> byFact(List<TracedCase> cases) {
    Map<UUID, TracedCase> byFact = new LinkedHashMap<>();
    cases.forEach(c -> byFact.put(c.factId(), c));
    return byFact;
  }
}
