package cn.sifasuo.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random key the database file is encrypted with. No person knows it; every slot wraps the same
 * one. Wiped when closed.
 */
final class DataKey implements AutoCloseable {

  static final int BYTES = 32;

  /** Purpose of what is derived for H2's own user. */
  static final String DATABASE_USER = "database user";

  private final byte[] bytes;

  private DataKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static DataKey random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new DataKey(bytes);
  }

  /** Takes the array over; it is wiped with this key. */
  static DataKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a data key of " + bytes.length + " bytes");
    }
    return new DataKey(bytes);
  }

  /** A copy the caller wipes. */
  byte[] copy() {
    return bytes.clone();
  }

  boolean sameAs(DataKey other) {
    return java.security.MessageDigest.isEqual(bytes, other.bytes);
  }

  /**
   * What H2 takes as password of an encrypted file: file password, space, user password. H2
   * stretches the file password by ten rounds only, so it must be the random key itself and never a
   * person's word (bundle.md §3.1).
   */
  char[] databasePassword() {
    return databasePassword(this);
  }

  /** As {@link #databasePassword()}, for a file whose database user still has another key's. */
  char[] databasePassword(DataKey userOf) {
    byte[] user = userOf.derive(DATABASE_USER);
    try {
      char[] password = new char[BYTES * 4 + 1];
      hex(bytes, password, 0);
      password[BYTES * 2] = ' ';
      hex(user, password, BYTES * 2 + 1);
      return password;
    } finally {
      Arrays.fill(user, (byte) 0);
    }
  }

  /** The part of {@link #databasePassword} that the file is encrypted with; the caller wipes it. */
  char[] filePassword() {
    char[] password = new char[BYTES * 2];
    hex(bytes, password, 0);
    return password;
  }

  /** 32 bytes for one purpose, from which the key itself cannot be found. The caller wipes them. */
  byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has HMAC-SHA-256", e);
    }
  }

  private static void hex(byte[] from, char[] into, int at) {
    int i = at;
    for (byte b : from) {
      into[i++] = HexFormat.of().toHighHexDigit(b);
      into[i++] = HexFormat.of().toLowHexDigit(b);
    }
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
