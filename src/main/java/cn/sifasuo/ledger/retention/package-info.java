/**
 * How long records are kept, and what becomes of them afterwards. Start at {@link
 * cn.sifasuo.ledger.retention.Retention}; decision 0023 says why.
 */
@NullMarked
package cn.sifasuo.ledger.retention;

import org.jspecify.annotations.NullMarked;
