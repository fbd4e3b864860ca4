package cn.sifasuo.statistics;

import cn.sifasuo.security.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of itself besides what it counts.
 *
 * @param ledger whose keepers alone report it; null where every office does
 * @param hideBelow counts from 1 to one less are not said to the public
 */
record FormTerms(@Nullable Ledger ledger, int hideBelow) {

  /** Where a form says nothing (statistics-conventions §1). */
  static final int USUAL_HIDE_BELOW = 3;

  /** Of a form nobody brought a word about. */
  static final FormTerms USUAL = new FormTerms(null, USUAL_HIDE_BELOW);
}
