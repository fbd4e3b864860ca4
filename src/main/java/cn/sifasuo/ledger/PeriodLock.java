package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Holds what forms of closed periods have counted (decision 0004). */
final class PeriodLock {

  private static final Wording WORDS = Wording.of(PeriodLock.class);

  private final DSLContext ctx;
  private final PeriodGuard guard;

  PeriodLock(DSLContext ctx, PeriodGuard guard) {
    this.ctx = ctx;
    this.guard = guard;
  }

  /**
   * A change may not touch what a closed period has counted (design.md §2.4).
   *
   * @throws Failure REFUSED {@code L-305} if it would
   */
  void require(@Nullable Draft before, @Nullable Draft after) {
    RecordType type = Objects.requireNonNull(before == null ? after : before).type();
    FieldSpec countedOn = type.countedOn().orElse(null);
    if (countedOn == null || !countsDiffer(type, before, after)) {
      return;
    }
    Set<LocalDate> days = new HashSet<>();
    addDay(days, before, countedOn);
    addDay(days, after, countedOn);
    for (LocalDate day : days) {
      Optional<Period> closed = guard.closedPeriod(ctx, day);
      if (closed.isPresent()) {
        throw new Failure(
            FailureKind.REFUSED,
            "L-305",
            WORDS.say("ledger.closed-period", closed.get().label()),
            type + " counted in closed period " + closed.get());
      }
    }
  }

  private static void addDay(Set<LocalDate> days, @Nullable Draft draft, FieldSpec countedOn) {
    if (draft != null && !draft.voided() && draft.get(countedOn.name()) instanceof LocalDate day) {
      days.add(day);
    }
  }

  private static boolean countsDiffer(
      RecordType type, @Nullable Draft before, @Nullable Draft after) {
    if (before == null || after == null || before.voided()) {
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
      if (!counted.isEmpty()
          && !countedRows(before, child, counted).equals(countedRows(after, child, counted))) {
        return true;
      }
    }
    return false;
  }

  private static List<List<@Nullable Object>> countedRows(
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
