package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/**
 * One fixed combination of algorithms to sign, to seal and to open. There is no choice inside a
 * suite: whatever differs by one identifier is refused before a private key is touched. A certified
 * module (UKey, GM/T 0018 device) is added as another implementation whose {@link Credential} keys
 * are handles.
 */
public interface Suite {

  /** Name in manifests: {@code INTL-1}, {@code SM-1}, {@code SM-2}. */
  String id();

  /** Curve of all keys of this suite. */
  ASN1ObjectIdentifier curve();

  /** Digest of manifests and fingerprints, and of everything signed: SHA-256 or SM3, 32 bytes. */
  MessageDigest digest();

  AlgorithmIdentifier digestAlgorithm();

  AlgorithmIdentifier signatureAlgorithm();

  KeyPair newKeyPair();

  /** Signs certificates and content with the key. */
  ContentSigner signer(PrivateKey key);

  /**
   * Wraps what is written in SignedData with one signer and its certificate.
   *
   * @param at signing time, for information only; nothing is decided by it
   * @return closing it ends the signature and leaves {@code to} open
   */
  OutputStream sign(OutputStream to, Credential signer, Instant at) throws IOException;

  /**
   * Encrypts what is written for the given encryption certificates.
   *
   * @return closing it ends the envelope and leaves {@code to} open
   */
  OutputStream envelope(OutputStream to, List<X509Certificate> recipients) throws IOException;

  /** Whether the encrypted content is followed by an authentication tag. */
  boolean tagged();

  /**
   * The certificates an envelope was made for, if it is exactly of this suite; empty if a single
   * identifier, parameter or length differs. Needs no key.
   */
  Optional<List<IssuerAndSerialNumber>> recipients(EnvelopeHeader header);

  /**
   * Decrypts. What it returns is not to be believed before it has been drained and the signature
   * inside has been checked.
   *
   * @param header one that {@link #recipients} accepted and that names the credential
   * @param sealed encrypted content, followed by the tag if there is one
   * @throws cn.sifasuo.kernel.Failure X-204 if the content key cannot be recovered
   */
  InputStream open(EnvelopeHeader header, InputStream sealed, Credential me) throws IOException;
}
