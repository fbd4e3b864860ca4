package cn.sifasuo.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The printed code that opens the database when every password is lost: 125 random bits as five
 * groups of five base-32 digits, each group with a sixth check digit, such as {@code 7K3QF2-…}. The
 * digits leave out I, L, O and U, which people misread; a check digit finds every single wrong
 * digit and every exchange of two in its group, and groups written in the wrong order. Wiped when
 * closed.
 */
public final class RecoveryCode implements AutoCloseable {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 5;
  private static final int GROUP_DIGITS = 5;
  private static final int GROUP_LENGTH = GROUP_DIGITS + 1;

  /** Values 0 to 31, without check digits. */
  private final byte[] digits;

  private RecoveryCode(byte[] digits) {
    this.digits = digits;
  }

  /** A code no slot knows yet, to be printed before the vault that it shall open is made. */
  public static RecoveryCode fresh() {
    return random(new SecureRandom());
  }

  static RecoveryCode random(SecureRandom random) {
    byte[] digits = new byte[GROUPS * GROUP_DIGITS];
    random.nextBytes(digits);
    for (int i = 0; i < digits.length; i++) {
      digits[i] &= 31;
    }
    return new RecoveryCode(digits);
  }

  /**
   * Reads what a person typed: spaces, dashes and letter case do not matter, O is read as 0, I and
   * L as 1. The caller wipes its array.
   *
   * @throws cn.sifasuo.kernel.Failure V-105 if digits are missing or too many, V-106 naming the
   *     group that was copied wrongly
   */
  public static RecoveryCode parse(char[] typed) {
    byte[] all = new byte[GROUPS * GROUP_LENGTH];
    byte[] digits = new byte[GROUPS * GROUP_DIGITS];
    try {
      int count = 0;
      for (char c : typed) {
        if (Character.isWhitespace(c) || c == '-') {
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
        if (all[group * GROUP_LENGTH + GROUP_DIGITS] != check(digits, group)) {
          throw VaultFailures.recoveryCodeGroup(group + 1);
        }
      }
      return new RecoveryCode(digits.clone());
    } finally {
      Arrays.fill(all, (byte) 0);
      Arrays.fill(digits, (byte) 0);
    }
  }

  /** The groups with check digits, parted by dashes; the caller wipes the array after printing. */
  public char[] printed() {
    char[] text = new char[GROUPS * (GROUP_LENGTH + 1) - 1];
    Arrays.fill(text, '-');
    for (int group = 0; group < GROUPS; group++) {
      int at = group * (GROUP_LENGTH + 1);
      for (int i = 0; i < GROUP_DIGITS; i++) {
        text[at + i] = DIGITS.charAt(digits[group * GROUP_DIGITS + i]);
      }
      text[at + GROUP_DIGITS] = DIGITS.charAt(check(digits, group));
    }
    return text;
  }

  /** What the slot is opened with; the caller wipes it. */
  byte[] secret() {
    byte[] secret = new byte[digits.length];
    for (int i = 0; i < digits.length; i++) {
      secret[i] = (byte) DIGITS.charAt(digits[i]);
    }
    return secret;
  }

  private static int value(char c) {
    return switch (c) {
      case 'o', 'O' -> 0;
      case 'i', 'I', 'l', 'L' -> 1;
      default -> DIGITS.indexOf(Character.toUpperCase(c));
    };
  }

  /**
   * A weighted sum over the field of 32 elements. All weights differ and none is zero, which is why
   * one wrong digit and any exchange of two always show; the group's own number is added so that
   * exchanged groups show too.
   */
  private static byte check(byte[] digits, int group) {
    int weight = 2;
    int sum = group + 1;
    for (int i = 0; i < GROUP_DIGITS; i++) {
      sum ^= times(weight, digits[group * GROUP_DIGITS + i]);
      weight = times(weight, 2);
    }
    return (byte) sum;
  }

  /** Product modulo x⁵ + x² + 1. */
  private static int times(int a, int b) {
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

  @Override
  public void close() {
    Arrays.fill(digits, (byte) 0);
  }
}
