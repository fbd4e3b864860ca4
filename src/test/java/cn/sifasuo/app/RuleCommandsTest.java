package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.DATED_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local rules by the command line: entered from a document, listed with it, withdrawn. */
class RuleCommandsTest {

  @TempDir Path folder;

  @Test
  void aLocalRuleIsEnteredFromItsScanActsAtOnceAndIsWithdrawn() throws Exception {
    CommandDesk desk = CommandDesk.made(folder);
    desk.open(d ->
        d.transactions()
            .write(ctx ->
                ctx.insertInto(DATED_RULE)
                    .set(DATED_RULE.NAME, "test.most")
                    .set(DATED_RULE.VALID_FROM, LocalDate.of(2020, 7, 1))
                    .set(DATED_RULE.CONTENT, "30")
                    .set(DATED_RULE.BOUND, "AT_MOST")
                    .set(DATED_RULE.VERIFIED, false)
                    .set(DATED_RULE.SOURCE, "测试办法第一条")
                    .execute()));
    Path scan =
        Files.write(folder.resolve("细则.pdf"), "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8));
    String document =
        " --scope PROVINCE --from 2021-01-01 --doc-no 测司发5号 --doc-title 实施细则"
            + " --doc-on 2020-12-20 --issuer 测试省司法厅 --scan "
            + scan;

    CommandDesk.Run loosened = desk.runAs(CommandDesk.DIRECTOR, "rule add test.most 31" + document);
    CommandDesk.Run entered = desk.runAs(CommandDesk.DIRECTOR, "rule add test.most 15" + document);
    CommandDesk.Run worded =
        desk.runAs(CommandDesk.DIRECTOR, "rule add corrections.report.freq.days 每周" + document);
    assertThat(worded.exit()).isEqualTo(2);
    assertThat(worded.err()).contains("L-333", "整数");
    CommandDesk.Run listed = desk.runAs(CommandDesk.DIRECTOR, "rule list test. --json");

    assertThat(loosened.exit()).isEqualTo(3);
    assertThat(loosened.err()).contains("测试办法第一条", "未核实", "地方可以更少");
    assertThat(entered.exit()).as(entered.err()).isZero();
    assertThat(listed.out()).contains("测司发5号", "\"verified\":false");
    assertThat(desk.<Integer>open(d -> d.law.number("test.most", LocalDate.of(2021, 1, 1))))
        .isEqualTo(15);

    String id = desk.open(d -> d.localRules.entered(d.session()).getFirst().id().toString());
    CommandDesk.Run withdrawn =
        desk.runAs(CommandDesk.DIRECTOR, "rule withdraw " + id + " --reason 已废止");

    assertThat(withdrawn.exit()).as(withdrawn.err()).isZero();
    assertThat(desk.<Integer>open(d -> d.law.number("test.most", LocalDate.of(2021, 1, 1))))
        .isEqualTo(30);
  }
}
