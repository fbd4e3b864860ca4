package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets from the command line, as text and as data. */
class TargetCommandsTest {

  private static final String CASES =
      "target set --year 2026 --form M1 --cell 01 --value 4 --unit 件 --source 县局〔2026〕3号"
          + " --source-date 2026-02-06 --wording 全年调解案件达到4件";
  private static final String RATE =
      "target set --year 2026 --form M1 --cell R03 --value 5 --unit 百分点 --base 90"
          + " --source 县局〔2026〕3号 --source-date 2026-02-06 --wording 调解成功率提高5%";

  @TempDir Path folder;
  private CommandDesk desk;

  @BeforeEach
  void aCaseInOctober() {
    desk = CommandDesk.made(folder);
    desk.open(d -> CommandDesk.concluded(d, CommandDesk.committee(d), LocalDate.of(2026, 10, 12)));
  }

  @Test
  void aTargetIsSetAndHeldAgainstTheLedger() {
    Run set = desk.run(CASES);
    assertThat(set.exit()).as(set.err()).isZero();
    assertThat(set.out()).contains("调解案件总数", "不低于4件");

    Run list = desk.run("target list --year 2026");
    assertThat(list.exit()).as(list.err()).isZero();
    assertThat(list.lines().getFirst())
        .startsWith("M1.01\t调解案件总数\t不低于4件\t1件\t25.0%\t一年已过")
        .contains("滞后", "没有锁定");

    JsonNode json = desk.run("--json target list --year 2026").json();
    JsonNode one = json.path("targets").path(0);
    assertThat(json.path("rule").asText()).contains("超前", "滞后");
    assertThat(one.path("wording").asText()).isEqualTo("全年调解案件达到4件");
    assertThat(one.path("sourceDate").asText()).isEqualTo("2026-02-06");
    assertThat(one.path("result").path("numerator").asInt()).isEqualTo(1);
    assertThat(one.path("result").path("closed").asBoolean()).isFalse();
    assertThat(one.path("completion").path("text").asText()).isEqualTo("25.0");
    assertThat(one.path("state").asText()).isEqualTo("BEHIND");
    assertThat(one.path("history")).hasSize(1);
  }

  @Test
  void aDoubtfulWordingWantsAnAnswer() {
    Run asked = desk.run(RATE);
    assertThat(asked.exit()).isEqualTo(1);
    assertThat(asked.out()).contains("调解成功率提高5%", "1. ", "2. ", "--answer");
    assertThat(desk.run("target list --year 2026").out()).contains("目标共 0 个");
    JsonNode json = desk.run("--json " + RATE).json();
    assertThat(json.path("code").asText()).isEqualTo("S-631");
    assertThat(json.path("question").asText()).isEqualTo("RATE_BY_PERCENT");
    assertThat(json.path("readings")).hasSize(2);

    assertThat(desk.run(RATE + " --answer 2").exit()).isZero();
    JsonNode kept = desk.run("--json target list").json().path("targets").path(0);
    assertThat(kept.path("reading").asText()).isEqualTo("GROWTH");
    assertThat(kept.path("wanted").path("text").asText()).isEqualTo("94.5%");
    assertThat(kept.path("question").path("answer").asText()).contains("94.5%");
    assertThat(kept.path("points").asText()).isEqualTo("5.5");
    assertThat(kept.has("completion")).isFalse();
  }

  @Test
  void aChangeWantsAReasonAndAWithdrawalToo() {
    desk.run(CASES);
    Run again = desk.run(CASES);
    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.err()).contains("S-627");
    assertThat(desk.run(CASES + " --reason 县局通知").exit()).isZero();
    assertThat(desk.run(CASES + " --direction up").err()).contains("A-217");
    assertThat(desk.run("target withdraw --year 2026 --form M1 --cell 01").exit()).isEqualTo(2);
    Run withdrawn = desk.run("target withdraw --year 2026 --form M1 --cell 01 --reason 县局取消");
    assertThat(withdrawn.exit()).as(withdrawn.err()).isZero();
    assertThat(desk.run("target list").out()).contains("目标共 0 个");
  }
}
