package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number in plain words.
 *
 * @param cellId cell or rate
 * @param value as printed, with its unit
 * @param previous printed value of the period before; null where it cannot be compared
 * @param lastYear printed value of the same period a year ago; null where it cannot be compared
 * @param lines whole sentences in the order they are to be read
 * @param changes the cases that make up the differences to both earlier figures, as the lines tell
 */
public record Explanation(
    String cellId,
    String label,
    String value,
    @Nullable BigDecimal previous,
    @Nullable BigDecimal lastYear,
    List<String> lines,
    List<Change> changes) {

  public Explanation {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /** All of it, a line per sentence. */
  public String text() {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
