package cn.sifasuo.county;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CountyReason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has reported what in a year, an office a line, a month a column.
 *
 * @param today county's day it is told on
 * @param rows in the county's order
 */
public record YearSheet(int year, LocalDate today, List<Month> months, List<Row> rows) {

  private static final Wording WORDS = Wording.of(YearSheet.class);

  /** How an office stands in a month, all forms of it taken together. */
  public enum State {
    /** 已报, in time. */
    IN_TIME,
    /** 迟报: all is here, something came after its due day. */
    LATE,
    /** 部分已报: some forms are here. */
    PARTLY,
    /** 退回: something was given back and nothing came in its place yet. */
    RETURNED,
    /** 未报: nothing is here and the due day is past. */
    MISSING,
    /** 未到期: nothing is here and the due day is not past. */
    NOT_DUE,
    /** The office does not stand in this month. */
    NOT_ASKED;

    /** Whether the office owes this month. */
    public boolean asked() {
      return this != NOT_ASKED;
    }

    /** Whether everything is here. */
    public boolean complete() {
      return this == IN_TIME || this == LATE;
    }

    public String label() {
      return WORDS.say("year.state." + name());
    }
  }

  /**
   * A month over all offices.
   *
   * @param dueOn last day to hand in, of the form that is due first; null where no form is made
   */
  public record Month(Period period, @Nullable LocalDate dueOn, Counts counts) {}

  /** How many offices: asked = reported (in time and late) + partly + returned + missing + rest. */
  public record Counts(
      int asked, int reported, int late, int partly, int returned, int missing, int notDue) {}

  /**
   * A form given back.
   *
   * @param reasons as persons gave them; none where the machine found them
   */
  public record Returned(String form, OffsetDateTime at, List<CountyReason> reasons, String note) {

    public Returned {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * An office in a month.
   *
   * @param receivedAt when its last form came; null if none is here
   * @param seq number of the bundle that brought it; 0 if none
   * @param missing codes of forms that are not here, those given back among them
   */
  public record Cell(
      Period period,
      State state,
      @Nullable LocalDate dueOn,
      @Nullable OffsetDateTime receivedAt,
      long seq,
      List<String> missing,
      List<Returned> returned) {

    public Cell {
      missing = List.copyOf(missing);
      returned = List.copyOf(returned);
    }

    /** Days since the due day, if something is missing and it is past. */
    public Optional<Long> overdue(LocalDate today) {
      return !state.asked() || state.complete() || dueOn == null || !today.isAfter(dueOn)
          ? Optional.empty()
          : Optional.of(ChronoUnit.DAYS.between(dueOn, today));
    }

    /** Whether the office has to be reminded. */
    public boolean toRemind(LocalDate today) {
      return state == State.RETURNED || overdue(today).isPresent();
    }
  }

  /** An office over the year. */
  public record Row(CountyOffice office, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  public YearSheet {
    months = List.copyOf(months);
    rows = List.copyOf(rows);
  }

  static Counts counts(List<State> states) {
    return new Counts(
        (int) states.stream().filter(State::asked).count(),
        (int) states.stream().filter(State::complete).count(),
        number(states, State.LATE),
        number(states, State.PARTLY),
        number(states, State.RETURNED),
        number(states, State.MISSING),
        number(states, State.NOT_DUE));
  }

  private static int number(List<State> states, State one) {
    return (int) states.stream().filter(s -> s == one).count();
  }
}
