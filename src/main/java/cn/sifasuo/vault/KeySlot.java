package cn.sifasuo.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data key, wrapped for one secret: AES-256-GCM under a key that Argon2id makes of the secret
 * (bundle.md §3.1). Everything but the wrapped key is readable, and bound to it: whoever edits the
 * cost, the kind or the owner of a slot can no longer open it.
 *
 * @param owner sign-in name; empty for a recovery slot
 * @param salt 16 bytes, Base64
 * @param iv 12 bytes, Base64
 * @param wrapped data key and tag, 48 bytes, Base64
 */
public record KeySlot(
    UUID id,
    SlotKind kind,
    String owner,
    Argon2Parameters cost,
    String salt,
    String iv,
    String wrapped) {

  private static final int SALT_BYTES = 16;
  private static final int IV_BYTES = 12;
  private static final int TAG_BYTES = 16;

  /**
   * @throws IllegalArgumentException if a part has the wrong length or is not Base64
   */
  public KeySlot {
    requireBytes(salt, SALT_BYTES);
    requireBytes(iv, IV_BYTES);
    requireBytes(wrapped, DataKey.BYTES + TAG_BYTES);
  }

  static KeySlot seal(
      UUID databaseId,
      SlotKind kind,
      String owner,
      Argon2Parameters cost,
      byte[] secret,
      DataKey dataKey,
      SecureRandom random) {
    UUID id = UUID.randomUUID();
    byte[] salt = new byte[SALT_BYTES];
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(salt);
    random.nextBytes(iv);
    byte[] wrappingKey = cost.derive(secret, salt);
    byte[] plain = dataKey.copy();
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, wrappingKey, iv);
      cipher.updateAAD(bound(databaseId, id, kind, owner, cost));
      return new KeySlot(
          id, kind, owner, cost, encode(salt), encode(iv), encode(cipher.doFinal(plain)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has AES-GCM", e);
    } finally {
      Arrays.fill(wrappingKey, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The data key, or nothing if the secret is wrong or the slot was changed: no one can tell. */
  Optional<DataKey> open(UUID databaseId, byte[] secret) {
    byte[] wrappingKey = cost.derive(secret, decode(salt));
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, wrappingKey, decode(iv));
      cipher.updateAAD(bound(databaseId, id, kind, owner, cost));
      return Optional.of(DataKey.of(cipher.doFinal(decode(wrapped))));
    } catch (AEADBadTagException e) {
      return Optional.empty(); // the answer "wrong" is this method's result, the caller words it
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has AES-GCM", e);
    } finally {
      Arrays.fill(wrappingKey, (byte) 0);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, iv));
    return cipher;
  }

  /**
   * The owner is bound as well, or a colleague could rename his own slot and sign in as another.
   */
  private static byte[] bound(
      UUID databaseId, UUID id, SlotKind kind, String owner, Argon2Parameters cost) {
    return "%s|%s|%s|%d|%d|%d|%s"
        .formatted(
            databaseId, id, kind, cost.memoryKib(), cost.iterations(), cost.parallelism(), owner)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void requireBytes(String base64, int length) {
    if (decode(base64).length != length) {
      throw new IllegalArgumentException("not " + length + " bytes");
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}
