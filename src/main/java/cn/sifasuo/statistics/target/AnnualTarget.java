package cn.sifasuo.statistics.target;

import cn.sifasuo.statistics.Fraction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A target as one person set it; a change is another one with the next revision.
 *
 * @param indicator cell or rate of the form
 * @param label name of the indicator when it was set
 * @param indicatorUnit unit of the indicator, not of the goal
 * @param base the year before, where the goal is counted from it or it was known
 * @param wording of the paper, word for word
 * @param basis the paper: name and number
 * @param basisOn day of the paper
 * @param answered the question its wording raised; null if it raised none
 * @param reason why it was changed; empty for the first revision
 * @param withdrawn null while it is in force
 */
public record AnnualTarget(
    int year,
    String form,
    String indicator,
    int revision,
    String label,
    String indicatorUnit,
    Goal goal,
    TargetDirection direction,
    @Nullable Base base,
    String wording,
    String basis,
    LocalDate basisOn,
    @Nullable Answered answered,
    String reason,
    OffsetDateTime setAt,
    String setBy,
    @Nullable Withdrawn withdrawn) {

  /**
   * The year before.
   *
   * @param source what the figure stands on, in words
   */
  public record Base(Fraction value, String source) {}

  /**
   * A question and the reading that was chosen.
   *
   * @param text the question with its readings, a line each
   */
  public record Answered(TargetQuestion.Kind kind, String text, String answer) {}

  /** Who took it back, when and why. */
  public record Withdrawn(OffsetDateTime at, String by, String reason) {}

  /** Such as 不少于1500件. */
  public String words() {
    return goal.words(direction);
  }
}
