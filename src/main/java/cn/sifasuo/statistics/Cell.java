package cn.sifasuo.statistics;

import java.math.BigDecimal;

/**
 * A figure of a form.
 *
 * @param raw exact value in the unit of the ledger: cases, persons, yuan
 * @param printed what the form prints, in the unit of the column, rounded once
 */
public record Cell(String id, BigDecimal raw, BigDecimal printed) {}
