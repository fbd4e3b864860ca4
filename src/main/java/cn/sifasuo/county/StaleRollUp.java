package cn.sifasuo.county;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CellDifference;
import java.util.List;

/**
 * Why an issued roll-up no longer stands: offices that have sent something since.
 *
 * @param issued the newest revision
 * @param causes one per office, in the order of the table
 */
public record StaleRollUp(IssuedRollUp issued, List<Cause> causes) {

  private static final Wording WORDS = Wording.of(StaleRollUp.class);
  private static final int SAID = 6;

  /**
   * An office and what it moved.
   *
   * @param before revision that was used; 0 if there was none
   * @param now revision that stands; 0 if it is no longer counted
   * @param cells whose figure in the office's line is another one
   */
  public record Cause(CountyOffice office, int before, int now, List<CellDifference> cells) {

    public Cause {
      cells = List.copyOf(cells);
    }

    /** A whole sentence. */
    public String sentence() {
      String what =
          before == 0
              ? WORDS.say("stale.came", office.name())
              : now == 0
                  ? WORDS.say("stale.left", office.name())
                  : WORDS.say("stale.corrected", office.name(), before, now);
      return cells.isEmpty()
          ? WORDS.say("stale.unmoved", what)
          : WORDS.say(
              cells.size() > SAID ? "stale.moved-more" : "stale.moved",
              what,
              RollUpNotes.joined(cells.stream().limit(SAID).map(Cause::moved).toList()),
              cells.size());
    }

    private static String moved(CellDifference cell) {
      return WORDS.say(
          "stale.cell",
          cell.cellId(),
          cell.label(),
          cell.before() == null ? WORDS.say("stale.none") : cell.before().toPlainString(),
          cell.after() == null ? WORDS.say("stale.none") : cell.after().toPlainString());
    }
  }

  public StaleRollUp {
    causes = List.copyOf(causes);
  }

  /** The reason the next revision is issued for. */
  String reason() {
    return String.join("", causes.stream().map(Cause::sentence).toList());
  }
}
