package cn.sifasuo.statistics.screen;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.TracedCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cases as a list shows them.
 *
 * @param words what they are, such as 本期计入 3 条纠纷案件; empty for all the cases of a cell
 * @param lines the first {@link #SHOWN} of them
 * @param count of all of them
 * @param sum what all of them add to the cell they are counted in
 */
record CaseList(String words, List<CaseLine> lines, int count, BigDecimal sum) {

  /** More lines than this are read by nobody; the whole list is the ledger's. */
  static final int SHOWN = 200;

  CaseList {
    lines = List.copyOf(lines);
  }

  /** Reads them; not for the screen's thread. */
  static CaseList read(StatisticsDesk desk, Session session, String words, List<TracedCase> cases) {
    List<CaseLine> lines = new ArrayList<>();
    for (TracedCase traced : cases.subList(0, Math.min(SHOWN, cases.size()))) {
      lines.add(
          draft(desk, session, traced)
              .map(d -> CaseLine.of(d, traced.factId(), traced.contribution(), desk.codes()))
              .orElseGet(() -> CaseLine.unknown(traced.factId(), traced.contribution())));
    }
    BigDecimal sum =
        cases.stream().map(TracedCase::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new CaseList(words, lines, cases.size(), sum);
  }

  private static Optional<Draft> draft(StatisticsDesk desk, Session session, TracedCase traced) {
    String type = desk.recordTypes().get(traced.factView());
    UUID id = traced.recordId();
    if (type == null || id == null) {
      return Optional.empty();
    }
    return desk.reader().listed(session, desk.reader().types().get(type), id);
  }
}
