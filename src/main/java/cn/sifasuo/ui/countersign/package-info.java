/**
 * The second person of an act of two signs in beside the first: start at {@link
 * cn.sifasuo.ui.countersign.Countersigning}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.countersign;
