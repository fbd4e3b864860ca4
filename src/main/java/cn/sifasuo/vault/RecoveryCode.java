package cn.sifasuo.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The printed code that opens the database when every password is lost: 125 random bits as five
 * groups of five base-32 digits, each group with a check digit, such as {@code 7K3QF2-…}: {@link
 * CodeBlocks}. Wiped when closed.
 */
public final class RecoveryCode implements AutoCloseable {

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
    byte[] digits = new byte[CodeBlocks.DIGITS];
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
    return new RecoveryCode(CodeBlocks.read(typed, 0));
  }

  /** Takes the array over. */
  static RecoveryCode of(byte[] digits) {
    return new RecoveryCode(digits);
  }

  /** A copy the caller wipes. */
  byte[] digits() {
    return digits.clone();
  }

  /** The groups with check digits, parted by dashes; the caller wipes the array after printing. */
  public char[] printed() {
    return CodeBlocks.printed(digits, 0);
  }

  /** What the slot is opened with; the caller wipes it. */
  byte[] secret() {
    byte[] secret = new byte[digits.length];
    for (int i = 0; i < digits.length; i++) {
      secret[i] = (byte) CodeBlocks.sign(digits[i]);
    }
    return secret;
  }

  @Override
  public void close() {
    Arrays.fill(digits, (byte) 0);
  }
}
