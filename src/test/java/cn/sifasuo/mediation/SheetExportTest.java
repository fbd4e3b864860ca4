package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.sheet.ImportResult;
import cn.sifasuo.ledger.sheet.MappingView;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out comes in again as it was. */
class SheetExportTest {

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"out.xlsx", "out.csv"})
  void anExportedLedgerImportedAgainChangesNothing(String name) throws Exception {
    try (ImportDesk desk = new ImportDesk()) {
      desk.take(ImportDesk.file("mediation-2016-08.xlsx"));
      String before = desk.digest();
      Path file = dir.resolve(name);

      int rows =
          desk.export.write(
              desk.desk.clerk, LedgerQuery.all(desk.desk.types.disputeCase()), true, file);
      ImportResult again = desk.take(file);

      assertThat(rows).isEqualTo(869);
      assertThat(again.mapping().unmapped()).isEmpty();
      assertThat(again.mapping().columns())
          .extracting(MappingView.Column::confidence)
          .containsOnly(MappingView.Confidence.KNOWN);
      assertThat(again.unchanged()).isEqualTo(869);
      assertThat(desk.digest()).isEqualTo(before);
    }
  }

  @Test
  void identityNumbersAreMaskedUnlessAskedFor() throws Exception {
    try (ImportDesk desk = new ImportDesk()) {
      desk.take(ImportDesk.file("mediation-2016-08.xlsx"));
      Record applicant =
          desk.desk.database.read(
              ctx -> ctx.selectFrom(PARTY).where(PARTY.ID_NO.isNotNull()).limit(1).fetchSingle());
      String name = applicant.get(PARTY.NAME);
      String number = applicant.get(PARTY.ID_NO);
      LedgerQuery one = LedgerQuery.all(desk.desk.types.disputeCase()).withText(name);
      Path file = dir.resolve("masked.csv");

      desk.export.write(desk.desk.clerk, one, false, file);

      assertThat(Files.readString(file)).contains(name, IdNumber.mask(number));
      assertThat(Files.readString(file)).doesNotContain(number);
      Session counting = new Session("tong", "童计", Role.STATISTICIAN, "990101001");
      assertThatThrownBy(() -> desk.export.write(counting, one, false, file))
          .satisfies(e -> assertThat(((Failure) e).code()).isEqualTo("G-301"));
    }
  }
}
