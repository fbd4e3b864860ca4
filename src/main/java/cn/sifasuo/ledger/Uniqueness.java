package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What may stand in one record of an office only: its number, for ever, and the unique values of
 * its type, as long as it is not voided. Remembers the keys of this act, whose rows may still be
 * waiting to be inserted.
 */
final class Uniqueness {

  private static final Wording WORDS = Wording.of(Uniqueness.class);

  private final DSLContext ctx;
  private final String officeCode;
  private final Set<List<Object>> given = new HashSet<>();

  Uniqueness(DSLContext ctx, String officeCode) {
    this.ctx = ctx;
    this.officeCode = officeCode;
  }

  List<Problem> check(Draft draft) {
    List<Problem> problems = new ArrayList<>();
    RecordType type = draft.type();
    type.numbering()
        .map(n -> type.field(n.field()))
        .filter(f -> taken(draft, List.of(f), DSL.noCondition()))
        .ifPresent(f ->
            problems.add(
                Problem.error(
                    f.name(),
                    "ledger.number-taken",
                    WORDS.say("ledger.number-taken", f.label(), label(draft, f)))));
    for (List<FieldSpec> key : type.uniqueKeys()) {
      if (taken(draft, key, type.voided().isFalse())) {
        problems.add(
            Problem.error(
                key.getFirst().name(),
                "ledger.duplicate",
                WORDS.say(
                    "ledger.duplicate",
                    key.stream().map(FieldSpec::label).collect(Collectors.joining("、")),
                    type.label())));
      }
    }
    return problems;
  }

  private static String label(Draft draft, FieldSpec field) {
    return String.valueOf(draft.get(field.name()));
  }

  private boolean taken(Draft draft, List<FieldSpec> key, Condition among) {
    List<Object> values = new ArrayList<>();
    for (FieldSpec field : key) {
      Object value = draft.get(field.name());
      if (value == null) {
        return false; // what is not there cannot be there twice
      }
      values.add(value);
    }
    List<Object> mark = new ArrayList<>(values);
    mark.addFirst(key);
    mark.addFirst(draft.type().code());
    if (draft.id() == null && !given.add(mark)) {
      return true;
    }
    RecordType type = draft.type();
    Condition same = type.common("office_code", String.class).eq(officeCode).and(among);
    for (int i = 0; i < key.size(); i++) {
      same = same.and(equal(key.get(i), values.get(i)));
    }
    if (draft.id() != null) {
      same = same.and(type.id().ne(Objects.requireNonNull(draft.id())));
    }
    return ctx.fetchExists(ctx.selectOne().from(type.table()).where(same));
  }

  @SuppressWarnings("unchecked") // a draft's values have the types of their columns
  private static Condition equal(FieldSpec field, Object value) {
    return ((Field<Object>) (Field<?>) field.column()).eq(value);
  }
}
