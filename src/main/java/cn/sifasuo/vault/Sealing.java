package cn.sifasuo.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Small secrets that lie outside the encrypted database file: AES-256-GCM under a key made of the
 * data key for one purpose, so that whoever opens a key slot can read them, and nobody else.
 */
final class Sealing {

  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Sealing() {}

  /**
   * @param bound what the secret belongs to; the same must be given to open it
   * @return 12 bytes of IV, then what was sealed, then the tag
   */
  static byte[] seal(DataKey key, String purpose, byte[] bound, byte[] plain) {
    byte[] iv = new byte[IV_BYTES];
    new SecureRandom().nextBytes(iv);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, purpose, bound, iv).doFinal(plain);
      return ByteBuffer.allocate(IV_BYTES + sealed.length).put(iv).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has AES-GCM", e);
    }
  }

  /** What was sealed, or nothing if it was changed, is bound to something else or not ours. */
  static Optional<byte[]> open(DataKey key, String purpose, byte[] bound, byte[] sealed) {
    if (sealed.length < IV_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    try {
      byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key, purpose, bound, iv)
              .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty(); // that it is not ours is this method's result, the caller words it
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, DataKey key, String purpose, byte[] bound, byte[] iv)
      throws GeneralSecurityException {
    byte[] own = key.derive(purpose);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(bound);
      return cipher;
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }
}
