/**
 * Paper: the preview of what is printed, the printers of the machine, the same as PDF. Start at
 * {@link cn.sifasuo.ui.paper.Printing}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.paper;
