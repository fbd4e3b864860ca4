package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.USER_ACCOUNT;
import static cn.sifasuo.vault.schema.Tables.USER_LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.Officers;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import java.time.OffsetDateTime;
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

  @Test
  void itIsGivenToThoseWhoReadTheLedgerAndWorkHereToday() {
    account("wang", "王芳", Ledger.MEDIATION, false);
    account("zhao", "赵敏", Ledger.CORRECTIONS, false);
    account("sun", "孙强", Ledger.CORRECTIONS, true);

    assertThat(new Officers(desk.database).of(Ledger.CORRECTIONS))
        .containsExactly(new Officers.Officer("zhao", "赵敏"));
    for (String officer : List.of("wang", "sun", "王芳")) {
      assertThat(given(officer).problems()).extracting("code").contains("ledger.no-officer");
    }
    assertThat(given("赵敏")).isInstanceOf(SaveResult.Saved.class);
    assertThat(given("zhao")).isInstanceOf(SaveResult.Saved.class);
    desk.database.write(ctx ->
        ctx.update(USER_ACCOUNT)
            .set(USER_ACCOUNT.DISABLED, true)
            .where(USER_ACCOUNT.SIGN_IN.eq("zhao"))
            .execute());
    Draft kept = read().set(CORRECTION_CASE.PHONE, "13800138000");
    assertThat(desk.gate.save(director, kept, Door.COMMAND)).isInstanceOf(SaveResult.Saved.class);
    assertThat(read().get(CORRECTION_CASE.OFFICER)).isEqualTo("zhao");
  }

  private SaveResult given(String officer) {
    return desk.gate.save(director, read().set(CORRECTION_CASE.OFFICER, officer), Door.COMMAND);
  }

  private void account(String signIn, String name, Ledger ledger, boolean disabled) {
    OffsetDateTime now = OffsetDateTime.now(desk.clock);
    desk.database.write(ctx -> {
      ctx.insertInto(USER_ACCOUNT)
          .set(USER_ACCOUNT.ID, UUID.randomUUID())
          .set(USER_ACCOUNT.SIGN_IN, signIn)
          .set(USER_ACCOUNT.DISPLAY_NAME, name)
          .set(USER_ACCOUNT.ROLE, Role.CLERK.name())
          .set(USER_ACCOUNT.CREATED_AT, now)
          .set(USER_ACCOUNT.DISABLED, disabled)
          .execute();
      return ctx.insertInto(USER_LEDGER)
          .set(USER_LEDGER.SIGN_IN, signIn)
          .set(USER_LEDGER.LEDGER, ledger.name())
          .execute();
    });
  }
}
