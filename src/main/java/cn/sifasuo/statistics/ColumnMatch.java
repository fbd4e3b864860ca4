package cn.sifasuo.statistics;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which column of one version is which of another. Numbers alone say little: column 29 of one list
 * is not column 29 of the next. The same number and name is the same column; then the same name
 * under another number; then the same number that counts the same under another name.
 */
final class ColumnMatch {

  private final Map<String, FormColumn> before = new LinkedHashMap<>();

  /**
   * @param old null if there was no version before
   */
  ColumnMatch(@Nullable FormVersion old, FormVersion now) {
    if (old != null) {
      Set<FormColumn> left = new HashSet<>(old.columns());
      match(old, now, left, (a, b) -> a.id().equals(b.id()) && a.label().equals(b.label()));
      match(old, now, left, (a, b) -> a.label().equals(b.label()) && a.unit().equals(b.unit()));
      match(old, now, left, (a, b) -> a.id().equals(b.id()) && countsAlike(a, b));
    }
  }

  private void match(
      FormVersion old,
      FormVersion now,
      Set<FormColumn> left,
      BiPredicate<FormColumn, FormColumn> same) {
    for (FormColumn column : now.columns()) {
      if (!before.containsKey(column.id())) {
        old.columns().stream()
            .filter(o -> left.contains(o) && same.test(o, column))
            .findFirst()
            .ifPresent(o -> {
              before.put(column.id(), o);
              left.remove(o);
            });
      }
    }
  }

  private static boolean countsAlike(FormColumn a, FormColumn b) {
    return a.where().equals(b.where()) && a.measure().equals(b.measure());
  }

  /** The column of the version before that became this one. */
  Optional<FormColumn> before(FormColumn now) {
    return Optional.ofNullable(before.get(now.id()));
  }

  /** True if a column of the version before lives on. */
  boolean livesOn(FormColumn old) {
    return before.containsValue(old);
  }
}
