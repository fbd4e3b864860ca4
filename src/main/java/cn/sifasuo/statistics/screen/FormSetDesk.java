package cn.sifasuo.statistics.screen;

import cn.sifasuo.statistics.FormAdoption;
import cn.sifasuo.statistics.FormExchange;
import cn.sifasuo.statistics.FormLibrary;

/**
 * What the window of the form sets works with.
 *
 * @param signs whether this desk hands form sets out, as a county does
 */
public record FormSetDesk(
    FormLibrary library, FormAdoption adoption, FormExchange exchange, boolean signs) {}
