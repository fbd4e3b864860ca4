/**
 * The words every part of the program shares. Start at {@link cn.sifasuo.kernel.Period}, {@link
 * cn.sifasuo.kernel.Problem} and {@link cn.sifasuo.kernel.Failure}. Nothing here knows a database,
 * a window or a ledger.
 */
@NullMarked
package cn.sifasuo.kernel;

import org.jspecify.annotations.NullMarked;
