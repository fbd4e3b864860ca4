/**
 * Law as dated data: {@link cn.sifasuo.law.CodeLists} and {@link cn.sifasuo.law.DatedRules}, chosen
 * by the date of the act.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.law;
