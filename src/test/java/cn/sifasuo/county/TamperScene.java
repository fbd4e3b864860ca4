package cn.sifasuo.county;

import cn.sifasuo.exchange.Identities;
import cn.sifasuo.exchange.Identity;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Reseal;
import cn.sifasuo.kernel.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A county that has July of one office in its books and waits for August, with every bundle a
 * forger could lay hands on. All names are invented.
 */
final class TamperScene implements AutoCloseable {

  static final Period JULY = Period.month(2016, 7);
  static final Period SEPTEMBER = Period.month(2016, 9);

  final TwoDesks desks;
  final TwoDesks.County county;
  final Identity office;
  final Identity second;
  final Identity countyKeys;
  final Reseal reseal;

  /** Number 1, accepted; 2, which is next; 3. */
  final byte[] july;

  final byte[] august;
  final byte[] september;

  /** Of an office whose keys have been revoked since. */
  final byte[] revoked;

  TamperScene(Path root, String suite) throws IOException {
    desks = new TwoDesks(root);
    county = desks.county;
    Reseal.countyKeys(
        county.database,
        county.identities,
        new Identities(county.suites, TwoDesks.CLOCK)
            .newCounty(
                county.unit.code(), county.unit.name(), county.suites.byId(suite).orElseThrow()));
    TwoDesks.Township first = desks.township;
    enrol(first, suite);
    TwoDesks.Township other = desks.township("990100002", "测试乡司法所");
    enrol(other, suite);
    TwoDesks.Township stolen = desks.township("990100003", "测试街道司法所");
    enrol(stolen, suite);
    for (Period month : new Period[] {JULY, TwoDesks.AUGUST, SEPTEMBER}) {
      first.cases(month, 3, 1);
      first.close(month, "M1");
    }
    stolen.cases(TwoDesks.AUGUST, 1, 0);
    stolen.close(TwoDesks.AUGUST, "M1");
    july = seal(first, JULY);
    august = seal(first, TwoDesks.AUGUST);
    september = seal(first, SEPTEMBER);
    revoked = seal(stolen, TwoDesks.AUGUST);
    county.inbox.receive(county.session, Files.write(desks.stick.resolve("july.p7m"), july));
    county.revocation.revoke(
        county.session, stolen.unit.code(), LocalDate.now(TwoDesks.CLOCK), "办公电脑被盗");
    office = keys(first);
    second = keys(other);
    countyKeys = county.identities.find(IdentityStore.Direction.DOWNWARD).orElseThrow();
    reseal = reseal(countyKeys);
  }

  /** Puts parts together for whoever's keys these are. */
  Reseal reseal(Identity recipient) {
    return new Reseal(county.suites, office, recipient, TwoDesks.CLOCK.instant());
  }

  private static Identity keys(TwoDesks.Township office) {
    return office.identities.find(IdentityStore.Direction.UPWARD).orElseThrow();
  }

  private void enrol(TwoDesks.Township office, String suite) {
    desks.enrol(office, Optional.of(suite));
  }

  private static byte[] seal(TwoDesks.Township office, Period month) throws IOException {
    Outbox.Sealed sealed = office.sealPeriod.seal(office.session, month);
    return Files.readAllBytes(sealed.file());
  }

  @Override
  public void close() throws Exception {
    desks.close();
  }
}
