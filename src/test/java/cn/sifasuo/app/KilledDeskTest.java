package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.IMPORT_BATCH;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenProof;
import cn.sifasuo.vault.KillableChild;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A desk killed at random instants of a working day: saving, importing, closing, sealing, backing
 * up, changing the password and the data key. Whatever it had said is there, the desk opens, and
 * everything still agrees with everything. {@code -Dsifasuo.kills=500} for more of it, {@code
 * -Dsifasuo.kills.seed=N} for others.
 */
class KilledDeskTest {

  private static final int KILLS = Integer.getInteger("sifasuo.kills", 20);

  /** Acts a desk does before it is killed in another one, at random below this. */
  private static final int MOST_ACTS = 5;

  private static final int LONGEST_ACT_MS = 700;

  /** Opened anew this often; the rest of the kills follow on each other's open file. */
  private static final int LOOKED_INTO = 4;

  @TempDir Path folder;
  private final Random random = new Random(Long.getLong("sifasuo.kills.seed", 2026));
  private final Map<UUID, Integer> cases = new HashMap<>();
  private final Map<UUID, Integer> imports = new HashMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private final Map<UUID, String> sealed = new HashMap<>();
  private final List<String> backups = new ArrayList<>();
  private int password;

  /** Number of the audit entry of the newest change of key that was said. */
  private long rekeyed;

  /** The password that may have come into force before it could be said. */
  private int next;

  /** A sheet of a few cases that is not like any other. */
  static Path sheet(Path ground, LocalDate day, int rows, int mark) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        "序号,案号,受理日期,申请人,被申请人,纠纷类型,案件来源,调委会类别,纠纷简要情况,涉及人数,调解结果,协议形式,协议金额（元）,调结日期,难易程度,村（居）\n");
    for (int i = 1; i <= rows; i++) {
      csv.append(
          "%d,测调字%d第%d号,%s,测试甲,测试乙,邻里纠纷,申请调解,村,测试甲与测试乙因邻里事发生纠纷,2,成功,口头,100,%s,简单,双塘村\n"
              .formatted(i, mark, i, day.minusDays(2), day));
    }
    try {
      return Files.writeString(ground.resolve("sheet" + mark + ".csv"), csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whateverADeskHadSaidIsThereAfterItWasKilled() throws Exception {
    CommandDesk desk = CommandDesk.made(folder);
    Files.createDirectories(folder.resolve("backups"));
    CommandDesk.Committee committee = desk.open(CommandDesk::committee);
    enrol(desk);
    desk.open(d -> {
      d.staff.changeOwnPassword(d.session(), WorkingChild.password(0));
      return true;
    });
    for (int kill = 1; kill <= KILLS; kill++) {
      killed(desk, committee);
      if (kill % LOOKED_INTO == 0 || kill == KILLS) {
        everythingIsThere(desk);
      }
    }
    System.out.printf(
        "%d kills: %d cases, %d imports, %d closed forms, %d bundles, %d backups, %d passwords%n",
        KILLS,
        cases.size(),
        imports.size(),
        closed.size(),
        sealed.size(),
        backups.size(),
        password);
    assertThat(cases).as("work went on between the kills").hasSizeGreaterThan(KILLS / 2);
    backupsOpen();
  }

  private void enrol(CommandDesk desk) {
    CommandDesk county = CommandDesk.none(folder, "county");
    CommandDesk.Run made =
        county.runAs(
            CommandDesk.DIRECTOR, "init --desk county --code 990201 --name 双塘县司法局 --director 周敏");
    assertThat(made.exit()).as(made.err()).isZero();
    Path request = folder.resolve("request.p7s");
    EnrolmentDesk.Paper asked =
        desk.open(d ->
            d.exchange.enrolment.request(d.session(), d.info().name(), Optional.empty(), request));
    EnrolmentDesk.Paper granted =
        county.open(d ->
            d.exchange.enrolment.accept(
                d.session(), d.info().name(), request, asked.fingerprint(), folder));
    desk.open(
        d -> d.exchange.enrolment.install(d.session(), granted.file(), granted.fingerprint()));
  }

  private void killed(CommandDesk desk, CommandDesk.Committee committee) throws Exception {
    try (KillableChild child =
        KillableChild.start(
            WorkingChild.class,
            desk.data.toString(),
            folder.toString(),
            committee.id().toString(),
            committee.mediator().toString(),
            String.valueOf(random.nextLong()),
            String.valueOf(passwordInForce(desk)))) {
      assertThat(child.hear()).isEqualTo("ready");
      int acts = random.nextInt(MOST_ACTS); // counted, or a slow machine would die at its start
      for (int act = 0; act < acts; act++) {
        heard(child.hear());
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_ACT_MS));
      child.kill().forEach(this::heard);
    }
  }

  /** What was announced and not confirmed may have happened or not. */
  private int passwordInForce(CommandDesk desk) {
    if (next > password && opens(desk, next)) {
      password = next;
    }
    next = password;
    return password;
  }

  private static boolean opens(CommandDesk desk, int number) {
    try (Vault vault =
        Vault.open(
            desk.data.resolve("vault"),
            CommandDesk.DIRECTOR,
            WorkingChild.password(number),
            QuickVault.SETTINGS)) {
      return vault.followsCrash();
    } catch (cn.sifasuo.kernel.Failure e) {
      assertThat(e.code()).isEqualTo("V-103"); // wrong password, and nothing worse
      return false;
    }
  }

  private void heard(String said) {
    String[] words = said.split(" ");
    switch (words[0]) {
      case "case" -> cases.merge(UUID.fromString(words[1]), Integer.parseInt(words[2]), Math::max);
      case "import" -> imports.put(UUID.fromString(words[1]), Integer.parseInt(words[2]));
      case "closed" -> closed.put(words[1] + " " + words[2], words[3]);
      case "sealed" -> sealed.put(UUID.fromString(words[1]), words[2]);
      case "rekey" -> rekeyed = Math.max(rekeyed, Long.parseLong(words[1]));
      case "backup" -> backups.add(words[1]);
      case "password" -> {
        next = Integer.parseInt(words[1]);
        password = words[2].equals("done") ? next : password;
      }
      default -> throw new AssertionError(said);
    }
  }

  private void everythingIsThere(CommandDesk desk) {
    DeskOpening opening =
        new DeskOpening(ProgramFolder.find(), QuickVault.SETTINGS, desk.clock(), name -> null);
    int number = passwordInForce(desk);
    try (Desk opened =
        opening.open(
            new DataFolder(desk.data), CommandDesk.DIRECTOR, WorkingChild.password(number))) {
      Map<UUID, Integer> there =
          opened
              .transactions()
              .read(ctx ->
                  ctx.select(DISPUTE_CASE.ID, DISPUTE_CASE.VERSION)
                      .from(DISPUTE_CASE)
                      .fetchMap(DISPUTE_CASE.ID, DISPUTE_CASE.VERSION));
      cases.forEach((id, version) ->
          assertThat(there.getOrDefault(id, 0)).as("case %s", id).isGreaterThanOrEqualTo(version));
      Map<UUID, Integer> batches =
          opened
              .transactions()
              .read(ctx ->
                  ctx.select(IMPORT_BATCH.ID, IMPORT_BATCH.ROWS_TAKEN)
                      .from(IMPORT_BATCH)
                      .fetchMap(IMPORT_BATCH.ID, IMPORT_BATCH.ROWS_TAKEN));
      assertThat(batches).containsAllEntriesOf(imports);
      closed.forEach((form, digest) ->
          assertThat(frozen(opened, form).map(FrozenForm::digest)).as(form).hasValue(digest));
      sealed.forEach(
          (id, hash) -> assertThat(fileOf(opened, id)).as("bundle %s", id).isEqualTo(hash));
      assertThat(opened.transactions().<Optional<Long>>read(opened.audit::firstBroken)).isEmpty();
      assertThat(opened.transactions().read(opened.frozenProof::prove))
          .extracting(FrozenProof.Proof::verdict)
          .allMatch(FrozenProof.Verdict.SAME::equals);
      long entry =
          opened
              .transactions()
              .read(ctx -> opened.audit.newest(ctx, "rekey").map(AuditChain.Entry::seq).orElse(0L));
      assertThat(entry).as("change of key").isGreaterThanOrEqualTo(rekeyed);
      opened.vault().readThrough();
    }
  }

  private static Optional<FrozenForm> frozen(Desk desk, String form) {
    String[] words = form.split(" ");
    return desk.transactions()
        .read(ctx -> desk.frozenForms.find(ctx, words[1], Period.parse(words[0]).orElseThrow(), 1));
  }

  private static String fileOf(Desk desk, UUID bundle) {
    try {
      return Digest.of(desk.exchange.outbox.find(bundle).map(Outbox.Sealed::file).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void backupsOpen() throws IOException {
    for (String backup : backups) {
      Path into = folder.resolve("restored").resolve(backup);
      Vault.restore(folder.resolve("backups").resolve(backup), into);
      try (Stream<Path> files = Files.list(into)) {
        assertThat(files.map(f -> f.getFileName().toString())).contains("ledger.mv.db");
      }
    }
  }
}
