package cn.sifasuo.exchange;

import static cn.sifasuo.exchange.ExchangeFixture.CLOCK;
import static cn.sifasuo.exchange.ExchangeFixture.SUITES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTest {

  @TempDir Path folder;

  private final Enrolment enrolment = new Enrolment(SUITES, CLOCK);
  private final Identities identities = new Identities(SUITES, CLOCK);
  private final Suite sm1 = SUITES.preferred();
  private final Identity county = identities.newCounty("990100", "测试县司法局", sm1);
  private final Identity office = identities.newOffice("990100001", "测试镇司法所", sm1);

  private static void refused(Refusal expected, ThrowingCallable act) {
    Failure failure = catchThrowableOfType(Failure.class, act);
    assertThat(failure).isNotNull();
    assertThat(Refusal.of(failure)).as(failure.getMessage()).contains(expected);
  }

  private Enrolment.Accepted accepted() {
    return enrolment.accept(
        enrolment.readRequest(enrolment.request(office)),
        office.publicPart().fingerprint().groups(),
        county);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTL-1", "SM-1"})
  void anEnrolledOfficeSealsForItsCounty(String suiteId) throws Exception {
    Suite suite = SUITES.byId(suiteId).orElseThrow();
    Identity above = identities.newCounty("990100", "测试县司法局", suite);
    Identity below = identities.newOffice("990100001", "测试镇司法所", suite);
    EnrolmentRequest request = enrolment.readRequest(enrolment.request(below));
    assertThat(request.office().fingerprint()).isEqualTo(below.publicPart().fingerprint());
    assertThat(request.fileName()).isEqualTo("SFE-990100001-request.p7s");

    Enrolment.Accepted accepted =
        enrolment.accept(request, below.publicPart().fingerprint().groups(), above);
    EnrolmentGrant grant =
        enrolment
            .readGrant(accepted.file(), below)
            .confirmed(above.publicPart().fingerprint().groups());
    assertThat(grant.county().office()).isEqualTo("990100");
    assertThat(grant.office().signing().certificate())
        .isEqualTo(accepted.office().signing())
        .isNotEqualTo(below.signing().certificate());
    // read aloud before and after, it is the same
    assertThat(grant.office().publicPart().fingerprint())
        .isEqualTo(below.publicPart().fingerprint());

    SealedBundle sealed =
        new BundleWriter(CLOCK, "0.1.0")
            .write(
                ExchangeFixture.content(),
                ExchangeFixture.dispatch(),
                grant.office(),
                grant.county(),
                folder);
    BundleReader reader =
        new BundleReader(
            SUITES,
            List.of(above),
            code -> List.of(new EnrolledOffice(code, accepted.office().signing(), null)),
            ReadLimits.standard(),
            CLOCK);
    assertThat(reader.verify(sealed.file()).manifest()).isEqualTo(sealed.manifest());
  }

  @Test
  void theCountyComparesTheFingerprint() {
    EnrolmentRequest request = enrolment.readRequest(enrolment.request(office));
    String groups = request.office().fingerprint().groups();
    String other = (groups.charAt(0) == '1' ? "2" : "1") + groups.substring(1);
    refused(Refusal.REQUEST_FINGERPRINT, () -> enrolment.accept(request, other, county));
    refused(Refusal.REQUEST_FINGERPRINT, () -> enrolment.accept(request, "", county));
  }

  @Test
  void theOfficeComparesTheFingerprint() {
    EnrolmentGrant grant = enrolment.readGrant(accepted().file(), office);
    refused(
        Refusal.GRANT_FINGERPRINT,
        () -> grant.confirmed(office.publicPart().fingerprint().groups()));
  }

  @Test
  void onlyADeskWithAnAuthorityEnrolsAndOnlyInItsOwnSuite() {
    EnrolmentRequest request = enrolment.readRequest(enrolment.request(office));
    String typed = request.office().fingerprint().groups();
    refused(Refusal.NO_AUTHORITY, () -> enrolment.accept(request, typed, office));
    Identity intl = identities.newCounty("990100", "测试县司法局", SUITES.intl1());
    refused(Refusal.SUITES_DIFFER, () -> enrolment.accept(request, typed, intl));
  }

  @Test
  void aGrantForOtherKeysOrAnotherCode() {
    byte[] grant = accepted().file();
    Identity twin = identities.newOffice("990100001", "测试镇司法所", sm1);
    refused(Refusal.GRANT_NOT_OURS, () -> enrolment.readGrant(grant, twin));
    Identity renamed =
        new Identity("990100002", "测试镇司法所", sm1, office.signing(), office.encryption(), null);
    refused(Refusal.GRANT_NOT_OURS, () -> enrolment.readGrant(grant, renamed));
  }

  /** Someone puts his own encryption certificate into the county's part and signs it himself. */
  @Test
  void aGrantWhoseCountyCertificatesAreNotOneAuthoritys() {
    Identity forger = identities.newCounty("990100", "测试县司法局", sm1);
    Identity mixed =
        new Identity(
            county.office(),
            county.name(),
            sm1,
            forger.signing(),
            forger.encryption(),
            county.authority());
    EnrolmentRequest request = enrolment.readRequest(enrolment.request(office));
    byte[] grant = enrolment.accept(request, request.office().fingerprint().groups(), mixed).file();
    refused(Refusal.GRANT_CHAIN, () -> enrolment.readGrant(grant, office));
  }

  @Test
  void aRequestWithoutPossessionOfAKey() {
    Identity stolen =
        new Identity(
            office.office(),
            office.name(),
            sm1,
            office.signing(),
            new Credential(office.encryption().key(), county.encryption().certificate()),
            null);
    refused(
        Refusal.REQUEST_NOT_SELF_SIGNED, () -> enrolment.readRequest(enrolment.request(stolen)));
    Identity oneKey =
        new Identity(office.office(), office.name(), sm1, office.signing(), office.signing(), null);
    refused(
        Refusal.REQUEST_NOT_SELF_SIGNED, () -> enrolment.readRequest(enrolment.request(oneKey)));
  }

  @Test
  void damagedFilesAndTheWrongKindOfFile() {
    byte[] request = enrolment.request(office);
    byte[] grant = accepted().file();
    refused(Refusal.REQUEST_UNREADABLE, () -> enrolment.readRequest(grant));
    refused(Refusal.GRANT_UNREADABLE, () -> enrolment.readGrant(request, office));
    for (int i = 0; i < request.length; i += 29) {
      byte[] bad = request.clone();
      bad[i] ^= 0x04;
      Failure failure = catchThrowableOfType(Failure.class, () -> enrolment.readRequest(bad));
      assertThat(failure).as("byte " + bad.length).isNotNull();
      assertThat(failure.code()).startsWith("X-11");
    }
    for (int i = 0; i < grant.length; i += 41) {
      byte[] bad = grant.clone();
      bad[i] ^= 0x04;
      Failure failure = catchThrowableOfType(Failure.class, () -> enrolment.readGrant(bad, office));
      assertThat(failure).as("byte " + bad.length).isNotNull();
      assertThat(failure.code()).startsWith("X-12");
    }
    refused(
        Refusal.REQUEST_UNREADABLE,
        () -> enrolment.readRequest(Arrays.copyOf(request, request.length / 2)));
  }

  @Test
  void identitiesAreStoredAndReadBack() {
    IdentityBytes bytes = new IdentityBytes(SUITES);
    for (Identity identity : List.of(county, office)) {
      Identity read = bytes.read(bytes.write(identity));
      assertThat(read.publicPart()).isEqualTo(identity.publicPart());
      assertThat(read.signing().key().getEncoded())
          .isEqualTo(identity.signing().key().getEncoded());
      assertThat(read.authority() == null).isEqualTo(identity.authority() == null);
      PublicIdentity known = bytes.readPublic(bytes.write(identity.publicPart()));
      assertThat(known).isEqualTo(identity.publicPart());
    }
    byte[] stored = bytes.write(office);
    stored[stored.length / 2] ^= 1;
    refused(
        Refusal.IDENTITY_DAMAGED,
        () -> bytes.read(Arrays.copyOf(bytes.write(office), stored.length / 2)));
    assertThat(office.toString()).isEqualTo("Identity 990100001 SM-1");
    assertThat(office.signing().toString()).doesNotContain("Private");
  }

  @Test
  void whatCannotStandInACertificateIsRefused() {
    refused(Refusal.NAME_UNFIT, () -> identities.newOffice("99-01", "测试镇司法所", sm1));
    refused(Refusal.NAME_UNFIT, () -> identities.newOffice("", "测试镇司法所", sm1));
    refused(Refusal.NAME_UNFIT, () -> identities.newOffice("9901", " ", sm1));
    refused(Refusal.NAME_UNFIT, () -> identities.newOffice("9901", "所".repeat(65), sm1));
    assertThat(identities.newOffice("9901", "𠮷".repeat(64), sm1).name()).hasSize(128);
  }

  @Test
  void fingerprintsAreReadAloudAndTyped() {
    Fingerprint fingerprint = new Fingerprint("00".repeat(31) + "2a");
    assertThat(fingerprint.groups()).isEqualTo("0000 0000 0000 0000 0000 0000 0000 0042");
    assertThat(fingerprint.isTyped("00000000-00000000 0000000000000042")).isTrue();
    assertThat(fingerprint.isTyped("００００ ００００ ００００ ００００　００００ ００００ ００００ ００４２")).isTrue();
    assertThat(fingerprint.isTyped("42")).isFalse();
    assertThat(fingerprint.isTyped("0000 0000 0000 0000 0000 0000 0000 0042x")).isFalse();
    assertThat(county.publicPart().fingerprint().groups()).matches("(\\d{4} ){7}\\d{4}");
    assertThat(Objects.requireNonNull(county.authority())).isNotNull();
  }

  @Test
  void aFileSaysWhatItIsWithoutAKey() throws Exception {
    ExchangeFixture desks = new ExchangeFixture("INTL-1");
    SealedFile bundle = SealedFile.look(desks.write(folder).file(), SUITES);
    assertThat(bundle.kind()).isEqualTo(SealedFile.Kind.BUNDLE);
    assertThat(bundle.suite()).contains("INTL-1");
    assertThat(bundle.recipients())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.is(desks.county.publicPart())).isTrue();
          assertThat(r.is(county.publicPart())).isFalse();
        });

    Path request = Files.write(folder.resolve("r.p7s"), enrolment.request(office));
    SealedFile paper = SealedFile.look(request, SUITES);
    assertThat(paper.kind()).isEqualTo(SealedFile.Kind.ENROLMENT_REQUEST);
    assertThat(paper.office()).contains("990100001");
    assertThat(paper.intact()).isTrue();
    byte[] bad = enrolment.request(office);
    bad[200] ^= 1; // inside the text
    assertThat(SealedFile.look(Files.write(request, bad), SUITES).intact()).isFalse();
    Files.write(request, accepted().file());
    assertThat(SealedFile.look(request, SUITES).kind())
        .isEqualTo(SealedFile.Kind.ENROLMENT_CERTIFICATE);

    Path other = Files.writeString(folder.resolve("o.txt"), "nothing of ours");
    assertThat(SealedFile.look(other, SUITES).kind()).isEqualTo(SealedFile.Kind.UNKNOWN);
    refused(Refusal.SOURCE_GONE, () -> SealedFile.look(folder.resolve("none"), SUITES));
  }
}
