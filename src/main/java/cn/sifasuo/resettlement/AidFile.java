package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_HELPER;
import static cn.sifasuo.vault.schema.Tables.AID_MOVE;
import static cn.sifasuo.vault.schema.Tables.AID_NEED;
import static cn.sifasuo.vault.schema.Tables.AID_SERVICE;

import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** A file read in the words of the field; changes nothing. */
record AidFile(Draft draft) {

  List<Draft> rows(String kind) {
    return draft.children(kind);
  }

  @Nullable LocalDate released() {
    return draft.day(AID_CASE.RELEASED_ON);
  }

  /** The day the person came back, from which the file is in the stock. */
  @Nullable LocalDate returned() {
    return draft.day(AID_CASE.RETURNED_ON);
  }

  boolean ended() {
    return draft.has(AID_CASE.END_KIND) && draft.has(AID_CASE.END_ON);
  }

  boolean from(String category) {
    return draft.is(AID_CASE.CATEGORY, category);
  }

  /** Whether the person is one the office looks after first on a day; nobody said so: no. */
  boolean key(LocalDate day) {
    return inForce(AidRowTypes.NEEDS, AID_NEED.DECIDED_ON, day)
        .filter(n -> n.is(AID_NEED.NEED_KIND, "KEY"))
        .isPresent();
  }

  /** What the person wants and can be reached for on a day: ACTIVE, NO_SERVICE, LOST_CONTACT. */
  String service(LocalDate day) {
    return inForce(AidRowTypes.SERVICES, AID_SERVICE.FROM_ON, day)
        .map(s -> s.get(AID_SERVICE.SERVICE))
        .orElse("ACTIVE");
  }

  /** The row of a kind in force on a day: the last that began by then. */
  Optional<Draft> inForce(String kind, TableField<?, LocalDate> from, LocalDate day) {
    return rows(kind).stream()
        .filter(r -> {
          LocalDate began = r.day(from);
          return began != null && !began.isAfter(day);
        })
        .max(Comparator.comparing(r -> Objects.requireNonNull(r.day(from))));
  }

  /** Those who stand by on a day. */
  List<Draft> helpers(LocalDate day) {
    return rows(AidRowTypes.HELPERS).stream()
        .filter(h -> covers(h.day(AID_HELPER.FROM_ON), h.day(AID_HELPER.TO_ON), day))
        .toList();
  }

  /** Whether a span holds a day; without an end it goes on. */
  static boolean covers(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** The row that says the file was sent after the person; at most one may. */
  List<Draft> movesOut() {
    return rows(AidRowTypes.MOVES).stream()
        .filter(m -> m.is(AID_MOVE.DIRECTION, "OUT") && m.has(AID_MOVE.PAPERS_SENT_ON))
        .toList();
  }

  /** The state of §5 on a day, read off what is written. */
  String state(LocalDate today) {
    if (ended()) {
      return draft.is(AID_CASE.END_KIND, "MOVED_OUT") ? "MOVED" : "ENDED";
    } else if (returned() == null) {
      return "NOTICED";
    }
    String service = service(today);
    if (!service.equals("ACTIVE")) {
      return service;
    }
    boolean helped = draft.has(AID_CASE.FIRST_CONTACT_ON) && !rows(AidRowTypes.HELPERS).isEmpty();
    return helped ? "ACTIVE" : "RETURNED";
  }

  /** All days of a column, without those that are not there. */
  Stream<LocalDate> days(String kind, TableField<?, LocalDate> column) {
    return rows(kind).stream().flatMap(r -> Optional.ofNullable(r.day(column)).stream());
  }
}
