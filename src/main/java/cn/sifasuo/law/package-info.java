/**
 * Law as dated data: {@link cn.sifasuo.law.CodeLists}, {@link cn.sifasuo.law.DatedRules} and {@link
 * cn.sifasuo.law.WorkCalendar}, chosen by the date of the act.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.law;
