package cn.sifasuo.statistics.screen;

import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.Counted;
import cn.sifasuo.statistics.Explanation;
import java.util.List;

/**
 * What stands behind a cell or a rate.
 *
 * @param cases of the cell; of a rate, those of its numerator
 */
record CellCases(CellRef cell, CaseList cases, Explanation explanation) {

  /** Reads it; not for the screen's thread. */
  static CellCases read(StatisticsDesk desk, Session session, CellRef cell) {
    Explanation explanation = desk.forms().explain(session, cell);
    List<Counted.OfCell> parts = explanation.parts();
    CaseList cases =
        parts.isEmpty()
            ? CaseList.read(desk, session, "", desk.forms().cases(session, cell))
            : CaseList.read(desk, session, parts.getFirst().words(), parts.getFirst().cases());
    return new CellCases(cell, cases, explanation);
  }
}
