package cn.sifasuo.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.ui.Snapshots;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testfx.util.WaitForAsyncUtils;

/** The first screen and the forms, in the window, on invented cases. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // closing comes last: it cannot be undone
class StatisticsScreensTest extends FormWindowTest {

  private void closeDialog(String button) {
    untilPrinted(() -> dialog() != null);
    clickInDialog(button);
    until(() -> dialog() == null);
  }

  /** The window behind has a 锁定 of its own. */
  private void clickInDialog(String button) {
    untilFocused();
    clickOn(
        onScreen(() ->
            dialog().getScene().getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && b.getText().equals(button))
                .findFirst()
                .orElseThrow()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Printing takes its time on a busy machine. */
  private static void untilPrinted(Supplier<Boolean> holds) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onScreen(holds));
    } catch (TimeoutException e) {
      throw new AssertionError("did not come true in a minute", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  @Order(1)
  void theFirstScreenFillsInAfterItIsUp() {
    until(() -> window.lookup("#form-M1") != null && window.lookupAll("#due .line").size() == 4);
    assertThat(text("#desk-about")).contains("11月23日", "星期一");
    String printed = "%,d".formatted(october().cell("01").orElseThrow().printed().intValueExact());
    assertThat(
            onScreen(() ->
                window.lookupAll("#figures .strong").stream()
                    .map(n -> ((Label) n).getText())
                    .toList()))
        .hasSize(5)
        .contains(printed + " 件");
    Snapshots.saveBoth(stage.getScene(), theme, "desk");
    click("#form-M1");
    until(() -> window.lookup("#cell-03") != null);
  }

  @Test
  @Order(2)
  void aCellShowsAsManyCasesAsItsNumberAndOpensThem() {
    openForm();
    click("#cell-03");
    int number = october().cell("03").orElseThrow().printed().intValueExact();
    until(() -> cases().getItems().size() == number);
    assertThat(text("#cases-foot")).contains("共 " + number + " 条");
    assertThat(text("#cases-title")).contains("03 调解成功 = " + number);
    until(() -> window.lookupAll("#how .how-line").size() > 3);
    Snapshots.saveBoth(stage.getScene(), theme, "form");
    onScreen(() -> {
      cases().getSelectionModel().select(0);
      cases().requestFocus();
      return true;
    });
    keys(KeyCode.ENTER);
    until(() -> opened.contains("dispute_case"));
  }

  @Test
  @Order(3)
  void theSumOfTheCasesIsTheAmountOfTheCell() {
    openForm();
    click("#cell-05");
    until(() -> !cases().getItems().isEmpty());
    CaseList read = behind("05").cases();
    assertThat(read.sum()).isEqualByComparingTo(october().cell("05").orElseThrow().raw());
    assertThat(read.lines())
        .allSatisfy(l -> assertThat(l.amount()).isEqualByComparingTo(l.counts()));
  }

  @Test
  @Order(4)
  void theWorkbookIsSavedWhereThePersonWants() {
    openForm();
    click("#form-excel");
    closeDialog("知道了");
    assertThat(target).isNotEmptyFile();
  }

  @Test
  @Order(4)
  void theSheetIsShownBeforeItGoesToPaper() {
    openForm();
    until(() -> !((Button) window.lookup("#form-print")).isDisabled());
    keys(KeyCode.CONTROL, KeyCode.P);
    untilPrinted(() ->
        dialog() != null
            && dialog().getScene().lookup("#print-page") instanceof ImageView v
            && v.getImage() != null);
    until(() -> dialogText().contains("没有找到打印机"));
    assertThat(onScreen(() -> dialogText())).contains("人民调解案件情况统计表", "未锁定", "A4 横向");
    Snapshots.saveBoth(dialog().getScene(), theme, "form-print");
    keys(KeyCode.ESCAPE);
    until(() -> dialog() == null);
  }

  @Test
  @Order(5)
  void theRecordPageSaysWhereTheCaseIsCounted() {
    UUID id = behind("03").cases().lines().getFirst().recordId();
    CountedInCard card =
        onScreen(() -> {
          CountedInCard made =
              new CountedInCard(office.desk, office.director, work, () -> FormOffice.OCTOBER);
          stage.getScene().setRoot(new StackPane(made));
          made.show(id);
          return made;
        });
    long counted =
        office.desk.forms().packages().codes(FormOffice.OCTOBER).stream()
            .flatMap(code ->
                office
                    .desk
                    .forms()
                    .verdicts(office.director, code, FormOffice.OCTOBER, id)
                    .stream())
            .filter(v -> v.counted() && v.rowId().equals("total"))
            .count();
    until(() -> card.lookupAll(".counted-yes").size() == counted);
    assertThat(onScreen(() -> card.lookupAll(".counted-no").size())).isEqualTo(4);
    Snapshots.save(stage.getScene(), "counted-in");
  }

  @Test
  @Order(6)
  void lockingWithoutTheHeadIsRefusedAndLosesNothing() {
    openForm();
    click("#form-close");
    until(() -> dialog() != null);
    Snapshots.save(dialog().getScene(), "form-close");
    clickInDialog("锁定");
    until(() -> dialog() != null && dialogText().contains("请填写填表人和单位负责人"));
    closeDialog("知道了");
    assertThat(office.desk.forms().show(office.director, "M1", FormOffice.OCTOBER).frozen())
        .isNull();
  }

  private Window dialog() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w != stage)
        .findFirst()
        .orElse(null);
  }

  private String dialogText() {
    return dialog().getScene().getRoot().lookupAll(".label").stream()
        .map(n -> ((Label) n).getText())
        .toList()
        .toString();
  }

  @Test
  @Order(7)
  void lockingFreezesTheFormAndWritesItsFiles() throws Exception {
    openForm();
    for (CheckResult warning : october().findings(Severity.WARNING)) {
      onScreen(() -> {
        ((TextField) window.lookup("#reason-" + warning.id())).setText("换届手续已补办，数字无误。");
        return true;
      });
    }
    click("#form-close");
    until(() -> dialog() != null);
    onScreen(() -> {
      ((TextField) dialog().getScene().lookup("#close-head")).setText("单雪");
      return true;
    });
    clickInDialog("锁定");
    untilPrinted(() -> dialog() != null && dialogText().contains("已保存到"));
    closeDialog("知道了");
    until(() -> ((Button) window.lookup("#form-close")).getText().equals("更正…"));
    assertThat(
            office
                .desk
                .forms()
                .show(office.director, "M1", FormOffice.OCTOBER)
                .frozen()
                .content()
                .head())
        .isEqualTo("单雪");
    try (var files = Files.list(folder.resolve("printed"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("M1_990102003_2026-10_v1.xlsx", "M1_990102003_2026-10_v1.pdf");
    }
    until(() -> text("#form-about").contains("填表人 周敏"));
    Snapshots.save(stage.getScene(), "form-closed");
    click("#form-public");
    closeDialog("知道了");
    assertThat(target).isNotEmptyFile();
  }

  @Test
  @Order(8)
  void aClosedFormIsOpenedCorrectedAndShowsOldAndNew() throws Exception {
    openForm();
    until(() -> ((Button) window.lookup("#form-close")).getText().equals("更正…"));
    int before = october().cell("01").orElseThrow().printed().intValueExact();
    click("#form-close");
    until(() -> dialog() != null);
    onScreen(() -> {
      ((TextInputControl) dialog().getScene().lookup("#correct-reason")).setText("漏登一件邻里纠纷");
      ((TextInputControl) dialog().getScene().lookup("#correct-approved-by")).setText("单雪");
      return true;
    });
    Snapshots.save(dialog().getScene(), "form-reopen");
    clickInDialog("重新打开");
    until(() -> ((Button) window.lookup("#form-close")).getText().equals("撤回重开…"));

    office.voidOne(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    click("#section-desk");
    click("#section-forms");
    until(() -> ((Button) window.lookup("#form-close")).getText().equals("生成更正报表…"));
    Snapshots.saveBoth(stage.getScene(), theme, "form-correcting");
    click("#form-close");
    until(() -> dialog() != null);
    clickInDialog("生成更正报表");
    until(() -> dialog() != null && dialogText().contains("两人同办"));
    onScreen(() -> {
      ((TextInputControl) dialog().getScene().lookup("#countersign-password"))
          .setText(new String(Witnesses.password()));
      return true;
    });
    Snapshots.saveBoth(dialog().getScene(), theme, "form-countersign");
    clickInDialog("会签");
    untilPrinted(() -> dialog() != null && dialogText().contains("已保存到"));
    closeDialog("知道了");
    until(() -> window.lookup("#revision-2") != null);
    assertThat(october().cell("01").orElseThrow().printed())
        .isEqualByComparingTo(String.valueOf(before - 1));
    try (var files = Files.list(folder.resolve("printed"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .contains("M1_990102003_2026-10_v1.pdf", "M1_990102003_2026-10_v2.pdf");
    }
    Snapshots.saveBoth(stage.getScene(), theme, "form-amended");
  }

  @Test
  @Order(9)
  void anAdjustmentStandsOnALineOfItsOwn() {
    openForm();
    onScreen(() -> {
      window.periodProperty().set(FormOffice.NOVEMBER);
      return true;
    });
    until(() -> ((Button) window.lookup("#form-close")).getText().equals("锁定…"));
    click("#form-adjust");
    until(() -> dialog() != null);
    onScreen(() -> {
      ((TextInputControl) dialog().getScene().lookup("#adjust-amount")).setText("1");
      ((TextInputControl) dialog().getScene().lookup("#adjust-reason")).setText("并村前的一件，原件已移交");
      return true;
    });
    Snapshots.save(dialog().getScene(), "form-adjust");
    clickInDialog("记一条调整");
    until(() ->
        office
                .desk
                .forms()
                .show(office.director, "M1", FormOffice.NOVEMBER)
                .form()
                .adjustments()
                .size()
            == 1);
    WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
    Snapshots.save(stage.getScene(), "form-adjusted");
  }

  @Test
  @Order(10)
  void theRulesOfPeriodsAreSetWithAReasonAndListed() {
    click("#section-periods");
    until(() -> window.lookup("#settings-late") != null);
    click("#settings-late");
    until(() -> dialog() != null && dialogText().contains("请写明改动的理由"));
    closeDialog("知道了");
    onScreen(() -> {
      ((TextField) window.lookup("#settings-reason")).setText("县局〔2026〕12号通知");
      return true;
    });
    click("#settings-late");
    until(() -> office.desk.settings().all().size() == 1);
    until(() ->
        window.lookupAll("#settings-history .label").stream()
            .anyMatch(n -> ((Label) n).getText().contains("县局〔2026〕12号通知")));
    Snapshots.saveBoth(stage.getScene(), theme, "period-settings");
  }
}
