/**
 * The first start of a desk: start at {@link cn.sifasuo.ui.start.FirstStartPane}. It knows how a
 * desk is made only by {@link cn.sifasuo.ui.start.FirstStart}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.start;
