package cn.sifasuo.vault;

import java.util.Arrays;

/**
 * How 25 base-32 digits are printed and read back: five groups of five, each with a sixth check
 * digit. The digits leave out I, L, O and U, which people misread; a check digit finds every single
 * wrong digit and every exchange of two in its group, groups written in the wrong order, and a
 * group of a sheet of another kind. Digits are the field of 32 elements, in which shares are
 * reckoned.
 */
final class CodeBlocks {

  static final int DIGITS = 25;

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** What people type for the dash between two groups. */
  private static final String DASHES = "-—–－";

  private static final int GROUPS = 5;
  private static final int GROUP_DIGITS = 5;
  private static final int GROUP_LENGTH = GROUP_DIGITS + 1;

  /** Check digits included, dashes not. */
  static final int SIGNS_PRINTED = GROUPS * GROUP_LENGTH;

  private CodeBlocks() {}

  /** Signs that were typed, without spaces and dashes. */
  static int signs(char[] typed) {
    int signs = 0;
    for (char c : typed) {
      signs += isFiller(c) ? 0 : 1;
    }
    return signs;
  }

  private static boolean isFiller(char c) {
    return Character.isWhitespace(c) || DASHES.indexOf(c) >= 0;
  }

  /**
   * Spaces, dashes and letter case do not matter, O is read as 0, I and L as 1. The caller wipes
   * its array.
   *
   * @param mark tells kinds of sheets apart, 0 to 3
   * @return values 0 to 31, without check digits
   * @throws cn.sifasuo.kernel.Failure V-105 if digits are missing or too many, V-106 naming the
   *     group that was copied wrongly
   */
  static byte[] read(char[] typed, int mark) {
    byte[] all = new byte[SIGNS_PRINTED];
    byte[] digits = new byte[DIGITS];
    try {
      int count = 0;
      for (char c : typed) {
        if (isFiller(c)) {
          continue;
        }
        if (count == all.length) {
          throw VaultFailures.recoveryCodeLength(GROUPS, GROUP_LENGTH);
        }
        int value = value(c);
        if (value < 0) {
          throw VaultFailures.recoveryCodeGroup(count / GROUP_LENGTH + 1);
        }
        all[count++] = (byte) value;
      }
      if (count < all.length) {
        throw VaultFailures.recoveryCodeLength(GROUPS, GROUP_LENGTH);
      }
      for (int group = 0; group < GROUPS; group++) {
        System.arraycopy(all, group * GROUP_LENGTH, digits, group * GROUP_DIGITS, GROUP_DIGITS);
        if (all[group * GROUP_LENGTH + GROUP_DIGITS] != check(digits, group, mark)) {
          throw VaultFailures.recoveryCodeGroup(group + 1);
        }
      }
      return digits.clone();
    } finally {
      Arrays.fill(all, (byte) 0);
      Arrays.fill(digits, (byte) 0);
    }
  }

  /** The groups with check digits, parted by dashes; the caller wipes the array after printing. */
  static char[] printed(byte[] digits, int mark) {
    char[] text = new char[GROUPS * (GROUP_LENGTH + 1) - 1];
    Arrays.fill(text, '-');
    for (int group = 0; group < GROUPS; group++) {
      int at = group * (GROUP_LENGTH + 1);
      for (int i = 0; i < GROUP_DIGITS; i++) {
        text[at + i] = sign(digits[group * GROUP_DIGITS + i]);
      }
      text[at + GROUP_DIGITS] = sign(check(digits, group, mark));
    }
    return text;
  }

  static char sign(int value) {
    return SIGNS.charAt(value);
  }

  private static int value(char c) {
    return switch (c) {
      case 'o', 'O' -> 0;
      case 'i', 'I', 'l', 'L' -> 1;
      default -> SIGNS.indexOf(Character.toUpperCase(c));
    };
  }

  /**
   * A weighted sum over the field. All weights differ and none is zero, which is why one wrong
   * digit and any exchange of two always show; the group's own number and the mark are added so
   * that exchanged groups and sheets show too.
   */
  private static byte check(byte[] digits, int group, int mark) {
    int weight = 2;
    int sum = (group + 1) ^ (mark << 3);
    for (int i = 0; i < GROUP_DIGITS; i++) {
      sum ^= times(weight, digits[group * GROUP_DIGITS + i]);
      weight = times(weight, 2);
    }
    return (byte) sum;
  }

  /** Product modulo x⁵ + x² + 1. */
  static int times(int a, int b) {
    int product = 0;
    int shifted = a;
    for (int bits = b; bits != 0; bits >>= 1) {
      if ((bits & 1) != 0) {
        product ^= shifted;
      }
      shifted <<= 1;
      if ((shifted & 32) != 0) {
        shifted ^= 0b100101;
      }
    }
    return product;
  }

  /** The element that gives 1 when multiplied by this one, which is not 0: its 30th power. */
  static int inverse(int a) {
    int power = 1;
    for (int i = 0; i < 30; i++) {
      power = times(power, a);
    }
    return power;
  }
}
