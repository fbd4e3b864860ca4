package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;

/**
 * {@code SM-1}: EnvelopedData with SM4-CBC. CBC has no tag; it is enough because nothing is used
 * before the signature over all content inside has been verified, and because one sentence answers
 * every failure. {@code openssl cms -decrypt} opens it.
 */
final class Sm1Suite extends SmSuite {

  private static final int IV = 16;

  Sm1Suite(Provider provider) {
    super(provider);
  }

  @Override
  public String id() {
    return "SM-1";
  }

  @Override
  public boolean tagged() {
    return false;
  }

  @Override
  ASN1ObjectIdentifier contentType() {
    return CMSObjectIdentifiers.envelopedData;
  }

  @Override
  boolean isOurs(AlgorithmIdentifier algorithm) {
    return algorithm.getAlgorithm().equals(GMObjectIdentifiers.sms4_cbc)
        && algorithm.getParameters() instanceof ASN1OctetString iv
        && iv.getOctetsLength() == IV;
  }

  @Override
  String transformation() {
    return "SM4/CBC/PKCS7Padding";
  }

  @Override
  AlgorithmParameterSpec parameters(AlgorithmIdentifier algorithm) {
    return new IvParameterSpec(ASN1OctetString.getInstance(algorithm.getParameters()).getOctets());
  }

  @Override
  OutputStream envelope(OutputStream to, RecipientInfos recipients)
      throws IOException, CMSException {
    CMSEnvelopedDataStreamGenerator generator = new CMSEnvelopedDataStreamGenerator();
    generator.setBufferSize(PIECE);
    recipients.each().forEach(generator::addRecipientInfoGenerator);
    return generator.open(
        to,
        new JceCMSContentEncryptorBuilder(GMObjectIdentifiers.sms4_cbc)
            .setProvider(provider())
            .build());
  }
}
