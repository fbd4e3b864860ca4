package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.mediation.SyntheticCases;
import cn.sifasuo.ui.Look;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.vault.PortableDump;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 设置, the status bar, and lists on paper, at a desk with cases. */
@TestMethodOrder(
    MethodOrderer.OrderAnnotation.class) // what was chosen is looked for at the next start
class SettingsTest extends WindowTest {

  private static final String NEW_PASSWORD = "柳林 秋月 7 春风 归雁";

  private String password = PASSWORD;

  @BeforeAll
  void aDesk() {
    setup.make(
        folder(),
        new DataFolder.DeskInfo(DataFolder.DeskKind.TOWNSHIP, "990201101", "双塘镇司法所", "990201"),
        "zhoumin",
        "𬱖喆〇",
        PASSWORD.toCharArray());
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      new SyntheticCases(desk.mediation)
          .write(
              desk.gate,
              desk.session(),
              new SyntheticCases.Plan(
                  "双塘镇", "990201101", YearMonth.of(2026, 10), 1, 30, LocalDate.now(CLOCK), 7));
      CommandDesk.closed(desk, Period.month(LocalDate.of(2026, 10, 1)));
    }
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk"));
  }

  private void signIn() {
    signIn(DIRECTOR, password);
  }

  private void settings() {
    signIn();
    click("#section-settings");
    inTime(() -> !text("#backup-where").isEmpty());
  }

  private boolean chosen(String query) {
    return onScreen(() -> ((ToggleButton) stage.getScene().getRoot().lookup(query)).isSelected());
  }

  private String status() {
    return onScreen(() ->
        stage.getScene().getRoot().lookup("#status-bar").lookupAll(".label").stream()
            .map(n -> ((Labeled) n).getText())
            .toList()
            .toString());
  }

  @Test
  @Order(1)
  void whatIsChosenIsSeenAtOnce() {
    settings();
    assertThat(status()).contains("还没有备份过", "还没有上报过", "𬱖喆〇 10:42 登录");
    Snapshots.saveBoth(stage.getScene(), theme, "settings");
    click("#scale-125");
    click("#look-CONTRAST");
    click("#idle-5");
    assertThat(theme.scaleProperty().get()).isEqualTo(125);
    assertThat(theme.lookProperty().get()).isEqualTo(Look.CONTRAST);
    inTime(() -> chosen("#idle-5"));
    Snapshots.save(stage.getScene(), "settings-125-contrast");
    keys(KeyCode.F1);
    inTime(() -> over() != null);
    assertThat(((javafx.stage.Stage) over()).getTitle()).contains("设置");
    inTime(() ->
        new DeskSettings(desk().transactions()).get("window.idle-minutes").orElse("").equals("5"));
    assertThat(failures).isEmpty();
  }

  @Test
  @Order(2)
  void itIsStillSoAtTheNextStart() {
    assertThat(theme.scaleProperty().get()).isEqualTo(125);
    assertThat(theme.lookProperty().get()).isEqualTo(Look.CONTRAST);
    settings();
    assertThat(chosen("#scale-125")).isTrue();
    inTime(() -> chosen("#idle-5"));
    click("#scale-100");
    click("#look-LIGHT");
    assertThat(new WindowLook(folder().windowFile()).choice())
        .isEqualTo(new WindowLook.Choice(Look.LIGHT, 100, "zhoumin"));
  }

  @Test
  @Order(3)
  void aBackupIsMadeProvenAndSaidInTheStatusBar() throws Exception {
    settings();
    assertThat(onScreen(() -> lookup("#backup-now").queryButton().isDisabled())).isTrue();
    click("#backup-choose");
    inTime(() -> text("#backup-where").contains("stick"));
    inTime(() -> !lookup("#backup-now").queryButton().isDisabled());
    click("#backup-now");
    inTime(() -> !text("#backup-said").isEmpty() || !failures.isEmpty());
    assertThat(failures).isEmpty();
    assertThat(text("#backup-said")).contains("已打开核对");
    inTime(() -> status().contains("备份：今天 10:42 已核对"));
    Snapshots.saveBoth(stage.getScene(), theme, "settings-backed-up");
    try (var files = Files.list(stick())) {
      List<Path> made = files.toList();
      assertThat(made).hasSize(1);
      assertThat(made.getFirst().getFileName().toString())
          .isEqualTo("SFK-990201101-20261123-104207.sfbackup");
      assertThat(Vault.checkBackup(made.getFirst()).databaseId())
          .isEqualTo(desk().vault().databaseId());
    }
  }

  @Test
  @Order(4)
  void theBackupIsRehearsedAndTheDeskDumpedByButton() throws Exception {
    settings();
    inTime(() -> !lookup("#backup-rehearse").queryButton().isDisabled());
    click("#backup-rehearse");
    inTime(() -> !text("#rehearsal-said").isEmpty() || !failures.isEmpty());
    assertThat(failures).isEmpty();
    assertThat(text("#rehearsal-said"))
        .contains("双塘镇司法所 2026-11-23 10:42 的备份完好", "3 张已锁定的表从台账重算，逐格一致，与本机的摘要相同");
    assertThat(cells("#rehearsal-forms")).contains("2026年10月", "第 1 版", "重算一致", "与本机相同");
    assertThat(folder().temporary().resolve("rehearsal-open")).doesNotExist();
    Snapshots.saveBoth(stage.getScene(), theme, "settings-rehearsed");
    assertThat(
            desk()
                .transactions()
                .read(ctx -> desk().audit.newest(ctx, "rehearse-backup"))
                .orElseThrow()
                .detail())
        .contains("same=3 unlike=0");

    click("#backup-dump");
    inTime(() -> !text("#copies-said").isEmpty() || !failures.isEmpty());
    assertThat(failures).isEmpty();
    assertThat(text("#copies-said")).contains("整库转储已写好", ".sfdump");
    Snapshots.saveBoth(stage.getScene(), theme, "settings-dumped");
    Path dump = stick().resolve("SFK-990201101-20261123-104207.sfdump");
    assertThat(PortableDump.check(dump).databaseId()).isEqualTo(desk().vault().databaseId());
    Files.delete(dump);
  }

  private void emptyStick() throws IOException {
    try (var files = Files.list(stick())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** What a table shows, cell by cell. */
  private String cells(String table) {
    return onScreen(() ->
        lookup(table).query().lookupAll(".table-cell").stream()
            .flatMap(c ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(c), c.lookupAll(".label").stream()))
            .map(n -> ((Labeled) n).getText())
            .toList()
            .toString());
  }

  @Test
  @Order(5)
  void aRehearsalFindsALedgerThatDoesNotGiveItsForms() throws Exception {
    settings();
    desk()
        .transactions()
        .write(ctx -> ctx.update(DISPUTE_CASE).set(DISPUTE_CASE.INVOLVED_PERSONS, 9).execute());
    emptyStick();
    inTime(() -> !lookup("#backup-now").queryButton().isDisabled());
    click("#backup-now");
    inTime(() -> !text("#backup-said").isEmpty() || !failures.isEmpty());
    click("#backup-rehearse");
    inTime(() -> text("#rehearsal-said").contains("重算不一致") || !failures.isEmpty());
    assertThat(failures).isEmpty();
    Snapshots.saveBoth(stage.getScene(), theme, "settings-rehearsed-unlike");
    emptyStick();
    click("#backup-rehearse");
    inTime(() -> !failures.isEmpty());
    assertThat(failures.getFirst().getMessage()).contains("A-504");
    failures.clear();
  }

  @Test
  @Order(6)
  void aStickThatIsGoneIsSaidAndNothingHappens() throws Exception {
    settings();
    Files.move(stick(), temporary.resolve("pulled"));
    click("#person");
    clickOn("立即备份");
    inTime(() -> !failures.isEmpty());
    assertThat(failures.getFirst().getMessage()).contains("A-502");
    failures.clear();
    Files.move(temporary.resolve("pulled"), temporary.resolve("stick"));
  }

  /** Last: the desk is left for it. */
  @Test
  @Order(99)
  void theKeyIsChangedByADeskOfOneWithAReason() throws Exception {
    settings();
    clickOn("#rekey-password").write(password);
    click("#rekey");
    inTime(() -> over() != null);
    Snapshots.saveBoth(over().getScene(), theme, "settings-rekey-alone");
    clickOn("#dialog-text").write("本所只有一人");
    clickOn("一人办理");
    inTime(() -> there("#sign-in-name") && over() != null);
    Snapshots.saveBoth(over().getScene(), theme, "settings-rekeyed");
    assertThat(folder().root().resolve("recovery-sheet-new.pdf")).exists();
    clickOn("知道了");
  }

  @Test
  @Order(7)
  void ownPasswordIsChangedWithTheOldOne() {
    settings();
    click("#password-change");
    assertThat(text("#password-said")).isEqualTo("请先输入原口令。");
    clickOn("#old-password").write("not it");
    clickOn("#new-password").write(NEW_PASSWORD);
    clickOn("#new-password-again").write("柳林 秋月 8 春风");
    assertThat(text("#password-strength")).contains("不一样");
    click("#password-change");
    assertThat(text("#password-said")).contains("不一样");
    clickOn("#new-password-again");
    eraseText(20);
    write(NEW_PASSWORD);
    assertThat(text("#password-strength")).contains("很好");
    click("#password-change");
    inTime(() -> text("#password-said").contains("原口令不对"));
    Snapshots.saveBoth(stage.getScene(), theme, "settings-password");

    clickOn("#old-password").write(PASSWORD);
    clickOn("#new-password").write(NEW_PASSWORD);
    clickOn("#new-password-again").write(NEW_PASSWORD);
    keys(KeyCode.ENTER);
    inTime(() -> text("#password-said").contains("口令已修改"));
    assertThat(failures).isEmpty();
    password = NEW_PASSWORD;
  }

  @Test
  @Order(8)
  void theNewPasswordOpensAndASaveIsSaidInTheStatusBar() {
    signIn();
    inTime(() -> status().contains("已保存到磁盘"));
    onScreen(() -> {
      window().window().go(new Place.OfSection("mediation"));
      return true;
    });
    inTime(() -> there("#record-table"));
    inTime(() -> text("#list-foot").startsWith("共 3"));
    keys(KeyCode.CONTROL, KeyCode.P);
    inTime(() ->
        over() != null
            && over().getScene().getRoot().lookup("#print-page") instanceof ImageView v
            && v.getImage() != null);
    Snapshots.saveBoth(over().getScene(), theme, "list-print");
    clickOn(onScreen(() -> (Button) over().getScene().getRoot().lookup("#print-pdf")));
    inTime(() -> Files.exists(stick().resolve("调解案件.pdf")));
    inTime(() ->
        desk()
            .transactions()
            .read(ctx ->
                ctx.fetchExists(
                    cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY,
                    cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY.ACT.eq("print"))));
    assertThat(failures).isEmpty();
  }
}
