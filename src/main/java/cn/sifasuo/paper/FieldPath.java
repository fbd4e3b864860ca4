package cn.sifasuo.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a paper is found: {@code accepted_on} of the record, {@code row.visited_on} of
 * the chosen row, {@code each.name} of the row in hand, {@code committee_id.name} of what the
 * record points to, {@code party[side=APPLICANT].name} of its rows. Checked against the record
 * types when the template is read.
 *
 * @param steps from the record to what holds the field
 * @param field null if the path ends at rows, as for counting them
 */
record FieldPath(List<Step> steps, @Nullable FieldSpec field) {

  private static final Wording WORDS = Wording.of(FieldPath.class);

  /** One step from a record to others. */
  sealed interface Step {

    /** To the row the paper is of. */
    record Row() implements Step {}

    /** To the row in hand. */
    record Each() implements Step {}

    /** To its rows. */
    record Rows(String child, RowChoice choice) implements Step {}

    /** To what it points to. */
    record Reference(String field, String type) implements Step {}
  }

  /**
   * @throws IllegalArgumentException with a sentence if there is no such field
   */
  static FieldPath parse(String text, Scope scope) {
    List<Step> steps = new ArrayList<>();
    RecordType type = scope.record();
    List<String> segments = segments(text);
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      boolean last = i + 1 == segments.size();
      if (i == 0 && segment.equals("row") && !last) {
        steps.add(new Step.Row());
        type = required(scope.row(), "path.no-row", text);
        continue;
      }
      if (i == 0 && segment.equals("each") && !last) {
        steps.add(new Step.Each());
        type = required(scope.each(), "path.no-each", text);
        continue;
      }
      String name = segment.replaceFirst("\\[.*", "");
      RecordType rows = child(type, name);
      if (rows != null) {
        steps.add(
            new Step.Rows(name, RowChoice.parse(segment.substring(name.length()), rows, scope)));
        type = rows;
        if (last) {
          return new FieldPath(List.copyOf(steps), null);
        }
        continue;
      }
      RecordType of = type;
      FieldSpec field =
          type.findField(name)
              .filter(f -> segment.equals(name))
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      WORDS.say("path.unknown", segment, of.code(), text)));
      if (last) {
        return new FieldPath(List.copyOf(steps), field);
      }
      if (field.kind() != FieldKind.REFERENCE) {
        throw new IllegalArgumentException(WORDS.say("path.no-reference", segment, text));
      }
      String target = Objects.requireNonNull(field.reference());
      steps.add(new Step.Reference(name, target));
      type = scope.types().get(target);
    }
    throw new IllegalArgumentException(WORDS.say("path.unknown", text, type.code(), text));
  }

  private static RecordType required(@Nullable RecordType type, String key, String text) {
    if (type == null) {
      throw new IllegalArgumentException(WORDS.say(key, text));
    }
    return type;
  }

  private static @Nullable RecordType child(RecordType type, String name) {
    return type.children().stream()
        .map(RecordType.Child::type)
        .filter(t -> t.code().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Cut at dots outside brackets. */
  private static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    int depth = 0;
    for (char c : text.strip().toCharArray()) {
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '.' && depth == 0) {
        segments.add(segment.toString());
        segment.setLength(0);
      } else {
        segment.append(c);
      }
    }
    segments.add(segment.toString());
    return segments;
  }

  /** Whether it leads outside the record, so that another must be read. */
  boolean followsReferences() {
    return steps.stream().anyMatch(s -> s instanceof Step.Reference);
  }

  /** The records that hold the field; none if a step leads nowhere. */
  List<Draft> holders(Facts facts) {
    List<Draft> at = new ArrayList<>(List.of(facts.record()));
    for (Step step : steps) {
      List<Draft> next = new ArrayList<>();
      switch (step) {
        case Step.Row row -> add(next, facts.row());
        case Step.Each each -> add(next, facts.each());
        case Step.Rows rows ->
            at.forEach(d -> next.addAll(rows.choice().of(live(d, rows.child()), facts)));
        case Step.Reference reference ->
            at.forEach(d -> {
              if (d.get(reference.field()) instanceof UUID id) {
                add(next, facts.references().find(reference.type(), id));
              }
            });
      }
      at = next;
    }
    return at;
  }

  private static List<Draft> live(Draft draft, String child) {
    return draft.children(child).stream().filter(r -> !r.voided()).toList();
  }

  private static void add(List<Draft> drafts, @Nullable Draft draft) {
    if (draft != null) {
      drafts.add(draft);
    }
  }

  /** The values that are there, in order. */
  List<Object> values(Facts facts) {
    FieldSpec of = field;
    List<Object> values = new ArrayList<>();
    for (Draft holder : holders(facts)) {
      Object value = of == null ? null : holder.get(of.name());
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
