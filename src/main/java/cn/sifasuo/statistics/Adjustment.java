package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A correction by hand beside a counted cell, such as a case that cannot be entered any more. It
 * stands on a line of its own and never changes the counted figure (statistics-conventions §2).
 *
 * @param amount added to the cell, in the unit of the ledger: cases, persons, yuan; not zero
 * @param madeBy sign-in of the person who made it
 */
public record Adjustment(
    UUID id, String cellId, BigDecimal amount, String reason, Instant madeAt, String madeBy) {

  public Adjustment {
    BigDecimal plain = amount.stripTrailingZeros();
    amount = plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
