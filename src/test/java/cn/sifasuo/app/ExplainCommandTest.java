package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure is told in sentences, and as data with the cases that make up its change. */
class ExplainCommandTest {

  @TempDir Path folder;
  private CommandDesk desk;

  @BeforeEach
  void threeCasesOfOctoberAndOneOfSeptember() {
    desk = CommandDesk.made(folder);
    desk.open(d -> {
      var committee = CommandDesk.committee(d);
      CommandDesk.concluded(d, committee, LocalDate.of(2026, 10, 12));
      CommandDesk.concluded(d, committee, LocalDate.of(2026, 10, 13));
      return CommandDesk.concluded(d, committee, LocalDate.of(2026, 9, 12));
    });
  }

  private static JsonNode change(JsonNode json, String kind, String against) {
    for (JsonNode change : json.path("changes")) {
      if (change.path("kind").asText().equals(kind)
          && change.path("against").asText().equals(against)) {
        return change;
      }
    }
    throw new AssertionError(json.toPrettyString());
  }

  @Test
  void theSentencesSayWhatChanged() {
    Run run = desk.run("explain M1 --cell 01 --period 2026-10");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("是 2件", "指标解释：", "本期计入 2 条纠纷案件");
  }

  @Test
  void theCasesOfAChangeAreDataToo() {
    JsonNode json = desk.run("--json explain M1 --cell 01 --period 2026-10").json();
    assertThat(json.path("value").asText()).isEqualTo("2件");
    assertThat(json.path("previous").asInt()).isEqualTo(1);
    assertThat(json.path("row").asText()).isEqualTo("total");
    assertThat(json.path("lines").path(0).path("topic").asText()).isEqualTo("value");
    assertThat(change(json, "NEW", "2026-09").path("cases")).hasSize(2);
    JsonNode ended = change(json, "ENDED", "2026-09");
    assertThat(ended.path("count").asInt()).isEqualTo(1);
    assertThat(ended.path("cases").path(0).path("id").asText()).hasSize(36);
    assertThat(json.path("parts")).isEmpty();
  }

  @Test
  void aRateHasItsNumbers() {
    JsonNode json = desk.run("--json explain M1 --cell R03 --period 2026-10").json();
    assertThat(json.path("parts")).hasSize(2);
    assertThat(json.path("parts").path(0).path("cell").asText()).isEqualTo("03");
    assertThat(json.path("parts").path(1).path("count").asInt()).isEqualTo(2);
  }

  @Test
  void aLineIsToldByItself() {
    JsonNode json =
        desk.run("--json explain M3 --cell 01 --row enterprise --period 2026-10").json();
    assertThat(json.path("value").asText()).isEqualTo("0件");
    assertThat(desk.run("explain M3 --cell 01 --row nowhere --period 2026-10").err())
        .contains("S-107");
  }
}
