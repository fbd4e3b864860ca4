package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FrozenForm;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed month is opened, put right in the ledger, and closed as its second revision. */
class AmendCommandTest {

  private static final String OPEN =
      "amend --period 2026-10 --form M1 --open --reason 漏登一人 --filler 周敏 --head 陈所长";
  private static final String AMEND =
      "amend --period 2026-10 --form M1 --reason 漏登一人 --filler 周敏 --head 陈所长 --answer W09=只有一件";

  @TempDir Path folder;
  private CommandDesk desk;
  private UUID theCase = UUID.randomUUID();

  @BeforeEach
  void octoberIsClosed() {
    desk = CommandDesk.made(folder).withSecond();
    theCase =
        desk.open(
            d -> CommandDesk.concluded(d, CommandDesk.committee(d), LocalDate.of(2026, 10, 12)));
    desk.closeOctober();
  }

  private void fivePersonsInsteadOfFour() {
    desk.open(d ->
        CommandDesk.save(d, CommandDesk.theCase(d, theCase).set(DISPUTE_CASE.INVOLVED_PERSONS, 5)));
  }

  @Test
  void theDifferencesAreSaidCellByCell() {
    assertThat(desk.run(OPEN).out()).contains("已打开更正");
    fivePersonsInsteadOfFour();
    Run run = desk.run(AMEND);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().getFirst()).endsWith("\t4 → 5");
    assertThat(run.lines().getLast()).contains("第 2 版", "1 格有变化");
    JsonNode printed =
        desk.run("--json print M1 --period 2026-10 --version 1 --out", folder.resolve("p")).json();
    assertThat(printed.path("files")).hasSize(2);
    assertThat(desk.run("print M1 --period 2026-10 --out", folder.resolve("p")).out())
        .contains("_v2.pdf");
  }

  @Test
  void theDifferencesAreDataToo() {
    desk.run(OPEN);
    fivePersonsInsteadOfFour();
    // several forms are made for a month: which one has to be said
    assertThat(desk.run(AMEND.replace(" --form M1", "")).exit()).isEqualTo(2);
    JsonNode json = desk.run("--json " + AMEND).json();

    assertThat(json.path("revision").asInt()).isEqualTo(2);
    assertThat(json.path("differences")).hasSize(1);
    assertThat(json.path("differences").path(0).path("before").asInt()).isEqualTo(4);
    assertThat(json.path("differences").path(0).path("after").asInt()).isEqualTo(5);
    assertThat(json.path("digest").asText()).hasSize(64);
  }

  @Test
  void withoutAChangeNothingIsAmended() {
    Run run = desk.run(AMEND);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("S-310");
    Run open = desk.run(AMEND.replace("2026-10", "2026-09"));
    assertThat(open.exit()).isEqualTo(3);
    assertThat(open.err()).contains("S-309");
  }

  @Test
  void withoutASecondSignInNothingIsAmended() {
    desk.run(OPEN);
    fivePersonsInsteadOfFour();
    desk.environment.put("SIFASUO_SECOND_PASSWORD", "bu-shi-ta-de");
    assertThat(desk.run(AMEND).err()).contains("V-103");
    assertThat(desk.run(AMEND, "--alone", "嫌麻烦").err()).contains("G-313", "单雪");
    desk.environment.put("SIFASUO_SECOND_USER", CommandDesk.DIRECTOR);
    assertThat(desk.run(AMEND).err()).contains("G-311");
    boolean stillOpen = desk.open(d -> d.amendForm.isOpened("M1", Period.month(2026, 10)));
    assertThat(stillOpen).isTrue();
  }

  @Test
  void thePairIsInTheAuditChain() {
    desk.run(OPEN);
    fivePersonsInsteadOfFour();
    assertThat(desk.run(AMEND).exit()).isZero();
    assertThat(amending()).endsWith(" with=danxue");
  }

  @Test
  void aDeskOfOneAmendsWithAReasonThatIsPrinted() {
    desk.run("user disable danxue");
    desk.run(OPEN);
    fivePersonsInsteadOfFour();
    assertThat(desk.run(AMEND).err()).contains("A-241", "--alone");
    assertThat(desk.run(AMEND, "--alone", "另一人休产假").exit()).isZero();

    assertThat(amending()).endsWith(" alone=另一人休产假");
    Optional<FrozenForm> second =
        desk.open(d ->
            d.transactions().read(ctx -> d.frozenForms.find(ctx, "M1", Period.month(2026, 10), 2)));
    assertThat(second.map(f -> f.content().correction()).map(Correction::reason))
        .hasValue("漏登一人（一人所办理，无人会签：另一人休产假）");
  }

  private String amending() {
    return desk.open(
        d -> d.transactions().read(ctx -> d.audit.newest(ctx, "amend").orElseThrow().detail()));
  }

  @Test
  void whoAnswersForItMustBeNamed() {
    Run run = desk.run(AMEND.replace(" --head 陈所长", ""));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--head");
    assertThat(desk.run("amend --period 2026-10 --filler 周敏 --head 陈所长").err())
        .contains("缺少 --reason TEXT");
  }
}
