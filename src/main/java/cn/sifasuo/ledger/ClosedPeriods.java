package cn.sifasuo.ledger;

import static cn.sifasuo.vault.schema.Tables.LATE_ENTRY;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Holds a change against the closed periods: what one of them has counted may not move, and a fact
 * whose day lies in one counts on the first open day after, as a late entry (补录), or not at all.
 */
final class ClosedPeriods {

  private static final Wording WORDS = Wording.of(ClosedPeriods.class);

  private final DSLContext ctx;
  private final PeriodGuard guard;
  private final RecordTypes types;
  private final Map<LocalDate, Optional<Period>> known = new HashMap<>();
  private @Nullable Optional<LocalDate> until;

  ClosedPeriods(DSLContext ctx, PeriodGuard guard, RecordTypes types) {
    this.ctx = ctx;
    this.guard = guard;
    this.types = types;
  }

  /**
   * A day that counts later than it was.
   *
   * @param row the record or the row of it that has the day
   */
  record Late(Draft row, FieldSpec field, LocalDate event, LocalDate countedOn, Period closed) {}

  /**
   * A day of a record that has moved out of the closed period again.
   *
   * @param row record or row
   */
  record Settled(UUID row, FieldSpec field) {}

  /**
   * A day that the change brings.
   *
   * @param row the record or the row of it that has the day
   */
  record Fresh(Draft row, FieldSpec field, LocalDate day) {}

  /**
   * What a change means for closed periods.
   *
   * @param days every day it counts on before or after; empty if all of them lie after the closed
   *     periods
   * @param through records that are counted through the changed one, as cases are through their
   *     committee
   * @param fresh the days it brings
   */
  record Admission(
      List<Late> late,
      List<Settled> settled,
      Set<LocalDate> days,
      Set<UUID> through,
      List<Fresh> fresh) {

    boolean touchesClosed() {
      return !days.isEmpty() || !through.isEmpty();
    }
  }

  /**
   * @param before null for a new record
   * @param after null for one that is voided
   * @throws Failure REFUSED {@code L-305} if a closed period has counted what changes, or takes no
   *     late entries; {@code L-306} if cases of a closed period are counted through it
   */
  Admission admit(@Nullable Draft before, @Nullable Draft after) {
    RecordType type = Objects.requireNonNull(before == null ? after : before).type();
    Draft live = before == null || before.voided() ? null : before;
    Marks marks = before == null ? Marks.NONE : marks(before);
    Set<UUID> through = new HashSet<>();
    if (CountedValues.differ(type, live, after)) {
      type.countedOn()
          .ifPresentOrElse(
              base -> requireOpen(base, live, after, marks),
              () -> through.addAll(requireUncounted(type, live)));
    }
    List<Late> late = new ArrayList<>();
    List<Settled> settled = new ArrayList<>();
    List<Fresh> fresh = new ArrayList<>();
    if (after != null) {
      Map<UUID, Draft> old = live == null ? Map.of() : byId(live);
      for (Draft row : rows(after)) {
        UUID id = row.id();
        admitRow(row, id == null ? null : old.get(id), marks, late, settled, fresh);
      }
    }
    Set<LocalDate> days = new HashSet<>();
    fresh.forEach(f -> days.add(f.day()));
    if (live != null) {
      for (Draft row : rows(live)) {
        for (FieldSpec field : dated(row.type())) {
          marks.counted(row, field).ifPresent(days::add);
        }
      }
    }
    late.forEach(l -> days.add(l.countedOn()));
    boolean closed = days.stream().anyMatch(this::mayBeClosed);
    return new Admission(late, settled, closed ? days : Set.of(), through, fresh);
  }

  /**
   * The same change with every day it brings up to the end of a closed period counted after it: a
   * case that was open then, and that nobody had entered, was not among those that stood open.
   *
   * @return empty if that would change nothing, or where late entries are not taken
   */
  Optional<Admission> after(Period closed, Admission admission) {
    LocalDate open = guard.openAfter(ctx, closed).orElse(null);
    if (open == null) {
      return Optional.empty();
    }
    List<Late> late = new ArrayList<>();
    List<Settled> settled = new ArrayList<>(admission.settled());
    boolean moved = false;
    for (Fresh one : admission.fresh()) {
      Optional<Late> known =
          admission.late().stream()
              .filter(l -> l.row() == one.row() && l.field().equals(one.field()))
              .findFirst();
      LocalDate counted = known.map(Late::countedOn).orElse(one.day());
      if (counted.isBefore(open) && one.day().isBefore(open)) {
        moved = true;
        late.add(new Late(one.row(), one.field(), one.day(), open, closed));
        settled.removeIf(s -> s.row().equals(one.row().id()) && s.field().equals(one.field()));
      } else {
        known.ifPresent(late::add);
      }
    }
    return moved
        ? Optional.of(
            new Admission(late, settled, admission.days(), admission.through(), admission.fresh()))
        : Optional.empty();
  }

  /** Not after the end of every closed period: one of them may have counted it as standing open. */
  private boolean mayBeClosed(LocalDate day) {
    return until().filter(end -> !day.isAfter(end)).isPresent();
  }

  private Optional<LocalDate> until() {
    Optional<LocalDate> end = until;
    if (end == null) {
      end = guard.closedUntil(ctx);
      until = end;
    }
    return end;
  }

  private void admitRow(
      Draft row,
      @Nullable Draft old,
      Marks marks,
      List<Late> late,
      List<Settled> settled,
      List<Fresh> fresh) {
    for (FieldSpec field : dated(row.type())) {
      LocalDate day = day(row, field);
      boolean same = old != null && Objects.equals(day, day(old, field));
      if (same) {
        continue;
      }
      UUID id = row.id();
      boolean marked = id != null && marks.has(id, field);
      Optional<Period> closed = day == null ? Optional.empty() : closed(day);
      Optional<LocalDate> instead =
          closed.isEmpty() || day == null ? Optional.empty() : guard.countedInstead(ctx, day);
      if (day != null) {
        fresh.add(new Fresh(row, field, day));
      }
      if (day != null && closed.isPresent() && instead.isPresent()) {
        late.add(new Late(row, field, day, instead.get(), closed.get()));
      } else if (marked) {
        settled.add(new Settled(Objects.requireNonNull(id), field));
      }
    }
  }

  /** The day forms count by: neither out of a closed period nor into one that takes nothing. */
  private void requireOpen(
      FieldSpec base, @Nullable Draft live, @Nullable Draft after, Marks marks) {
    if (live != null) {
      marks
          .counted(live, base)
          .flatMap(this::closed)
          .ifPresent(p -> {
            throw refused(live, p);
          });
    }
    LocalDate day = after == null ? null : day(after, base);
    if (after != null && day != null) {
      closed(day)
          .filter(p -> guard.countedInstead(ctx, day).isEmpty())
          .ifPresent(p -> {
            throw refused(after, p);
          });
    }
  }

  /**
   * A record without a day of its own is counted through the records that point to it: a committee
   * by its cases.
   *
   * @return records that point to it, where anything is closed: a form may have counted them as
   *     standing open
   */
  private Set<UUID> requireUncounted(RecordType type, @Nullable Draft live) {
    Set<UUID> through = new HashSet<>();
    if (live == null || live.id() == null) {
      return through;
    }
    for (RecordType other : types.all()) {
      for (FieldSpec field : other.fields()) {
        FieldSpec base = other.countedOn().orElse(null);
        if (base != null && type.code().equals(field.reference())) {
          for (LocalDate day : daysThrough(other, field, base, live.id())) {
            closed(day)
                .ifPresent(p -> {
                  throw new Failure(
                      FailureKind.REFUSED,
                      "L-306",
                      WORDS.say("ledger.counted-through", p.label(), other.label()),
                      type + " counted through " + other + " in " + p);
                });
          }
          if (until().isPresent()) {
            through.addAll(pointing(other, field, live.id()));
          }
        }
      }
    }
    return through;
  }

  @SuppressWarnings("unchecked") // reference fields are ids
  private Set<UUID> pointing(RecordType other, FieldSpec reference, UUID id) {
    Field<UUID> pointer = (Field<UUID>) (Field<?>) reference.column();
    return ctx.select(other.id())
        .from(other.table())
        .where(pointer.eq(id), other.voided().isFalse())
        .fetchSet(other.id());
  }

  @SuppressWarnings("unchecked") // reference fields are ids, counted days are dates
  private List<LocalDate> daysThrough(
      RecordType other, FieldSpec reference, FieldSpec base, UUID id) {
    Field<UUID> pointer = (Field<UUID>) (Field<?>) reference.column();
    Field<LocalDate> day = (Field<LocalDate>) (Field<?>) base.column();
    return ctx.selectDistinct(day)
        .from(other.table())
        .where(pointer.eq(id), other.voided().isFalse(), day.isNotNull())
        .fetch(day);
  }

  /**
   * After the change: a closed period that no longer counts the records as it did; empty if all do.
   */
  Optional<Period> countsDifferently(Admission admission, Collection<UUID> rows) {
    Set<UUID> concerned = new HashSet<>(rows);
    concerned.addAll(admission.through());
    return guard.countsDifferently(ctx, concerned, admission.days());
  }

  private Optional<Period> closed(LocalDate day) {
    return known.computeIfAbsent(day, d -> guard.closedPeriod(ctx, d));
  }

  static Failure refused(Draft record, Period closed) {
    return new Failure(
        FailureKind.REFUSED,
        "L-305",
        WORDS.say("ledger.closed-period", closed.label()),
        record.type() + " counted in closed period " + closed);
  }

  private static List<Draft> rows(Draft record) {
    List<Draft> rows = new ArrayList<>(List.of(record));
    record.type().children().forEach(c -> rows.addAll(record.children(c.type().code())));
    return rows;
  }

  private static Map<UUID, Draft> byId(Draft record) {
    Map<UUID, Draft> byId = new HashMap<>();
    rows(record).forEach(r -> byId.put(Objects.requireNonNull(r.id()), r));
    return byId;
  }

  private static List<FieldSpec> dated(RecordType type) {
    return type.fields().stream().filter(FieldSpec::dated).toList();
  }

  private static @Nullable LocalDate day(Draft row, FieldSpec field) {
    return row.get(field.name()) instanceof LocalDate day ? day : null;
  }

  /** Late entries of a record and its rows as they are. */
  private record Marks(Map<UUID, Map<String, LocalDate>> byRow) {

    static final Marks NONE = new Marks(Map.of());

    boolean has(UUID row, FieldSpec field) {
      return byRow.getOrDefault(row, Map.of()).containsKey(field.name());
    }

    /** The day it counts on, late or not. */
    Optional<LocalDate> counted(Draft row, FieldSpec field) {
      LocalDate day = day(row, field);
      if (day == null) {
        return Optional.empty();
      }
      UUID id = row.id();
      return Optional.of(
          id == null ? day : byRow.getOrDefault(id, Map.of()).getOrDefault(field.name(), day));
    }
  }

  private Marks marks(Draft before) {
    Map<UUID, Map<String, LocalDate>> byRow = new HashMap<>();
    ctx.select(LATE_ENTRY.RECORD_ID, LATE_ENTRY.FIELD, LATE_ENTRY.COUNTED_ON)
        .from(LATE_ENTRY)
        .where(LATE_ENTRY.RECORD_ID.in(byId(before).keySet()))
        .forEach(r ->
            byRow.computeIfAbsent(r.value1(), k -> new HashMap<>()).put(r.value2(), r.value3()));
    return new Marks(byRow);
  }
}
