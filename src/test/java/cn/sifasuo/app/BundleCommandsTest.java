package cn.sifasuo.app;

import static cn.sifasuo.app.CommandDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves and how much of it, by command line, from the office's preview to the county. */
class BundleCommandsTest {

  @TempDir Path folder;
  private CommandDesk office;
  private CommandDesk county;
  private Path stick;

  @BeforeEach
  void octoberIsClosed() throws Exception {
    stick = Files.createDirectory(folder.resolve("stick"));
    office = CommandDesk.made(folder);
    county = CommandDesk.county(folder);
    office.enrolAt(county, stick);
    office.open(desk -> {
      CommandDesk.Committee committee = CommandDesk.committee(desk);
      return CommandDesk.concluded(desk, committee, LocalDate.of(2026, 10, 20));
    });
    office.closeOctober();
  }

  private Path bundle() throws Exception {
    try (var files = Files.list(stick)) {
      return files.filter(f -> f.toString().endsWith(".p7m")).findFirst().orElseThrow();
    }
  }

  @Test
  void thePreviewSaysWhatLeavesOnWhichGround() {
    JsonNode said = done(office.run("--json bundle preview --period 2026-10")).json();

    assertThat(said.path("forms").get(0).path("content").asText()).isEqualTo("FACTS");
    assertThat(said.path("forms").get(0).path("ground").asText()).contains("人民调解法");
    assertThat(said.path("forms").get(0).path("columns").path("fact_dispute").toString())
        .contains("dispute_type")
        .doesNotContain("record_id");
    assertThat(said.path("records").findValuesAsText("type"))
        .containsExactly("committee", "mediator", "correction_case", "aid_notice");
    assertThat(said.path("records").toString())
        .contains("\"new\":1", "leader")
        .doesNotContain("\"id_no\"", "phone");
    assertThat(said.path("leaks")).isEmpty();
    assertThat(done(office.run("bundle preview --period 2026-10 --content totals")).out())
        .contains("只报总数", "已查")
        .doesNotContain("明细 fact_dispute");
  }

  @Test
  void lessThanTheLawGivesIsSentAndTakenWithAWarning() throws Exception {
    CommandDesk.Run sealed =
        done(office.run("--json bundle --period 2026-10 --content totals --out", stick));
    assertThat(sealed.json().path("content").asText()).isEqualTo("TOTALS");

    JsonNode received = done(county.run("--json receive", bundle())).json();

    assertThat(received.path("bundles").get(0).path("status").asText())
        .isEqualTo("ACCEPTED_WITH_WARNINGS");
    assertThat(received.path("bundles").get(0).path("problems").toString())
        .contains("not-recounted");
  }

  @Test
  void theLawfulBundleBringsTheRegister() throws Exception {
    CommandDesk.Run sealed = done(office.run("bundle --period 2026-10 --out", stick));
    assertThat(sealed.out()).contains("依法上报的记录");

    done(county.run("receive", bundle()));

    int records =
        county.open(desk ->
            desk.exchange.receivedRecords.types(cn.sifasuo.kernel.Period.month(2026, 10)).stream()
                .mapToInt(t -> desk.exchange.receivedRecords.list(desk.session(), t).size())
                .sum());
    assertThat(records).isEqualTo(2);
  }

  @Test
  void anUnknownLevelIsWrongUse() {
    CommandDesk.Run run = office.run("bundle --period 2026-10 --content everything --out", stick);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("A-232", "totals");
  }

  @Test
  void theKeyForRecordsOfMinorsIsMadeForOnePersonAndTakenIn() {
    Path key = stick.resolve("minors.p7s");
    assertThat(done(county.run("minors key --holder zhoumin --out", key)).out())
        .contains("只有 zhoumin 能打开");
    assertThat(done(office.run("verify", key)).out()).contains("专用钥匙");
    assertThat(done(office.run("enrol install", key)).out()).contains("示范县司法局");
    assertThat(done(county.run("minors list")).out()).contains("0 份");
    CommandDesk.Run none =
        county.run("minors open 0198f0a0-0000-7000-8000-000000000001 --reason 核对");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("C-422");
  }
}
