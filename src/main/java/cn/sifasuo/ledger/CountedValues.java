package cn.sifasuo.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a record that forms count by. */
final class CountedValues {

  private CountedValues() {}

  /**
   * Whether a form may count the record otherwise after a change.
   *
   * @param before null if it was not in the ledger, or voided
   * @param after null if it is voided
   */
  static boolean differ(RecordType type, @Nullable Draft before, @Nullable Draft after) {
    if (before == null || after == null) {
      return true;
    }
    for (FieldSpec field : type.fields()) {
      boolean matters = field.counted() || type.countedOn().filter(field::equals).isPresent();
      if (matters && !Objects.equals(before.get(field.name()), after.get(field.name()))) {
        return true;
      }
    }
    for (RecordType.Child child : type.children()) {
      List<FieldSpec> counted = child.type().fields().stream().filter(FieldSpec::counted).toList();
      if (!counted.isEmpty() && !rows(before, child, counted).equals(rows(after, child, counted))) {
        return true;
      }
    }
    return false;
  }

  private static List<List<@Nullable Object>> rows(
      Draft draft, RecordType.Child child, List<FieldSpec> counted) {
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (Draft row : draft.children(child.type().code())) {
      List<@Nullable Object> line = new ArrayList<>();
      counted.forEach(f -> line.add(row.get(f.name())));
      values.add(line);
    }
    return values;
  }
}
