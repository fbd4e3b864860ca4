package cn.sifasuo.app;

import static cn.sifasuo.app.CommandDesk.theCase;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code list}: of today, of an earlier day, and as a file. */
class ListCommandTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final String FORMULA = "=HYPERLINK(\"http://x\")，因院墙滴水发生争执，双方多次协商未果。";

  @TempDir Path folder;
  private CommandDesk desk;

  /** Two cases on Monday; on Wednesday one is put right and loses a party, the other is voided. */
  @BeforeEach
  void threeDaysOfALedger() {
    desk = CommandDesk.made(folder);
    List<UUID> ids =
        desk.open(d -> {
          CommandDesk.Committee committee = CommandDesk.committee(d);
          UUID first = CommandDesk.concluded(d, committee, MONDAY);
          Draft second =
              CaseByHand.concluded(d.mediation, committee.id(), committee.mediator(), MONDAY);
          second.set(DISPUTE_CASE.SUMMARY, FORMULA);
          second.addChild(
              Draft.fresh(d.mediation.disputeCase().child("party").type())
                  .set(PARTY.SIDE, "RESPONDENT")
                  .set(PARTY.PARTY_KIND, "NATURAL")
                  .set(PARTY.NAME, "郑乙")
                  .set(PARTY.ID_KIND, "NONE")
                  .set(PARTY.ADDRESS, "双塘村五组")
                  .set(PARTY.CONTACT, "13800138001")
                  .set(PARTY.SIDE_PERSON_COUNT, 1));
          return List.of(first, CommandDesk.save(d, second));
        });
    desk.on(WEDNESDAY);
    desk.open(d -> {
      Draft first = theCase(d, ids.getFirst());
      d.gate.voidRecord(
          d.session(), first.type(), ids.getFirst(), first.version(), "重复登记", Door.COMMAND);
      Draft second = theCase(d, ids.getLast()).set(DISPUTE_CASE.INVOLVED_PERSONS, 9);
      second.children("party").removeIf(p -> Objects.equals(p.get(PARTY.NAME), "郑乙"));
      return CommandDesk.save(d, second);
    });
  }

  @Test
  void anEarlierDayShowsTheLedgerAsItStood() {
    JsonNode now = desk.run("--json list dispute_case").json();
    JsonNode tuesday = desk.run("--json list dispute_case --as-of " + TUESDAY).json();

    assertThat(now.path("count").asInt()).isEqualTo(1);
    assertThat(now.path("rows").path(0).path("involved_persons").asInt()).isEqualTo(9);
    assertThat(tuesday.path("count").asInt()).isEqualTo(2);
    assertThat(tuesday.path("asOf").asText()).isEqualTo("2026-11-24");
    assertThat(tuesday.path("rows"))
        .allSatisfy(r -> assertThat(r.path("involved_persons").asInt()).isEqualTo(4));
    // the day itself counts to its end
    assertThat(desk.run("list dispute_case --as-of " + WEDNESDAY).out()).contains("共 1 条");
    assertThat(desk.run("list dispute_case --as-of " + MONDAY.minusDays(1)).out())
        .contains("共 0 条");
  }

  @Test
  void searchInAnEarlierDayFindsWhatTheRecordsHeldThen() {
    assertThat(desk.run("list dispute_case --filter 郑乙").lines().getLast()).isEqualTo("共 0 条。");
    assertThat(desk.run("list dispute_case --filter zhengyi --as-of " + TUESDAY).lines().getLast())
        .isEqualTo("2026-11-24 日终共 1 条。");
    assertThat(desk.run("list party --as-of " + TUESDAY).lines()).hasSize(6);
  }

  @Test
  void aFileHasTheColumnsAnImportKnowsMaskedNumbersAndNoFormulas() throws Exception {
    Path csv = folder.resolve("out.csv");
    Path xlsx = folder.resolve("out.xlsx");
    Path json = folder.resolve("out.json");
    for (Path file : List.of(csv, xlsx, json)) {
      Run run = desk.run("--json list dispute_case --out", file);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.json().path("count").asInt()).isEqualTo(1);
    }

    String text = Files.readString(csv);
    assertThat(text).contains("'=HYPERLINK", "990101****", "申请人/姓名").doesNotContain("99010119");
    try (XSSFWorkbook book = new XSSFWorkbook(xlsx.toFile())) {
      book.getSheetAt(0)
          .forEach(
              row -> row.forEach(c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA)));
    }
    JsonNode rows = Json.read(Files.readString(json));
    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("案号").asText()).endsWith("第2号");
    assertThat(rows.path(0).path("纠纷简要情况").asText()).isEqualTo(FORMULA);
    // an import knows every column
    Run again = desk.run("--json import --dry-run --as dispute_case", csv);
    assertThat(again.json().path("read").asInt()).isEqualTo(1);
  }

  @Test
  void onlyTheNeededColumnsGoOutAndTheChainNamesThem() throws Exception {
    Path csv = folder.resolve("narrow.csv");
    assertThat(desk.run("list dispute_case --columns 案号,concluded_on --out", csv).exit()).isZero();
    assertThat(Files.readAllLines(csv))
        .allMatch(l -> l.split(",", -1).length == 2)
        .first()
        .isEqualTo("\uFEFF案号,调结日期");
    Path log = folder.resolve("log.csv");
    desk.run("audit export --act export --out", log);
    assertThat(Files.readString(log)).contains("columns=case_no concluded_on");
    Run wrong = desk.run("--json list dispute_case --columns 没有 --out", csv);
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.json().path("code").asText()).isEqualTo("L-220");
  }

  @Test
  void anEarlierDayIsWrittenAsAFileToo() throws Exception {
    Path csv = folder.resolve("tuesday.csv");
    Run run = desk.run("list dispute_case --as-of " + TUESDAY + " --out", csv);
    assertThat(run.out()).contains("2 条写到");
    assertThat(Files.readString(csv).lines()).hasSize(3);
  }

  @Test
  void aNameThatSaysNoKindOfFileIsWrongUse() {
    Path file = folder.resolve("out.doc");
    Run run = desk.run("list dispute_case --out", file);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("out.doc", ".xlsx、.csv、.json").contains("P-202");
    assertThat(file).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsExitFive() {
    Run run = desk.run("list dispute_case --out", folder.resolve("no folder").resolve("out.csv"));
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err()).contains("P-501");
  }

  @Test
  void whoMayNotExportGetsNoFile() {
    desk.environment.put("SIFASUO_NEW_PASSWORD", "tongji-2026");
    assertThat(desk.run("user add tong --role statistician").exit()).isZero();
    desk.environment.put("SIFASUO_PASSWORD", "tongji-2026");
    Path file = folder.resolve("out.csv");
    for (String words : List.of("list dispute_case", "list dispute_case --as-of 2026-11-24")) {
      assertThat(desk.runAs("tong", words).exit()).isEqualTo(3);
      Run run = desk.runAs("tong", words + " --out", file);
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err()).contains("G-301");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void anUnknownLedgerIsWrongUse() {
    Run run = desk.run("list widgets");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("widgets", "dispute_case");
  }
}
