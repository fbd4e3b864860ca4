/**
 * The section 法律规则: what the law says by the day of the act, and what province, city and county say
 * beyond it. Start at {@link cn.sifasuo.ui.rule.RulesPage}. What a local rule may say is decided by
 * {@link cn.sifasuo.ledger.rule.LocalRules}, not here.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.rule;
