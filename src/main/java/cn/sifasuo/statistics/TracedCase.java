package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact behind a cell.
 *
 * @param factView what kind of fact it is
 * @param recordId the record in this desk's ledger; null for a fact that was received
 * @param factId its pseudonym, which travels
 * @param contribution what it adds to the raw value: 1, an amount, or 0 for a repeated value
 * @param late whether it belongs to a period that was closed when it was entered (补录)
 */
public record TracedCase(
    String factView, @Nullable UUID recordId, UUID factId, BigDecimal contribution, boolean late) {}
