/**
 * Work summaries (工作小结, 工作汇报) written from closed forms. Start at {@link
 * cn.sifasuo.statistics.summary.WorkSummaries}; a {@link
 * cn.sifasuo.statistics.summary.SummaryTemplate} says what stands in one, {@link
 * cn.sifasuo.statistics.summary.SourceForms} fetches its figures, {@link
 * cn.sifasuo.statistics.summary.TypedFigures} reads what a clerk has made of it.
 */
@NullMarked
package cn.sifasuo.statistics.summary;

import org.jspecify.annotations.NullMarked;
