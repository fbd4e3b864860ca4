package cn.sifasuo.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.ui.Snapshots;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A cell is explained where it stands; counts and sides of checks lead to their cases. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // closing comes last: it cannot be undone
class FormExplanationScreenTest extends FormWindowTest {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /**
   * Presses a link or button of a style whose text is as wanted; its place may be scrolled away.
   */
  private void press(String style, Predicate<String> text) {
    until(() -> find(style, text) != null);
    onScreen(() -> {
      switch (find(style, text)) {
        case Hyperlink link -> link.fire();
        case Button button -> button.fire();
        default -> throw new AssertionError(style);
      }
      return true;
    });
  }

  private Labeled find(String style, Predicate<String> text) {
    return window.lookupAll(style).stream()
        .filter(n -> n instanceof Labeled l && text.test(l.getText()))
        .map(n -> (Labeled) n)
        .findFirst()
        .orElse(null);
  }

  private List<String> texts(String style) {
    return onScreen(() ->
        window.lookupAll(style).stream().map(n -> ((Labeled) n).getText()).distinct().toList());
  }

  private boolean chosen(String cell) {
    Node node = window.lookup(cell);
    return node != null && node.getPseudoClassStates().contains(CHOSEN);
  }

  private static int number(ComputedForm form, String cell) {
    return form.cell(cell).orElseThrow().printed().intValueExact();
  }

  @Test
  @Order(1)
  void everyCountOfAnExplanationOpensItsCases() {
    openForm();
    click("#cell-03");
    int number = number(october(), "03");
    until(() -> cases().getItems().size() == number);
    until(() -> window.lookupAll("#how .how-count").size() >= 4);
    Snapshots.saveBoth(stage.getScene(), theme, "form-explained");
    assertThat(texts("#how .how-count"))
        .anyMatch(t -> t.startsWith("本期计入 " + number + " 条"))
        .anyMatch(t -> t.startsWith("2026年9月调解成功"))
        .anyMatch(t -> t.startsWith("2025年10月调解成功"));
    press("#how .how-count", t -> t.startsWith("2026年9月计入的"));
    until(() -> text("#cases-foot").startsWith("2026年9月计入的"));
    int september =
        number(
            office.desk.forms().show(office.director, "M1", FormOffice.OCTOBER.previous()).form(),
            "03");
    assertThat(cases().getItems()).hasSize(september);
    press(".figure-name", t -> t.contains("本栏全部"));
    until(() -> cases().getItems().size() == number);
  }

  @Test
  @Order(2)
  void aRateIsToldWithBothItsNumbers() {
    openForm();
    press(".sheet-rate", t -> t.startsWith("调解成功率"));
    Rate rate =
        october().total().rates().stream()
            .filter(r -> r.id().equals("R03"))
            .findFirst()
            .orElseThrow();
    until(() -> text("#cases-title").equals("R03 调解成功率 = " + rate.printed() + "%"));
    assertThat(texts("#how .how-count"))
        .contains("调解成功 " + rate.numerator() + "件", "调解案件总数 " + rate.denominator() + "件");
    press("#how .how-count", t -> t.startsWith("调解案件总数"));
    until(() -> cases().getItems().size() == rate.denominator().intValueExact());
    Snapshots.save(stage.getScene(), "form-rate");
  }

  @Test
  @Order(3)
  void aSideOfACheckLeadsToItsCellAndBack() {
    openForm();
    press(".check-rule", t -> t.contains("M3.01 = M1.01"));
    until(() -> find(".check-cell", t -> t.startsWith("M3 01")) != null);
    onScreen(() -> {
      ScrollPane pane = (ScrollPane) window.lookup(".checks-card .scroll-pane");
      Parts.reveal(pane, find(".check-cell", t -> t.startsWith("M1 01") || t.startsWith("01")));
      Parts.reveal(pane, find(".check-cell", t -> t.startsWith("M3 01")));
      return true;
    });
    Snapshots.saveBoth(stage.getScene(), theme, "form-check-open");
    press(".check-cell", t -> t.startsWith("M3 01"));
    until(() -> text("#form-title").startsWith("M3 ") && chosen("#cell-01"));
    int number = number(october(), "01");
    until(() -> cases().getItems().size() == number);
    press("#form-back", t -> t.contains("M1 2026年10月"));
    until(() -> text("#form-title").startsWith("M1 "));
    assertThat(onScreen(() -> window.lookup("#form-back").isVisible())).isFalse();
  }

  @Test
  @Order(4)
  void aLineOfCommitteesIsExplainedToo() {
    openForm();
    press(".check-rule", t -> t.contains("M3[village].01"));
    press(".check-cell", t -> t.startsWith("M3 01") && t.contains("村调委会"));
    until(() -> chosen("#cell-village-01"));
    until(() -> text("#cases-title").startsWith("01 调解纠纷（村调委会） = "));
    int number = number(october(), "06");
    until(() -> cases().getItems().size() == number);
    Snapshots.saveBoth(stage.getScene(), theme, "form-line-explained");
  }

  @Test
  @Order(5)
  void hoveringTellsHowTheCellStoodBefore() {
    openForm();
    until(() -> window.lookup("#cell-01") != null);
    moveTo("#cell-01");
    until(() -> tooltip() != null && tooltip().getText().contains("本期 "));
    ComputedForm before =
        office.desk.forms().show(office.director, "M1", FormOffice.OCTOBER.previous()).form();
    String told = onScreen(() -> tooltip().getText());
    assertThat(told)
        .contains(
            "01 调解案件总数 = " + number(october(), "01") + "件",
            "上期（2026年9月）：" + number(before, "01") + "件，本期 ",
            "上年同期（2025年10月）：");
    Snapshots.save(onScreen(() -> tooltip().getScene()), "form-hover");
  }

  private static Tooltip tooltip() {
    return Window.getWindows().stream()
        .filter(w ->
            w instanceof Tooltip t && t.isShowing() && t.getText().contains("指标")
                || w instanceof Tooltip u && u.isShowing() && u.getText().contains("上期"))
        .map(w -> (Tooltip) w)
        .findFirst()
        .orElse(null);
  }

  @Test
  @Order(6)
  void aFormOvertakenByAnotherSaysSo() {
    office.close(FormOffice.OCTOBER, List.of("M1", "M3", "MF"));
    office.correct(
        "M1",
        FormOffice.OCTOBER,
        () -> office.voidOne(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
    onScreen(() -> {
      window.go(new cn.sifasuo.ui.Place.OfCell("M3", FormOffice.OCTOBER, "01"));
      return true;
    });
    until(() -> text("#form-title").startsWith("M3 "));
    until(() -> find("#corrections .label", t -> t.contains("M1 2026年10月已更正（第2版）")) != null);
    assertThat(texts("#corrections .label")).anyMatch(t -> t.contains("个数与锁定的不同"));
    assertThat(texts(".chip")).contains("已过时");
    Snapshots.saveBoth(stage.getScene(), theme, "form-stale");
    click("#section-desk");
    until(() -> find("#forms .chip", t -> t.equals("已过时")) != null);
    Snapshots.saveBoth(stage.getScene(), theme, "desk-stale");
  }
}
