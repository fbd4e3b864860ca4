package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.OWN_IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.vault.PostgresServer;
import cn.sifasuo.vault.Transactions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A county's desk on a PostgreSQL server, worked on by whole command lines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerCommandsTest {

  private static final Pattern FINGERPRINT = Pattern.compile("指纹：([0-9 ]{39})");

  private Optional<PostgresServer> server = Optional.empty();
  @TempDir Path folder;
  private CommandDesk county = CommandDesk.none(Path.of("."), "none");
  private String database = "";

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

  @BeforeEach
  void emptyDatabase() {
    database = server().emptyDatabase();
    county = CommandDesk.none(folder, "county");
    county.environment.put("SIFASUO_SERVER_PASSWORD", server().password());
  }

  private PostgresServer server() {
    return server.orElseThrow();
  }

  private Run init(CommandDesk desk, String... where) {
    String common = "init --desk county --code 990201 --server-user " + server().user();
    return desk.run(common + " " + String.join(" ", where), "--name", "示范县司法局");
  }

  private void made() {
    Run made = init(county, "--server", server().url(database));
    assertThat(made.exit()).as(made.err()).isZero();
    county.environment.remove("SIFASUO_SERVER_PASSWORD"); // from now on the folder knows it
  }

  private static String fingerprint(Run run) {
    Matcher said = FINGERPRINT.matcher(run.out());
    assertThat(said.find()).as(run.out() + run.err()).isTrue();
    return said.group(1);
  }

  private static Run done(Run run) {
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  @Test
  void aMonthGoesFromTheTownshipIntoTheRollUp() throws IOException {
    made();
    CommandDesk township = CommandDesk.made(folder);
    String request = folder.resolve("request.p7s").toString();
    String own = fingerprint(done(township.run("enrol request --out " + request)));
    Run granted = done(county.run("enrol accept " + request, "--fingerprint", own));
    String certificate = folder.resolve("SFE-990201101-certificate.p7s").toString();
    done(township.run("enrol install " + certificate, "--fingerprint", fingerprint(granted)));
    township.open(
        d -> CommandDesk.concluded(d, CommandDesk.committee(d), LocalDate.of(2026, 10, 12)));
    township.closeOctober();
    Path stick = Files.createDirectories(folder.resolve("stick"));
    done(township.run("bundle --period 2026-10 --out " + stick));

    Run received = done(county.run("receive " + stick));
    assertThat(received.out()).contains("已受理 990201101 的第 1 件", "逐格重算相符");
    assertThat(done(county.run("status --period 2026-10")).out()).contains("双塘镇司法所");
    assertThat(done(county.run("--json rollup M1 --period 2026-10")).json().toString())
        .contains("990201101");
    assertThat(county.run("doctor").out()).contains("pg_dump").doesNotContain("上次关闭");
  }

  @Test
  void aBackupIsTheServers() throws IOException {
    made();
    Path stick = Files.createDirectories(folder.resolve("stick"));
    Run run = county.run("backup --to " + stick);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("V-307", "pg_dump");
    assertThat(stick).isEmptyDirectory();
  }

  @Test
  void thePasswordOfTheServerCannotBeReadWithoutASlot() throws IOException {
    made();
    done(county.run("enrol offices"));
    String file = Files.readString(county.data.resolve("vault/server.json"));
    assertThat(file).contains(server().url(database)).doesNotContain(server().password());

    // pointed at another server, the file no longer opens
    Path there = county.data.resolve("vault/server.json");
    Files.writeString(there, file.replace("127.0.0.1", "127.0.0.2"));
    Run run = county.run("enrol offices");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("V-144");
  }

  @Test
  void theKeysOfTheCountyLieUnderACoverOnTheServer() {
    made();
    String before =
        county.open(desk -> {
          desk.exchange.enrolment.county(desk.session(), "示范县司法局");
          return desk.exchange
              .identities
              .all(cn.sifasuo.exchange.IdentityStore.Direction.DOWNWARD)
              .getFirst()
              .publicPart()
              .fingerprint()
              .groups();
        });
    Transactions administrator = server().program(database);
    try {
      byte[] stored =
          administrator.read(
              ctx -> ctx.select(OWN_IDENTITY.CONTENT).from(OWN_IDENTITY).fetchSingle().value1());
      assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("990201");
    } finally {
      PostgresServer.close(administrator);
    }
    assertThat(before).hasSize(39);
  }

  @Test
  void whatIsWrongWithTheServerIsSaidAndLeavesNothingBehind() {
    assertThat(init(county, "--server", server().url("nowhere")).err()).contains("V-134");
    assertThat(init(county, "--server", "jdbc:h2:mem:x").err()).contains("V-141");
    assertThat(init(county, "--server", server().url(database) + "?password=x").err())
        .contains("V-141", "地址里不能写口令");
    assertThat(init(county, "--server", "jdbc:postgresql://127.0.0.1:1/x").err())
        .contains("V-132", "连不上数据库服务器");
    county.environment.put("SIFASUO_SERVER_PASSWORD", "wrong");
    assertThat(init(county, "--server", server().url(database)).err()).contains("V-133");
    county.environment.put("SIFASUO_SERVER_PASSWORD", server().password());
    made();

    CommandDesk other = CommandDesk.none(folder, "other");
    other.environment.put("SIFASUO_SERVER_PASSWORD", server().password());
    assertThat(init(other, "--server", server().url(database)).err()).contains("V-142");
    assertThat(other.data.resolve("vault/slots.json")).doesNotExist();
  }

  @Test
  void aTownshipsLedgersStayInAnEncryptedFile() {
    CommandDesk township = CommandDesk.none(folder);
    township.environment.put("SIFASUO_SERVER_PASSWORD", server().password());
    Run run =
        township.run(
            "init --desk township --code 990201101 --server-user x --server "
                + server().url(database),
            "--name",
            "双塘镇司法所");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("A-231", "只能加密存放在本机");
  }
}
