package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_FACT_DISPUTE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sifasuo.exchange.ManyOffices;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.FormJson;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.PostgresServer;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A prefecture's desk on a server: two programs with four workers each take in the year of all
 * offices, every bundle handed in twice. Offices by {@code -Dserver.offices=500} for the whole
 * load.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerDeskTest {

  private static final int OFFICES = Integer.getInteger("server.offices", 20);
  private static final int MONTHS = 12;
  private static final int WORKERS = 8;
  private static final String COUNTY = "990100";

  private Optional<PostgresServer> server = Optional.empty();

  @BeforeAll
  void startServer() throws Exception {
    server = PostgresServer.start(this);
    assumeTrue(server.isPresent());
  }

  @AfterAll
  void stopServer() throws Exception {
    if (server.isPresent()) {
      server.get().close();
    }
  }

  /** What one office froze, month by month: two to four cases each. */
  private static Map<Period, OutgoingForm> months(TwoDesks desks) {
    TwoDesks.Township author = desks.township;
    Map<Period, OutgoingForm> months = new LinkedHashMap<>();
    for (int m = 1; m <= MONTHS; m++) {
      Period month = Period.month(2015, m);
      author.cases(month, 1 + m % 3, 1);
      author.close(month, "M1");
      OutgoingForm form = author.sealPeriod.outgoing(month).getFirst();
      months.put(
          month,
          new OutgoingForm(
              form.frozenId(),
              form.code(),
              form.version(),
              form.revision(),
              form.digest(),
              form.content(),
              form.facts(),
              List.of()));
    }
    return months;
  }

  /** A bundle on its way, once more in hand than it is sent. */
  private record Handed(Path file) {}

  private static Map<Receipt.Status, Integer> takeIn(
      Queue<Handed> all, List<TwoDesks.County> programs) throws Exception {
    Map<Receipt.Status, AtomicInteger> answers = new EnumMap<>(Receipt.Status.class);
    for (Receipt.Status status : Receipt.Status.values()) {
      answers.put(status, new AtomicInteger());
    }
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int w = 0; w < WORKERS; w++) {
        TwoDesks.County program = programs.get(w % programs.size());
        running.add(
            workers.submit(() -> {
              for (Handed one = all.poll(); one != null; one = all.poll()) {
                Receipt.Status status =
                    program.inbox.receive(program.session, one.file()).receipt().status();
                answers.get(status).incrementAndGet();
                if (status == Receipt.Status.HELD) {
                  all.add(one); // came before the month before it: brought again later
                }
              }
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    Map<Receipt.Status, Integer> counted = new EnumMap<>(Receipt.Status.class);
    answers.forEach((status, n) -> counted.put(status, n.get()));
    return counted;
  }

  private static String rollUp(TwoDesks.County county, Period period) {
    return Json.write(
        FormJson.of(county.rollUp.compute(county.session, "M1", period).form(), false));
  }

  @Test
  void eightWorkersTakeInEveryBundleOnceAndTheRollUpsAreThoseOfH2(@TempDir Path folder)
      throws Exception {
    Instant begin = Instant.now();
    ManyOffices offices = new ManyOffices(COUNTY, OFFICES, TwoDesks.CLOCK);
    Path stick = Files.createDirectories(folder.resolve("bundles"));
    MemoryDatabase h2 = new MemoryDatabase();
    try (PostgresServer.Desk desk = server.orElseThrow().desk();
        TwoDesks desks = new TwoDesks(folder, Path.of("reports/forms"), h2)) {
      Map<Period, OutgoingForm> months = months(desks);
      List<List<Path>> byOffice;
      try (var making = Executors.newFixedThreadPool(2)) {
        List<Future<List<Path>>> made = new ArrayList<>();
        for (int o = 0; o < OFFICES; o++) {
          int office = o;
          made.add(
              making.submit(
                  () -> offices.bundles(office, months, desks.township.unit.code(), stick)));
        }
        byOffice = new ArrayList<>();
        for (Future<List<Path>> one : made) {
          byOffice.add(one.get());
        }
      }
      Duration making = Duration.between(begin, Instant.now());
      offices.enrol(desk.transactions());
      Transactions second = server.orElseThrow().program(desk.name());
      try {
        List<TwoDesks.County> programs =
            List.of(desks.countyOn(desk.transactions(), "first"), desks.countyOn(second, "second"));
        Queue<Handed> twice = new ConcurrentLinkedQueue<>();
        for (int m = 0; m < MONTHS; m++) {
          for (List<Path> own : byOffice) {
            twice.add(new Handed(own.get(m)));
            twice.add(new Handed(own.get(m)));
          }
        }
        Instant from = Instant.now();
        Map<Receipt.Status, Integer> answers = takeIn(twice, programs);
        Duration taken = Duration.between(from, Instant.now());
        System.out.printf(
            "%d bundles made in %d s; handed in twice to %d workers in %d ms: %s%n",
            OFFICES * MONTHS, making.toSeconds(), WORKERS, taken.toMillis(), answers);

        assertThat(answers)
            .containsEntry(Receipt.Status.ACCEPTED, OFFICES * MONTHS)
            .containsEntry(Receipt.Status.DUPLICATE, OFFICES * MONTHS)
            .containsEntry(Receipt.Status.REPLAYED, 0)
            .containsEntry(Receipt.Status.REJECTED, 0);
        holdsEachBundleOnce(desk.transactions(), months);
        TwoDesks.County first = programs.getFirst();
        assertThat(first.database.<Optional<Long>>read(first.audit::firstBroken)).isEmpty();

        // the same year on the embedded database, one bundle after the other
        offices.enrol(h2);
        for (int m = 0; m < MONTHS; m++) {
          for (List<Path> own : byOffice) {
            desks.county.inbox.receive(desks.county.session, own.get(m));
          }
        }
        for (String period : List.of("2015-01", "2015-06", "2015-12", "2015-Q1", "2015")) {
          Period asked = Period.parse(period).orElseThrow();
          assertThat(rollUp(programs.getLast(), asked))
              .isEqualTo(rollUp(desks.county, asked))
              .contains(offices.codes().getLast());
        }
      } finally {
        PostgresServer.close(second);
      }
    }
  }

  private static void holdsEachBundleOnce(Transactions books, Map<Period, OutgoingForm> months) {
    int facts =
        OFFICES
            * months.values().stream()
                .flatMap(f -> f.facts().stream())
                .filter(f -> f.view().equals("fact_dispute"))
                .mapToInt(f -> f.lines().size())
                .sum();
    books.read(ctx -> {
      assertThat(ctx.fetchCount(INBOUND_BUNDLE)).isEqualTo(OFFICES * MONTHS);
      assertThat(ctx.fetchCount(SUBMISSION)).isEqualTo(OFFICES * MONTHS);
      assertThat(ctx.fetchCount(SUBMISSION, SUBMISSION.CURRENT_ONE.isTrue()))
          .isEqualTo(OFFICES * MONTHS);
      assertThat(ctx.fetchCount(RECEIVED_FACT_DISPUTE)).isEqualTo(facts);
      assertThat(ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("receive")))
          .isEqualTo(OFFICES * MONTHS);
      return facts;
    });
  }
}
