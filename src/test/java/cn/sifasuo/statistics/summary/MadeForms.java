package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormContent;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormHeader;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Closed forms with figures to order. */
final class MadeForms {

  private final List<FormHead.ColumnHead> columns = new ArrayList<>();
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final List<Rate> rates = new ArrayList<>();

  MadeForms cell(String id, String label, String unit, String raw) {
    boolean money = unit.equals("万元");
    int scale = money ? 10_000 : 1;
    int decimals = money ? 2 : 0;
    columns.add(
        new FormHead.ColumnHead(
            id, List.of(), label, unit, decimals, scale, "v", "count", FormColumn.Kind.FLOW));
    BigDecimal exact = new BigDecimal(raw);
    cells.put(
        id,
        new Cell(
            id, exact, exact.divide(BigDecimal.valueOf(scale), decimals, RoundingMode.HALF_UP)));
    return this;
  }

  MadeForms rate(String id, String label, String numerator, String denominator) {
    rates.add(
        Rate.of(
            id, label, null, cells.get(numerator).raw(), cells.get(denominator).raw(), 1, false));
    return this;
  }

  FrozenForm closed(Period period) {
    FormHead head =
        new FormHead("M1", "试验表", "1", "一版", "0", "件", "单位", FormHeader.none(), List.of(), columns);
    ComputedForm form =
        new ComputedForm(
            head,
            period,
            cn.sifasuo.kernel.ReportingCalendar.calendarMonths().days(period),
            new Unit("990101100", "测试镇司法所"),
            List.of(new ComputedRow("total", "合计", true, false, cells, rates)),
            List.of());
    FormContent content =
        new FormContent(
            form, 1, "甲", "乙", LocalDate.of(2027, 1, 2), null, List.of(), new TreeMap<>());
    return new FrozenForm(
        UUID.randomUUID(),
        content,
        OffsetDateTime.of(2027, 1, 2, 9, 0, 0, 0, ZoneOffset.ofHours(8)),
        "suozhang",
        "",
        "0".repeat(64),
        "1:0");
  }

  /** Figures of one form against another a year before and a third in the period before. */
  static SummaryFigures figures(MadeForms now, MadeForms lastYear, MadeForms previous) {
    return new SummaryFigures(
        Map.of(
            "M1",
            new FormSource(
                now.closed(Period.month(2026, 8)),
                Map.of(),
                Optional.of(new EarlierForm(lastYear.closed(Period.month(2025, 8)).form())),
                Optional.of(new EarlierForm(previous.closed(Period.month(2026, 7)).form())))));
  }
}
