package cn.sifasuo.statistics.summary;

/** What stands between braces in a template. */
sealed interface Slot permits FigureRef, ListRef, Word {

  /** As written in the template, without the braces. */
  String code();
}
