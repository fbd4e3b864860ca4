package cn.sifasuo.vault;

import static cn.sifasuo.vault.QuickVault.get;
import static cn.sifasuo.vault.QuickVault.put;
import static cn.sifasuo.vault.VaultAssertions.refused;
import static cn.sifasuo.vault.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialTransactionsTest {

  @TempDir Path folder;
  private Vault vault;
  private Transactions transactions;

  @BeforeEach
  void open() {
    vault = QuickVault.create(folder);
    transactions = vault.transactions();
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void whateverIsThrownRollsEverythingBack() {
    assertThatThrownBy(() ->
            transactions.write(db -> {
              db.insertInto(SETTING).values("a", "1").execute();
              throw new IllegalArgumentException("rule");
            }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rule");
    assertThatThrownBy(() ->
            transactions.write(db -> {
              db.insertInto(SETTING).values("a", "1").execute();
              throw new StackOverflowError();
            }))
        .isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() ->
            transactions.write(db -> {
              db.insertInto(SETTING).values("a", "1").execute();
              return db.insertInto(SETTING).values("a", "2").execute();
            }))
        .isInstanceOf(DataAccessException.class);

    assertThat(get(vault, "a")).isEmpty();
    put(vault, "a", "3");
    assertThat(get(vault, "a")).hasValue("3");
  }

  @Test
  void anInnerTransactionOfJooqDoesNotCommitTheOuterOne() {
    assertThatThrownBy(() ->
            transactions.write(db -> {
              db.transaction(inner -> inner.dsl().insertInto(SETTING).values("a", "1").execute());
              throw new IllegalArgumentException("later rule");
            }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(get(vault, "a")).isEmpty();
  }

  @Test
  void aWriteInsideAWriteIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> transactions.write(db -> transactions.write(again -> 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReadKeepsNothing() {
    transactions.read(db -> db.insertInto(SETTING).values("a", "1").execute());
    transactions.read(db -> {
      db.transaction(inner -> inner.dsl().insertInto(SETTING).values("a", "1").execute());
      return 1;
    });

    assertThat(get(vault, "a")).isEmpty();
  }

  @Test
  void aReadSeesOneMomentOnly() {
    put(vault, "a", "1");

    List<Integer> counts =
        transactions.read(db -> {
          List<Integer> seen = new ArrayList<>();
          seen.add(db.fetchCount(SETTING));
          try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> put(vault, "b", "2"));
          }
          seen.add(db.fetchCount(SETTING));
          return seen;
        });

    assertThat(counts.get(1)).isEqualTo(counts.get(0));
    assertThat(get(vault, "b")).hasValue("2");
  }

  @Test
  void writesOfManyThreadsAllArrive() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String name = "n" + i;
        all.add(threads.submit(() -> put(vault, name, "x")));
        all.add(threads.submit(() -> get(vault, name)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(transactions.<Integer>read(db -> db.fetchCount(SETTING))).isEqualTo(100);
  }

  @Test
  void closingWaitsForTheRunningSaveAndReader() throws Exception {
    CountDownLatch inside = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(3)) {
      Future<Integer> save =
          threads.submit(() ->
              transactions.write(db -> {
                await(inside, goOn);
                return db.insertInto(SETTING).values("last", "saved").execute();
              }));
      Future<Integer> look =
          threads.submit(() ->
              transactions.read(db -> {
                await(inside, goOn);
                return db.fetchCount(SETTING);
              }));
      inside.await();
      Future<?> closing = threads.submit(vault::close);
      Thread.sleep(50);
      assertThat(closing.isDone()).isFalse();
      goOn.countDown();
      save.get();
      look.get();
      closing.get();
    }
    vault = QuickVault.open(folder);
    assertThat(get(vault, "last")).hasValue("saved");
    assertThat(vault.followsCrash()).isFalse();
  }

  /** A window that cancels a task interrupts its thread in the middle of anything. */
  @Test
  void interruptsBreakNeitherSavesNorReadsNorTheFile() throws Exception {
    Thread busy =
        new Thread(() -> {
          for (int i = 0; i < 50; i++) {
            put(vault, "n" + i, "x".repeat(1000));
            assertThat(get(vault, "n" + i)).isPresent();
          }
          put(vault, "finished", "yes");
        });
    busy.start();
    while (busy.isAlive()) {
      busy.interrupt();
      Thread.sleep(1);
    }

    assertThat(get(vault, "finished")).hasValue("yes");
    vault.close();
    vault = QuickVault.open(folder);
    assertThat(get(vault, "n49")).isPresent();
  }

  @Test
  void aFullDiskStopsWritingInTimeAndNotReading() {
    vault.close();
    VaultSettings demanding =
        new VaultSettings(
            QuickVault.SETTINGS.staff(), QuickVault.SETTINGS.recovery(), Long.MAX_VALUE);
    vault = Vault.open(folder, QuickVault.SIGN_IN, QuickVault.password(), demanding);

    assertThat(refused(() -> put(vault, "a", "1")).code()).isEqualTo("V-201");
    assertThat(get(vault, "a")).isEmpty();
  }

  private static void await(CountDownLatch inside, CountDownLatch goOn) {
    inside.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
