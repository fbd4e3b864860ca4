package cn.sifasuo.statistics;

/**
 * A rate of two cells; never typed, never averaged.
 *
 * @param numerator cell id
 * @param denominator cell id
 * @param decimals digits of the per cent figure
 * @param share true for a part of a whole, which can be read off the sheet and is not noted on it
 */
public record FormRate(
    String id, String label, String numerator, String denominator, int decimals, boolean share) {}
