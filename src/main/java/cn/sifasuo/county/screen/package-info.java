/**
 * The county desk's sections 收件 and 汇总. Start at {@link cn.sifasuo.county.screen.CountySections};
 * {@link cn.sifasuo.county.screen.CountyDesk} is what they work with.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.county.screen;
