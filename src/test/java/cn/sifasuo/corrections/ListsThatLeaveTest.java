package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.Masking;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.sheet.ImportPlans;
import cn.sifasuo.ledger.sheet.SheetExport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bug: a list on paper or in a file told the names and addresses of everybody in it (§9). */
class ListsThatLeaveTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();
  private static final RecordType TYPE = DESK.types.correctionCase();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    DESK.close();
  }

  private String exported(boolean unmasked) throws Exception {
    Path file = folder.resolve("名单-" + unmasked + ".csv");
    new SheetExport(
            DESK.lists,
            DESK.reader,
            new ImportPlans(DESK.all, List.of()),
            DESK.codes,
            DESK.database,
            DESK.audit,
            DESK.clock)
        .write(DESK.clerk, LedgerQuery.all(TYPE), unmasked, file);
    return Files.readString(file);
  }

  /** A police penalty since 2026 is sealed: it is in no list, masked or not (PSAL 136). */
  @Test
  void aListNamesNobodyUnlessSomebodySaysSo() throws Exception {
    Draft draft =
        DESK.aCase()
            .named("𬱖立新", 60)
            .born("1976-03-05")
            .row(
                new CaseRows(DESK.all)
                    .conduct("POLICE_PENALTY", "B_SUPERVISION", "POLICE", "2026-05-10")
                    .set(CORRECTION_CONDUCT.DOC_NO, "东公行罚决字〔2026〕77号"))
            .build();
    String number = draft.get(CORRECTION_CASE.ID_NO);
    DESK.saved(draft);

    String masked = exported(false);
    assertThat(masked)
        .contains("𬱖**", "46—60岁", "东河乡**")
        .doesNotContain("𬱖立新", "1976", number, "东河村");
    String full = exported(true);
    assertThat(full).contains("𬱖立新", "1976", number, "东河村");
    assertThat(masked + full).doesNotContain("治安", "东公行罚决字");
  }

  @Test
  void onPaperTheSame() {
    Draft draft = DESK.aCase().named("欧阳丽", 62).born("2006-11-20").build();
    Masking masking = new Masking();
    assertThat(shown(masking, draft, CORRECTION_CASE.NAME)).isEqualTo("欧**");
    assertThat(shown(masking, draft, CORRECTION_CASE.BIRTH_DATE)).isEqualTo("18—45岁");
    assertThat(shown(masking, draft, CORRECTION_CASE.REGISTERED_ON)).isEqualTo("2026-03-08");
    assertThat(shown(masking, draft, CORRECTION_CASE.CATEGORY)).isEqualTo("PROBATION");
  }

  /** Bug: the column of the case in another list was written out as number and name. */
  @Test
  void aListThatPointsToACaseDoesNotNameItEither() {
    RecordType complaint = DESK.types.complaint();
    assertThat(
            new Masking()
                .leaving(
                    complaint,
                    complaint.field(CORRECTION_COMPLAINT.CORRECTION_CASE_ID),
                    UUID.randomUUID(),
                    day("2026-11-20")))
        .isEqualTo("**");
  }

  private static String shown(Masking masking, Draft draft, TableField<?, ?> column) {
    FieldSpec field = TYPE.field(column);
    return masking.leaving(TYPE, field, draft.get(field.name()), day("2026-11-20")).toString();
  }
}
