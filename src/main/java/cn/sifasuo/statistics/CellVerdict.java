package cn.sifasuo.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Whether a cell counts a case.
 *
 * @param failed the first condition the case does not meet, in words; null if it is counted
 */
public record CellVerdict(
    String rowId, String cellId, String label, boolean counted, @Nullable String failed) {}
