package cn.sifasuo.statistics.screen;

import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.summary.HistoricalFigures;
import cn.sifasuo.statistics.summary.SummaryFiles;
import cn.sifasuo.statistics.summary.WorkSummaries;

/** What the window of the summaries works with. */
public record SummaryDesk(
    WorkSummaries summaries,
    SummaryFiles files,
    HistoricalFigures history,
    FormPackages packages) {}
