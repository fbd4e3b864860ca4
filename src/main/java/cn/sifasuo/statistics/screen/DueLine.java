package cn.sifasuo.statistics.screen;

import java.time.LocalDate;

/**
 * Something to be done by a day, as the first screen lists it.
 *
 * @param date last day
 * @param text what is to be done
 * @param whose number or name of the record
 * @param open takes the person there; on the JavaFX thread
 */
public record DueLine(LocalDate date, String text, String whose, Runnable open) {}
