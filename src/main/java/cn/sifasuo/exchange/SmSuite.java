package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.jcajce.io.CipherInputStream;
import org.bouncycastle.operator.GenericKey;

/**
 * What the commercial-cryptography suites have in common: SM2 with SM3 (signer id {@code
 * 1234567812345678}, the library's default and GM/T 0009's), and the content key sent with SM2 in
 * the form of GB/T 35276. They differ in the mode of SM4.
 */
abstract class SmSuite extends CmsSuite {

  private static final ASN1ObjectIdentifier SM2_ENCRYPTION =
      new ASN1ObjectIdentifier("1.2.156.10197.1.301.3");
  private static final AlgorithmIdentifier KEY_TRANSPORT = new AlgorithmIdentifier(SM2_ENCRYPTION);
  private static final int SM4_KEY = 16;
  private static final int MOST_RECIPIENTS = 8;

  SmSuite(Provider provider) {
    super(
        provider,
        GMObjectIdentifiers.sm2p256v1,
        GMObjectIdentifiers.sm3,
        GMObjectIdentifiers.sm2sign_with_sm3,
        "SM3withSM2");
  }

  abstract ASN1ObjectIdentifier contentType();

  /** Whether the content encryption is the suite's own, to the length of its parameters. */
  abstract boolean isOurs(AlgorithmIdentifier contentEncryption);

  abstract String transformation();

  abstract AlgorithmParameterSpec parameters(AlgorithmIdentifier contentEncryption);

  abstract OutputStream envelope(OutputStream to, RecipientInfos recipients)
      throws IOException, CMSException;

  /** One entry per recipient, for the library's envelope writer. */
  record RecipientInfos(List<RecipientInfoGenerator> each) {}

  @Override
  public OutputStream envelope(OutputStream to, List<X509Certificate> recipients)
      throws IOException {
    List<RecipientInfoGenerator> infos = new ArrayList<>();
    for (X509Certificate recipient : recipients) {
      infos.add(contentKey -> transport(contentKey, recipient));
    }
    try {
      return envelope(to, new RecipientInfos(infos));
    } catch (CMSException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "recipient certificate unusable for " + id());
    }
  }

  private static RecipientInfo transport(GenericKey contentKey, X509Certificate recipient)
      throws CMSException {
    try {
      byte[] key =
          contentKey.getRepresentation() instanceof java.security.Key secret
              ? secret.getEncoded()
              : (byte[]) contentKey.getRepresentation();
      X509CertificateHolder holder = Certificates.holder(recipient);
      return new RecipientInfo(
          new KeyTransRecipientInfo(
              new RecipientIdentifier(
                  new IssuerAndSerialNumber(holder.getIssuer(), holder.getSerialNumber())),
              KEY_TRANSPORT,
              new DEROctetString(Sm2KeyTransport.encrypt(key, recipient.getPublicKey()))));
    } catch (GeneralSecurityException e) {
      throw new CMSException("SM2 encryption of the content key", e);
    }
  }

  @Override
  public Optional<List<IssuerAndSerialNumber>> recipients(EnvelopeHeader header) {
    if (!header.contentType().equals(contentType())
        || !isOurs(header.contentEncryption())
        || header.recipientInfos().size() == 0
        || header.recipientInfos().size() > MOST_RECIPIENTS) {
      return Optional.empty();
    }
    List<IssuerAndSerialNumber> found = new ArrayList<>();
    for (ASN1Encodable each : header.recipientInfos()) {
      if (!(RecipientInfo.getInstance(each).getInfo() instanceof KeyTransRecipientInfo info)
          || !info.getVersion().hasValue(0)
          || !(info.getRecipientIdentifier().getId() instanceof IssuerAndSerialNumber id)
          || !info.getKeyEncryptionAlgorithm().equals(KEY_TRANSPORT)
          || !Sm2KeyTransport.isCipherOf(SM4_KEY, info.getEncryptedKey().getOctets())) {
        return Optional.empty();
      }
      found.add(id);
    }
    return Optional.of(found);
  }

  @Override
  public InputStream open(EnvelopeHeader header, InputStream sealed, Credential me)
      throws IOException {
    for (ASN1Encodable each : header.recipientInfos()) {
      KeyTransRecipientInfo info =
          KeyTransRecipientInfo.getInstance(RecipientInfo.getInstance(each).getInfo());
      if (Certificates.names(
          IssuerAndSerialNumber.getInstance(info.getRecipientIdentifier().getId()),
          me.certificate())) {
        return decrypt(header.contentEncryption(), sealed, me, info.getEncryptedKey().getOctets());
      }
    }
    throw Refusal.NOT_FOR_US.failure("no recipient entry for our certificate");
  }

  private InputStream decrypt(
      AlgorithmIdentifier algorithm, InputStream sealed, Credential me, byte[] encryptedKey) {
    try {
      byte[] key = Sm2KeyTransport.decrypt(encryptedKey, me.key());
      Cipher cipher = Cipher.getInstance(transformation(), provider());
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "SM4"), parameters(algorithm));
      return new CipherInputStream(sealed, cipher);
    } catch (GeneralSecurityException e) {
      throw Refusal.KEY_NOT_RECOVERED.failure(e, "SM2 decryption of the content key");
    }
  }
}
