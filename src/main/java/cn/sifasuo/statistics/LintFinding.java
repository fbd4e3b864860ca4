package cn.sifasuo.statistics;

/**
 * Something found in a form set before anybody counts by it.
 *
 * @param place file, cell, check or row it is about
 * @param code short code such as {@code S-704}
 * @param sentence what is wrong and what to do, Chinese
 */
public record LintFinding(Level level, String place, String code, String sentence) {

  /** How much it matters. */
  public enum Level {
    /** The set is not signed and not adopted with it. */
    ERROR,
    /** May be right; a person has to look. */
    WARNING,
    /** Something to know. */
    NOTICE
  }
}
