package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** A case draft read in the words of the field; changes nothing. */
record CorrectionFile(Draft draft) {

  /** 解除: the term was served or pardoned (CCL 44); all other ends are 终止 (CCL 45). */
  static final Set<String> DISCHARGES = Set.of("EXPIRED", "PARDONED");

  static final String TRANSFER_OUT = "TRANSFER_OUT";
  static final String ENTRY_ERROR = "ENTRY_ERROR";

  /** One row of the case with its place, to point to it. */
  record Row(String kind, int index, Draft draft) {

    String path(TableField<?, ?> column) {
      return Findings.path(kind, index, column);
    }

    @Nullable LocalDate day(TableField<?, LocalDate> column) {
      return draft.day(column);
    }

    boolean is(TableField<?, String> column, String code) {
      return draft.is(column, code);
    }

    boolean yes(TableField<?, Boolean> column) {
      return Boolean.TRUE.equals(draft.get(column));
    }
  }

  /** How the case left the ledger, and when. */
  record Left(LocalDate on, String kind) {}

  List<Row> rows(String kind) {
    List<Draft> rows = draft.children(kind);
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Row(kind, i, rows.get(i)))
        .filter(r -> !r.draft().voided())
        .toList();
  }

  @Nullable LocalDate registered() {
    return draft.day(CORRECTION_CASE.REGISTERED_ON);
  }

  @Nullable LocalDate effective() {
    return draft.day(CORRECTION_CASE.EFFECTIVE_ON);
  }

  /** Empty before it is entered. */
  String category() {
    return Objects.requireNonNullElse(draft.get(CORRECTION_CASE.CATEGORY), "");
  }

  boolean temporarilyOut() {
    return category().equals("TEMP_OUT");
  }

  boolean minorRegime() {
    return Boolean.TRUE.equals(draft.get(CORRECTION_CASE.MINOR_REGIME));
  }

  boolean discharged() {
    String end = draft.get(CORRECTION_CASE.END_KIND);
    return end != null && DISCHARGES.contains(end);
  }

  /** The end, or a change of place that was carried out, whichever came first. */
  @Nullable Left left() {
    LocalDate ended = draft.day(CORRECTION_CASE.END_ON);
    String kind = draft.get(CORRECTION_CASE.END_KIND);
    Stream<Left> end =
        ended == null || kind == null ? Stream.empty() : Stream.of(new Left(ended, kind));
    Stream<Left> moves =
        rows(LeaveRows.PLACE_CHANGES).stream()
            .filter(r -> r.is(CORRECTION_PLACE_CHANGE.DIRECTION, "OUT"))
            .filter(r -> r.is(CORRECTION_PLACE_CHANGE.DECISION, "GRANTED"))
            .map(r -> r.day(CORRECTION_PLACE_CHANGE.MOVED_ON))
            .filter(Objects::nonNull)
            .map(on -> new Left(on, TRANSFER_OUT));
    return Stream.concat(end, moves).min(Comparator.comparing(Left::on)).orElse(null);
  }

  /** Warnings and the like that were decided up to a day, withdrawn ones aside. */
  long decided(String conductKind, LocalDate until) {
    return rows(ConductRows.CONDUCTS).stream()
        .filter(r -> r.is(CORRECTION_CONDUCT.CONDUCT_KIND, conductKind))
        .filter(CorrectionFile::stands)
        .map(r -> r.day(CORRECTION_CONDUCT.DECIDED_ON))
        .filter(on -> on != null && !on.isAfter(until))
        .count();
  }

  /** Whether a decision was made and not refused or withdrawn. */
  static boolean stands(Row conduct) {
    String outcome = conduct.draft().get(CORRECTION_CONDUCT.OUTCOME);
    return conduct.day(CORRECTION_CONDUCT.DECIDED_ON) != null
        && (outcome == null || outcome.equals("GRANTED"));
  }
}
