package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;

/**
 * A form a summary took figures from, exactly as it then was.
 *
 * @param revision of the closed form; 0 for historical figures
 * @param digest of the closed form, or of the historical figures
 * @param source where historical figures were typed from; empty for a closed form
 */
public record UsedForm(
    String code, String title, Period period, int revision, String digest, String source) {

  /** Whether these are typed figures of a time before the program. */
  public boolean historical() {
    return revision == 0;
  }
}
