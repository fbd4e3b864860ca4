package cn.sifasuo.statistics;

/**
 * The unit a form is filled for, 填报单位.
 *
 * @param code division code: 9 or 12 digits for an office, 6 for a county
 */
public record Unit(String code, String name) {}
