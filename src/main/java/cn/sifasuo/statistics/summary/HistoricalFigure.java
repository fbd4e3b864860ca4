package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A figure of a time before the program was in use, typed from a paper (历史数据).
 *
 * @param cell of the form as it was in force then
 * @param value as printed, in the unit of the column
 * @param source the paper: 2025年统计年报第3页
 */
public record HistoricalFigure(
    String form,
    String cell,
    Period period,
    String label,
    String unit,
    BigDecimal value,
    String source,
    OffsetDateTime enteredAt,
    String enteredBy) {}
