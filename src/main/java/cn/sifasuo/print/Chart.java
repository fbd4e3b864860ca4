package cn.sifasuo.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a picture. Every figure also stands there as a number and nothing is told by colour
 * alone, so that it reads on a black printer too.
 */
public sealed interface Chart {

  /** Heading of the picture. */
  String title();

  /** Unit of the figures, such as 件. */
  String unit();

  /** Digits after the point, 0 to 6. */
  int decimals();

  /** True if there is not one figure to draw. */
  boolean empty();

  /** One bar under the other. */
  record Bars(String title, String unit, int decimals, List<Bar> bars) implements Chart {
    public Bars {
      bars = List.copyOf(bars);
    }

    @Override
    public boolean empty() {
      return bars.stream().allMatch(b -> b.value() == null);
    }
  }

  /**
   * A bar.
   *
   * @param value null where there is none: no bar is drawn, and its label says why
   */
  record Bar(String label, @Nullable BigDecimal value) {}

  /**
   * Lines over the same points from left to right.
   *
   * @param points such as the months of a year
   */
  record Lines(String title, String unit, int decimals, List<String> points, List<Line> lines)
      implements Chart {
    public Lines {
      points = List.copyOf(points);
      lines = List.copyOf(lines);
    }

    @Override
    public boolean empty() {
      return lines.stream().flatMap(l -> l.values().stream()).allMatch(Objects::isNull);
    }
  }

  /**
   * A line.
   *
   * @param values one per point; null where there is none
   */
  record Line(String name, List<@Nullable BigDecimal> values) {
    public Line {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** A figure as the picture writes it, such as 1,234.50. */
  static String number(BigDecimal value, int decimals) {
    return FormText.number(value, decimals);
  }
}
