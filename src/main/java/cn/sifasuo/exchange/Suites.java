package cn.sifasuo.exchange;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The suites this desk knows, on one provider instance that is handed around and never registered
 * with the JVM, so that no other code's choice of algorithms changes.
 */
public final class Suites {

  private final Provider provider;
  private final List<Suite> known;

  private Suites(Provider provider) {
    this.provider = provider;
    this.known = List.of(new Intl1Suite(provider), new Sm1Suite(provider), new Sm2Suite(provider));
  }

  /** INTL-1, SM-1 and SM-2 in pure Java. Takes some 100 ms; make one and keep it. */
  public static Suites standard() {
    return new Suites(new BouncyCastleProvider());
  }

  /** Suite for writing unless a desk is told otherwise: what production in China uses. */
  public Suite preferred() {
    return byId("SM-1").orElseThrow();
  }

  public Suite intl1() {
    return byId("INTL-1").orElseThrow();
  }

  public Optional<Suite> byId(String id) {
    return find(s -> s.id().equals(id));
  }

  Optional<Suite> find(Predicate<Suite> wanted) {
    return known.stream().filter(wanted).findFirst();
  }

  Provider provider() {
    return provider;
  }

  /**
   * Reads a certificate from DER.
   *
   * @throws GeneralSecurityException if it is none, or its key is not a named curve of a suite
   */
  public X509Certificate certificate(byte[] der) throws GeneralSecurityException {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509", provider)
                  .generateCertificate(new ByteArrayInputStream(der));
      if (certificate == null
          || certificate.getPublicKey() == null
          || find(s -> isOn(s, certificate)).isEmpty()) {
        throw new GeneralSecurityException("no certificate of a known curve");
      }
      return certificate;
    } catch (RuntimeException e) {
      throw new GeneralSecurityException("garbled certificate", e); // parsed late, throws anything
    }
  }

  /** Whether the certificate's key is of the suite's curve, named and not spelled out. */
  public static boolean isOn(Suite suite, X509Certificate certificate) {
    AlgorithmIdentifier key =
        Certificates.holder(certificate).getSubjectPublicKeyInfo().getAlgorithm();
    return key.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
        && suite.curve().equals(key.getParameters());
  }

  PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC", provider).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }
}
