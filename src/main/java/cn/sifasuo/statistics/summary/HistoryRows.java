package cn.sifasuo.statistics.summary;

import static cn.sifasuo.vault.schema.Tables.HISTORICAL_FIGURE;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.vault.schema.tables.records.HistoricalFigureRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The rows of the historical figures. */
final class HistoryRows {

  private final String officeCode;

  HistoryRows(String officeCode) {
    this.officeCode = officeCode;
  }

  /** Those of a form in a period, by cell. */
  List<HistoricalFigure> of(DSLContext ctx, String form, Period period) {
    return fetch(
        ctx, HISTORICAL_FIGURE.FORM_CODE.eq(form).and(HISTORICAL_FIGURE.PERIOD.eq(period.code())));
  }

  List<HistoricalFigure> all(DSLContext ctx) {
    return fetch(ctx, HISTORICAL_FIGURE.FORM_CODE.isNotNull());
  }

  private List<HistoricalFigure> fetch(DSLContext ctx, Condition which) {
    return ctx.selectFrom(HISTORICAL_FIGURE)
        .where(HISTORICAL_FIGURE.OFFICE_CODE.eq(officeCode))
        .and(which)
        .orderBy(HISTORICAL_FIGURE.FORM_CODE, HISTORICAL_FIGURE.PERIOD, HISTORICAL_FIGURE.CELL_ID)
        .fetch(HistoryRows::figure);
  }

  Optional<HistoricalFigure> find(DSLContext ctx, String form, Period period, String cell) {
    return of(ctx, form, period).stream().filter(f -> f.cell().equals(cell)).findFirst();
  }

  /** Writes a figure in the place of one of the same cell, if there is one. */
  void put(DSLContext ctx, HistoricalFigure figure) {
    HistoricalFigureRecord row = ctx.newRecord(HISTORICAL_FIGURE);
    row.setOfficeCode(officeCode);
    row.setFormCode(figure.form());
    row.setCellId(figure.cell());
    row.setPeriod(figure.period().code());
    row.setLabel(figure.label());
    row.setUnit(figure.unit());
    row.setAmount(figure.value());
    row.setSource(figure.source());
    row.setEnteredAt(figure.enteredAt());
    row.setEnteredBy(figure.enteredBy());
    ctx.mergeInto(HISTORICAL_FIGURE)
        .using(ctx.selectOne())
        .on(
            HISTORICAL_FIGURE
                .OFFICE_CODE
                .eq(officeCode)
                .and(HISTORICAL_FIGURE.FORM_CODE.eq(figure.form()))
                .and(HISTORICAL_FIGURE.PERIOD.eq(figure.period().code()))
                .and(HISTORICAL_FIGURE.CELL_ID.eq(figure.cell())))
        .whenMatchedThenUpdate()
        .set(row)
        .whenNotMatchedThenInsert()
        .set(row)
        .execute();
  }

  private static HistoricalFigure figure(HistoricalFigureRecord r) {
    return new HistoricalFigure(
        r.getFormCode(),
        r.getCellId(),
        Period.parse(r.getPeriod()).orElseThrow(),
        r.getLabel(),
        r.getUnit(),
        r.getAmount(),
        r.getSource(),
        r.getEnteredAt(),
        r.getEnteredBy());
  }
}
