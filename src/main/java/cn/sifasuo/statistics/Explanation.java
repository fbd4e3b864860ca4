package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number in plain words.
 *
 * @param cell the cell; for a rate, its line and the id of the rate
 * @param value as printed, with its unit
 * @param previous printed value of the period before; null where it cannot be compared
 * @param lastYear printed value of the same period a year ago; null where it cannot be compared
 * @param lines whole sentences in the order they are to be read
 */
public record Explanation(
    CellRef cell,
    String label,
    String value,
    @Nullable BigDecimal previous,
    @Nullable BigDecimal lastYear,
    List<Line> lines) {

  /** What a line tells. */
  public enum Topic {
    /** The number, and whether it is final. */
    VALUE,
    /** What is meant. */
    DEFINITION,
    INCLUDED,
    EXCLUDED,
    /** The conditions a case must meet. */
    CONDITIONS,
    /** First and last day, and whether months add up. */
    DAYS,
    ROUNDING,
    /** That cells of its group count some cases more than once. */
    OVERLAP,
    /** Numerator and denominator of a rate. */
    CALCULATION,
    /** The definition of either. */
    PART,
    /** Against the period before. */
    PREVIOUS,
    /** Against the same period a year ago. */
    LAST_YEAR
  }

  /**
   * A sentence.
   *
   * @param counts the numbers in it whose cases can be looked at
   */
  public record Line(Topic topic, String text, List<Counted> counts) {
    public Line {
      counts = List.copyOf(counts);
    }
  }

  public Explanation {
    lines = List.copyOf(lines);
  }

  /** All of it, a line per sentence. */
  public String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  /** The cases that make up the differences to both earlier figures. */
  public List<Change> changes() {
    return lines.stream()
        .flatMap(l -> l.counts().stream())
        .flatMap(c -> c instanceof Change change ? Stream.of(change) : Stream.<Change>empty())
        .toList();
  }

  /** Numerator and denominator of a rate; none for a cell. */
  public List<Counted.OfCell> parts() {
    return lines.stream()
        .filter(l -> l.topic() == Topic.CALCULATION)
        .flatMap(l -> l.counts().stream())
        .flatMap(c ->
            c instanceof Counted.OfCell part ? Stream.of(part) : Stream.<Counted.OfCell>empty())
        .toList();
  }
}
