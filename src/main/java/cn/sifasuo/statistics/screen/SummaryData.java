package cn.sifasuo.statistics.screen;

import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.summary.Finding;
import cn.sifasuo.statistics.summary.StaleForm;
import cn.sifasuo.statistics.summary.WorkSummaries;
import cn.sifasuo.statistics.summary.WorkSummary;
import java.util.List;

/** A summary as the window shows it: its text, what has moved since, what is to be looked at. */
record SummaryData(WorkSummary summary, List<StaleForm> stale, List<Finding> findings) {

  SummaryData {
    stale = List.copyOf(stale);
    findings = List.copyOf(findings);
  }

  static SummaryData read(WorkSummaries summaries, Session session, WorkSummary summary) {
    return new SummaryData(
        summary, summaries.stale(session, summary), summaries.check(session, summary));
  }

  boolean signed() {
    return summary.finished() != null;
  }

  /** With words not checked yet; what was found before stands until they are. */
  SummaryData with(WorkSummary edited) {
    return new SummaryData(edited, stale, findings);
  }
}
