package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Identities as bytes, for a column of the encrypted database and nowhere else: PKCS#8 and X.509 in
 * JSON. Public identities likewise, without keys.
 */
public final class IdentityBytes {

  private static final int KEY_MAX = 1 << 12;
  private static final int CERTIFICATE_MAX = 1 << 13;

  private final Suites suites;

  public IdentityBytes(Suites suites) {
    this.suites = suites;
  }

  /**
   * Bytes that hold private keys in the clear.
   *
   * @throws Failure X-102 if a key lives in a token and cannot be stored
   */
  public byte[] write(Identity identity) {
    Map<String, @Nullable Object> fields = head(identity.publicPart());
    fields.put("signing", fields(identity.signing()));
    fields.put("encryption", fields(identity.encryption()));
    Credential authority = identity.authority();
    fields.put("authority", authority == null ? null : fields(authority));
    return bytes(fields);
  }

  /**
   * @throws Failure X-102 if the bytes are not an identity of a known suite
   */
  public Identity read(byte[] bytes) {
    try {
      JsonFields fields = JsonFields.of(new String(bytes, StandardCharsets.UTF_8));
      Suite suite = suite(fields);
      Identity identity =
          new Identity(
              fields.text("office", 12),
              fields.text("name", 64),
              suite,
              credential(fields.object("signing"), suite),
              credential(fields.object("encryption"), suite),
              fields.objectOrNull("authority").map(a -> credential(a, suite)).orElse(null));
      fields.end();
      return identity;
    } catch (IllegalArgumentException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "stored identity");
    }
  }

  public byte[] write(PublicIdentity identity) {
    return bytes(publicFields(identity));
  }

  /**
   * @throws Failure X-102 if the bytes are not a public identity of a known suite
   */
  public PublicIdentity readPublic(byte[] bytes) {
    try {
      JsonFields fields = JsonFields.of(new String(bytes, StandardCharsets.UTF_8));
      PublicIdentity identity = readPublic(fields);
      fields.end();
      return identity;
    } catch (IllegalArgumentException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "stored public identity");
    }
  }

  Map<String, @Nullable Object> publicFields(PublicIdentity identity) {
    Map<String, @Nullable Object> fields = head(identity);
    fields.put("signing", certificate(identity.signing()));
    fields.put("encryption", certificate(identity.encryption()));
    var authority = identity.authority();
    fields.put("authority", authority == null ? null : certificate(authority));
    return fields;
  }

  /** Reads all fields but leaves {@code end} to the caller. */
  PublicIdentity readPublic(JsonFields fields) {
    Suite suite = suite(fields);
    return new PublicIdentity(
        fields.text("office", 12),
        fields.text("name", 64),
        suite,
        certificate(fields, "signing", suite),
        certificate(fields, "encryption", suite),
        fields.isNull("authority") ? null : certificate(fields, "authority", suite));
  }

  private static Map<String, @Nullable Object> head(PublicIdentity identity) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    fields.put("office", identity.office());
    fields.put("name", identity.name());
    fields.put("suite", identity.suite().id());
    return fields;
  }

  private static Map<String, Object> fields(Credential credential) {
    byte[] key = credential.key().getEncoded();
    if (key == null) {
      throw Refusal.IDENTITY_DAMAGED.failure("key without an encoding");
    }
    return Map.of(
        "key", Base64.getEncoder().encodeToString(key),
        "certificate", certificate(credential.certificate()));
  }

  private static String certificate(X509Certificate certificate) {
    return Base64.getEncoder().encodeToString(Certificates.encoded(certificate));
  }

  private Suite suite(JsonFields fields) {
    return suites
        .byId(fields.text("suite", 16))
        .orElseThrow(() -> new IllegalArgumentException("unknown suite"));
  }

  private Credential credential(JsonFields fields, Suite suite) {
    try {
      Credential credential =
          new Credential(
              suites.privateKey(fields.bytes("key", KEY_MAX)),
              certificate(fields, "certificate", suite));
      fields.end();
      return credential;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no private key", e);
    }
  }

  private X509Certificate certificate(JsonFields fields, String name, Suite suite) {
    try {
      var certificate = suites.certificate(fields.bytes(name, CERTIFICATE_MAX));
      if (!Suites.isOn(suite, certificate)) {
        throw new IllegalArgumentException(name + " is of another suite");
      }
      return certificate;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(name + " is no certificate", e);
    }
  }

  private static byte[] bytes(Map<String, @Nullable Object> fields) {
    return Json.write(fields).getBytes(StandardCharsets.UTF_8);
  }
}
