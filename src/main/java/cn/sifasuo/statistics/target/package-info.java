/**
 * Annual targets (年度目标): what an indicator is to reach in a year, in the words of the paper that
 * set it, and how far it has come. Start at {@link cn.sifasuo.statistics.target.AnnualTargets};
 * {@link cn.sifasuo.statistics.target.TargetQuestion} asks where a paper mixes per cent and
 * percentage points, {@link cn.sifasuo.statistics.target.YearFigures} finds the result, {@link
 * cn.sifasuo.statistics.target.TargetState} holds it against the time that has passed.
 */
@NullMarked
package cn.sifasuo.statistics.target;

import org.jspecify.annotations.NullMarked;
