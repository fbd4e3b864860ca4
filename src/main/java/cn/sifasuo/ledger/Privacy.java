package cn.sifasuo.ledger;

/**
 * Who may see a field unmasked (statistics-conventions §7, §8; PIPL 28). A protected record shows
 * its number alone, whatever the class of its fields; see {@link Masking}.
 */
public enum Privacy {
  OPEN,
  /** Names and addresses: shown to those who may read records, never in totals or facts. */
  PERSONAL,
  /** Identity numbers and telephone numbers: masked in lists. */
  MASKED
}
