package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * What the suites have in common: keys on one curve, and SignedData with four signed attributes.
 */
abstract class CmsSuite implements Suite {

  /** Size of the pieces an encrypted or signed content is written in. */
  static final int PIECE = 1 << 14;

  private final Provider provider;
  private final ASN1ObjectIdentifier curve;
  private final AlgorithmIdentifier digest;
  private final AlgorithmIdentifier signature;
  private final String signatureName;

  CmsSuite(
      Provider provider,
      ASN1ObjectIdentifier curve,
      ASN1ObjectIdentifier digest,
      ASN1ObjectIdentifier signature,
      String signatureName) {
    this.provider = provider;
    this.curve = curve;
    this.digest = new AlgorithmIdentifier(digest);
    this.signature = new AlgorithmIdentifier(signature);
    this.signatureName = signatureName;
  }

  Provider provider() {
    return provider;
  }

  @Override
  public ASN1ObjectIdentifier curve() {
    return curve;
  }

  @Override
  public AlgorithmIdentifier digestAlgorithm() {
    return digest;
  }

  @Override
  public AlgorithmIdentifier signatureAlgorithm() {
    return signature;
  }

  @Override
  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance(digest.getAlgorithm().getId(), provider);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("the provider has the digest of its suites", e);
    }
  }

  @Override
  public KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
      generator.initialize(new ECGenParameterSpec(curve.getId()));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("the provider has the curve of its suites", e);
    }
  }

  @Override
  public ContentSigner signer(PrivateKey key) {
    try {
      return new JcaContentSignerBuilder(signatureName).setProvider(provider).build(key);
    } catch (OperatorCreationException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "signing key unusable for " + id());
    }
  }

  @Override
  public OutputStream sign(OutputStream to, Credential signer, Instant at) throws IOException {
    try {
      X509CertificateHolder certificate = Certificates.holder(signer.certificate());
      ASN1EncodableVector attributes = new ASN1EncodableVector();
      attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
      CMSSignedDataStreamGenerator generator = new CMSSignedDataStreamGenerator();
      generator.setBufferSize(PIECE);
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(
                  new JcaDigestCalculatorProviderBuilder().setProvider(provider).build())
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
              .build(signer(signer.key()), certificate));
      generator.addCertificate(certificate);
      return generator.open(to, true);
    } catch (OperatorCreationException | CMSException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "signing certificate unusable for " + id());
    }
  }
}
