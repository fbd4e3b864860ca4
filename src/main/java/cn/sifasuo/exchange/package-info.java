/**
 * Identities, the sealed bundle that travels between desks, and the receipt that comes back. Start
 * at {@link cn.sifasuo.exchange.BundleWriter} and {@link cn.sifasuo.exchange.BundleReader}; what a
 * bundle says about itself is {@link cn.sifasuo.exchange.Manifest}; the algorithms are behind
 * {@link cn.sifasuo.exchange.Suite}. The classes here know files and keys, and no database.
 */
@NullMarked
package cn.sifasuo.exchange;

import org.jspecify.annotations.NullMarked;
