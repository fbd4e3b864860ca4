package cn.sifasuo.exchange;

import static cn.sifasuo.exchange.ExchangeFixture.SUITES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.PasswordRecipient;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcePasswordRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Well-made CMS of other algorithms: refused before the private key is looked at. */
class ForeignAlgorithmsTest {

  private static final ExchangeFixture INTL = new ExchangeFixture("INTL-1");
  private static final ExchangeFixture SM = new ExchangeFixture("SM-1");

  @TempDir Path folder;

  /** A private key that must not be touched. */
  private static final class Tripwire implements PrivateKey {

    private static final long serialVersionUID = 1L;

    @Override
    public String getAlgorithm() {
      throw new AssertionError("the private key was used");
    }

    @Override
    public String getFormat() {
      throw new AssertionError("the private key was used");
    }

    @Override
    public byte[] getEncoded() {
      throw new AssertionError("the private key was used");
    }
  }

  private static Identity wired(Identity county) {
    return new Identity(
        county.office(),
        county.name(),
        county.suite(),
        county.signing(),
        new Credential(new Tripwire(), county.encryption().certificate()),
        null);
  }

  private void refusedUntouched(ExchangeFixture desks, byte[] file) throws Exception {
    Path path = Files.write(folder.resolve("foreign.p7m"), file);
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> desks.reader(wired(desks.county), ExchangeFixture.CLOCK).verify(path));
    assertThat(Refusal.of(failure)).contains(Refusal.SUITE_NOT_ALLOWED);
  }

  private static byte[] enveloped(RecipientInfoGenerator recipient, ASN1ObjectIdentifier content)
      throws Exception {
    CMSEnvelopedDataStreamGenerator generator = new CMSEnvelopedDataStreamGenerator();
    generator.addRecipientInfoGenerator(recipient);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        generator.open(
            bytes,
            new JceCMSContentEncryptorBuilder(content).setProvider(SUITES.provider()).build())) {
      out.write(new byte[1000]);
    }
    return bytes.toByteArray();
  }

  private static byte[] authEnveloped(
      RecipientInfoGenerator recipient, ASN1ObjectIdentifier content) throws Exception {
    CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
    generator.addRecipientInfoGenerator(recipient);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        generator.open(
            bytes,
            (OutputAEADEncryptor)
                new JceCMSContentEncryptorBuilder(content)
                    .setProvider(SUITES.provider())
                    .build())) {
      out.write(new byte[1000]);
    }
    return bytes.toByteArray();
  }

  private static JceKeyAgreeRecipientInfoGenerator agreement(
      ASN1ObjectIdentifier scheme, ASN1ObjectIdentifier wrap) throws Exception {
    KeyPair ephemeral = INTL.suite.newKeyPair();
    return new JceKeyAgreeRecipientInfoGenerator(
            scheme, ephemeral.getPrivate(), ephemeral.getPublic(), wrap)
        .addRecipient(INTL.county.encryption().certificate())
        .setProvider(SUITES.provider());
  }

  @Test
  void theTripwireWorks() throws Exception {
    Path good = INTL.write(folder).file();
    assertThat(
            catchThrowableOfType(
                AssertionError.class,
                () -> INTL.reader(wired(INTL.county), ExchangeFixture.CLOCK).verify(good)))
        .hasMessage("the private key was used");
  }

  @Test
  void rsaInBothPaddings() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", SUITES.provider());
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    X500Name name = new X500Name("CN=county");
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .setProvider(SUITES.provider())
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.TEN,
                        new Date(),
                        new Date(System.currentTimeMillis() + 100_000),
                        name,
                        keys.getPublic())
                    .build(
                        new JcaContentSignerBuilder("SHA256withRSA")
                            .setProvider(SUITES.provider())
                            .build(keys.getPrivate())));
    var plain = new JceKeyTransRecipientInfoGenerator(certificate).setProvider(SUITES.provider());
    refusedUntouched(INTL, enveloped(plain, CMSAlgorithm.AES256_CBC));
    refusedUntouched(INTL, authEnveloped(plain, CMSAlgorithm.AES256_GCM));
    refusedUntouched(SM, enveloped(plain, GMObjectIdentifiers.sms4_cbc));
  }

  @Test
  void otherAgreementsWrapsAndCiphers() throws Exception {
    refusedUntouched(
        INTL,
        authEnveloped(
            agreement(CMSAlgorithm.ECDH_SHA1KDF, CMSAlgorithm.AES256_WRAP),
            CMSAlgorithm.AES256_GCM));
    refusedUntouched(
        INTL,
        authEnveloped(
            agreement(CMSAlgorithm.ECDH_SHA256KDF, CMSAlgorithm.AES128_WRAP),
            CMSAlgorithm.AES256_GCM));
    refusedUntouched(
        INTL,
        authEnveloped(
            agreement(CMSAlgorithm.ECDH_SHA256KDF, CMSAlgorithm.AES256_WRAP),
            CMSAlgorithm.AES128_GCM));
    refusedUntouched(
        INTL,
        enveloped(
            agreement(CMSAlgorithm.ECDH_SHA256KDF, CMSAlgorithm.AES256_WRAP),
            CMSAlgorithm.AES256_CBC));
  }

  /** The library's own SM2 form, which OpenSSL cannot open, is not ours either. */
  @Test
  void theRawFormOfSm2() throws Exception {
    var raw =
        new JceKeyTransRecipientInfoGenerator(
                SM.county.encryption().certificate(),
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.156.10197.1.301.3.2.1")))
            .setProvider(SUITES.provider());
    refusedUntouched(SM, enveloped(raw, GMObjectIdentifiers.sms4_cbc));
  }

  @Test
  void aPassword() throws Exception {
    var password =
        new JcePasswordRecipientInfoGenerator(CMSAlgorithm.AES256_CBC, "secret".toCharArray())
            .setProvider(SUITES.provider())
            .setPasswordConversionScheme(PasswordRecipient.PKCS5_SCHEME2_UTF8)
            .setPRF(PasswordRecipient.PRF.HMacSHA256);
    refusedUntouched(INTL, authEnveloped(password, CMSAlgorithm.AES256_GCM));
    refusedUntouched(SM, enveloped(password, GMObjectIdentifiers.sms4_cbc));
  }
}
