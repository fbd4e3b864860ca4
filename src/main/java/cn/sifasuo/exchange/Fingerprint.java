package cn.sifasuo.exchange;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * What two people compare by telephone or on paper before they trust a file: 32 decimal digits in
 * eight groups, or fourteen words that mean as much, from the digest of an identity's public keys.
 * It stays the same when certificates are renewed over the same keys.
 *
 * @param hex the whole digest, 64 lower-case hex digits
 */
public record Fingerprint(String hex) {

  private static final int DIGITS = 32;
  private static final int GROUP = 4;

  /** 112 bits, a little more than the digits. */
  private static final int WORDS = 14;

  static Fingerprint of(Suite suite, List<X509Certificate> certificates) {
    MessageDigest digest = suite.digest();
    for (X509Certificate certificate : certificates) {
      digest.update(certificate.getPublicKey().getEncoded());
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
  }

  /** Eight groups of four digits, as shown and read aloud. */
  public String groups() {
    String digits = digits();
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < DIGITS; i += GROUP) {
      groups.append(i == 0 ? "" : " ").append(digits, i, i + GROUP);
    }
    return groups.toString();
  }

  /** Fourteen words of two characters, as read aloud over a bad line. */
  public String words() {
    return SpokenWords.standard().say(hex, WORDS);
  }

  private String digits() {
    BigInteger number = new BigInteger(hex, 16).mod(BigInteger.TEN.pow(DIGITS));
    String digits = number.toString();
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  /**
   * Whether a person typed these groups or these words; spaces, dashes and the marks between words
   * are ignored, full-width digits count.
   */
  public boolean isTyped(String text) {
    String plain = text.replaceAll("[\\s\\p{Z}，、。,.;；-]", "");
    return plain.equals(words().replace(" ", "")) || areTypedDigits(text);
  }

  private boolean areTypedDigits(String text) {
    StringBuilder typed = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        typed.append(digit);
      } else if (!Character.isSpaceChar(c) && !Character.isWhitespace(c) && c != '-') {
        return false;
      }
    }
    return typed.toString().equals(digits());
  }

  @Override
  public String toString() {
    return groups();
  }
}
