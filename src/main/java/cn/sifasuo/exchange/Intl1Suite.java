package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * {@code INTL-1}: ECDSA P-256 with SHA-256 inside AuthEnvelopedData; the content key is agreed by
 * ECDH with an ephemeral P-256 key (RFC 5753, sha256kdf) and wrapped with AES-256; content
 * AES-256-GCM. Two {@code openssl cms} commands open and verify it.
 */
final class Intl1Suite extends CmsSuite {

  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int WRAPPED_KEY = 40;
  private static final int POINT = 65;
  private static final int MOST_RECIPIENTS = 8;

  private static final AlgorithmIdentifier EPHEMERAL_KEY =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
  private static final AlgorithmIdentifier AGREEMENT =
      new AlgorithmIdentifier(
          SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme,
          new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_wrap));

  Intl1Suite(Provider provider) {
    super(
        provider,
        SECObjectIdentifiers.secp256r1,
        NISTObjectIdentifiers.id_sha256,
        X9ObjectIdentifiers.ecdsa_with_SHA256,
        "SHA256withECDSA");
  }

  @Override
  public String id() {
    return "INTL-1";
  }

  @Override
  public boolean tagged() {
    return true;
  }

  @Override
  public OutputStream envelope(OutputStream to, List<X509Certificate> recipients)
      throws IOException {
    try {
      KeyPair ephemeral = newKeyPair();
      JceKeyAgreeRecipientInfoGenerator keys =
          new JceKeyAgreeRecipientInfoGenerator(
              AGREEMENT.getAlgorithm(),
              ephemeral.getPrivate(),
              ephemeral.getPublic(),
              NISTObjectIdentifiers.id_aes256_wrap);
      keys.setProvider(provider());
      for (X509Certificate recipient : recipients) {
        keys.addRecipient(recipient);
      }
      CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
      generator.setBufferSize(PIECE);
      generator.addRecipientInfoGenerator(keys);
      return generator.open(
          to,
          (OutputAEADEncryptor)
              new JceCMSContentEncryptorBuilder(NISTObjectIdentifiers.id_aes256_GCM)
                  .setProvider(provider())
                  .build());
    } catch (CMSException | GeneralSecurityException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "recipient certificate unusable for " + id());
    }
  }

  @Override
  public Optional<List<IssuerAndSerialNumber>> recipients(EnvelopeHeader header) {
    if (!header.contentType().equals(CMSObjectIdentifiers.authEnvelopedData)
        || !isOurContentEncryption(header.contentEncryption())
        || header.recipientInfos().size() == 0
        || header.recipientInfos().size() > MOST_RECIPIENTS) {
      return Optional.empty();
    }
    List<IssuerAndSerialNumber> found = new ArrayList<>();
    for (ASN1Encodable each : header.recipientInfos()) {
      if (!(RecipientInfo.getInstance(each).getInfo() instanceof KeyAgreeRecipientInfo info)
          || !isOurAgreement(info)) {
        return Optional.empty();
      }
      for (ASN1Encodable key : info.getRecipientEncryptedKeys()) {
        RecipientEncryptedKey encrypted = RecipientEncryptedKey.getInstance(key);
        IssuerAndSerialNumber id = encrypted.getIdentifier().getIssuerAndSerialNumber();
        if (id == null || encrypted.getEncryptedKey().getOctets().length != WRAPPED_KEY) {
          return Optional.empty();
        }
        found.add(id);
      }
    }
    return Optional.of(found);
  }

  private static boolean isOurContentEncryption(AlgorithmIdentifier algorithm) {
    if (!algorithm.getAlgorithm().equals(NISTObjectIdentifiers.id_aes256_GCM)) {
      return false;
    }
    // a shorter tag would be easier to forge, so its length is part of the suite
    GCMParameters parameters = GCMParameters.getInstance(algorithm.getParameters());
    return parameters.getNonce().length == NONCE && parameters.getIcvLen() == TAG;
  }

  private static boolean isOurAgreement(KeyAgreeRecipientInfo info) {
    OriginatorPublicKey key = info.getOriginator().getOriginatorKey();
    if (key == null
        || !info.getVersion().hasValue(3)
        || info.getUserKeyingMaterial() != null
        || !info.getKeyEncryptionAlgorithm().equals(AGREEMENT)
        || !key.getAlgorithm().equals(EPHEMERAL_KEY)) {
      return false;
    }
    byte[] point = key.getPublicKeyData().getOctets();
    // the hybrid form 06/07 of the same point would open too; one form only
    return point.length == POINT && point[0] == 0x04;
  }

  @Override
  public InputStream open(EnvelopeHeader header, InputStream sealed, Credential me)
      throws IOException {
    for (ASN1Encodable each : header.recipientInfos()) {
      KeyAgreeRecipientInfo info =
          KeyAgreeRecipientInfo.getInstance(RecipientInfo.getInstance(each).getInfo());
      for (ASN1Encodable key : info.getRecipientEncryptedKeys()) {
        RecipientEncryptedKey encrypted = RecipientEncryptedKey.getInstance(key);
        if (Certificates.names(
            encrypted.getIdentifier().getIssuerAndSerialNumber(), me.certificate())) {
          return decrypt(header, sealed, me, info.getOriginator().getOriginatorKey(), encrypted);
        }
      }
    }
    throw Refusal.NOT_FOR_US.failure("no recipient entry for our certificate");
  }

  private InputStream decrypt(
      EnvelopeHeader header,
      InputStream sealed,
      Credential me,
      OriginatorPublicKey ephemeral,
      RecipientEncryptedKey encrypted) {
    JceKeyAgreeAuthEnvelopedRecipient recipient = new JceKeyAgreeAuthEnvelopedRecipient(me.key());
    recipient.setProvider(provider());
    recipient.setPrivateKeyAlgorithmIdentifier(EPHEMERAL_KEY);
    try {
      return recipient
          .getRecipientOperator(
              AGREEMENT,
              header.contentEncryption(),
              new SubjectPublicKeyInfo(EPHEMERAL_KEY, ephemeral.getPublicKeyData()),
              null,
              encrypted.getEncryptedKey().getOctets())
          .getInputStream(sealed);
    } catch (CMSException | RuntimeException e) {
      throw Refusal.KEY_NOT_RECOVERED.failure(e, "key agreement or unwrapping failed");
    }
  }
}
