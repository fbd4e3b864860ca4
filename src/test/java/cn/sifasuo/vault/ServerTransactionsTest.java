package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static cn.sifasuo.vault.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sifasuo.security.AuditChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several programs at one server may rely on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTransactionsTest {

  private Optional<PostgresServer> running = Optional.empty();
  private Optional<PostgresServer.Desk> made = Optional.empty();

  @BeforeAll
  void startServer() throws Exception {
    running = PostgresServer.start(this);
    assumeTrue(running.isPresent());
  }

  @AfterAll
  void stopServer() throws Exception {
    if (running.isPresent()) {
      running.get().close();
    }
  }

  @BeforeEach
  void aDesk() {
    made = running.map(PostgresServer::desk);
  }

  @AfterEach
  void leave() {
    made.ifPresent(PostgresServer.Desk::close);
  }

  private Transactions desk() {
    return made.orElseThrow().transactions();
  }

  private Transactions otherProgram() {
    return running.orElseThrow().program(made.orElseThrow().name());
  }

  private static int count(DSLContext db) {
    return db.select(SETTING.CONTENT)
        .from(SETTING)
        .where(SETTING.NAME.eq("count"))
        .fetchOptional(r -> Integer.parseInt(r.value1()))
        .orElse(0);
  }

  /** Looks and then writes what it saw: two that look at once would lose one of the steps. */
  private static int step(DSLContext db) {
    int next = count(db) + 1;
    db.insertInto(SETTING)
        .values("count", String.valueOf(next))
        .onDuplicateKeyUpdate()
        .set(SETTING.CONTENT, String.valueOf(next))
        .execute();
    return next;
  }

  private static void atOnce(List<Callable<Object>> acts) throws Exception {
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      for (Future<Object> one : threads.invokeAll(acts)) {
        one.get(60, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void writesOfTwoProgramsRunOneAfterAnother() throws Exception {
    Transactions other = otherProgram();
    try {
      List<Callable<Object>> acts = new ArrayList<>();
      for (Transactions program : List.of(desk(), other, desk(), other)) {
        acts.add(() -> {
          for (int i = 0; i < 50; i++) {
            program.write(ServerTransactionsTest::step);
          }
          return acts;
        });
      }
      atOnce(acts);
      assertThat(desk().<Integer>read(ServerTransactionsTest::count)).isEqualTo(200);
    } finally {
      PostgresServer.close(other);
    }
  }

  @Test
  void theAuditChainOfPartsThatRunBesideEachOtherHolds() throws Exception {
    AuditChain audit = new AuditChain(QuickVault.CLOCK);
    List<Callable<Object>> acts = new ArrayList<>();
    for (int worker = 0; worker < 8; worker++) {
      String part = "99010000" + worker;
      acts.add(() -> {
        for (int i = 0; i < 25; i++) {
          desk().writePart(part, db -> audit.append(db, "zhang", "receive", "x", part, "1"));
        }
        return acts;
      });
    }
    atOnce(acts);
    assertThat(desk().<Optional<Long>>read(audit::firstBroken)).isEmpty();
    assertThat(desk().read(audit::head).seq()).isEqualTo(200);
  }

  /** Two parts are in the middle at the same time; of one part only one is. */
  @Test
  void partsRunBesideEachOtherAndAPartRunsAlone() throws Exception {
    CyclicBarrier bothInside = new CyclicBarrier(2);
    Callable<Object> first = () -> desk().writePart("990100001", db -> wait(bothInside));
    Callable<Object> second = () -> desk().writePart("990100002", db -> wait(bothInside));
    atOnce(List.of(first, second));

    List<Callable<Object>> same = new ArrayList<>();
    for (int worker = 0; worker < 4; worker++) {
      same.add(() -> {
        for (int i = 0; i < 20; i++) {
          desk().writePart("990100001", ServerTransactionsTest::step);
        }
        return same;
      });
    }
    atOnce(same);
    assertThat(desk().<Integer>read(ServerTransactionsTest::count)).isEqualTo(80);
  }

  private static Object wait(CyclicBarrier barrier) {
    try {
      return barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDeadlockHasTheWorkDoneAgain() throws Exception {
    CyclicBarrier bothHold = new CyclicBarrier(2);
    AtomicInteger tries = new AtomicInteger();
    List<Callable<Object>> acts = new ArrayList<>();
    for (List<String> order : List.of(List.of("a", "b"), List.of("b", "a"))) {
      acts.add(() -> {
        boolean[] met = {false};
        return desk()
            .writePart(
                "part " + order.getFirst(),
                db -> {
                  tries.incrementAndGet();
                  WriteLocks.take(db, order.getFirst());
                  if (!met[0]) {
                    met[0] = true;
                    wait(bothHold);
                  }
                  WriteLocks.take(db, order.getLast());
                  return db.insertInto(SETTING).values(order.getFirst(), "1").execute();
                });
      });
    }
    atOnce(acts);
    assertThat(tries).hasValue(3);
    assertThat(desk().<Integer>read(db -> db.fetchCount(SETTING))).isEqualTo(2);
  }

  @Test
  void whateverIsThrownRollsEverythingBackAndReadsKeepNothing() {
    assertThatThrownBy(() ->
            desk()
                .write(db -> {
                  step(db);
                  throw new IllegalArgumentException("rule");
                }))
        .hasMessage("rule");
    assertThatThrownBy(() -> desk().write(db -> desk().write(ServerTransactionsTest::step)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a write inside a write");
    // nothing can be written in a read by mistake: the server refuses
    assertThat(refused(() -> desk().read(ServerTransactionsTest::step)).code()).isEqualTo("V-137");
    assertThat(desk().<Integer>read(ServerTransactionsTest::count)).isZero();
  }

  @Test
  void aReadSeesOneMomentOnly() {
    desk().write(ServerTransactionsTest::step);
    int[] seen =
        desk()
            .read(db -> {
              int before = count(db);
              Transactions other = otherProgram();
              other.write(ServerTransactionsTest::step);
              PostgresServer.close(other);
              return new int[] {before, count(db)};
            });
    assertThat(seen).containsExactly(1, 1);
  }

  /** The server's own words for what is wrong with it, each as a sentence for the clerk. */
  @ParameterizedTest
  @CsvSource({
    "53100, V-135, 磁盘已满",
    "53300, V-136, 连接或内存已用完",
    "57P03, V-132, 没有得到确认",
    "42501, V-137, 不许本单位写入",
    "XX001, V-138, 数据损坏"
  })
  void whatIsWrongWithTheServerIsToldFromWhatIsWrongWithAStatement(
      String state, String code, String sentence) {
    var failure =
        refused(() ->
            desk()
                .write(db ->
                    db.execute(
                        "do $$ begin raise exception using errcode = '" + state + "'; end $$")));
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.sentence()).contains(sentence);
    assertThatThrownBy(() ->
            desk()
                .write(db -> {
                  db.insertInto(SETTING).values("a", "1").execute();
                  return db.insertInto(SETTING).values("a", "2").execute();
                }))
        .isInstanceOf(DataAccessException.class);
  }

  /** What was acknowledged before the power went is there; what came after it is told. */
  @Test
  void aServerThatDiesAndComesBackLosesNothingAcknowledged() throws Exception {
    for (int i = 0; i < 10; i++) {
      desk().write(ServerTransactionsTest::step);
    }
    running.orElseThrow().kill();
    assertThat(refused(() -> desk().write(ServerTransactionsTest::step)).code()).isEqualTo("V-132");
    running.orElseThrow().start();

    assertThat(desk().<Integer>read(ServerTransactionsTest::count)).isEqualTo(10);
    assertThat(desk().<Integer>write(ServerTransactionsTest::step)).isEqualTo(11);
  }
}
