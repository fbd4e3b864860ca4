package cn.sifasuo.statistics.target;

/** What came of setting a target. */
public sealed interface SetResult {

  /** It is kept. */
  record Kept(AnnualTarget target) implements SetResult {}

  /** Nothing is kept yet: the person has to say which reading is meant. */
  record Asked(TargetQuestion question) implements SetResult {}
}
