package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.ledger.sheet.ImportPlans;
import cn.sifasuo.ledger.sheet.ImportResult;
import cn.sifasuo.ledger.sheet.ImportUndo;
import cn.sifasuo.ledger.sheet.SheetImport;
import cn.sifasuo.ledger.sheet.SheetReader;
import cn.sifasuo.security.Witnesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old list of subjects, by the heads such lists have. */
class CorrectionsImportTest {

  private final CorrectionsDesk desk = new CorrectionsDesk();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    desk.close();
  }

  private ImportResult take(String type, String text) throws IOException {
    Path file = folder.resolve("list.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return new SheetImport(
            desk.gate,
            desk.database,
            new ImportPlans(desk.all, List.of()),
            desk.codes,
            desk.audit,
            new SheetReader(),
            desk.clock)
        .run(desk.clerk, file, type, ImportOptions.normal());
  }

  @Test
  void anOldListIsTakenAndWhatItLacksIsMarked() throws IOException {
    take(
        "correction_case",
        """
        档案编号,姓名,性别,出生年月日,矫正类别,接收日期,矫正起始日期,期满日期,报到日期,接收方式
        （2016）矫字第1号,赵立新,男,1980-05-06,缓刑,2016-03-08,2016-03-02,2017-09-01,2016-03-08,自行报到
        （2016）矫字第2号,𬱖晓〇,女,1985-07-01,假释,2016-04-08,2016-04-02,2017-10-01,2016-04-08,狱所押送
        """);
    List<Draft> taken =
        desk.lists.page(desk.clerk, LedgerQuery.all(desk.types.correctionCase()), 0, 10);
    assertThat(taken).hasSize(2).allMatch(Draft::toComplete);
    assertThat(taken)
        .extracting(d -> d.get(CORRECTION_CASE.CATEGORY))
        .containsExactlyInAnyOrder("PROBATION", "PAROLE");
    assertThat(taken).extracting(d -> d.get(CORRECTION_CASE.STATE)).containsOnly("ACTIVE");
    assertThat(taken)
        .extracting(d -> d.get(CORRECTION_CASE.CASE_NO))
        .containsExactlyInAnyOrder("（2016）矫字第1号", "（2016）矫字第2号");
  }

  @Test
  void complaintsOfAListStayWhenTheListIsTakenBack() throws IOException {
    ImportResult taken =
        take(
            "correction_complaint",
            """
            登记号,申诉人,收到日期,内容
            （2026）矫诉字第1号,赵立新,2026-03-08,外出申请未予批准
            """);
    ImportUndo.Result undone =
        new ImportUndo(desk.gate, desk.all, desk.audit, desk.clock)
            .undo(desk.clerk, Witnesses.of(desk.clerk), Objects.requireNonNull(taken.batch()));
    assertThat(undone.voided()).isZero();
    assertThat(undone.left()).hasSize(1);
    assertThat(desk.lists.page(desk.clerk, LedgerQuery.all(desk.types.complaint()), 0, 10))
        .extracting(d -> d.get(CORRECTION_COMPLAINT.STATE))
        .containsExactly("OPEN");
  }
}
