package cn.sifasuo.mediation;

/** How an office numbers cases that end in an oral agreement (domain/mediation.md §4). */
public enum CaseSeries {
  /** All cases in one series 人调字. The default. */
  ONE,
  /** Oral ones in a series of their own, 人调口字, kept in a register instead of a dossier each. */
  ORAL_APART
}
