package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.rule.LocalRules;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.ui.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 法律规则: looked through by ledger, day and text; a county's document tightens a limit and goes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // what was entered is withdrawn
class RulesWindowTest extends WindowTest {

  private static final String SECOND = "晚来天欲雪 2026";
  private static final String REVIEW = "aid.need.review.months";

  @BeforeAll
  void aDesk() {
    makeOffice();
    try (Desk desk = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      desk.staff.add(
          desk.session(),
          "danxue",
          "单雪",
          new Rights(Role.CLERK, Set.of(Ledger.MEDIATION), Set.of()),
          SECOND.toCharArray());
    }
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk"));
  }

  private void page(String signIn, String password) {
    signIn(signIn, password);
    click("#section-rules");
    inTime(() -> there("#rules") && table().getItems().size() > 100);
  }

  private TableView<?> table() {
    return (TableView<?>) stage.getScene().getRoot().lookup("#rules");
  }

  private String cells() {
    return onScreen(() ->
        table().lookupAll(".table-cell").stream()
            .map(n -> ((Labeled) n).getText())
            .toList()
            .toString());
  }

  private void type(String query, String text) {
    onScreen(() -> {
      ((TextInputControl) stage.getScene().getRoot().lookup(query)).setText(text);
      return true;
    });
  }

  private void select(int line) {
    onScreen(() -> {
      table().getSelectionModel().select(line);
      return true;
    });
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

  private int monthsOfReview() {
    return desk().law.number(REVIEW, LocalDate.of(2026, 11, 23));
  }

  @Test
  @Order(1)
  void theHeadEntersALocalRuleFromItsDocument() throws IOException {
    page("zhoumin", PASSWORD);
    Snapshots.saveBoth(stage.getScene(), theme, "rules");
    assertThat(cells()).contains("司法确认的条文", "国家");
    assertThat(cells()).doesNotContain("domain/");

    type("#rules-text", "帮教类型复核");
    inTime(() -> table().getItems().size() == 1);
    assertThat(text("#rules-count")).isEqualTo("1 条");
    select(0);
    assertThat(text("#rules-chosen")).contains("12", "至少每年复核一次", REVIEW);
    Snapshots.saveBoth(stage.getScene(), theme, "rules-found");

    click("#rules-enter");
    inTime(() -> over() != null);
    assertThat(overText()).contains("国家规定：12", "地方可以更少");
    clickOver("录入");
    inTime(() -> over() != null && overText().contains("请补全"));
    clickOver("知道了");
    inTime(() -> over() != null && overText().contains("国家规定：12"));

    Files.write(stick().resolve("办法.pdf"), "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8));
    typeOver("#local-content", "18");
    typeOver("#local-from", "2026-01-01");
    typeOver("#local-number", "示司发〔2025〕9号");
    typeOver("#local-issued", "2025-12-20");
    typeOver("#local-title", "安置帮教工作细则");
    typeOver("#local-issuer", "示范县司法局");
    clickOver("选择扫描件…");
    picture("rules-enter");
    clickOver("录入");
    inTime(() -> over() != null && overText().contains("L-332"));
    clickOver("知道了");
    inTime(() -> over() != null && overText().contains("办法.pdf"));
    typeOver("#local-content", "6");
    clickOver("录入");
    inTime(() -> over() == null && table().getItems().size() == 2);

    assertThat(cells()).contains("示范县司法局《安置帮教工作细则》（示司发〔2025〕9号）", "县");
    assertThat(monthsOfReview()).isEqualTo(6);
    assertThat(failures).isEmpty();
  }

  @Test
  @Order(2)
  void theHeadWithdrawsItWithAReason() {
    page("zhoumin", PASSWORD);
    type("#rules-text", "安置帮教工作细则");
    inTime(() -> table().getItems().size() == 1);
    select(0);
    assertThat(onScreen(() -> lookup("#rules-enter").queryButton().isDisabled())).isTrue();
    click("#rules-withdraw");
    inTime(() -> over() != null);
    onScreen(() -> {
      ((TextInputControl) inOver(".text-input")).setText("文件已经废止");
      return true;
    });
    picture("rules-withdraw");
    clickOver("撤回");
    inTime(() -> over() == null && monthsOfReview() == 12);
    inTime(() -> table().getItems().size() == 1 && there("#rules .chip"));
    Snapshots.saveBoth(stage.getScene(), theme, "rules-withdrawn");
    assertThat(desk().localRules.entered(desk().session()))
        .singleElement()
        .matches(LocalRules.Entered::withdrawn);
    assertThat(failures).isEmpty();
  }

  @Test
  @Order(3)
  void aClerkReadsThemAndChangesNothing() {
    page("danxue", SECOND);
    assertThat(onScreen(() -> there("#rules-enter") || there("#rules-withdraw"))).isFalse();

    type("#rules-text", "看守所释放的帮教期限");
    inTime(() -> table().getItems().size() == 1 && there("#rules .chip"));
    assertThat(text("#rules .chip")).isEqualTo("未核实");
    assertThat(cells()).contains("没有规定", "由地方规定");
    Snapshots.saveBoth(stage.getScene(), theme, "rules-clerk");
  }
}
