package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * {@code SM-2}: as SM-1 with SM4-GCM in AuthEnvelopedData. Read by every desk; written only when a
 * bureau's tools can read it, since OpenSSL 3.0 cannot.
 */
final class Sm2Suite extends SmSuite {

  private static final int NONCE = 12;
  private static final int TAG = 16;

  Sm2Suite(Provider provider) {
    super(provider);
  }

  @Override
  public String id() {
    return "SM-2";
  }

  @Override
  public boolean tagged() {
    return true;
  }

  @Override
  ASN1ObjectIdentifier contentType() {
    return CMSObjectIdentifiers.authEnvelopedData;
  }

  @Override
  boolean isOurs(AlgorithmIdentifier algorithm) {
    if (!algorithm.getAlgorithm().equals(GMObjectIdentifiers.sms4_gcm)) {
      return false;
    }
    GCMParameters parameters = GCMParameters.getInstance(algorithm.getParameters());
    return parameters.getNonce().length == NONCE && parameters.getIcvLen() == TAG;
  }

  @Override
  String transformation() {
    return "SM4/GCM/NoPadding";
  }

  @Override
  AlgorithmParameterSpec parameters(AlgorithmIdentifier algorithm) {
    return new GCMParameterSpec(
        8 * TAG, GCMParameters.getInstance(algorithm.getParameters()).getNonce());
  }

  @Override
  OutputStream envelope(OutputStream to, RecipientInfos recipients)
      throws IOException, CMSException {
    CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
    generator.setBufferSize(PIECE);
    recipients.each().forEach(generator::addRecipientInfoGenerator);
    return generator.open(
        to,
        (OutputAEADEncryptor)
            new JceCMSContentEncryptorBuilder(GMObjectIdentifiers.sms4_gcm)
                .setProvider(provider())
                .build());
  }
}
