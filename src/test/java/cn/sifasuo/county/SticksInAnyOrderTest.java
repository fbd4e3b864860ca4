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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two townships hand over twelve months on sticks that get lost, come late, come twice and come out
 * of order, and so do the county's receipts. Whatever happened on the way, in the end the county
 * has every case once.
 */
class SticksInAnyOrderTest {

  private static final List<Period> YEAR =
      IntStream.rangeClosed(1, 12)
          .mapToObj(i -> i < 4 ? Period.month(2015, 9 + i) : Period.month(2016, i - 3))
          .toList();

  @TempDir Path folder;
  private final Set<Receipt.Status> seen = EnumSet.noneOf(Receipt.Status.class);

  /** What one office did, and what of it is on the way. */
  private static final class Sender {

    final TwoDesks.Township desk;
    final List<Path> files = new ArrayList<>();
    final List<Path> receipts = new ArrayList<>();
    final int[] successful = new int[YEAR.size()];
    final int[] failed = new int[YEAR.size()];

    Sender(TwoDesks.Township desk) {
      this.desk = desk;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  void whatever_happens_to_the_sticks_the_county_has_every_case_once(long seed) throws Exception {
    Random random = new Random(seed);
    try (TwoDesks desks = new TwoDesks(folder)) {
      List<Sender> senders =
          List.of(new Sender(desks.township), new Sender(desks.township("990100002", "测试乡司法所")));
      for (Sender sender : senders) {
        desks.enrol(sender.desk);
      }
      for (int month = 0; month < YEAR.size(); month++) {
        for (Sender sender : senders) {
          work(sender, month, random);
          seal(sender, YEAR.get(month));
          travel(desks.county, sender, random);
        }
      }
      for (Sender sender : senders) {
        settle(desks.county, sender);
      }
      compare(desks.county, senders);
      assertThat(seen)
          .contains(Receipt.Status.ACCEPTED, Receipt.Status.DUPLICATE, Receipt.Status.HELD);
      for (Sender sender : senders) {
        everythingOnceMore(desks.county, sender);
      }
      compare(desks.county, senders);
    }
  }

  private static void work(Sender sender, int month, Random random) {
    sender.successful[month] = random.nextInt(4);
    sender.failed[month] = random.nextInt(3);
    sender.desk.cases(YEAR.get(month), sender.successful[month], sender.failed[month]);
    sender.desk.close(YEAR.get(month));
  }

  /** What lies on the stick is a copy: the office's own folder may lose it or send it again. */
  private void seal(Sender sender, Period period) throws IOException {
    if (sender.desk.sealPeriod.nothingToSend(period).isEmpty()) {
      Outbox.Sealed sealed = sender.desk.sealPeriod.seal(sender.desk.session, period);
      Path copy = folder.resolve(sealed.bundleId() + ".p7m");
      if (Files.notExists(copy)) {
        Files.copy(sealed.file(), copy);
      }
      sender.files.add(copy);
    }
  }

  /** Some of what is on the way arrives, in any order; some never does; some stays for a second. */
  private void travel(TwoDesks.County county, Sender sender, Random random) {
    for (int i = sender.files.size(); i > 0 && !sender.files.isEmpty(); i--) {
      int which = random.nextInt(sender.files.size());
      switch (random.nextInt(5)) {
        case 0 -> sender.files.remove(which);
        case 1 -> receive(county, sender, sender.files.get(which));
        case 2, 3 -> receive(county, sender, sender.files.remove(which));
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

  private void receive(TwoDesks.County county, Sender sender, Path file) {
    Inbox.Answer answer = county.inbox.receive(county.session, file);
    seen.add(answer.receipt().status());
    sender.receipts.add(answer.receiptFile());
  }

  private static void install(Sender sender, Path receipt) {
    sender.desk.receipts.install(sender.desk.session, receipt);
  }

  /** In the end somebody goes there with every month that is not accepted, until none is left. */
  private void settle(TwoDesks.County county, Sender sender) throws IOException {
    sender.files.clear();
    sender.receipts.clear();
    for (int round = 0; round < YEAR.size() && !open(sender).isEmpty(); round++) {
      for (Period period : open(sender)) {
        seal(sender, period);
        for (Path file : List.copyOf(sender.files)) {
          receive(county, sender, file);
        }
        sender.files.clear();
        sender.receipts.forEach(r -> install(sender, r));
        sender.receipts.clear();
      }
    }
    assertThat(open(sender)).isEmpty();
  }

  private static List<Period> open(Sender sender) {
    TwoDesks.Township desk = sender.desk;
    return YEAR.stream()
        .filter(p ->
            !desk.database
                .read(ctx -> desk.states.state(ctx, "M1", p))
                .equals(PeriodState.ACCEPTED))
        .toList();
  }

  /** Every file ever sealed comes once more. */
  private void everythingOnceMore(TwoDesks.County county, Sender sender) throws IOException {
    String before = county.digest();
    for (Outbox.Sealed sealed : sender.desk.outbox.list()) {
      Path file = folder.resolve(sealed.bundleId() + ".p7m");
      if (Files.exists(file)) {
        Receipt.Status status = county.inbox.receive(county.session, file).receipt().status();
        assertThat(status)
            .isIn(
                Receipt.Status.DUPLICATE,
                Receipt.Status.REPLAYED,
                Receipt.Status.HELD,
                Receipt.Status.REJECTED);
      }
    }
    assertThat(county.digest()).isEqualTo(before);
  }

  private static void compare(TwoDesks.County county, List<Sender> senders) {
    for (int i = 0; i < YEAR.size(); i++) {
      int month = i;
      int all = senders.stream().mapToInt(s -> s.successful[month] + s.failed[month]).sum();
      int successful = senders.stream().mapToInt(s -> s.successful[month]).sum();
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
