package cn.sifasuo.statistics.screen;

import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.target.AnnualTarget;
import cn.sifasuo.statistics.target.AnnualTargets;
import cn.sifasuo.statistics.target.TargetResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The targets of a year as the window shows them.
 *
 * @param years years that can be looked at
 * @param history every revision of each target, oldest first
 */
record TargetsData(
    int year,
    List<Integer> years,
    List<TargetResult> results,
    Map<AnnualTarget, List<AnnualTarget>> history) {

  TargetsData {
    years = List.copyOf(years);
    results = List.copyOf(results);
    history = Map.copyOf(history);
  }

  /** Not for the screen's thread. */
  static TargetsData read(
      AnnualTargets targets, Session session, int year, AnnualTargets.Counting counting) {
    List<TargetResult> results = targets.results(session, year, counting);
    Map<AnnualTarget, List<AnnualTarget>> history = new LinkedHashMap<>();
    for (TargetResult result : results) {
      AnnualTarget target = result.target();
      history.put(target, targets.history(session, year, target.form(), target.indicator()));
    }
    return new TargetsData(year, targets.years(session), results, history);
  }
}
