package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.sheet.ImportTarget.Own;
import cn.sifasuo.security.Session;
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

/**
 * By which columns a line is known to be a record the ledger already has: the number people see; or
 * what no two records share; or, where a type has neither, everything the line says.
 */
final class RecordIdentity {

  private static final Wording WORDS = Wording.of(RecordIdentity.class);
  private static final int AT_ONCE = 500;

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
    Map<List<Object>, UUID> found = new HashMap<>();
    Set<List<Object>> live = new HashSet<>();
    List<List<Object>> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<List<Object>> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      List<Field<?>> columns = new ArrayList<>(List.of(type.id(), type.voided()));
      targets.forEach(t -> columns.add(field(t).column()));
      ctx.select(columns)
          .from(type.table())
          .where(type.common("office_code", String.class).eq(session.officeCode()), condition(some))
          .forEach(r -> {
            List<Object> key = new ArrayList<>();
            for (ImportTarget target : targets) {
              Object value = r.get(field(target).column());
              key.add(value == null ? "" : value);
            }
            boolean isLive = !r.get(type.voided());
            if (isLive || !live.contains(key)) {
              found.put(key, r.get(type.id()));
            }
            if (isLive) {
              live.add(key);
            }
          });
    }
    return found;
  }

  /** The first column alone narrows the search; the whole key is compared afterwards. */
  @SuppressWarnings("unchecked") // values are typed as their fields
  private Condition condition(List<List<Object>> keys) {
    Field<Object> first = (Field<Object>) (Field<?>) field(targets.getFirst()).column();
    Set<Object> values = new HashSet<>();
    keys.forEach(k -> values.add(k.getFirst()));
    return values.remove("") ? first.in(values).or(first.isNull()) : first.in(values);
  }
}
