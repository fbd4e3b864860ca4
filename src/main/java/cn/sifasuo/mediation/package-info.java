/**
 * People's mediation (人民调解). Start at {@link cn.sifasuo.mediation.MediationTypes}, which describes
 * every record type, and {@link cn.sifasuo.mediation.DisputeCaseRules}, which holds what the law
 * wants of a case (domain/mediation.md §1–3).
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.mediation;
