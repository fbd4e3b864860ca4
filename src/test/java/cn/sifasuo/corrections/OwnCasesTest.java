package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A case is its officer's: colleagues see that it is there and whose (domain/corrections.md §9).
 */
class OwnCasesTest {

  private final CorrectionsDesk desk = new CorrectionsDesk();
  private final Session colleague = Sessions.clerk("li", "李四", "990101001");
  private final Session director = new Session("suozhang", "周敏", Role.DIRECTOR, "990101001");
  private final UUID id = desk.saved(desk.aCase().build());

  @AfterEach
  void close() {
    desk.close();
  }

  private Draft read() {
    return desk.reader.find(director, desk.types.correctionCase(), id).orElseThrow();
  }

  @Test
  void aNewCaseIsItsMakers() {
    assertThat(read().get(CORRECTION_CASE.OFFICER)).isEqualTo("zhang");
  }

  @Test
  void aColleagueDoesNotOpenItNorChangeIt() {
    assertThatThrownBy(() -> desk.reader.find(colleague, desk.types.correctionCase(), id))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("G-308"));
    assertThatThrownBy(() -> desk.reader.history(colleague, desk.types.correctionCase(), id, null))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("G-308"));
    assertThatThrownBy(() -> desk.gate.save(colleague, read(), Door.COMMAND))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("G-308"));
  }

  @Test
  void aColleaguesListAndExportShowNoNumberAddressOrTelephone() {
    List<Draft> listed =
        desk.lists.whole(colleague, LedgerQuery.all(desk.types.correctionCase()), 0, 10);

    assertThat(listed)
        .singleElement()
        .satisfies(d -> {
          assertThat(d.get(CORRECTION_CASE.NAME)).isEqualTo("赵立新");
          assertThat(d.get(CORRECTION_CASE.OFFICER)).isEqualTo("zhang");
          assertThat(d.get(CORRECTION_CASE.ID_NO)).contains("****");
          assertThat(d.values().toString()).doesNotContain("东河村3组");
        });
  }

  @Test
  void aColleagueFindsNothingByTheAddress() {
    LedgerQuery byAddress =
        new LedgerQuery(
            desk.types.correctionCase(),
            "",
            List.of(new LedgerQuery.Filter("live_addr", LedgerQuery.Compare.CONTAINS, "东河村")),
            null,
            false,
            null,
            false);

    assertThat(desk.lists.whole(colleague, byAddress, 0, 10)).isEmpty();
    assertThat(desk.lists.whole(desk.clerk, byAddress, 0, 10)).hasSize(1);
  }

  @Test
  void aCaseIsGivenToSomebodyWhoWorksHere() {
    SaveResult nobody =
        desk.gate.save(director, read().set(CORRECTION_CASE.OFFICER, "wang"), Door.COMMAND);

    assertThat(nobody.problems()).extracting("code").containsExactly("ledger.no-officer");
  }
}
