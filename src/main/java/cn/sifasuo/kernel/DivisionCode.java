package cn.sifasuo.kernel;

/**
 * Codes of administrative divisions (GB/T 2260, GB/T 10114): six digits for a county, nine for a
 * township, twelve with the part the statistics bureau adds.
 */
public final class DivisionCode {

  private static final int COUNTY_DIGITS = 6;

  private DivisionCode() {}

  /** Whether it is a code of one of the three lengths. */
  public static boolean isCode(String text) {
    return isCounty(text) || isTownship(text);
  }

  public static boolean isCounty(String text) {
    return text.matches("[0-9]{6}");
  }

  /** Whether it names a township or street, in nine digits or twelve. */
  public static boolean isTownship(String text) {
    return text.matches("[0-9]{9}([0-9]{3})?");
  }

  /**
   * The county a township lies in.
   *
   * @param township a code {@link #isTownship} says yes to
   */
  public static String countyOf(String township) {
    return township.substring(0, COUNTY_DIGITS);
  }
}
