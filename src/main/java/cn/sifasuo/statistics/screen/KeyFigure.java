package cn.sifasuo.statistics.screen;

/**
 * A figure the first screen shows.
 *
 * @param form code of the form, such as {@code M1}
 * @param id cell such as {@code 01}, or rate such as {@code R03}
 * @param name how the screen calls it; empty for the column's own label
 */
public record KeyFigure(String form, String id, String name) {}
