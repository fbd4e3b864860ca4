package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;

/**
 * An arithmetic check of a form. Several may share an id where the specification lists them under
 * one number.
 *
 * @param severity ERROR (强制性) stops closing, WARNING (核实性) wants a reason
 * @param words what it says, Chinese
 * @param text the rule as written
 * @param missing what becomes of it on a line without one of its cells
 */
public record FormCheck(
    String id, Severity severity, String words, String text, CheckRule rule, Missing missing) {}
