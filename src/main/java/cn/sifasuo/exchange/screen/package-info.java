/**
 * The section 上报交换 of an office. Start at {@link cn.sifasuo.exchange.screen.ExchangePage}; what its
 * cards show is read at once by {@link cn.sifasuo.exchange.screen.ExchangeDesk}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.exchange.screen;
