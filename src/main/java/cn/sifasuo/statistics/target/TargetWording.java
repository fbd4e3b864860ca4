package cn.sifasuo.statistics.target;

import cn.sifasuo.statistics.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a paper names for a target, with what it says about them: 提高8个百分点, 增长5%, 达到1500件. It
 * reads what is near a number, no more; whatever it takes for doubtful is asked, not decided.
 */
final class TargetWording {

  private static final String NUMBER = "([\\d０-９]+(?:[.．][\\d０-９]+)?)";
  private static final String UNIT = "(个?百分点|[%％]|万元|人次|场次|件|人|场|个|次)";
  private static final String BETWEEN = "[^\\d０-９，。；、（）]{0,8}?";

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:(下降|降低|减少|压减|下调|降幅)|提高|提升|增长|增加|上升|升高|递增|增幅)(?![到至为])"
              + BETWEEN
              + "(?:"
              + NUMBER
              + " ?"
              + UNIT
              + "|(百分之)[一二三四五六七八九十百零点]+|[一二三四五六七八九十两]+(个百分点))");

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:达到|达|[提增上升下降减压]\\S{0,3}[到至为]|不低于|不少于|不小于|不超过|不高于|不多于|控制在|保持在|稳定在|完成)"
              + "[^\\d０-９，。；、（）]{0,4}?"
              + NUMBER
              + " ?"
              + UNIT);

  /**
   * A number of the paper.
   *
   * @param value null where it is written in characters
   * @param falls whether the thing is to become less
   */
  record Mention(@Nullable BigDecimal value, String unit, boolean falls) {

    /** The number with its sign, or another if it is not written in figures. */
    BigDecimal or(BigDecimal other) {
      BigDecimal size = value == null ? other.abs() : value;
      return falls ? size.negate() : size;
    }
  }

  private final List<Mention> changes;
  private final List<Mention> levels;

  private TargetWording(List<Mention> changes, List<Mention> levels) {
    this.changes = changes;
    this.levels = levels;
  }

  static TargetWording read(String wording) {
    return new TargetWording(
        CHANGE.matcher(wording).results().map(TargetWording::change).toList(),
        LEVEL.matcher(wording).results().map(TargetWording::level).toList());
  }

  private static Mention change(MatchResult m) {
    String unit = m.group(4) != null ? Rate.PERCENT : m.group(5) != null ? m.group(5) : m.group(3);
    return new Mention(number(m.group(2)), unit(unit), m.group(1) != null);
  }

  private static Mention level(MatchResult m) {
    return new Mention(number(m.group(1)), unit(m.group(2)), false);
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text.replace('．', '.'));
  }

  private static String unit(String written) {
    return switch (written) {
      case "％" -> Rate.PERCENT;
      case "个百分点" -> Rate.POINTS;
      default -> written;
    };
  }

  /** The first change in a unit: 增长5% for %. */
  Optional<Mention> change(String unit) {
    return changes.stream().filter(c -> c.unit().equals(unit)).findFirst();
  }

  /** The first figure to be reached in a unit: 达到1500件 for 件. */
  Optional<Mention> level(String unit) {
    return levels.stream().filter(l -> l.unit().equals(unit)).findFirst();
  }

  /** Whether something is to become less. */
  boolean falls() {
    return !changes.isEmpty() && changes.getFirst().falls();
  }
}
