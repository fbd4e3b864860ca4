package cn.sifasuo.exchange;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others know of a desk: its code, its name and its certificates.
 *
 * @param office code of the office or county
 * @param name as printed on its seal
 * @param authority certificate that issues those of lower offices; only a desk that has such has
 *     one
 */
public record PublicIdentity(
    String office,
    String name,
    Suite suite,
    X509Certificate signing,
    X509Certificate encryption,
    @Nullable X509Certificate authority) {

  public PublicIdentity {
    OfficeNames.check(office, name);
  }

  /** When the first of the certificates it works with ends. */
  public Instant validUntil() {
    Instant signs = signing.getNotAfter().toInstant();
    Instant opens = encryption.getNotAfter().toInstant();
    return signs.isBefore(opens) ? signs : opens;
  }

  /** Over all public keys, so that no single one of them can be exchanged. */
  public Fingerprint fingerprint() {
    List<X509Certificate> all = new ArrayList<>(List.of(signing, encryption));
    if (authority != null) {
      all.add(authority);
    }
    return Fingerprint.of(suite, all);
  }

  /** SHA-256 of the signing certificate in hex, as manifests name the sender. */
  public String signingDigest() {
    return Certificates.sha256(signing);
  }

  /** SHA-256 of the encryption certificate in hex, as manifests name the recipient. */
  public String encryptionDigest() {
    return Certificates.sha256(encryption);
  }
}
