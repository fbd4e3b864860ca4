package cn.sifasuo.ui.record;

import java.util.List;
import java.util.Set;

/** The way of a record from beginning to end, as its feature sees it. */
public record Steps(List<Step> steps) {

  /** A record that goes no way, such as a committee. */
  public static final Steps NONE = new Steps(List.of());

  /** Where a step stands. */
  public enum State {
    DONE,
    CURRENT,
    OPEN
  }

  /**
   * One step.
   *
   * @param title such as 履行
   * @param parts sections and row types of the form that belong to it, by their names; empty for
   *     the whole form
   */
  public record Step(String title, State state, Set<String> parts) {}
}
