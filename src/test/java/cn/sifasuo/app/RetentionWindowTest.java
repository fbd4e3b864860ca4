package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ledger.retention.RetentionKind;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.ui.Snapshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 保存期限: two dossiers are past their time, one is kept for ever; one is destroyed by two. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // what is destroyed is looked for
class RetentionWindowTest extends WindowTest {

  private static final String SECOND = "晚来天欲雪 2026";

  @BeforeAll
  void aDeskWithOldDossiers() {
    makeOffice();
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      desk.staff.add(
          desk.session(),
          "danxue",
          "单雪",
          new Rights(Role.CLERK, Set.of(Ledger.MEDIATION), Set.of()),
          SECOND.toCharArray());
      CommandDesk.Committee committee = CommandDesk.committee(desk);
      archived(desk, committee, "SHORT", LocalDate.of(2018, 11, 10));
      archived(desk, committee, "SHORT", LocalDate.of(2019, 11, 10));
      archived(desk, committee, "PERMANENT", LocalDate.of(2018, 11, 10));
    }
  }

  private static void archived(
      Desk desk, CommandDesk.Committee committee, String kept, LocalDate day) {
    UUID id = CommandDesk.concluded(desk, committee, LocalDate.of(2026, 10, 20));
    desk.transactions()
        .write(ctx ->
            ctx.update(DISPUTE_CASE)
                .set(DISPUTE_CASE.ARCHIVED_ON, day)
                .set(DISPUTE_CASE.RETENTION, kept)
                .where(DISPUTE_CASE.ID.eq(id))
                .execute());
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk"));
  }

  private void page(String tab) {
    signIn(DIRECTOR, PASSWORD);
    click("#section-retention");
    inTime(() ->
        there("#retention-rules")
            && table("#retention-rules").getItems().size() == RetentionKind.values().length);
    tab(tab);
  }

  private void tab(String id) {
    onScreen(() -> {
      TabPane tabs = (TabPane) lookup("#retention-tabs").query();
      tabs.getTabs().stream()
          .filter(t -> t.getId().equals("retention-tab-" + id))
          .forEach(t -> tabs.getSelectionModel().select(t));
      return true;
    });
  }

  private TableView<?> table(String query) {
    return (TableView<?>) stage.getScene().getRoot().lookup(query);
  }

  private String cells(String query) {
    return onScreen(() ->
        table(query).lookupAll(".table-cell").stream()
            .map(n -> ((Labeled) n).getText())
            .toList()
            .toString());
  }

  private Node inOver(String query) {
    return Objects.requireNonNull(
        Objects.requireNonNull(over()).getScene().getRoot().lookup(query), query);
  }

  private void typeOver(String query, String text) {
    onScreen(() -> {
      ((TextInputControl) inOver(query)).setText(text);
      return true;
    });
  }

  private void picture(String name) {
    onScreen(() -> {
      Snapshots.saveBoth(Objects.requireNonNull(over()).getScene(), theme, name);
      return true;
    });
  }

  @Test
  @Order(1)
  void aKindWithoutRuleGetsOneByADocument() {
    page("rules");
    Snapshots.saveBoth(stage.getScene(), theme, "retention-rules");
    assertThat(cells("#retention-rules"))
        .contains("社区矫正档案", "未定", "纠纷案卷（永久）", "永久", "《统计法实施条例》第二十二、二十三条（不少于10年）");

    onScreen(() -> {
      table("#retention-rules").getSelectionModel().select(RetentionKind.CORRECTIONS.ordinal());
      return true;
    });
    click("#retention-set");
    inTime(() -> over() != null);
    assertThat(overText()).contains("另定期限：社区矫正档案", "不得少于 2 年");
    picture("retention-set");
    clickOver("定期限");
    inTime(() -> over() != null && overText().contains("L-221"));
    clickOver("知道了");
    inTime(() -> over() == null);

    onScreen(() -> {
      table("#retention-rules").getSelectionModel().select(RetentionKind.CORRECTIONS.ordinal());
      return true;
    });
    click("#retention-set");
    inTime(() -> over() != null);
    typeOver("#rule-years", "10");
    typeOver("#rule-basis", "示范司〔2026〕8号");
    clickOver("定期限");
    inTime(() -> cells("#retention-rules").contains("示范司〔2026〕8号"));
    assertThat(cells("#retention-rules")).contains("2026-11-23").doesNotContain("未定, , ]");
    assertThat(failures).isEmpty();
  }

  @Test
  @Order(2)
  void whatIsPastItsTimeIsDestroyedByTwo() {
    page("due");
    inTime(() -> table("#retention-due").getItems().size() == 2);
    assertThat(text("#retention-chosen")).isEqualTo("共 2 条，勾选 0 条");
    assertThat(onScreen(() -> lookup("#retention-destroy").queryButton().isDisabled())).isTrue();
    assertThat(cells("#retention-due").indexOf("2023-12-31"))
        .isLessThan(cells("#retention-due").indexOf("2024-12-31"));
    click("#retention-all");
    assertThat(text("#retention-chosen")).isEqualTo("共 2 条，勾选 2 条");
    Snapshots.saveBoth(stage.getScene(), theme, "retention-due");
    clickOn("#retention-due .check-box"); // the first one is let go again
    inTime(() -> text("#retention-chosen").equals("共 2 条，勾选 1 条"));

    click("#retention-destroy");
    inTime(() -> over() != null);
    assertThat(overText()).contains("将销毁 1 条记录", "不能撤回");
    typeOver("#approval-document", "双司所〔2026〕1号 销毁清册");
    typeOver("#approval-proposed-by", "钱敏");
    typeOver("#approval-approved-by", "周敏");
    picture("retention-destroy");
    clickOver("下一步：会签");
    inTime(() -> over() != null && overText().contains("销毁记录要两人同办"));
    typeOver("#countersign-password", SECOND);
    clickOver("会签");
    inTime(() -> over() != null && overText().contains("已销毁 1 条"));
    clickOver("知道了");
    inTime(() -> over() == null && table("#retention-due").getItems().size() == 1);
    tab("done");
    inTime(() -> cells("#retention-done").contains("双司所〔2026〕1号 销毁清册"));
    Snapshots.saveBoth(stage.getScene(), theme, "retention-done");
    assertThat(failures).isEmpty();

    List<Retention.Done> done = desk().retention.done(desk().session());
    assertThat(done).singleElement().satisfies(d -> assertThat(d.records()).isEqualTo(1));
    int nameless = desk().transactions().read(ctx -> ctx.fetchCount(PARTY, PARTY.NAME.eq("王喆")));
    assertThat(nameless).isEqualTo(2);
  }

  @Test
  @Order(3)
  void aClerkHasNoSuchPage() {
    signIn("danxue", SECOND);
    assertThat(onScreen(() -> there("#section-retention"))).isFalse();
  }
}
