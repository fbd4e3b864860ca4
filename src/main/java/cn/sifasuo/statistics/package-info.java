/**
 * Statutory forms: a figure is a set of cases. Start at {@link cn.sifasuo.statistics.FormPackages}
 * (forms are data below {@code reports/forms}), then {@link cn.sifasuo.statistics.Tally} (a form
 * and a period become numbers), {@link cn.sifasuo.statistics.Trace} (the cases behind a number) and
 * {@link cn.sifasuo.statistics.CloseMonth} (numbers are frozen). No ledger is known by name: all
 * facts come from views registered in {@link cn.sifasuo.statistics.FactViews}.
 */
@NullMarked
package cn.sifasuo.statistics;

import org.jspecify.annotations.NullMarked;
