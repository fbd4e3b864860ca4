package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.ledger.Draft;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlinesCommandTest {

  private static final LocalDate AGREED = LocalDate.of(2026, 10, 12);

  @TempDir Path folder;
  private CommandDesk desk;

  @BeforeEach
  void anAgreementToBePerformedBefore20November() {
    desk = CommandDesk.made(folder);
    desk.open(d -> {
      CommandDesk.Committee committee = CommandDesk.committee(d);
      Draft draft = CaseByHand.concluded(d.mediation, committee.id(), committee.mediator(), AGREED);
      Objects.requireNonNull(draft.onlyChild("agreement"))
          .set(AGREEMENT.PERFORM_MODE, "DEFERRED")
          .set(AGREEMENT.PERFORM_DUE_ON, LocalDate.of(2026, 11, 20));
      return CommandDesk.save(d, draft);
    });
  }

  @Test
  void whatIsLateComesFirstOneLineAFact() {
    Run run = desk.run("deadlines");
    assertThat(run.exit()).isZero();
    List<String> lines = run.lines();
    assertThat(lines)
        .anySatisfy(l ->
            assertThat(l)
                .startsWith("2026-11-20\t逾期 3 天\t协议履行期限\t")
                .contains("双塘人调字第1号", "\tdispute_case:"));
    assertThat(lines.stream().limit(lines.size() - 1L).map(l -> l.substring(0, 10))).isSorted();
    assertThat(lines.getLast()).startsWith("到 2026-12-24 为止共 " + (lines.size() - 1) + " 项");
  }

  @Test
  void howFarAheadIsSaid() {
    JsonNode soon = desk.run("--json deadlines --until 2026-11-23").json();
    JsonNode far = desk.run("--json deadlines --until 2028-12-31").json();

    assertThat(far.path("count").asInt()).isGreaterThan(soon.path("count").asInt());
    assertThat(far.path("overdue").asInt()).isEqualTo(soon.path("overdue").asInt());
    assertThat(far.path("deadlines"))
        .anySatisfy(d -> {
          assertThat(d.path("code").asText()).isEqualTo("mediation.term-end");
          assertThat(d.path("type").asText()).isEqualTo("committee");
          assertThat(d.path("dueOn").asText()).isEqualTo("2028-12-31");
          assertThat(d.path("overdue").asBoolean()).isFalse();
        });
    assertThat(soon.path("deadlines"))
        .allSatisfy(d -> assertThat(d.path("dueOn").asText()).isLessThanOrEqualTo("2026-11-23"));
  }

  @Test
  void aDayThatIsNoneIsWrongUse() {
    Run run = desk.run("deadlines --until 31.12.2026");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--until", "31.12.2026");
  }
}
