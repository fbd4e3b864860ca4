package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.sheet.SheetReader;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.vault.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Where a window asks before it goes on: a ledger that does not look right, columns that leave the
 * desk, the second person of a change of key.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the key is changed last
class CarefulWindowTest extends WindowTest {

  private static final String SECOND = "晚来天欲雪 2026";

  @BeforeAll
  void aDeskOfTwo() {
    makeOffice();
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      desk.staff.add(
          desk.session(),
          "danxue",
          "单雪",
          new Rights(Role.CLERK, Set.of(Ledger.MEDIATION), Set.of()),
          SECOND.toCharArray());
      TownshipDoors.entered(desk);
    }
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk"));
  }

  private Node inOver(String query) {
    return Objects.requireNonNull(
        Objects.requireNonNull(over()).getScene().getRoot().lookup(query), query);
  }

  private void picture(String name) {
    onScreen(() -> {
      Snapshots.saveBoth(Objects.requireNonNull(over()).getScene(), theme, name);
      return true;
    });
  }

  @Test
  @Order(1)
  void whoOpensALedgerWithoutItsSealIsToldFirst() throws IOException {
    Files.delete(folder().vault().resolve("seal.json"));
    signIn(DIRECTOR, PASSWORD);
    inTime(() -> over() != null);
    assertThat(overText()).contains("台账有可疑之处", "seal.json 不见了", "doctor");
    picture("doubt");
    clickOver("知道了");
    inTime(() -> over() == null);
    assertThat(failures).isEmpty();
  }

  @Test
  @Order(2)
  void theColumnsThatLeaveTheDeskAreChosen() throws IOException {
    signIn(DIRECTOR, PASSWORD);
    onScreen(() -> {
      window().window().go(new Place.OfSection("mediation"));
      return true;
    });
    inTime(() -> there("#record-table"));
    inTime(() -> text("#list-foot").startsWith("共 2"));
    click("#export");
    inTime(() -> over() != null);
    assertThat(overText()).contains("只导出用得着的列", "案号");
    picture("export-columns");
    clickOver("返回");
    inTime(() -> over() == null);
    try (var none = Files.list(stick())) {
      assertThat(none).isEmpty();
    }

    click("#export");
    inTime(() -> over() != null);
    clickOver("只导出列表上的列");
    inTime(() -> over() != null && overText().contains("已导出"));
    List<String> few = heads();
    clickOver("知道了");
    Files.delete(exported());

    click("#export");
    inTime(() -> over() != null);
    clickOver("导出全部列");
    inTime(() -> over() != null && overText().contains("已导出"));
    clickOver("知道了");
    assertThat(heads()).hasSizeGreaterThan(few.size()).containsAll(few);
    assertThat(few).contains("案号").doesNotContain("备注");
    int noted =
        desk()
            .transactions()
            .read(ctx -> ctx.fetchCount(Tables.AUDIT_ENTRY, Tables.AUDIT_ENTRY.ACT.eq("export")));
    assertThat(noted).isEqualTo(2);
    assertThat(failures).isEmpty();
  }

  private Path exported() throws IOException {
    try (var files = Files.list(stick())) {
      return files.filter(f -> f.toString().endsWith(".xlsx")).findFirst().orElseThrow();
    }
  }

  /** The names of the columns in the exported workbook. */
  private List<String> heads() throws IOException {
    return new SheetReader()
        .read(exported()).sheets().getFirst().rows().getFirst().cells().stream()
            .map(c -> c.text())
            .toList();
  }

  /** Last: the desk is left for it, and the second person's old password is not enough alone. */
  @Test
  @Order(3)
  void theKeyIsChangedByTwo() {
    signIn(DIRECTOR, PASSWORD);
    click("#section-settings");
    inTime(() -> there("#rekey-password"));
    clickOn("#rekey-password").write(PASSWORD);
    click("#rekey");
    inTime(() -> over() != null);
    assertThat(overText()).contains("换钥要两人同办", "会签人口令");
    picture("settings-rekey-second");
    second("not hers");
    inTime(() -> over() != null && overText().contains("V-103"));
    clickOver("知道了");
    inTime(() -> over() == null);

    clickOn("#rekey-password").write(PASSWORD);
    click("#rekey");
    inTime(() -> over() != null);
    second(SECOND);
    inTime(() -> there("#sign-in-name") && over() != null);
    assertThat(overText()).contains("换钥");
    picture("settings-rekeyed-by-two");
    clickOver("知道了");
    assertThat(folder().root().resolve("recovery-sheet-new.pdf")).exists();
    try (Desk desk = opening.open(folder(), "danxue", SECOND.toCharArray())) {
      assertThat(
              desk.transactions()
                  .read(ctx -> desk.audit.newest(ctx, "rekey"))
                  .orElseThrow()
                  .detail())
          .contains("with=danxue");
    }
    assertThat(failures).isEmpty();
  }

  private void second(String password) {
    onScreen(() -> {
      ((TextInputControl) inOver("#countersign-password")).setText(password);
      return true;
    });
    clickOver("会签");
  }
}
