package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Digest;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;

/**
 * Makes and reads the certificates of desks. The subject holds the office code as serialNumber
 * (2.5.4.5) and the office's name as organization; validity begins a day early, since PC clocks
 * differ.
 */
final class Certificates {

  /** What a certificate's key may do. */
  enum Use {
    SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, Duration.ofDays(5 * 366)),
    ENCRYPTION(
        KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement,
        Duration.ofDays(5 * 366)),
    AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign, Duration.ofDays(20 * 366));

    private final int bits;
    private final Duration validity;

    Use(int bits, Duration validity) {
      this.bits = bits;
      this.validity = validity;
    }
  }

  private final Suites suites;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Certificates(Suites suites, Clock clock) {
    this.suites = suites;
    this.clock = clock;
  }

  /** Signed by its own key, which proves that whoever asks for a certificate has it. */
  X509Certificate selfSigned(Suite suite, String office, String name, Use use, KeyPair keys) {
    SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    X500Name subject = subject(office, name, use);
    return issue(use, subject, key, subject, key, suite.signer(keys.getPrivate()));
  }

  /** Signed by an authority, for exactly this office code. */
  X509Certificate issued(
      Suite suite,
      String office,
      String name,
      Use use,
      SubjectPublicKeyInfo key,
      Credential authority) {
    X509CertificateHolder issuer = holder(authority.certificate());
    return issue(
        use,
        subject(office, name, use),
        key,
        issuer.getSubject(),
        issuer.getSubjectPublicKeyInfo(),
        suite.signer(authority.key()));
  }

  private X509Certificate issue(
      Use use,
      X500Name subject,
      SubjectPublicKeyInfo key,
      X500Name issuer,
      SubjectPublicKeyInfo issuerKey,
      ContentSigner signer) {
    Instant from = clock.instant().minus(Duration.ofDays(1));
    try {
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
                  issuer,
                  new BigInteger(126, random).setBit(126),
                  Date.from(from),
                  Date.from(from.plus(use.validity)),
                  subject,
                  key)
              .addExtension(
                  Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY))
              .addExtension(Extension.keyUsage, true, new KeyUsage(use.bits))
              .addExtension(
                  Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  ids.createAuthorityKeyIdentifier(issuerKey));
      return suites.certificate(builder.build(signer).getEncoded());
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError("our own certificate can be built", e);
    }
  }

  private static X500Name subject(String office, String name, Use use) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "CN")
        .addRDN(BCStyle.O, name)
        .addRDN(BCStyle.SERIALNUMBER, office)
        .addRDN(BCStyle.CN, office + " " + use.name().toLowerCase(Locale.ROOT))
        .build();
  }

  static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new JcaX509CertificateHolder(certificate);
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("certificate without an encoding", e);
    }
  }

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("certificate without an encoding", e);
    }
  }

  /** SHA-256 of the certificate in lower-case hex, as manifests name it. */
  static String sha256(X509Certificate certificate) {
    return Digest.of(encoded(certificate));
  }

  static boolean same(X509Certificate a, X509Certificate b) {
    return Arrays.equals(encoded(a), encoded(b));
  }

  /** Whether an entry names the certificate, byte by byte: names compare without case otherwise. */
  static boolean names(IssuerAndSerialNumber id, X509Certificate certificate) {
    X509CertificateHolder holder = holder(certificate);
    try {
      return Arrays.equals(
          id.getEncoded(ASN1Encoding.DER),
          new IssuerAndSerialNumber(holder.getIssuer(), holder.getSerialNumber())
              .getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new IllegalArgumentException("a name without an encoding", e);
    }
  }

  /** The office code a certificate claims; empty if it claims none or several, or is garbled. */
  static Optional<String> officeOf(X509CertificateHolder certificate) {
    try {
      RDN[] found = certificate.getSubject().getRDNs(BCStyle.SERIALNUMBER);
      if (found.length == 1
          && !found[0].isMultiValued()
          && found[0].getFirst().getValue() instanceof ASN1String text) {
        return Optional.of(text.getString());
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // names are parsed late, and bad ones throw what they like
    }
  }
}
