package cn.sifasuo.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of three printed sheets of which any two open the database, and one alone says nothing:
 * Shamir's scheme, digit by digit, over the field of 32 elements. The code itself is printed
 * nowhere. A sheet begins with its number, such as {@code 2-7K3QF2-…}, which its check digits cover
 * too. Wiped when closed.
 */
public final class RecoveryShare implements AutoCloseable {

  /** How many sheets there are; two of them are needed. */
  public static final int SHEETS = 3;

  private final int number;
  private final byte[] digits;

  private RecoveryShare(int number, byte[] digits) {
    this.number = number;
    this.digits = digits;
  }

  /** The three sheets of a code. */
  public static List<RecoveryShare> split(RecoveryCode code) {
    return split(code, new SecureRandom());
  }

  static List<RecoveryShare> split(RecoveryCode code, SecureRandom random) {
    byte[] secret = code.digits();
    byte[] slope = new byte[secret.length];
    random.nextBytes(slope);
    try {
      return IntStream.rangeClosed(1, SHEETS).mapToObj(x -> at(x, secret, slope)).toList();
    } finally {
      Arrays.fill(secret, (byte) 0);
      Arrays.fill(slope, (byte) 0);
    }
  }

  /** The line through the secret at 0, at another place. */
  private static RecoveryShare at(int x, byte[] secret, byte[] slope) {
    byte[] digits = new byte[secret.length];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (byte) (secret[i] ^ CodeBlocks.times(x, slope[i] & 31));
    }
    return new RecoveryShare(x, digits);
  }

  /**
   * Reads what a person typed from a sheet, as {@link RecoveryCode#parse}. The caller wipes its
   * array.
   *
   * @throws cn.sifasuo.kernel.Failure V-105, V-106 as there; V-112 if it does not begin with the
   *     number of a sheet
   */
  public static RecoveryShare parse(char[] typed) {
    int at = 0;
    while (at < typed.length && Character.isWhitespace(typed[at])) {
      at++;
    }
    int number = at < typed.length ? typed[at] - '0' : 0;
    if (number < 1 || number > SHEETS) {
      throw VaultFailures.shareNumber(SHEETS);
    }
    char[] rest = Arrays.copyOfRange(typed, at + 1, typed.length);
    try {
      return new RecoveryShare(number, CodeBlocks.read(rest, number));
    } finally {
      Arrays.fill(rest, '\0');
    }
  }

  /** Whether what a person typed looks like a share: its number, and as many signs as a code. */
  public static boolean looksLikeOne(char[] typed) {
    char first = new String(typed).strip().isEmpty() ? ' ' : new String(typed).strip().charAt(0);
    return first >= '1'
        && first <= '0' + SHEETS
        && CodeBlocks.signs(typed) == CodeBlocks.SIGNS_PRINTED + 1;
  }

  /**
   * The code of which two sheets were made.
   *
   * @throws cn.sifasuo.kernel.Failure V-113 if it is the same sheet twice; sheets of different
   *     codes give a code that opens nothing
   */
  public static RecoveryCode join(RecoveryShare one, RecoveryShare other) {
    if (one.number == other.number) {
      throw VaultFailures.sameShare(one.number);
    }
    int scale = CodeBlocks.inverse(one.number ^ other.number);
    byte[] secret = new byte[CodeBlocks.DIGITS];
    for (int i = 0; i < secret.length; i++) {
      int crossed =
          CodeBlocks.times(one.digits[i], other.number)
              ^ CodeBlocks.times(other.digits[i], one.number);
      secret[i] = (byte) CodeBlocks.times(crossed, scale);
    }
    return RecoveryCode.of(secret);
  }

  /** Which of the sheets it is, 1 to 3. */
  public int number() {
    return number;
  }

  /** Number and groups; the caller wipes the array after printing. */
  public char[] printed() {
    char[] groups = CodeBlocks.printed(digits, number);
    char[] text = new char[groups.length + 2];
    text[0] = (char) ('0' + number);
    text[1] = '-';
    System.arraycopy(groups, 0, text, 2, groups.length);
    Arrays.fill(groups, '\0');
    return text;
  }

  @Override
  public void close() {
    Arrays.fill(digits, (byte) 0);
  }
}
