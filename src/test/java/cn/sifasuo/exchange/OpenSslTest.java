package cn.sifasuo.exchange;

import static cn.sifasuo.exchange.ExchangeFixture.CLOCK;
import static cn.sifasuo.exchange.ExchangeFixture.SUITES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sifasuo.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that shares no line with ours opens our bundles: the commands of the format's
 * description, on a bundle of an enrolled office.
 */
class OpenSslTest {

  @TempDir Path folder;

  @BeforeEach
  void opensslIsThere() throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "openssl"))),
        "openssl is not on the PATH: bundles were not opened by an independent program");
  }

  private SealedBundle sealed(String suiteId) throws IOException {
    Suite suite = SUITES.byId(suiteId).orElseThrow();
    Identities identities = new Identities(SUITES, CLOCK);
    Identity county = identities.newCounty("990100", "测试县司法局", suite);
    Identity fresh = identities.newOffice("990100001", "测试镇司法所", suite);
    Enrolment enrolment = new Enrolment(SUITES, CLOCK);
    EnrolmentRequest request = enrolment.readRequest(enrolment.request(fresh));
    Identity office =
        enrolment
            .readGrant(
                enrolment.accept(request, request.office().fingerprint().groups(), county).file(),
                fresh)
            .office();
    SealedBundle bundle =
        new BundleWriter(CLOCK, "0.1.0")
            .write(
                ExchangeFixture.content(),
                ExchangeFixture.dispatch(),
                office,
                county.publicPart(),
                folder);
    Credential authority = Objects.requireNonNull(county.authority());
    pem("ca.crt", "CERTIFICATE", Certificates.encoded(authority.certificate()));
    pem("county.crt", "CERTIFICATE", Certificates.encoded(county.encryption().certificate()));
    pem("county.key", "PRIVATE KEY", county.encryption().key().getEncoded());
    pem("office.crt", "CERTIFICATE", Certificates.encoded(office.signing().certificate()));
    pem("office-pub.pem", "PUBLIC KEY", office.signing().certificate().getPublicKey().getEncoded());
    return bundle;
  }

  private void pem(String file, String what, byte[] der) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN "
            + what
            + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END "
            + what
            + "-----\n");
  }

  private String openssl(String arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments.split(" ")));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("openssl " + arguments + "\n" + said).isZero();
    return said;
  }

  /** The sealing day is 2016; OpenSSL judges certificates by today. */
  private static String then() {
    return "-attime " + CLOCK.instant().getEpochSecond();
  }

  private static void payloadIsWhole(SealedBundle bundle, byte[] payload) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(payload))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        names.add(e.getName());
        byte[] content = zip.readAllBytes();
        bundle
            .manifest()
            .entry(e.getName())
            .ifPresent(m -> assertThat(Digest.of(content)).isEqualTo(m.sha256()));
      }
    }
    assertThat(names).startsWith("stats.json").endsWith("manifest.json").hasSize(6);
  }

  @Test
  void intl1IsDecryptedAndVerified() throws Exception {
    SealedBundle bundle = sealed("INTL-1");
    String file = bundle.file().getFileName().toString();
    openssl(
        "cms -decrypt -inform DER -in " + file + " -recip county.crt -inkey county.key -out B.p7s");
    assertThat(
            openssl(
                "cms -verify -inform DER -in B.p7s -CAfile ca.crt -purpose any -out payload.zip "
                    + then()))
        .contains("CMS Verification successful");
    payloadIsWhole(bundle, Files.readAllBytes(folder.resolve("payload.zip")));
  }

  @Test
  void sm1IsDecryptedAndItsSignatureVerified() throws Exception {
    SealedBundle bundle = sealed("SM-1");
    String file = bundle.file().getFileName().toString();
    openssl(
        "cms -decrypt -inform DER -in " + file + " -recip county.crt -inkey county.key -out B.p7s");
    CMSSignedData signed = new CMSSignedData(Files.readAllBytes(folder.resolve("B.p7s")));
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    Files.write(folder.resolve("B.attrs"), signer.getEncodedSignedAttributes());
    Files.write(folder.resolve("B.sig"), signer.getSignature());
    byte[] payload = (byte[]) signed.getSignedContent().getContent();
    Files.write(folder.resolve("payload.zip"), payload);
    assertThat(
            openssl(
                "dgst -sm3 -verify office-pub.pem -sigopt distid:1234567812345678"
                    + " -signature B.sig B.attrs"))
        .contains("Verified OK");
    assertThat(
            openssl(
                "verify -vfyopt distid:1234567812345678 -CAfile ca.crt " + then() + " office.crt"))
        .contains("OK");
    // the digest of the content is the messageDigest among the signed attributes
    String digest = openssl("dgst -sm3 payload.zip").strip();
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(folder.resolve("B.attrs"))))
        .contains(digest.substring(digest.length() - 64));
    payloadIsWhole(bundle, payload);
  }
}
