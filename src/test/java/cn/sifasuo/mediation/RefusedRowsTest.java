package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.NUMBER_SERIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.max;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.ledger.sheet.ImportResult;
import cn.sifasuo.ledger.sheet.ImportResult.Reason;
import cn.sifasuo.ledger.sheet.ImportResult.Rejected;
import cn.sifasuo.ledger.sheet.RejectsWorkbook;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seven rows of the month's ledger that must be refused, each for the reason named beside the
 * workbook. The number of the first happens to have a right check digit; what is wrong with it is
 * that it is a man's and the row says 女.
 */
class RefusedRowsTest {

  private static final String WITH_ERRORS = "mediation-2016-08-with-errors.xlsx";

  /** What the list of errors says, and the rule that finds it. */
  private static final Map<String, String> RULES =
      Map.of(
          "ID number: wrong check digit", "party.sex-differs-from-card",
          "conclusion date missing", "dispute_case.concluded-missing",
          "unknown dispute type", "sheet.unknown-code",
          "date does not exist", "sheet.no-such-date",
          "concluded before accepted", "dispute_case.concluded-before-accepted",
          "amount is not a number", "sheet.not-a-number",
          "outcome missing", "dispute_case.outcome-missing");

  @TempDir private Path dir;

  @Test
  void sevenRowsAreRefusedForTheirReasonAndTheRestIsTaken() throws Exception {
    try (ImportDesk desk = new ImportDesk()) {
      ImportResult result = desk.take(ImportDesk.file(WITH_ERRORS));

      assertThat(result.read()).isEqualTo(876);
      assertThat(result.taken()).isEqualTo(869);
      List<org.assertj.core.groups.Tuple> expected = new ArrayList<>();
      JsonNode errors =
          Json.read(Files.readString(ImportDesk.file("mediation-2016-08-with-errors.errors.json")));
      errors.forEach(e ->
          expected.add(
              tuple(
                  e.path("serial").asText(),
                  e.path("column").asInt(),
                  RULES.get(e.path("reason").asText()))));
      assertThat(result.rejects())
          .allSatisfy(r -> assertThat(r.reasons()).hasSize(1))
          .extracting(
              Rejected::serial,
              r -> r.reasons().getFirst().column(),
              r -> r.reasons().getFirst().code())
          .containsExactlyElementsOf(expected);
      assertThat(desk.desk.database.<Integer>read(ctx -> ctx.fetchCount(DISPUTE_CASE)))
          .isEqualTo(869);
      assertThat(highestNumber(desk)).isLessThanOrEqualTo(869);

      String before = desk.digest();
      ImportResult again = desk.take(ImportDesk.file(WITH_ERRORS));
      assertThat(again.unchanged()).isEqualTo(869);
      assertThat(again.rejected()).isEqualTo(7);
      assertThat(desk.digest()).isEqualTo(before);
    }
  }

  private static int highestNumber(ImportDesk desk) {
    return desk.desk.database.read(ctx ->
        ctx.select(max(NUMBER_SERIES.LAST_NUMBER))
            .from(NUMBER_SERIES)
            .where(NUMBER_SERIES.SERIES.startsWith("dispute_case/"))
            .fetchSingle(max(NUMBER_SERIES.LAST_NUMBER)));
  }

  @Test
  void theRefusedRowsComeBackAsAWorkbookThatCanBeCorrected() throws Exception {
    try (ImportDesk desk = new ImportDesk()) {
      ImportResult result = desk.take(ImportDesk.file(WITH_ERRORS));
      Path file = dir.resolve("退回.xlsx");

      assertThat(new RejectsWorkbook().write(result, file)).isEqualTo(7);

      correct(file, result.rejects());
      ImportResult corrected = desk.take(file);
      assertThat(corrected.rejects()).isEmpty();
      assertThat(corrected.taken()).isEqualTo(7);
      assertThat(corrected.mapping().headDigest()).isEqualTo(result.mapping().headDigest());
      assertThat(corrected.mapping().unmapped()).isEmpty();
    }
  }

  /** As a clerk does: looks at the coloured cells, reads the note, types what is right. */
  private static void correct(Path file, List<Rejected> rejects) throws Exception {
    XSSFWorkbook book;
    try (InputStream in = Files.newInputStream(file)) {
      book = new XSSFWorkbook(in);
    }
    Sheet sheet = book.getSheetAt(0);
    assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("台账");
    assertThat(sheet.getRow(2).getCell(20).getStringCellValue()).isEqualTo("退回原因");
    int at = 4;
    for (Rejected rejected : rejects) {
      Row row = sheet.getRow(at++);
      Reason reason = rejected.reasons().getFirst();
      Cell wrong = row.getCell(reason.column() - 1);
      assertThat(wrong.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(wrong.getCellComment().getString().getString()).isEqualTo(reason.text());
      assertThat(row.getCell(20).getStringCellValue()).isEqualTo(reason.text());
      wrong.setCellValue(
          switch (reason.column()) {
            case 3, 18 -> "2016.8.31";
            case 6 -> number();
            case 10 -> "邻里纠纷";
            case 15 -> row.getCell(15) == null ? "不成功" : "成功";
            case 17 -> "5000";
            default -> throw new AssertionError("column " + reason.column());
          });
      if (reason.column() == 3) {
        row.getCell(17).setCellValue("2016.8.31");
      }
    }
    try (book;
        OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  private static String number() {
    String body = "99010119900101122"; // an even seventeenth digit: a woman's
    String number = body + IdNumber.checkDigit(body);
    assertThat(IdNumber.fault(number, LocalDate.of(2023, 1, 1))).isEmpty();
    return Objects.requireNonNull(number);
  }
}
