package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.RecoveryShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Coming into a desk that is there: who, and what is said if it does not open. */
class SignInTest extends WindowTest {

  private static final String FRESH = "柳暗花明又一村 2026";

  private int desks;

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk-" + desks));
  }

  /** One desk a test: some of them get damaged. */
  @BeforeAll
  void aDeskForEachTest() {
    for (desks = 1; desks <= 4; desks++) {
      setup.make(
          folder(),
          new DataFolder.DeskInfo(DataFolder.DeskKind.TOWNSHIP, "990201101", "双塘镇司法所", "990201"),
          "zhoumin",
          "周敏",
          PASSWORD.toCharArray());
      try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
        desk.vault().slots().addSlot("王喆", PASSWORD.toCharArray());
      }
    }
    desks = 0;
  }

  @Override
  protected javafx.scene.Parent pane() {
    desks++;
    return super.pane();
  }

  private ComboBox<String> name() {
    return lookup("#sign-in-name").query();
  }

  private String refused(String password) {
    onScreen(() -> {
      name().setValue("zhoumin");
      return true;
    });
    clickOn("#password").write(password);
    keys(KeyCode.ENTER);
    inTime(() -> there("#navigation") || !text("#sign-in-error").isEmpty());
    return text("#sign-in-error");
  }

  @Test
  void thePeopleOfTheDeskCanBePickedAndTheLastOneIsRemembered() throws Exception {
    inTime(() -> name().getItems().size() == 2);
    assertThat(name().getItems()).containsExactly("zhoumin", "王喆");
    Snapshots.saveBoth(stage.getScene(), theme, "sign-in-names");
    onScreen(() -> {
      name().setValue("zhoumin");
      return true;
    });
    clickOn("#password").write(PASSWORD);
    keys(KeyCode.ENTER);
    inTime(() -> there("#navigation"));
    assertThat(new WindowLook(folder().windowFile()).choice().signIn()).isEqualTo("zhoumin");
    assertThat(onScreen(() -> stage.getTitle())).isEqualTo("双塘镇司法所 · 司法所工作台");
    inTime(() -> there("#person"));
    click("#person");
    clickOn("换人登录");
    inTime(() -> there("#password"));
    inTime(() -> name().getEditor().getText().equals("zhoumin"));
    assertThat(failures).isEmpty();
  }

  @Test
  void whatKeepsItShutIsSaidInFourSentences() throws Exception {
    Set<String> sentences = new HashSet<>();
    String wrong = refused("yanshi-2025");
    assertThat(wrong).contains("口令错误").contains("V-103");
    Snapshots.saveBoth(stage.getScene(), theme, "sign-in-wrong");
    sentences.add(wrong);

    try (Desk other = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      assertThat(other.session().signIn()).isEqualTo("zhoumin");
      String inUse = refused(PASSWORD);
      assertThat(inUse).contains("占用").contains("V-102");
      Snapshots.save(stage.getScene(), "sign-in-in-use");
      sentences.add(inUse);
    }

    Path slots = folder().vault().resolve("slots.json");
    String good = Files.readString(slots);
    Files.writeString(slots, good.replace("\"version\":1", "\"version\":9"));
    String newer = refused(PASSWORD);
    assertThat(newer).contains("更新版本").contains("V-109");
    sentences.add(newer);
    Files.writeString(slots, good);

    appendTo(folder().vault().resolve("ledger.mv.db"));
    String damaged = refused(PASSWORD);
    assertThat(damaged).contains("已损坏").contains("备份恢复").contains("V-107");
    Snapshots.save(stage.getScene(), "sign-in-damaged");
    sentences.add(damaged);

    assertThat(sentences).hasSize(4);
    assertThat(failures).isEmpty();
  }

  @Test
  void aDamagedDeskIsSalvagedAndRestoredFromTheDoor() throws Exception {
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      new Backups(desk).to(desk.session(), stick(), step -> {});
    }
    assertThat(refused("yanshi-2025")).contains("V-103");
    assertThat(there("#rescue-restore")).isFalse();
    appendTo(folder().vault().resolve("ledger.mv.db"));
    String damaged = refusedAs("V-107");
    assertThat(damaged).contains("已损坏");
    assertThat(there("#rescue-restore")).isTrue();
    Snapshots.saveBoth(stage.getScene(), theme, "sign-in-ways-out");

    click("#rescue-salvage"); // the password was wiped
    inTime(() -> text("#sign-in-error").contains("再输一次口令"));
    clickOn("#password").write(PASSWORD);
    click("#rescue-salvage");
    inTime(() -> text("#sign-in-error").contains("全部齐全"));
    Snapshots.saveBoth(stage.getScene(), theme, "sign-in-salvaged");

    click("#rescue-restore");
    inTime(() -> text("#sign-in-error").contains("已经恢复到"));
    clickOn("#password").write(PASSWORD);
    keys(KeyCode.ENTER);
    inTime(() -> there("#navigation"));
    try (var files = Files.list(folder().root())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .anyMatch(n -> n.startsWith("vault-damaged-"));
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void whoHasForgottenThePasswordComesInWithTwoSharesOrTheCode() throws Exception {
    List<String> shares = new ArrayList<>();
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray());
        RecoveryCode code = RecoveryCode.fresh()) {
      RecoveryShare.split(code).forEach(share -> shares.add(new String(share.printed())));
      desk.staff.makeShares(desk.session(), code);
    }
    clickOn("忘记口令…");
    inTime(() -> there("#lost-password"));
    lost("", "", FRESH);
    assertThat(text("#lost-error")).contains("恢复码");
    lost(shares.get(0), "", FRESH);
    inTime(() -> text("#lost-error").contains("A-218"));
    Snapshots.saveBoth(stage.getScene(), theme, "lost-password");
    char wrong = shares.get(2).charAt(3) == 'A' ? 'B' : 'A';
    lost(shares.get(0), shares.get(2).substring(0, 3) + wrong + shares.get(2).substring(4), FRESH);
    inTime(() -> text("#lost-error").contains("V-106"));
    lost(shares.get(0), shares.get(2), "zhoumin1");
    assertThat(text("#lost-error")).isNotEmpty();
    lost(shares.get(0).replace('-', ' ').toLowerCase(Locale.ROOT), shares.get(2), FRESH);
    inTime(() -> there("#navigation"));

    assertThat(desk().session().signIn()).isEqualTo("zhoumin");
    Set<String> acts =
        desk()
            .transactions()
            .read(db -> db.select(AUDIT_ENTRY.ACT).from(AUDIT_ENTRY).fetchSet(AUDIT_ENTRY.ACT));
    assertThat(acts).contains("use-recovery-code");
    assertThat(failures).isEmpty();
    desk().close();
    assertThatThrownBy(() -> opening.open(folder(), "zhoumin", PASSWORD.toCharArray()))
        .hasMessageContaining("V-103");
    opening.open(folder(), "zhoumin", FRESH.toCharArray()).close();
  }

  private void lost(String first, String second, String password) {
    onScreen(() -> {
      ((ComboBox<?>) lookup("#lost-name").query()).getEditor().setText("zhoumin");
      for (var field :
          Map.of(
                  "#lost-code",
                  first,
                  "#lost-share",
                  second,
                  "#new-password",
                  password,
                  "#new-password-again",
                  password)
              .entrySet()) {
        ((TextInputControl) lookup(field.getKey()).query()).setText(field.getValue());
      }
      return true;
    });
    click("#lost-enter");
  }

  private String refusedAs(String code) {
    clickOn("#password").write(PASSWORD);
    keys(KeyCode.ENTER);
    inTime(() -> text("#sign-in-error").contains(code));
    return text("#sign-in-error");
  }

  private static void appendTo(Path ledger) throws IOException {
    Files.write(ledger, new byte[4096], StandardOpenOption.APPEND);
  }
}
