package cn.sifasuo.exchange;

import java.security.KeyPair;
import java.time.Clock;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Makes new identities. What they are stored in is encrypted; see {@link IdentityBytes}. */
public final class Identities {

  private final Certificates certificates;

  public Identities(Suites suites, Clock clock) {
    this.certificates = new Certificates(suites, clock);
  }

  /**
   * A desk that reports to another, with self-signed certificates until its enrolment.
   *
   * @throws cn.sifasuo.kernel.Failure X-101 if the code or name cannot stand in a certificate
   */
  public Identity newOffice(String office, String name, Suite suite) {
    OfficeNames.check(office, name);
    return new Identity(
        office,
        name,
        suite,
        selfSigned(office, name, suite, Certificates.Use.SIGNING),
        selfSigned(office, name, suite, Certificates.Use.ENCRYPTION),
        null);
  }

  /**
   * A desk that others report to: its own authority, and two certificates issued by it.
   *
   * @throws cn.sifasuo.kernel.Failure X-101 if the code or name cannot stand in a certificate
   */
  public Identity newCounty(String office, String name, Suite suite) {
    OfficeNames.check(office, name);
    Credential authority = selfSigned(office, name, suite, Certificates.Use.AUTHORITY);
    return new Identity(
        office,
        name,
        suite,
        issued(office, name, suite, Certificates.Use.SIGNING, authority),
        issued(office, name, suite, Certificates.Use.ENCRYPTION, authority),
        authority);
  }

  /** The same keys with certificates of their own, as a request for new certificates needs them. */
  Identity asAsked(Identity granted) {
    return new Identity(
        granted.office(),
        granted.name(),
        granted.suite(),
        selfSigned(granted, granted.signing(), Certificates.Use.SIGNING),
        selfSigned(granted, granted.encryption(), Certificates.Use.ENCRYPTION),
        null);
  }

  private Credential selfSigned(Identity of, Credential own, Certificates.Use use) {
    KeyPair keys = new KeyPair(own.certificate().getPublicKey(), own.key());
    return new Credential(
        own.key(), certificates.selfSigned(of.suite(), of.office(), of.name(), use, keys));
  }

  private Credential selfSigned(String office, String name, Suite suite, Certificates.Use use) {
    KeyPair keys = suite.newKeyPair();
    return new Credential(
        keys.getPrivate(), certificates.selfSigned(suite, office, name, use, keys));
  }

  private Credential issued(
      String office, String name, Suite suite, Certificates.Use use, Credential authority) {
    KeyPair keys = suite.newKeyPair();
    SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    return new Credential(
        keys.getPrivate(), certificates.issued(suite, office, name, use, key, authority));
  }
}
