/** The windows of what all ledgers have in common: how long their records are kept. */
@NullMarked
package cn.sifasuo.ledger.screen;

import org.jspecify.annotations.NullMarked;
