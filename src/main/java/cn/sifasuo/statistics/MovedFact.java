package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that a correction moved in, out of, or within a cell.
 *
 * @param factId its pseudonym, which may leave the office
 * @param before what it added to the raw value; null if it was not counted
 * @param after what it adds now; null if it is not counted any more
 */
public record MovedFact(UUID factId, @Nullable BigDecimal before, @Nullable BigDecimal after) {}
