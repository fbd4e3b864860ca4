/**
 * The windows of the statistics: the form with the cases behind its cells, and the first screen.
 * Start at {@link cn.sifasuo.statistics.screen.StatisticsSections}; {@link
 * cn.sifasuo.statistics.screen.FormPageModel} is the form page without its controls.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.statistics.screen;
