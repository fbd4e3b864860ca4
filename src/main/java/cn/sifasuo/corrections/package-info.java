/**
 * Community corrections (社区矫正). Start at {@link cn.sifasuo.corrections.CorrectionsTypes}, which
 * describes every record type, and at its rules: what the law wants of a case by the day of each
 * act (domain/corrections.md §2–5).
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.corrections;
