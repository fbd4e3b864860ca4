package cn.sifasuo.exchange;

import java.util.regex.Pattern;

/** Codes and names that may stand in certificates, manifests and file names. */
public final class OfficeNames {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,12}");
  private static final int LONGEST_NAME = 64; // X.520 ub-organization-name

  private OfficeNames() {}

  static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  static boolean isName(String name) {
    return !name.isBlank()
        && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /**
   * @throws cn.sifasuo.kernel.Failure X-101
   */
  public static void check(String code, String name) {
    if (!isCode(code) || !isName(name)) {
      throw Refusal.NAME_UNFIT.failure("code or name of a desk");
    }
  }
}
