package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys end: by time, by loss, by hand-over. What was handed over before stays good. */
class IdentityLifeTest {

  private static final Period JULY = Period.month(2016, 7);
  private static final Period AUGUST = TwoDesks.AUGUST;
  private static final LocalDate TODAY = LocalDate.now(TwoDesks.CLOCK);

  @TempDir Path folder;
  private TwoDesks desks;
  private TwoDesks.Township office;
  private TwoDesks.County county;

  @BeforeEach
  void twoMonthsClosed() {
    desks = new TwoDesks(folder);
    office = desks.township;
    county = desks.county;
    desks.enrol(office);
    office.cases(JULY, 3, 1);
    office.cases(AUGUST, 2, 2);
    office.close(JULY);
    office.close(AUGUST);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  @Test
  void a_certificate_is_renewed_over_the_same_keys() {
    String before = fingerprint();
    grant(request("renewal"));
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(desks.deliver(office, JULY).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(county.counterparts.offices()).hasSize(1);
  }

  @Test
  void new_keys_sign_only_when_the_county_has_granted_them() {
    String old = fingerprint();
    EnrolmentDesk.Paper asked = requestNewKeys("new");
    assertThat(asked.fingerprint()).isNotEqualTo(old);
    assertThat(requestNewKeys("again").fingerprint()).isEqualTo(asked.fingerprint());
    assertThat(desks.deliver(office, JULY).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(fingerprint()).isEqualTo(old);

    grant(asked);
    assertThat(fingerprint()).isEqualTo(asked.fingerprint());
    assertThat(desks.deliver(office, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void a_renewal_installed_meanwhile_does_not_lose_the_new_keys_asked_for() throws Exception {
    EnrolmentDesk.Paper renewal = request("renewal");
    EnrolmentDesk.Paper asked = requestNewKeys("new");
    grant(renewal);
    try (var papers = Files.list(folder)) {
      for (Path paper : papers.filter(p -> p.toString().endsWith("certificate.p7s")).toList()) {
        Files.delete(paper);
      }
    }
    grant(asked);
    assertThat(fingerprint()).isEqualTo(asked.fingerprint());
    assertThat(desks.deliver(office, JULY).status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void a_bundle_under_way_while_the_office_changes_its_keys_is_taken() {
    Path underWay = desks.handOver(office, JULY);
    grant(requestNewKeys("new"));
    assertThat(county.inbox.receive(county.session, underWay).receipt().status())
        .isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void nothing_signed_with_a_lost_key_is_taken_and_what_was_is_named() {
    desks.deliver(office, JULY);
    Path forged = desks.handOver(office, AUGUST);
    Revocation.Revoked revoked =
        county.revocation.revoke(county.session, office.unit.code(), TODAY, "办公电脑被盗");
    assertThat(revoked.certificates()).isEqualTo(1);
    assertThat(revoked.doubtful()).containsExactly(1L);

    String books = county.digest();
    refused("X-211", () -> county.inbox.receive(county.session, forged));
    assertThat(county.digest()).isEqualTo(books);
    assertThat(county.counterparts.offices().getFirst().revokedAt()).isNotNull();
  }

  @Test
  void an_office_goes_on_with_new_keys_after_a_loss_and_the_lost_ones_stay_out() {
    desks.deliver(office, JULY);
    county.revocation.revoke(county.session, office.unit.code(), TODAY, "办公电脑被盗");

    EnrolmentDesk.Paper withLost = request("lost");
    refused(
        "X-114",
        () ->
            county.enrolment.accept(
                county.session,
                county.unit.name(),
                withLost.file(),
                withLost.fingerprint(),
                desks.stick));

    grant(requestNewKeys("new"));
    assertThat(desks.deliver(office, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(county.counterparts.offices().getFirst().revokedAt()).isNull();
  }

  @Test
  void a_revocation_needs_a_known_office_a_past_day_and_a_reason() {
    refused("C-311", () -> county.revocation.revoke(county.session, "990199", TODAY, "遗失"));
    String code = office.unit.code();
    refused("C-312", () -> county.revocation.revoke(county.session, code, TODAY.plusDays(1), "遗失"));
    refused("C-313", () -> county.revocation.revoke(county.session, code, TODAY, " "));
    assertThat(desks.deliver(office, JULY).status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void the_county_hands_over_to_new_keys_and_opens_what_was_sealed_for_the_old() throws Exception {
    Path forOldKeys = desks.handOver(office, JULY);
    Path file = desks.stick.resolve("successor.p7s");
    EnrolmentDesk.Paper next = county.enrolment.succeed(county.session, "测试县司法局", file);

    Inbox.Answer answer = county.inbox.receive(county.session, forOldKeys);
    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.ACCEPTED);
    Path kept = Files.copy(answer.receiptFile(), folder.resolve("kept.p7s"));
    // the office has not heard of the new keys: the receipt is signed with those it knows
    assertThat(office.receipts.install(office.session, answer.receiptFile()).status())
        .isEqualTo(Receipt.Status.ACCEPTED);

    assertThat(office.enrolment.isSuccession(file)).isTrue();
    assertThat(office.enrolment.isSuccession(answer.receiptFile())).isFalse();
    office.enrolment.installSuccession(office.session, file);
    assertThat(pinned()).isEqualTo(next.fingerprint());
    // and after it has, a late copy of that receipt still counts
    assertThat(office.receipts.install(office.session, kept).status())
        .isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(desks.deliver(office, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void installing_the_hand_over_twice_changes_nothing() {
    Path file = desks.stick.resolve("successor.p7s");
    county.enrolment.succeed(county.session, "测试县司法局", file);
    office.enrolment.installSuccession(office.session, file);
    String pinned = pinned();
    office.enrolment.installSuccession(office.session, file);
    assertThat(pinned()).isEqualTo(pinned);
    assertThat(desks.deliver(office, JULY).status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void nobody_but_the_pinned_county_hands_over() {
    TwoDesks.County other = desks.county("990200", "测试邻县司法局");
    other.enrolment.county(other.session, other.unit.name());
    Path foreign = desks.stick.resolve("foreign.p7s");
    other.enrolment.succeed(other.session, "测试邻县司法局", foreign);
    String before = pinned();
    refused("X-132", () -> office.enrolment.installSuccession(office.session, foreign));
    assertThat(pinned()).isEqualTo(before);
  }

  @Test
  void a_grant_of_other_county_keys_ends_the_trust_in_those_before() {
    Outbox.Sealed sealed = office.sealPeriod.seal(office.session, JULY);
    Inbox.Answer answer = county.inbox.receive(county.session, sealed.file());
    TwoDesks.County again = desks.county("990100", "测试县司法局重装");
    EnrolmentDesk.Paper asked = request("again");
    EnrolmentDesk.Paper granted =
        again.enrolment.accept(
            again.session, again.unit.name(), asked.file(), asked.fingerprint(), folder);
    office.enrolment.install(office.session, granted.file(), granted.fingerprint());
    refused("X-402", () -> office.receipts.install(office.session, answer.receiptFile()));
  }

  private EnrolmentDesk.Paper request(String name) {
    return office.enrolment.request(
        office.session, office.unit.name(), Optional.empty(), desks.stick.resolve(name + ".p7s"));
  }

  private EnrolmentDesk.Paper requestNewKeys(String name) {
    return office.enrolment.requestNewKeys(
        office.session, office.unit.name(), Optional.empty(), desks.stick.resolve(name + ".p7s"));
  }

  private void grant(EnrolmentDesk.Paper asked) {
    EnrolmentDesk.Paper granted =
        county.enrolment.accept(
            county.session, county.unit.name(), asked.file(), asked.fingerprint(), folder);
    office.enrolment.install(office.session, granted.file(), granted.fingerprint());
  }

  private String fingerprint() {
    return office
        .identities
        .find(IdentityStore.Direction.UPWARD)
        .orElseThrow()
        .publicPart()
        .fingerprint()
        .groups();
  }

  private String pinned() {
    return office.counterparts.parent().orElseThrow().fingerprint().groups();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
