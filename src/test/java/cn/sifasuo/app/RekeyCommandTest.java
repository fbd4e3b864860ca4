package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person left: two people change the key, everything is there, and the third signs in anew. */
class RekeyCommandTest {

  @TempDir Path folder;
  private CommandDesk desk;

  @BeforeEach
  void aDeskOfThreeWithACase() {
    desk = CommandDesk.made(folder).withSecond();
    desk.environment.put("SIFASUO_NEW_PASSWORD", "青山一道同云雨 2026");
    assertThat(desk.run("user add gaoming --role statistician --name 高明").exit()).isZero();
    desk.open(d -> CommandDesk.concluded(d, CommandDesk.committee(d), LocalDate.of(2026, 10, 12)));
    desk.environment.put("SIFASUO_SECOND_USER", "danxue");
  }

  @Test
  void twoPeopleChangeTheKeyAndTheThirdGetsANewPassword() throws Exception {
    CommandDesk.Run run = desk.run("--json rekey");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.json().path("without")).hasSize(1);
    assertThat(run.json().path("without").path(0).asText()).isEqualTo("gaoming");
    Path sheet = Path.of(run.json().path("sheet").asText());
    assertThat(Files.size(sheet)).isPositive();

    desk.environment.put("SIFASUO_PASSWORD", "青山一道同云雨 2026");
    assertThat(desk.runAs("gaoming", "user list").err()).contains("V-103");
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.PASSWORD);
    assertThat(desk.run("user password gaoming").exit()).isZero();
    desk.environment.put("SIFASUO_PASSWORD", "青山一道同云雨 2026");
    assertThat(desk.runAs("gaoming", "user list").exit()).isZero();
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.SECOND_PASSWORD);
    assertThat(desk.runAs("danxue", "list dispute_case").exit()).isZero();
    String detail =
        desk.open(
            d -> d.transactions().read(ctx -> d.audit.newest(ctx, "rekey").orElseThrow().detail()));
    assertThat(detail).isEqualTo("with=danxue kept=2 reset=1");
    Optional<Long> broken = desk.open(d -> d.transactions().read(d.audit::firstBroken));
    assertThat(broken).isEmpty();
  }

  @Test
  void theNewSheetOpensAndTheOldOneDoesNot() {
    Path old = desk.data.resolve("recovery-sheet.pdf");
    CommandDesk.Run run = desk.run("--json rekey");
    Path sheet = Path.of(run.json().path("sheet").asText());

    desk.environment.put("SIFASUO_NEW_PASSWORD", "欲穷千里目更上一层楼");
    assertThat(desk.run("recovery use", old).err()).contains("V-104");
    assertThat(desk.run("recovery use", sheet).exit()).isZero();
  }

  @Test
  void anyTwoOfThreeSharesGiveANewPasswordAndOneDoesNot() {
    var sheets = desk.run("--json shares make").json().path("sheets");
    assertThat(sheets).hasSize(3);
    String first = sheets.path(0).asText();
    String third = sheets.path(2).asText();

    desk.environment.put("SIFASUO_NEW_PASSWORD", "欲穷千里目更上一层楼");
    assertThat(desk.run("recovery use", first).err()).contains("A-212");
    assertThat(desk.run("recovery use", first, first).err()).contains("V-113");
    CommandDesk.Run used = desk.run("recovery use", third, first);

    assertThat(used.exit()).as(used.err()).isZero();
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.SECOND_PASSWORD);
    assertThat(desk.runAs("danxue", "shares make").err()).contains("G-301");
  }

  @Test
  void oneAloneAndWhoMayNotManagePeopleChangeNothing() {
    desk.environment.put("SIFASUO_SECOND_USER", CommandDesk.DIRECTOR);
    assertThat(desk.run("rekey").err()).contains("G-311");
    assertThat(desk.run("rekey", "--alone", "嫌麻烦").err()).contains("G-313");
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.SECOND_PASSWORD);
    assertThat(desk.runAs("danxue", "rekey").err()).contains("G-301");
    assertThat(desk.data.resolve("recovery-sheet-new.pdf")).doesNotExist();
  }

  /** What was remembered under the old key looked like the memory of another desk. */
  @Test
  void afterANewKeyNothingLooksLikeAnotherLedger() {
    assertThat(desk.run("rekey").exit()).isZero();

    boolean earlier = desk.open(d -> new EarlierLedger(d).everything().isEarlier());

    assertThat(earlier).isFalse();
    assertThat(Files.exists(new DataFolder(desk.data).witness())).as("remembered anew").isTrue();
  }
}
