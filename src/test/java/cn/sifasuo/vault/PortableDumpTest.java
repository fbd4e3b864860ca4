package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static cn.sifasuo.vault.schema.Tables.USER_LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault goes into one file of lines and comes out of it again, whole or not at all. */
class PortableDumpTest {

  private static final Map<String, Object> ABOUT = Map.of("name", "双塘镇司法所");

  /** More than one sealed piece can hold, and nothing that could be packed smaller. */
  private static final byte[] LARGE = new byte[5 << 20];

  static {
    new Random(3).nextBytes(LARGE);
  }

  @TempDir Path temp;
  private Path folder;
  private Path file;

  @BeforeEach
  void aVault() {
    folder = temp.resolve("desk");
    file = temp.resolve("desk.sfdump");
  }

  private DumpInfo dumped(Vault vault) {
    return PortableDump.write(vault, file, ABOUT, "1.2", QuickVault.CLOCK, (step, share) -> {});
  }

  private DumpInfo loaded(Path into) {
    return PortableDump.load(
        file, into, QuickVault.SIGN_IN, QuickVault.password(), QuickVault.SETTINGS);
  }

  /** Rows of every kind of value, in every table there is, more than go through at once. */
  private static void filled(Vault vault) {
    QuickVault.put(vault, "long", "长".repeat(90_000));
    vault
        .transactions()
        .write(db -> {
          db.execute("set referential_integrity false");
          for (int i = 0; i < 1_203; i++) {
            db.execute(
                "insert into ledger_history values ('dispute_case', random_uuid(), ?, "
                    + "'dispute_case', random_uuid(), timestamp with time zone "
                    + "'2026-10-12 09:00:00.125+08:00', 'zhang', 'create', null, null, ?, ?)",
                1_203 - i,
                i,
                "{\"name\":\"𬱖喆〇\\n" + i + "\"}");
          }
          db.execute(
              "insert into own_identity (id, direction, suite, content, fingerprint, created_at) "
                  + "values (random_uuid(), 'UPWARD', 'S', ?, 'f', now())",
              LARGE);
          db.execute("set referential_integrity true");
          return db.execute("delete from code_item where code = (select min(code) from code_item)");
        });
  }

  private static List<DumpHead.Table> measured(Vault vault) {
    return vault.transactions().read(PortableDumpTest::measured);
  }

  private static List<DumpHead.Table> measured(DSLContext db) {
    return DumpTable.all(db).stream()
        .map(t -> {
          try {
            return Dump.measured(t, db);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        })
        .toList();
  }

  @Test
  void everyTableComesOutAsItWentIn() throws IOException {
    List<DumpHead.Table> before;
    DumpInfo made;
    try (Vault vault = QuickVault.create(folder)) {
      filled(vault);
      before = measured(vault);
      made = dumped(vault);
    }
    assertThat(made.rows()).isEqualTo(before.stream().mapToLong(DumpHead.Table::rows).sum());
    assertThat(made.tables()).isGreaterThan(60);
    assertThat(PortableDump.isOne(file)).isTrue();
    assertThat(PortableDump.check(file)).isEqualTo(made);
    assertThat(PortableDump.signIns(file)).containsExactly(QuickVault.SIGN_IN);

    Path into = temp.resolve("new pc");
    assertThat(loaded(into)).isEqualTo(made);

    try (Vault vault = QuickVault.open(into)) {
      assertThat(measured(vault)).isEqualTo(before);
      assertThat(vault.databaseId()).isEqualTo(made.databaseId());
      assertThat(vault.seal()).isEqualTo(SealState.SOUND);
      assertThat(vault.restoredFrom()).isPresent();
      QuickVault.put(vault, "after", "loading");
    }
    try (Vault vault = QuickVault.open(into)) {
      assertThat(QuickVault.get(vault, "after")).hasValue("loading");
    }
    assertThat(refused(() -> loaded(into)).code()).isEqualTo("V-110");
    assertThat(temp.resolve("desk.sfdump.part")).doesNotExist();
  }

  @Test
  void peopleGoOnSavingAndTheDumpIsOfOneMoment() {
    try (Vault vault = QuickVault.create(folder)) {
      QuickVault.put(vault, "before", "dump");
      PortableDump.write(
          vault,
          file,
          ABOUT,
          "1",
          QuickVault.CLOCK,
          (step, share) -> {
            if (QuickVault.get(vault, "during").isEmpty()) {
              QuickVault.put(vault, "during", "dump");
            }
          });
      assertThat(QuickVault.get(vault, "during")).hasValue("dump");
    }
    Path into = temp.resolve("new pc");
    loaded(into);
    try (Vault vault = QuickVault.open(into)) {
      assertThat(QuickVault.get(vault, "before")).hasValue("dump");
      assertThat(QuickVault.get(vault, "during")).isEmpty();
    }
  }

  @Test
  void nothingReadableIsInTheFile() throws IOException {
    try (Vault vault = QuickVault.create(folder)) {
      QuickVault.put(vault, "who", "王某某");
      dumped(vault);
    }
    String all = Files.readString(file, StandardCharsets.ISO_8859_1);
    String name = new String("王某某".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(all).doesNotContain(name);
  }

  @Test
  void itsOwnNoteIsEnoughToReadIt() throws Exception {
    String printed;
    try (Vault vault = QuickVault.create(folder);
        RecoveryCode code = vault.slots().addRecoverySlot()) {
      filled(vault);
      dumped(vault);
      printed = new String(code.printed());
    }
    DumpByHand byHand = DumpByHand.open(file, QuickVault.SIGN_IN, QuickVault.password());
    assertThat(byHand.lines("setting"))
        .startsWith(
            "{\"columns\":[[\"name\",\"character varying\"],"
                + "[\"content\",\"character varying\"]],\"table\":\"setting\"}")
        .anySatisfy(line -> assertThat(line).startsWith("[\"long\",\"长长长"));
    assertThat(byHand.lines("ledger_history")).hasSize(1_204);
    assertThat(DumpByHand.open(file, printed).lines("setting")).isEqualTo(byHand.lines("setting"));
    assertThat(byHand.lines("own_identity").getLast())
        .contains("\"" + Base64.getEncoder().encodeToString(LARGE) + "\"");
  }

  /** A dump as a program of an earlier version wrote it: its rows under its schema. */
  @Test
  void aDumpOfAnEarlierVersionIsReadByTodaysProgram() throws IOException {
    List<DumpHead.Table> then =
        ofVersion(
            "21",
            db -> {
              db.execute(
                  "insert into user_account (id, sign_in, display_name, role, created_at) "
                      + "values (random_uuid(), 'qianmin', '钱敏', 'CLERK', now())");
            });
    assertThat(then.stream().map(DumpHead.Table::name)).doesNotContain("user_ledger");

    Path into = temp.resolve("new pc");
    assertThat(loaded(into).schemaVersion()).isEqualTo("21");

    try (Vault vault = QuickVault.open(into)) {
      assertThat(Integer.parseInt(vault.schemaVersion())).isGreaterThan(21);
      // what the later migrations do to rows, they did to these
      String ledger =
          vault
              .transactions()
              .read(db ->
                  db.select(USER_LEDGER.LEDGER)
                      .from(USER_LEDGER)
                      .where(USER_LEDGER.SIGN_IN.eq("qianmin"))
                      .fetchSingle(USER_LEDGER.LEDGER));
      assertThat(ledger).isEqualTo("MEDIATION");
      List<DumpHead.Table> today = measured(vault);
      assertThat(today)
          .contains(then.stream().filter(t -> t.name().equals("user_account")).toList().getFirst());
      assertThat(vault.seal()).isEqualTo(SealState.SOUND);
    }
  }

  /** A dump of a database that was migrated to a version only, under slots of its own. */
  private List<DumpHead.Table> ofVersion(
      String version, java.util.function.Consumer<DSLContext> work) throws IOException {
    VaultFolder old = new VaultFolder(Files.createDirectories(folder));
    DataKey key = DataKey.random(new SecureRandom());
    KeySlots slots =
        KeySlots.none(new cn.sifasuo.kernel.Ids(QuickVault.CLOCK).next())
            .withStaff(QuickVault.SIGN_IN, QuickVault.password(), QuickVault.SETTINGS.staff(), key);
    SlotFile.save(old.slots(), slots);
    try (LedgerFile ledger = new LedgerFile(old, key);
        FolderLock lock = FolderLock.take(old)) {
      JdbcDataSource source = ledger.forCreating();
      SerialTransactions rows = new SerialTransactions(source, () -> {});
      Schema then = Schema.ofProgram().upTo(version);
      then.migrate(source);
      List<DumpHead.Table> measured =
          rows.write(db -> {
            db.execute("insert into sentinel values (1, ?, now())", slots.databaseId());
            work.accept(db);
            return measured(db);
          });
      Opened opened =
          new Opened(
              old,
              lock,
              slots,
              key,
              new Store.InFile(ledger, rows),
              then.version(source),
              Opened.Found.fresh());
      new Dump(opened, ABOUT, "0.9", (step, share) -> {}).to(file, QuickVault.CLOCK);
      rows.close();
      return measured;
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDumpOfANewerProgramIsRefusedInAsManyWords() throws IOException {
    Path next = Files.createDirectory(temp.resolve("next"));
    Files.writeString(next.resolve("V900__next.sql"), "create table next_thing (id integer);");
    QuickVault.create(folder).close();
    Opened opened =
        new VaultOpening(
                new VaultFolder(folder),
                QuickVault.SETTINGS,
                new Schema(List.of("classpath:db/migration", "filesystem:" + next)))
            .open(slots -> slots.open(QuickVault.SIGN_IN, QuickVault.password()));
    try (var lock = opened.lock();
        var key = opened.key()) {
      new Dump(opened, ABOUT, "9", (step, share) -> {}).to(file, QuickVault.CLOCK);
      opened.store().close();
    }
    assertThat(refused(() -> loaded(temp.resolve("into"))).code()).isEqualTo("V-109");
    nothingIsIn(temp.resolve("into"));
  }

  @Test
  void everyByteCounts() throws IOException {
    try (Vault vault = QuickVault.create(folder)) {
      QuickVault.put(vault, "before", "dump");
      dumped(vault);
    }
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    int[] places =
        Stream.concat(
                Stream.of(0, 1, 31, whole.length - 1, whole.length - 65, whole.length - 80),
                random.ints(60, 0, whole.length).boxed())
            .mapToInt(Integer::intValue)
            .toArray();
    Path into = temp.resolve("into");
    for (int place : places) {
      byte[] flipped = whole.clone();
      flipped[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      assertThat(refused(() -> PortableDump.check(file)).code())
          .as("byte " + place)
          .isEqualTo("V-312");
      assertThat(refused(() -> loaded(into)).code()).isEqualTo("V-312");
      nothingIsIn(into);
    }
    for (int length : new int[] {0, 1, 63, 64, 65, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(refused(() -> loaded(into)).code()).as("length " + length).isEqualTo("V-312");
    }
    Files.write(file, whole);
    Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
    assertThat(refused(() -> loaded(into)).code()).isEqualTo("V-312");
    nothingIsIn(into);
  }

  /** Somebody who can write to the stick makes the digest at the end fit again. */
  @Test
  void aDigestMadeToFitDoesNotHelp() throws IOException {
    try (Vault vault = QuickVault.create(folder)) {
      QuickVault.put(vault, "before", "dump");
      dumped(vault);
    }
    byte[] whole = Files.readAllBytes(file);
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    Path into = temp.resolve("into");
    int rows = text.indexOf("\"rows\":", text.indexOf("\"name\":\"setting\""));
    int piece = text.indexOf("tables/setting.jsonl.gz.sealed") + 60;
    for (int place : new int[] {rows + 7, piece, text.indexOf("\"madeAt\":\"") + 11}) {
      byte[] changed = whole.clone();
      changed[place] ^= 1;
      Files.write(file, changed);
      DumpFile.finish(file);
      assertThat(refused(() -> loaded(into)).code()).as("byte " + place).isEqualTo("V-312");
      nothingIsIn(into);
    }
  }

  @Test
  void aWrongPasswordMakesNothing() {
    try (Vault vault = QuickVault.create(folder)) {
      dumped(vault);
      assertThat(refused(() -> dumped(vault)).code()).isEqualTo("V-304");
    }
    Path into = temp.resolve("into");
    assertThat(
            refused(() ->
                    PortableDump.load(
                        file, into, QuickVault.SIGN_IN, "x".toCharArray(), QuickVault.SETTINGS))
                .code())
        .isEqualTo("V-103");
    nothingIsIn(into);
  }

  @Test
  void whatIsStoppedLeavesNoFile() throws IOException {
    try (Vault vault = QuickVault.create(folder)) {
      for (DumpStep at : DumpStep.values()) {
        Throwable stopped =
            catchThrowable(() ->
                PortableDump.write(
                    vault,
                    file,
                    ABOUT,
                    "1",
                    QuickVault.CLOCK,
                    (step, share) -> {
                      if (step == at && share > 0.5) {
                        throw new CancellationException();
                      }
                    }));
        assertThat(stopped).isInstanceOf(CancellationException.class);
        try (Stream<Path> left = Files.list(temp)) {
          assertThat(left).containsExactly(folder);
        }
      }
    }
  }

  private static void nothingIsIn(Path into) {
    assertThat(Stream.of("ledger.mv.db", "slots.json", "seal.json", "restored.json"))
        .allSatisfy(name -> assertThat(into.resolve(name)).doesNotExist());
  }
}
