package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.sheet.ImportTarget.Own;
import cn.sifasuo.security.Session;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * By which columns a line is known to be a record the ledger already has: the number people see; or
 * what no two records share; or, where a type has neither, everything the line says.
 */
final class RecordIdentity {

  private static final Wording WORDS = Wording.of(RecordIdentity.class);

  private final RecordType type;
  private final List<ImportTarget> targets;
  private final boolean whole;

  private RecordIdentity(RecordType type, List<ImportTarget> targets, boolean whole) {
    this.type = type;
    this.targets = targets;
    this.whole = whole;
  }

  /**
   * @throws Failure {@code L-219} if the workbook lacks the column records are known by
   */
  static RecordIdentity of(RecordType type, Mapping mapping) {
    List<ImportTarget> own =
        mapping.columns().stream()
            .map(Mapping.Column::target)
            .filter(t -> t.place() instanceof Own)
            .toList();
    Optional<ImportTarget> number = own.stream().filter(ImportTarget::number).findFirst();
    if (number.isPresent()) {
      return new RecordIdentity(type, List.of(number.get()), false);
    }
    for (List<FieldSpec> key : type.uniqueKeys()) {
      List<ImportTarget> there = own.stream().filter(t -> key.contains(field(t))).toList();
      if (there.size() == key.size()) {
        return new RecordIdentity(type, there, false);
      }
    }
    if (type.numbering().isPresent()) {
      String label = type.field(type.numbering().get().field()).label();
      throw new Failure(
          FailureKind.WRONG_USE, "L-219", WORDS.say("sheet.no-number", label), "no number column");
    }
    return new RecordIdentity(type, own, true);
  }

  private static FieldSpec field(ImportTarget target) {
    return ((Own) target.place()).field();
  }

  /** Targets that must be filled for a line to be known. */
  List<ImportTarget> required() {
    return whole ? List.of() : targets;
  }

  /** What tells the line from others; empty if it cannot be told. */
  Optional<List<Object>> key(Map<String, Object> values) {
    List<Object> key = new ArrayList<>();
    for (ImportTarget target : targets) {
      Object value = values.get(target.id());
      if (value == null && !whole) {
        return Optional.empty();
      }
      key.add(value == null ? "" : value);
    }
    return key.stream().allMatch(""::equals) ? Optional.empty() : Optional.of(key);
  }

  /** Records of the office by key, voided ones too; a live one comes before a voided one. */
  Map<List<Object>, UUID> find(DSLContext ctx, Session session, Set<List<Object>> keys) {
    Found found = new Found();
    Set<Object> firsts = new HashSet<>();
    keys.forEach(k -> firsts.add(k.getFirst()));
    Field<Object> first = firstField();
    if (firsts.remove("")) {
      select(ctx).from(type.table()).where(ofOffice(session), first.isNull()).forEach(found::add);
    }
    if (!firsts.isEmpty()) {
      // joined, not IN: H2 reads the whole index of an office for an IN on its second column
      Table<?> wanted =
          DSL.unnest(firsts.toArray(n -> (Object[]) Array.newInstance(first.getType(), n)))
              .as("wanted", "word");
      Field<Object> word = DSL.field(DSL.name("wanted", "word"), first.getDataType());
      select(ctx)
          .from(wanted)
          .join(type.table())
          .on(first.eq(word))
          .where(ofOffice(session))
          .forEach(found::add);
    }
    return found.ids;
  }

  private SelectSelectStep<Record> select(DSLContext ctx) {
    List<Field<?>> columns = new ArrayList<>(List.of(type.id(), type.voided()));
    targets.forEach(t -> columns.add(field(t).column()));
    return ctx.select(columns);
  }

  private Condition ofOffice(Session session) {
    return type.common("office_code", String.class).eq(session.officeCode());
  }

  /** The first column alone narrows the search; the whole key is compared afterwards. */
  @SuppressWarnings("unchecked") // values are typed as their fields
  private Field<Object> firstField() {
    return (Field<Object>) (Field<?>) field(targets.getFirst()).column();
  }

  /** Ids by key. */
  private final class Found {

    private final Map<List<Object>, UUID> ids = new HashMap<>();
    private final Set<List<Object>> live = new HashSet<>();

    void add(Record row) {
      List<Object> key = new ArrayList<>();
      for (ImportTarget target : targets) {
        Object value = row.get(field(target).column());
        key.add(value == null ? "" : value);
      }
      boolean isLive = !row.get(type.voided());
      if (isLive || !live.contains(key)) {
        ids.put(key, row.get(type.id()));
      }
      if (isLive) {
        live.add(key);
      }
    }
  }
}
