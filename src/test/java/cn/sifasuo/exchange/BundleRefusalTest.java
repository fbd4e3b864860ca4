package cn.sifasuo.exchange;

import static cn.sifasuo.exchange.ExchangeFixture.CLOCK;
import static cn.sifasuo.exchange.ExchangeFixture.SUITES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a county must not take, each refused with its own code and nothing released. */
class BundleRefusalTest {

  private static final ExchangeFixture INTL = new ExchangeFixture("INTL-1");
  private static final ExchangeFixture SM = new ExchangeFixture("SM-1");

  @TempDir Path folder;

  private static void refused(ExchangeFixture desks, Path file, Refusal... expected) {
    refused(desks.reader(), file, expected);
  }

  private static void refused(BundleReader reader, Path file, Refusal... expected) {
    ExchangeFixture.Recorder sink = new ExchangeFixture.Recorder();
    Failure failure =
        catchThrowableOfType(Failure.class, () -> reader.release(reader.verify(file), sink));
    assertThat(failure).as("refused").isNotNull();
    assertThat(Refusal.of(failure)).as(failure.getMessage()).isPresent();
    if (expected.length > 0) {
      assertThat(expected).as(failure.getMessage()).contains(Refusal.of(failure).orElseThrow());
    }
    assertThat(sink.entries).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTL-1", "SM-1"})
  void anHonestForgeryPassesSoTheOthersFailForTheirReason(String suite) throws IOException {
    ExchangeFixture desks = suite.equals("SM-1") ? SM : INTL;
    ExchangeFixture.Recorder sink = new ExchangeFixture.Recorder();
    BundleReader reader = desks.reader();
    reader.release(
        reader.verify(
            new Forge(desks, folder).with("files/" + sha256("x"), Forge.bytes("x")).seal()),
        sink);
    assertThat(sink.entries).hasSize(3);
  }

  private static String sha256(String text) {
    return Digest.of(text);
  }

  // ---------- damage on the way

  @ParameterizedTest
  @ValueSource(strings = {"INTL-1", "SM-1"})
  void aFlippedBitAnywhere(String suite) throws IOException {
    ExchangeFixture desks = suite.equals("SM-1") ? SM : INTL;
    byte[] good = Files.readAllBytes(desks.write(folder).file());
    Path bad = folder.resolve("bad.p7m");
    // every byte of the frames at both ends, then samples
    for (int i = 0; i < good.length; i += i < 300 || i > good.length - 40 ? 1 : 7) {
      byte[] bytes = good.clone();
      bytes[i] ^= (byte) (1 << (i % 8));
      Files.write(bad, bytes);
      refused(desks, bad);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTL-1", "SM-1"})
  void aFileCutShortOrMadeLonger(String suite) throws IOException {
    ExchangeFixture desks = suite.equals("SM-1") ? SM : INTL;
    byte[] good = Files.readAllBytes(desks.write(folder).file());
    Path bad = folder.resolve("bad.p7m");
    for (int cut = 0; cut < 100; cut++) {
      Files.write(bad, Arrays.copyOf(good, good.length * cut / 100));
      refused(desks, bad);
    }
    Files.write(bad, Arrays.copyOf(good, good.length - 1));
    refused(desks, bad, Refusal.CUT_SHORT);
    Files.write(bad, Arrays.copyOf(good, 30));
    refused(desks, bad, Refusal.CUT_SHORT);
    Files.write(bad, Arrays.copyOf(good, good.length + 1));
    refused(desks, bad, Refusal.BYTES_BEHIND);
  }

  // ---------- who signed, who may open

  @Test
  void aTwinOfTheOfficeWithTheSameNameAndCode() throws IOException {
    Identity twin =
        new Identities(SUITES, CLOCK).newOffice(SM.office.office(), SM.office.name(), SM.suite);
    Path file =
        new Forge(SM, folder)
            .save(
                Forge.envelope(
                    SM.suite,
                    SM.county.publicPart(),
                    Forge.sign(twin, new Forge(SM, folder).zip(List.of()))));
    refused(SM, file, Refusal.SIGNER_UNKNOWN);
  }

  @Test
  void aTwinThatShowsTheRealCertificate() throws IOException {
    Identity twin =
        new Identity(
            INTL.office.office(),
            INTL.office.name(),
            INTL.suite,
            new Credential(
                INTL.suite.newKeyPair().getPrivate(), INTL.office.signing().certificate()),
            INTL.office.encryption(),
            null);
    Forge forge = new Forge(INTL, folder);
    refused(
        INTL,
        forge.save(
            Forge.envelope(
                INTL.suite, INTL.county.publicPart(), Forge.sign(twin, forge.zip(List.of())))),
        Refusal.SIGNATURE_WRONG);
  }

  @Test
  void anotherEnrolledOfficeInTheNameOfThisOne() throws IOException {
    ExchangeFixture desks = new ExchangeFixture("SM-1");
    Identity other = new Identities(SUITES, CLOCK).newOffice("990100002", "另一司法所", SM.suite);
    desks.enrolled.add(new EnrolledOffice(other.office(), other.signing().certificate(), null));
    Forge forge = new Forge(desks, folder);
    refused(
        desks,
        forge.save(
            Forge.envelope(
                desks.suite, desks.county.publicPart(), Forge.sign(other, forge.zip(List.of())))),
        Refusal.SENDER_DIFFERS);
    Forge renamed = new Forge(desks, folder).manifest(m -> m.put("senderOffice", other.office()));
    refused(
        desks,
        renamed.save(
            Forge.envelope(
                desks.suite, desks.county.publicPart(), Forge.sign(other, renamed.zip(List.of())))),
        Refusal.SENDER_CERTIFICATE_DIFFERS);
  }

  @Test
  void aRevokedOrExpiredCertificate() throws IOException {
    Path file = SM.write(folder).file();
    Clock later = Clock.offset(CLOCK, Duration.ofDays(6 * 366));
    refused(SM.reader(SM.county, later), file, Refusal.SIGNER_OUT_OF_DATE);
    Clock earlier = Clock.offset(CLOCK, Duration.ofDays(-30));
    refused(SM.reader(SM.county, earlier), file, Refusal.SIGNER_OUT_OF_DATE);

    Instant now = CLOCK.instant();
    BundleReader revoked = readerWith(SM, now);
    refused(revoked, file, Refusal.SIGNER_REVOKED);
    BundleReader revokedTomorrow = readerWith(SM, now.plusSeconds(1));
    assertThat(revokedTomorrow.verify(file).sender().office()).isEqualTo(SM.office.office());
  }

  private static BundleReader readerWith(ExchangeFixture desks, Instant revokedAt) {
    return new BundleReader(
        SUITES,
        List.of(desks.county),
        code -> List.of(new EnrolledOffice(code, desks.office.signing().certificate(), revokedAt)),
        ReadLimits.standard(),
        CLOCK);
  }

  @Test
  void aBundleForAnotherCounty() throws IOException {
    Identity elsewhere = new Identities(SUITES, CLOCK).newCounty("990200", "邻县司法局", INTL.suite);
    refused(INTL.reader(elsewhere, CLOCK), INTL.write(folder).file(), Refusal.NOT_FOR_US);
    Path other = Files.createDirectory(folder.resolve("sm"));
    refused(INTL, SM.write(other).file(), Refusal.NOT_FOR_US);
  }

  /** A county that got a bundle seals the signed content anew for someone else. */
  @Test
  void contentSealedAnewForAThirdDesk() throws IOException {
    Identity elsewhere = new Identities(SUITES, CLOCK).newCounty("990200", "邻县司法局", SM.suite);
    byte[] signed = Forge.sign(SM.office, new Forge(SM, folder).zip(List.of()));
    Path file =
        new Forge(SM, folder).save(Forge.envelope(SM.suite, elsewhere.publicPart(), signed));
    refused(SM.reader(elsewhere, CLOCK), file, Refusal.RECIPIENT_DIFFERS);

    Identity renewed =
        new Identities(SUITES, CLOCK).newCounty(SM.county.office(), SM.county.name(), SM.suite);
    Path again = new Forge(SM, folder).save(Forge.envelope(SM.suite, renewed.publicPart(), signed));
    refused(SM.reader(renewed, CLOCK), again, Refusal.RECIPIENT_CERTIFICATE_DIFFERS);
  }

  @Test
  void someoneElsesKeyUnderOurCertificate() throws IOException {
    Identity wrongKey =
        new Identity(
            SM.county.office(),
            SM.county.name(),
            SM.suite,
            SM.county.signing(),
            new Credential(
                SM.suite.newKeyPair().getPrivate(), SM.county.encryption().certificate()),
            null);
    refused(SM.reader(wrongKey, CLOCK), SM.write(folder).file(), Refusal.KEY_NOT_RECOVERED);
    Identity wrongIntl =
        new Identity(
            INTL.county.office(),
            INTL.county.name(),
            INTL.suite,
            INTL.county.signing(),
            new Credential(
                INTL.suite.newKeyPair().getPrivate(), INTL.county.encryption().certificate()),
            null);
    Path other = Files.createDirectory(folder.resolve("intl"));
    refused(INTL.reader(wrongIntl, CLOCK), INTL.write(other).file(), Refusal.KEY_NOT_RECOVERED);
  }

  @Test
  void aManifestOfAnotherSuiteThanTheEnvelope() throws IOException {
    Suite sm2 = SUITES.byId("SM-2").orElseThrow();
    byte[] signed = Forge.sign(SM.office, new Forge(SM, folder).zip(List.of()));
    Path file = new Forge(SM, folder).save(Forge.envelope(sm2, SM.county.publicPart(), signed));
    refused(SM, file, Refusal.SUITE_DIFFERS);
  }

  @Test
  void aSignatureOfAnotherSuiteThanTheEnvelope() throws IOException {
    byte[] signed = Forge.sign(SM.office, new Forge(INTL, folder).zip(List.of()));
    Path file =
        new Forge(INTL, folder).save(Forge.envelope(INTL.suite, INTL.county.publicPart(), signed));
    refused(INTL, file, Refusal.SIGNING_SUITE_NOT_ALLOWED);
  }

  @Test
  void contentThatNobodySigned() throws IOException {
    Forge forge = new Forge(SM, folder);
    byte[] zip = forge.zip(List.of());
    refused(
        SM, forge.save(Forge.envelope(SM.suite, SM.county.publicPart(), zip)), Refusal.NOT_SIGNED);
    refused(SM, forge.save(zip), Refusal.NOT_SEALED);
    refused(SM, forge.save(Forge.sign(SM.office, zip)), Refusal.NOT_SEALED);
    refused(SM, forge.save(new byte[0]), Refusal.NOT_SEALED);
  }

  /** A loop over the signers of a file without signers finds nothing wrong. */
  @Test
  void zeroSignersAndTwoSigners() throws IOException {
    Forge forge = new Forge(SM, folder);
    byte[] signed = Forge.sign(SM.office, forge.zip(List.of()));
    int signers = lastSet(signed);
    byte[] info = Arrays.copyOfRange(signed, signers + 4, signed.length - 6);

    ByteArrayOutputStream none = new ByteArrayOutputStream();
    none.write(signed, 0, signers);
    none.writeBytes(new byte[] {0x31, 0, 0, 0, 0, 0, 0, 0});
    refused(
        SM,
        forge.save(Forge.envelope(SM.suite, SM.county.publicPart(), none.toByteArray())),
        Refusal.NOT_ONE_SIGNER);

    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(signed, 0, signers);
    int length = 2 * info.length;
    two.writeBytes(new byte[] {0x31, (byte) 0x82, (byte) (length >> 8), (byte) length});
    two.writeBytes(info);
    two.writeBytes(info);
    two.writeBytes(new byte[6]);
    refused(
        SM,
        forge.save(Forge.envelope(SM.suite, SM.county.publicPart(), two.toByteArray())),
        Refusal.NOT_ONE_SIGNER);
  }

  /** Where the set of signer infos begins: it reaches to the six closing zeros. */
  private static int lastSet(byte[] signed) {
    for (int i = signed.length - 10; i > 0; i--) {
      if (signed[i] == 0x31
          && signed[i + 1] == (byte) 0x82
          && i + 4 + ((signed[i + 2] & 0xff) << 8 | signed[i + 3] & 0xff) == signed.length - 6) {
        return i;
      }
    }
    throw new AssertionError("no signers");
  }

  // ---------- signed content that is not fit

  @Test
  @Timeout(20)
  void aBombInAValidlySignedBundle() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
      out.putNextEntry(new ZipEntry("stats.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    refused(SM, new Forge(SM, folder).seal(zip.toByteArray()), Refusal.TOO_MUCH_CONTENT);
  }

  @Test
  void moreEntriesThanAllowed() throws IOException {
    Forge forge = new Forge(INTL, folder);
    for (int i = 0; i < 30; i++) {
      forge.withUnlisted("files/" + sha256("f" + i), Forge.bytes("f" + i));
    }
    BundleReader narrow =
        new BundleReader(
            SUITES,
            List.of(INTL.county),
            code -> INTL.enrolled,
            new ReadLimits(1 << 20, 1 << 20, 20, 1 << 20, 200, 1 << 20),
            CLOCK);
    refused(narrow, forge.seal(), Refusal.TOO_MUCH_CONTENT);
    BundleReader tiny =
        new BundleReader(
            SUITES,
            List.of(INTL.county),
            code -> INTL.enrolled,
            new ReadLimits(1000, 1 << 20, 20, 1 << 20, 200, 1 << 20),
            CLOCK);
    refused(tiny, forge.seal(), Refusal.FILE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "files/../../evil",
        "/etc/passwd",
        "C:\\evil.exe",
        "files\\evil",
        "stats.json\u0000.exe",
        "files/",
        "STATS.JSON",
        "inner.zip",
        "files/ABCDEF",
        "META-INF/MANIFEST.MF"
      })
  void namesThatAreNotOurs(String name) throws IOException {
    refused(INTL, new Forge(INTL, folder).with(name, Forge.bytes("x")).seal(), Refusal.ENTRY_NAME);
  }

  @Test
  void twoManifestsOrTwoOfAnything() throws IOException {
    Forge forge = new Forge(INTL, folder);
    byte[] zip = forge.zip(List.of(Map.entry("manifest.jsoX", forge.manifestBytes())));
    refused(INTL, forge.seal(renamed(zip, "manifest.jsoX", "manifest.json")), Refusal.ENTRY_TWICE);

    Forge first = new Forge(INTL, folder).withUnlisted("stats.jsoX", Forge.bytes("{}"));
    refused(
        INTL,
        first.seal(renamed(first.zip(List.of()), "stats.jsoX", "stats.json")),
        Refusal.ENTRY_TWICE);
  }

  private static byte[] renamed(byte[] zip, String from, String to) {
    String text = new String(zip, StandardCharsets.ISO_8859_1).replace(from, to);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void entriesThatAreNotListedOrComeLate() throws IOException {
    String file = "files/" + sha256("x");
    refused(
        INTL,
        new Forge(INTL, folder).withUnlisted(file, Forge.bytes("x")).seal(),
        Refusal.ENTRY_NOT_LISTED);
    Forge late = new Forge(INTL, folder);
    refused(
        INTL,
        late.seal(late.zip(List.of(Map.entry(file, Forge.bytes("x"))))),
        Refusal.ENTRY_NOT_LISTED);
    refused(
        INTL,
        new Forge(INTL, folder)
            .with(file, Forge.bytes("x"))
            .entry(2, e -> e.put("name", "files/" + sha256("y")))
            .seal(),
        Refusal.ENTRY_NOT_LISTED);
  }

  @Test
  void sizesDigestsAndRowsThatDiffer() throws IOException {
    refused(
        INTL, new Forge(INTL, folder).entry(1, e -> e.put("size", 15)).seal(), Refusal.ENTRY_SIZE);
    refused(
        INTL, new Forge(INTL, folder).entry(1, e -> e.put("size", 17)).seal(), Refusal.ENTRY_SIZE);
    refused(
        INTL,
        new Forge(INTL, folder).entry(0, e -> e.put("sha256", "00".repeat(32))).seal(),
        Refusal.ENTRY_DIGEST);
    refused(
        INTL,
        new Forge(INTL, folder).entry(0, e -> e.put("sm3", "00".repeat(32))).seal(),
        Refusal.ENTRY_DIGEST);
    refused(
        INTL,
        new Forge(INTL, folder)
            .entry(1, e -> e.put("rows", 3))
            .manifest(m -> m.put("counts", new TreeMap<>(Map.of("facts.dispute", 3))))
            .seal(),
        Refusal.ENTRY_ROWS);
    refused(
        INTL,
        new Forge(INTL, folder)
            .manifest(m -> m.put("counts", new TreeMap<>(Map.of("facts.dispute", 3))))
            .seal(),
        Refusal.MANIFEST_COUNTS);
  }

  @Test
  void entriesOutOfOrderOrWithAPathForATitle() throws IOException {
    refused(
        INTL,
        new Forge(INTL, folder)
            .with("minors.p7m", new byte[3])
            .with("records.ndjson", new byte[0])
            .seal(),
        Refusal.MANIFEST_ENTRIES);
    for (String title : List.of("../x.pdf", "a/b.pdf", "C:b.pdf", " x", ".hidden", "")) {
      refused(
          INTL,
          new Forge(INTL, folder)
              .with("files/" + sha256("x"), Forge.bytes("x"))
              .entry(2, e -> e.put("title", title))
              .seal(),
          Refusal.MANIFEST_ENTRIES);
    }
    refused(
        INTL,
        new Forge(INTL, folder).with("files/" + sha256("x"), Forge.bytes("not x")).seal(),
        Refusal.MANIFEST_ENTRIES);
  }

  @Test
  void manifestsThatAreMissingTooLongOrWrong() throws IOException {
    Forge none = new Forge(INTL, folder);
    byte[] zip = renamed(none.zip(List.of()), "manifest.json", "minors.p7m\u0000\u0000\u0000");
    refused(INTL, none.seal(zip), Refusal.ENTRY_NAME);
    ByteArrayOutputStream without = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(without, StandardCharsets.UTF_8)) {
      Forge.add(out, "stats.json", Forge.bytes("{}"));
    }
    refused(INTL, none.seal(without.toByteArray()), Refusal.MANIFEST_MISSING);
    refused(INTL, none.seal(Forge.bytes("no zip at all")), Refusal.MANIFEST_MISSING);
    refused(
        INTL,
        new Forge(INTL, folder).manifest(m -> m.put("extra", "x".repeat(2 << 20))).seal(),
        Refusal.ENTRY_SIZE);
    refused(
        INTL,
        new Forge(INTL, folder).manifest(m -> m.put("extra", 1)).seal(),
        Refusal.MANIFEST_UNREADABLE);
    refused(
        INTL,
        new Forge(INTL, folder).manifest(m -> m.remove("lastReceipt")).seal(),
        Refusal.MANIFEST_UNREADABLE);
    refused(
        INTL,
        new Forge(INTL, folder).manifest(m -> m.put("seq", 7)).seal(),
        Refusal.MANIFEST_SEQUENCE);
    refused(
        INTL,
        new Forge(INTL, folder).manifest(m -> m.put("formatVersion", 2)).seal(),
        Refusal.FORMAT_UNKNOWN);
  }

  @Test
  void aZipBrokenInItself() throws IOException {
    Forge forge = new Forge(SM, folder);
    byte[] zip = forge.zip(List.of());
    zip[40] ^= 0x55; // inside the first entry's deflated bytes
    refused(SM, forge.seal(zip), Refusal.ZIP_BROKEN);
    refused(SM, forge.seal(Arrays.copyOf(forge.zip(List.of()), 120)), Refusal.ZIP_BROKEN);
  }

  /** Readers of lines and of tables keep one of them in memory. */
  @Test
  void aLineThatDoesNotEndAndTablesWithoutMeasure() throws IOException {
    Random random = new Random(1);
    byte[] line = new byte[1 << 17];
    random.nextBytes(line);
    for (int i = 0; i < line.length; i++) {
      line[i] = (byte) ('a' + (line[i] & 15));
    }
    line[line.length - 1] = '\n';
    refused(
        INTL,
        new Forge(INTL, folder).with("records.ndjson", line).seal(),
        Refusal.TOO_MUCH_CONTENT);

    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
      byte[] noise = new byte[40 << 20];
      for (int i = 0; i < noise.length; i += 64) {
        noise[i] = (byte) random.nextInt(); // packs less than 200 to 1
      }
      Forge.add(out, "stats.json", noise);
    }
    refused(INTL, new Forge(INTL, folder).seal(zip.toByteArray()), Refusal.ENTRY_SIZE);
  }

  @Test
  void bytesHiddenBehindTheZip() throws IOException {
    Forge forge = new Forge(SM, folder);
    byte[] zip = forge.zip(List.of());
    refused(SM, forge.seal(Arrays.copyOf(zip, zip.length + 10_000)), Refusal.TOO_MUCH_CONTENT);
  }

  // ---------- between the readings

  @Test
  void aFileExchangedAfterItWasVerified() throws IOException {
    BundleReader reader = SM.reader();
    Path file = new Forge(SM, folder).seal();
    VerifiedBundle verified = reader.verify(file);
    Files.copy(
        new Forge(SM, Files.createDirectory(folder.resolve("o")))
            .manifest(m -> m.put("appVersion", "0.1.1"))
            .seal(),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> reader.release(verified, new ExchangeFixture.Recorder()))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(Refusal.of(f)).contains(Refusal.CHANGED_MEANWHILE));
    Files.delete(file);
    assertThatThrownBy(() -> reader.release(verified, new ExchangeFixture.Recorder()))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(Refusal.of(f)).contains(Refusal.SOURCE_GONE));
  }

  @Test
  void whatTheSinkThrowsComesThroughUnchanged() throws IOException {
    BundleReader reader = SM.reader();
    VerifiedBundle verified = reader.verify(SM.write(folder).file());
    IllegalStateException own = new IllegalStateException("database is full");
    assertThatThrownBy(() ->
            reader.release(
                verified,
                (entry, content) -> {
                  throw own;
                }))
        .isSameAs(own);
  }

  @Test
  void aSinkNeedNotReadWhatItDoesNotWant() throws IOException {
    BundleReader reader = INTL.reader();
    VerifiedBundle verified = reader.verify(INTL.write(folder).file());
    reader.release(verified, (entry, content) -> {});
    reader.release(
        verified,
        (entry, content) -> {
          assertThat(content.readNBytes(3)).hasSize(3);
          content.close();
        });
  }

  /**
   * While the key undoes the cipher, the sentence does not tell a forger how far he came; the code
   * tells the county. Everything else says what it is.
   */
  @Test
  void oneSentenceForWhatTheCipherBringsForthAndAnOwnOneForEverythingElse() {
    Set<Refusal> alike =
        EnumSet.of(
            Refusal.KEY_NOT_RECOVERED,
            Refusal.CONTENT_BROKEN,
            Refusal.NOT_SIGNED,
            Refusal.SIGNATURE_WRONG);
    assertThat(alike.stream().map(r -> r.failure("").sentence()).distinct()).hasSize(1);
    List<Refusal> others =
        Arrays.stream(Refusal.values())
            .filter(r -> r.code().startsWith("X-2") || r.code().startsWith("X-3"))
            .filter(r -> !alike.contains(r))
            .toList();
    assertThat(others.stream().map(r -> r.failure("").sentence())).doesNotHaveDuplicates();
    assertThat(others.stream().filter(r -> r.code().startsWith("X-2")))
        .allSatisfy(r ->
            assertThat(r.failure("").sentence())
                .contains("没有导入任何内容")
                .isNotEqualTo(Refusal.CONTENT_BROKEN.failure("").sentence()));
    assertThat(Arrays.stream(Refusal.values()).map(Refusal::code)).doesNotHaveDuplicates();
    assertThat(Refusal.values())
        .allSatisfy(r -> assertThat(r.failure("", "甲", "乙").sentence()).doesNotContain("{"));
  }
}
