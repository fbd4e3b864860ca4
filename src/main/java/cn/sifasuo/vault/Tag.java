package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 over what a file says of itself, under a key made of the data key for this one
 * purpose. Who has no key slot can neither change such a file nor make one up; who has one can.
 */
final class Tag {

  /** Where the tag stands in what it covers. */
  static final String FIELD = "tag";

  private Tag() {}

  /** What is stated, with its tag; an earlier tag is replaced. */
  static Map<String, Object> onto(Map<String, Object> stated, DataKey key, String purpose) {
    Map<String, Object> all = new TreeMap<>(stated);
    all.put(FIELD, of(stated, key, purpose));
    return all;
  }

  /** Whether the tag in what is stated is the one this key makes for it. */
  static boolean holds(Map<String, Object> stated, DataKey key, String purpose) {
    return stated.get(FIELD) instanceof String found
        && MessageDigest.isEqual(
            found.getBytes(StandardCharsets.UTF_8),
            of(stated, key, purpose).getBytes(StandardCharsets.UTF_8));
  }

  static boolean isIn(Map<String, Object> stated) {
    return stated.containsKey(FIELD);
  }

  private static String of(Map<String, Object> stated, DataKey key, String purpose) {
    Map<String, Object> covered = new TreeMap<>(stated);
    covered.remove(FIELD);
    byte[] own = key.derive("tag of " + purpose);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(own, "HmacSHA256"));
      byte[] tag = mac.doFinal(Json.write(covered).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(tag);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has HMAC-SHA-256", e);
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }
}
