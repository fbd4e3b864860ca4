package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * One signer's claim over content that has been read. Whose it is says the caller, by handing in
 * the certificate he trusts; the one inside the file only says where to look it up.
 */
final class Signature {

  private static final Set<ASN1ObjectIdentifier> SIGNED_ATTRIBUTES =
      Set.of(
          CMSAttributes.contentType,
          CMSAttributes.messageDigest,
          CMSAttributes.signingTime,
          CMSAttributes.cmsAlgorithmProtect);

  private final Suites suites;
  private final Suite suite;
  private final X509CertificateHolder claimed;
  private final SignerInfo info;
  private final byte[] contentDigest;

  Signature(
      Suites suites,
      Suite suite,
      X509CertificateHolder claimed,
      SignerInfo info,
      byte[] contentDigest) {
    this.suites = suites;
    this.suite = suite;
    this.claimed = claimed;
    this.info = info;
    this.contentDigest = contentDigest;
  }

  Suite suite() {
    return suite;
  }

  /** The office the certificate inside the file claims to be. */
  Optional<String> claimedOffice() {
    return Certificates.officeOf(claimed);
  }

  boolean claims(X509Certificate certificate) {
    try {
      return Arrays.equals(claimed.getEncoded(), Certificates.encoded(certificate));
    } catch (IOException e) {
      throw new AssertionError("read from bytes, so it has an encoding", e);
    }
  }

  /** The certificate inside the file, for files whose sender is not yet known (enrolment). */
  X509Certificate claimedCertificate() {
    try {
      return suites.certificate(claimed.getEncoded());
    } catch (IOException | GeneralSecurityException e) {
      throw Refusal.SIGNER_UNKNOWN.failure(e, "certificate in the file unusable");
    }
  }

  /**
   * Whether this certificate's key signed the content.
   *
   * @throws Failure X-207 if the signature's algorithms or attributes are not exactly the suite's,
   *     X-212 if it does not verify
   */
  void by(X509Certificate trusted) {
    try {
      if (!isOfSuite(trusted)) {
        throw Refusal.SIGNING_SUITE_NOT_ALLOWED.failure("signer info is not as " + suite.id());
      }
      CMSSignedData parts =
          new CMSSignedData(
              Map.of(suite.digestAlgorithm().getAlgorithm(), contentDigest), signedData());
      List<SignerInformation> signers = List.copyOf(parts.getSignerInfos().getSigners());
      // by the key and not by the certificate: the library would judge the office's clock
      if (signers.size() != 1
          || !signers
              .getFirst()
              .verify(
                  new JcaSimpleSignerInfoVerifierBuilder()
                      .setProvider(suites.provider())
                      .build(trusted.getPublicKey()))) {
        throw Refusal.SIGNATURE_WRONG.failure("signature does not verify");
      }
    } catch (CMSException | OperatorCreationException e) {
      throw Refusal.SIGNATURE_WRONG.failure(e, "signature or digest does not verify");
    } catch (Failure e) {
      throw e;
    } catch (RuntimeException e) {
      throw Refusal.SIGNATURE_WRONG.failure(e, "signature cannot be read");
    }
  }

  private boolean isOfSuite(X509Certificate trusted) {
    return Suites.isOn(suite, trusted)
        && claims(trusted)
        && info.getVersion().hasValue(1)
        && !(info.getSID().getId() instanceof ASN1OctetString) // a bare key identifier
        && Certificates.names(IssuerAndSerialNumber.getInstance(info.getSID().getId()), trusted)
        && info.getDigestAlgorithm().equals(suite.digestAlgorithm())
        && info.getDigestEncryptionAlgorithm().equals(suite.signatureAlgorithm())
        && info.getUnauthenticatedAttributes() == null
        && hasOurAttributes();
  }

  private boolean hasOurAttributes() {
    if (info.getAuthenticatedAttributes() == null
        || info.getAuthenticatedAttributes().size() != SIGNED_ATTRIBUTES.size()) {
      return false;
    }
    Set<ASN1ObjectIdentifier> found = new HashSet<>();
    for (ASN1Encodable each : info.getAuthenticatedAttributes()) {
      Attribute attribute = Attribute.getInstance(each);
      if (attribute.getAttrValues().size() != 1) {
        return false;
      }
      found.add(attribute.getAttrType());
    }
    return found.equals(SIGNED_ATTRIBUTES);
  }

  /** The structure without its content, whose digest is already known. */
  private ContentInfo signedData() {
    return new ContentInfo(
        CMSObjectIdentifiers.signedData,
        new SignedData(
            new DERSet(suite.digestAlgorithm()),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            null,
            null,
            new DERSet(info)));
  }
}
