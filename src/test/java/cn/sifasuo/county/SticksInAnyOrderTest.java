package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.PeriodState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two townships hand over twelve months on sticks that get lost, come late, come twice and come out
 * of order, and so do the county's receipts; the county does the same with the prefecture. Whatever
 * happened on the way, in the end each desk above has every case once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SticksInAnyOrderTest {

  private static final List<Period> YEAR =
      IntStream.rangeClosed(1, 12)
          .mapToObj(i -> i < 4 ? Period.month(2015, 9 + i) : Period.month(2016, i - 3))
          .toList();

  @TempDir Path folder;

  /** Over all years: a single one may be spared the one or the other. */
  private final Set<Receipt.Status> seen = EnumSet.noneOf(Receipt.Status.class);

  /** What of a desk is on the way to the one above. */
  private abstract static class Sender {

    final TwoDesks.Desk desk;
    final TwoDesks.County above;
    final List<Path> files = new ArrayList<>();
    final List<Path> receipts = new ArrayList<>();

    Sender(TwoDesks.Desk desk, TwoDesks.County above) {
      this.desk = desk;
      this.above = above;
    }

    /** Months of which the desk above does not have all there is. */
    abstract List<Period> open();

    /** Brings a month into a state to be sealed. */
    abstract void prepare(Period period);
  }

  /** A township with what it entered. */
  private static final class Office extends Sender {

    final TwoDesks.Township township;
    final int[] successful = new int[YEAR.size()];
    final int[] failed = new int[YEAR.size()];

    Office(TwoDesks.Township township, TwoDesks.County above) {
      super(township, above);
      this.township = township;
    }

    void work(int month, Random random) {
      successful[month] = random.nextInt(4);
      failed[month] = random.nextInt(3);
      township.cases(YEAR.get(month), successful[month], failed[month]);
      township.close(YEAR.get(month));
    }

    @Override
    List<Period> open() {
      return YEAR.stream()
          .filter(p ->
              !township
                  .database
                  .read(ctx -> township.states.state(ctx, "M1", p))
                  .equals(PeriodState.ACCEPTED))
          .toList();
    }

    @Override
    void prepare(Period period) {}
  }

  /** A county that issues M1 over its townships. */
  private static final class Middle extends Sender {

    final TwoDesks.County county;

    Middle(TwoDesks.County county, TwoDesks.County above) {
      super(county, above);
      this.county = county;
    }

    @Override
    List<Period> open() {
      return YEAR.stream()
          .filter(p ->
              county.issued.revisions("M1", p).isEmpty()
                  || county.issued.stale(county.session, "M1", p).isPresent()
                  || county.sealPeriod.nothingToSend(p).isEmpty())
          .toList();
    }

    /** Not before something is here. */
    @Override
    void prepare(Period period) {
      if (!county.rollUp.compute(county.session, "M1", period).empty()) {
        county.issued.issue(county.session, "M1", period);
      }
    }
  }

  /** One random year each; more of them by {@code -Dsifasuo.schedules=20}. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("sifasuo.schedules", 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_happens_to_the_sticks_the_county_has_every_case_once(long seed) throws Exception {
    Random random = new Random(seed);
    try (TwoDesks desks = new TwoDesks(folder)) {
      TwoDesks.County county = desks.county;
      TwoDesks.County prefecture = desks.county("990000", "测试市司法局");
      List<Office> offices =
          List.of(
              new Office(desks.township, county),
              new Office(desks.township("990100002", "测试乡司法所"), county));
      Middle middle = new Middle(county, prefecture);
      for (Office office : offices) {
        desks.enrol(office.township);
      }
      desks.enrol(county, prefecture);
      for (int month = 0; month < YEAR.size(); month++) {
        for (Office office : offices) {
          office.work(month, random);
          seal(office, YEAR.get(month));
          travel(office, random);
        }
        if (random.nextBoolean()) { // often with an office missing, and issued again later
          seal(middle, YEAR.get(random.nextInt(month + 1)));
        }
        travel(middle, random);
      }
      for (Office office : offices) {
        settle(office);
      }
      settle(middle);
      compare(county, offices);
      compare(prefecture, offices);
      for (Office office : offices) {
        everythingOnceMore(office);
      }
      everythingOnceMore(middle);
      compare(county, offices);
      compare(prefecture, offices);
    }
  }

  @AfterAll
  void theYearsHadSomethingToGetOver() {
    assertThat(seen)
        .contains(Receipt.Status.ACCEPTED, Receipt.Status.DUPLICATE, Receipt.Status.HELD);
  }

  /** What lies on the stick is a copy: the office's own folder may lose it or send it again. */
  private void seal(Sender sender, Period period) throws IOException {
    sender.prepare(period);
    if (sender.desk.sealing().nothingToSend(period).isEmpty()) {
      Outbox.Sealed sealed = sender.desk.sealing().seal(sender.desk.session, period);
      Path copy = folder.resolve(sealed.bundleId() + ".p7m");
      if (Files.notExists(copy)) {
        Files.copy(sealed.file(), copy);
      }
      sender.files.add(copy);
    }
  }

  /** Some of what is on the way arrives, in any order; some never does; some stays for a second. */
  private void travel(Sender sender, Random random) {
    for (int i = sender.files.size(); i > 0 && !sender.files.isEmpty(); i--) {
      int which = random.nextInt(sender.files.size());
      switch (random.nextInt(5)) {
        case 0 -> sender.files.remove(which);
        case 1 -> receive(sender, sender.files.get(which));
        case 2, 3 -> receive(sender, sender.files.remove(which));
        default -> {} // late
      }
    }
    for (int i = sender.receipts.size(); i > 0 && !sender.receipts.isEmpty(); i--) {
      int which = random.nextInt(sender.receipts.size());
      switch (random.nextInt(4)) {
        case 0 -> sender.receipts.remove(which);
        case 1 -> install(sender, sender.receipts.get(which));
        case 2 -> install(sender, sender.receipts.remove(which));
        default -> {} // late
      }
    }
  }

  private void receive(Sender sender, Path file) {
    Inbox.Answer answer = sender.above.inbox.receive(sender.above.session, file);
    seen.add(answer.receipt().status());
    sender.receipts.add(answer.receiptFile());
  }

  private static void install(Sender sender, Path receipt) {
    sender.desk.receipts.install(sender.desk.session, receipt);
  }

  /**
   * In the end somebody goes there with every month that is not accepted, until none is left. The
   * desk itself puts on the stick what is wanted before it.
   */
  private void settle(Sender sender) throws IOException {
    sender.files.clear();
    sender.receipts.clear();
    for (int round = 0; round < YEAR.size() && !sender.open().isEmpty(); round++) {
      for (Period period : sender.open()) {
        sender.prepare(period);
        if (sender.desk.sealing().nothingToSend(period).isEmpty()) {
          carry(sender, sender.desk.sealing().seal(sender.desk.session, period));
        }
      }
    }
    assertThat(sender.open()).isEmpty();
  }

  private void carry(Sender sender, Outbox.Sealed sealed) throws IOException {
    Path stick = Files.createTempDirectory(folder, "stick");
    sender.desk.outbox.handOver(sender.desk.session, sealed, stick);
    try (Stream<Path> files = Files.list(stick)) {
      files.sorted().forEach(f -> receive(sender, f));
    }
    sender.receipts.forEach(r -> install(sender, r));
    sender.receipts.clear();
  }

  /** Every file ever sealed comes once more. */
  private void everythingOnceMore(Sender sender) throws IOException {
    String before = sender.above.digest();
    for (Outbox.Sealed sealed : sender.desk.outbox.list()) {
      Path file = folder.resolve(sealed.bundleId() + ".p7m");
      if (Files.exists(file)) {
        Receipt.Status status =
            sender.above.inbox.receive(sender.above.session, file).receipt().status();
        assertThat(status)
            .isIn(
                Receipt.Status.DUPLICATE,
                Receipt.Status.REPLAYED,
                Receipt.Status.HELD,
                Receipt.Status.REJECTED);
      }
    }
    assertThat(sender.above.digest()).isEqualTo(before);
  }

  private static void compare(TwoDesks.County county, List<Office> offices) {
    for (int i = 0; i < YEAR.size(); i++) {
      int month = i;
      int all = offices.stream().mapToInt(s -> s.successful[month] + s.failed[month]).sum();
      int successful = offices.stream().mapToInt(s -> s.successful[month]).sum();
      RollUp.Sheet sheet = county.rollUp.compute(county.session, "M1", YEAR.get(month));
      assertThat(sheet.missing()).isEmpty();
      assertThat(figure(sheet, "01")).as("%s 01", YEAR.get(month)).isEqualTo(all);
      assertThat(figure(sheet, "03")).as("%s 03", YEAR.get(month)).isEqualTo(successful);
    }
  }

  private static int figure(RollUp.Sheet sheet, String cell) {
    return sheet.form().cell(cell).orElseThrow().raw().intValueExact();
  }
}
