package cn.sifasuo.statistics;

/**
 * Cells of a form that count some cases more than once among them, so that they add up to nothing:
 * 分类有重复 (statistics-conventions §4).
 *
 * @param words the note they carry
 */
record Overlap(String form, CellRange cells, String words) {}
