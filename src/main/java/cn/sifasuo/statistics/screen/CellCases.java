package cn.sifasuo.statistics.screen;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.Explanation;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.TracedCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands behind a cell.
 *
 * @param lines the first {@link #SHOWN} cases
 * @param count of all cases
 * @param sum what all cases add up to: the raw value of the cell
 */
record CellCases(
    String cellId, List<CaseLine> lines, int count, BigDecimal sum, Explanation explanation) {

  /** More lines than this are read by nobody; the whole list is the ledger's. */
  static final int SHOWN = 200;

  CellCases {
    lines = List.copyOf(lines);
  }

  /** Reads it; not for the screen's thread. */
  static CellCases read(StatisticsDesk desk, Session session, ComputedForm form, String cellId) {
    String code = form.head().code();
    List<TracedCase> cases = desk.forms().cases(session, code, form.period(), cellId);
    List<CaseLine> lines = new ArrayList<>();
    for (TracedCase traced : cases.subList(0, Math.min(SHOWN, cases.size()))) {
      lines.add(
          draft(desk, traced)
              .map(d -> CaseLine.of(d, traced.contribution(), desk.codes()))
              .orElseGet(() -> CaseLine.unknown(traced.factId(), traced.contribution())));
    }
    Explanation explanation =
        desk.transactions()
            .read(ctx ->
                desk.explain().explain(ctx, code, cellId, form.period(), FactSource.local()));
    BigDecimal sum =
        cases.stream().map(TracedCase::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new CellCases(cellId, lines, cases.size(), sum, explanation);
  }

  private static Optional<Draft> draft(StatisticsDesk desk, TracedCase traced) {
    String type = desk.recordTypes().get(traced.factView());
    UUID id = traced.recordId();
    if (type == null || id == null) {
      return Optional.empty();
    }
    RecordType recordType = desk.reader().types().get(type);
    return desk.reader().find(recordType, id);
  }
}
