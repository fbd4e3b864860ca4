package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sifasuo.county.TwoDesks;
import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that shares no line with ours opens our bundles: the very commands of the format's
 * description, on a bundle that a real desk sealed for a real county.
 */
class OpenSslTest {

  private static final Path DESCRIPTION = Path.of("src/docs/bundle-format.md");

  @TempDir Path folder;

  @BeforeEach
  void opensslIsThere() {
    for (String program : List.of("openssl", "sh")) {
      assumeTrue(
          Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
              .anyMatch(p -> Files.isExecutable(Path.of(p, program))),
          program + " is not on the PATH: bundles were not opened by an independent program");
    }
  }

  /** August of an office, with what the county needs beside it, under the names of section 7. */
  private void sealed(String suiteId) throws Exception {
    try (TwoDesks desks = new TwoDesks(Files.createDirectory(folder.resolve("desks")))) {
      TwoDesks.County county = desks.county;
      Suites suites = Suites.standard();
      Reseal.countyKeys(
          county.database,
          county.identities,
          new Identities(suites, TwoDesks.CLOCK)
              .newCounty(
                  county.unit.code(), county.unit.name(), suites.byId(suiteId).orElseThrow()));
      TwoDesks.Township office = desks.township;
      desks.enrol(office, Optional.of(suiteId));
      office.cases(TwoDesks.AUGUST, 3, 1);
      office.close(TwoDesks.AUGUST, "M1");
      Files.copy(
          desks.handOver(office, TwoDesks.AUGUST),
          folder.resolve("B.p7m"),
          StandardCopyOption.REPLACE_EXISTING);
      Identity keys = county.identities.find(IdentityStore.Direction.DOWNWARD).orElseThrow();
      Identity signer = office.identities.find(IdentityStore.Direction.UPWARD).orElseThrow();
      Credential authority = Objects.requireNonNull(keys.authority());
      pem("ca.crt", "CERTIFICATE", Certificates.encoded(authority.certificate()));
      pem("county.crt", "CERTIFICATE", Certificates.encoded(keys.encryption().certificate()));
      pem("county.key", "PRIVATE KEY", keys.encryption().key().getEncoded());
      pem("office.crt", "CERTIFICATE", Certificates.encoded(signer.signing().certificate()));
    }
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

  /** The block of commands below the line of section 7 that begins with these words. */
  private static String commands(String below) throws IOException {
    String text = Files.readString(DESCRIPTION);
    int section = text.indexOf("\n## 7. ");
    int line = text.indexOf("\n" + below, section);
    int begin = text.indexOf("```\n", line) + 4;
    assertThat(section).isPositive();
    assertThat(line).isGreaterThan(section);
    return text.substring(begin, text.indexOf("\n```", begin) + 1);
  }

  /**
   * Runs the commands as they stand. The bundle was sealed in 2016, so the only thing added is the
   * day by which OpenSSL judges certificates.
   */
  private String run(String commands) throws Exception {
    String then = " -attime " + TwoDesks.CLOCK.instant().getEpochSecond();
    String script =
        """
        set -eu
        openssl() {
          case "$1 $2" in
            "cms -verify") shift 2; command openssl cms -verify%1$s "$@" ;;
            "verify "*) shift; command openssl verify%1$s "$@" ;;
            *) command openssl "$@" ;;
          esac
        }
        """
                .formatted(then)
            + commands;
    Files.writeString(folder.resolve("run.sh"), script);
    Process process =
        new ProcessBuilder("sh", "run.sh")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(script + "\n" + said).isZero();
    return said;
  }

  /** The payload is what the manifest inside says, entry by entry. */
  @SuppressWarnings("unchecked")
  private void payloadIsWhole() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    byte[] payload = Files.readAllBytes(folder.resolve("payload.zip"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(payload))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), zip.readAllBytes());
      }
    }
    byte[] manifest = entries.remove("manifest.json");
    List<String> listed = new ArrayList<>();
    for (Map<String, Object> e :
        (List<Map<String, Object>>)
            Objects.requireNonNull(
                Json.readObject(new String(manifest, StandardCharsets.UTF_8)).get("entries"))) {
      String name = String.valueOf(e.get("name"));
      listed.add(name);
      assertThat(HexFormat.of().formatHex(Digest.sha256().digest(entries.get(name))))
          .isEqualTo(e.get("sha256"));
    }
    assertThat(listed).startsWith("stats.json", "facts.ndjson").hasSizeGreaterThan(2);
    assertThat(entries.keySet()).containsExactlyElementsOf(listed);
  }

  @Test
  void intl1IsDecryptedAndVerified() throws Exception {
    sealed("INTL-1");
    assertThat(run(commands("INTL-1"))).contains("CMS Verification successful");
    payloadIsWhole();
  }

  @Test
  void sm1IsDecryptedAndItsSignatureVerified() throws Exception {
    sealed("SM-1");
    String said = run(commands("SM-1"));
    assertThat(said).contains("Verified OK", "office.crt: OK");
    // the digest of the content is the messageDigest among the signed attributes
    String digest =
        said.lines().filter(l -> l.contains("(payload.zip)")).findFirst().orElseThrow().strip();
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(folder.resolve("B.attrs"))))
        .contains(digest.substring(digest.length() - 64));
    payloadIsWhole();
  }
}
