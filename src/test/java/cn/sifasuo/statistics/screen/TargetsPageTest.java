package cn.sifasuo.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.target.AnnualTarget;
import cn.sifasuo.statistics.target.AnnualTargets;
import cn.sifasuo.statistics.target.Goal;
import cn.sifasuo.statistics.target.Indicator;
import cn.sifasuo.statistics.target.SetResult;
import cn.sifasuo.statistics.target.TargetDirection;
import cn.sifasuo.statistics.target.TargetEntry;
import cn.sifasuo.statistics.target.TargetResult;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.StatusFacts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.testfx.util.WaitForAsyncUtils;

/** 年度目标 in the window, on invented cases of 2026 whose months to October are closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // each goes on from the one before
class TargetsPageTest extends ScreenTest {

  private FormOffice office;
  private AnnualTargets targets;
  private MainWindow window;
  private final List<Place.OfCell> opened = new ArrayList<>();

  @BeforeAll
  void fill(@TempDir Path temporary) {
    office = new FormOffice(CLOCK, temporary.resolve("printed"));
    for (int month = 1; month <= 10; month++) {
      office.close(Period.month(2026, month));
    }
    targets =
        new AnnualTargets(
            office.database,
            office.summaries.packages(),
            new Tally(),
            office.summaries.history(),
            new AuditChain(CLOCK),
            CLOCK,
            office.desk.unit());
    set("01", "200", "件", TargetDirection.AT_LEAST, "全年调解案件达到200件");
    set("02", "300", "人", TargetDirection.AT_LEAST, "涉及当事人达到300人");
    set("04", "2", "件", TargetDirection.AT_MOST, "疑难复杂案件控制在2件以内");
    set("R03", "90", "%", TargetDirection.AT_LEAST, "调解成功率达到90%以上");
  }

  private void set(
      String cell, String value, String unit, TargetDirection direction, String wording) {
    SetResult kept =
        targets.set(
            office.director,
            new TargetEntry(
                2026,
                "M1",
                cell,
                new BigDecimal(value),
                unit,
                direction,
                wording,
                "示范县司法局〔2026〕3号《2026年司法行政工作目标》",
                LocalDate.of(2026, 2, 6),
                null,
                "",
                0));
    assertThat(kept).isInstanceOf(SetResult.Kept.class);
  }

  @Override
  protected Parent pane() {
    opened.clear();
    StatisticsSections sections =
        new StatisticsSections(
            office.desk,
            office.director,
            work,
            dialogs,
            new NoFiles(),
            new cn.sifasuo.ui.paper.Printing(
                () -> stage,
                () -> new cn.sifasuo.ui.paper.Printers.Found(List.of(), null),
                new NoFiles(),
                work),
            theme.glyphs(),
            CLOCK,
            new SimpleObjectProperty<>(FormOffice.OCTOBER));
    window =
        new MainWindow(
            new Shell(
                "双塘镇司法所",
                office.director,
                List.of(FormOffice.OCTOBER, FormOffice.NOVEMBER),
                List.of()),
            List.of(sections.targets(1, targets), cells()),
            new StatusFacts(),
            work,
            session -> List.of(),
            theme.glyphs(),
            dialogs,
            topic -> Optional.empty(),
            attempt -> {});
    window.go(new Place.OfSection("targets"));
    return window;
  }

  /** Remembers which cell was to be shown. */
  private Section cells() {
    return new Section(
        "forms",
        "统计报表",
        MaterialDesignF.FILE_TABLE_OUTLINE,
        1,
        place -> place instanceof Place.OfCell,
        navigator ->
            new SectionView() {
              @Override
              public Node node() {
                return new StackPane();
              }

              @Override
              public void show(Place place) {
                opened.add((Place.OfCell) place);
              }
            });
  }

  private static final class NoFiles implements cn.sifasuo.ui.FilePicker {
    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private TableView<?> table() {
    return (TableView<?>) window.lookup("#targets");
  }

  private void shown(int targetsOfYear) {
    until(() -> table() != null && table().getItems().size() == targetsOfYear);
  }

  private String texts(String query) {
    return onScreen(() ->
        window.lookup(query).lookupAll(".label").stream()
            .map(n -> ((Label) n).getText())
            .collect(Collectors.joining("\n")));
  }

  private void choose(String cell) {
    onScreen(() -> {
      for (int i = 0; i < table().getItems().size(); i++) {
        if (((TargetResult) table().getItems().get(i)).target().indicator().equals(cell)) {
          table().getSelectionModel().select(i);
        }
      }
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private @Nullable Window dialog() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w != stage)
        .findFirst()
        .orElse(null);
  }

  private Node inDialog(String query) {
    return dialog().getScene().lookup(query);
  }

  private void asked(String query) {
    until(() -> dialog() != null && inDialog(query) != null);
  }

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

  private void type(String query, String text) {
    onScreen(() -> {
      ((TextInputControl) inDialog(query)).setText(text);
      return true;
    });
  }

  @SuppressWarnings("unchecked")
  private <T> void pick(String query, java.util.function.Predicate<T> which) {
    onScreen(() -> {
      ComboBox<T> box = (ComboBox<T>) inDialog(query);
      box.setValue(box.getItems().stream().filter(which).findFirst().orElseThrow());
      return true;
    });
  }

  @Test
  @Order(1)
  void 列出目标_结果_完成和进度_用字也用颜色() {
    shown(4);
    choose("01");
    String all = texts("#targets");
    assertThat(all).contains("调解案件总数（M1）", "不低于200件", "一年已过", "2026年1—10月已锁定的报表");
    assertThat(all).containsAnyOf("超前", "正常", "滞后");
    assertThat(all).contains("个百分点");
    assertThat(
            onScreen(
                () -> window.lookupAll(".target-bar").stream().map(n -> (ProgressBar) n).toList()))
        .hasSize(3)
        .allSatisfy(bar -> assertThat(bar.getAccessibleText()).endsWith("%"));
    assertThat(texts("#target-card"))
        .contains("“全年调解案件达到200件”", "〔2026〕3号", "2026-02-06", "÷200件=", "÷365天", "zhoumin", "进度：");
    Snapshots.saveBoth(stage.getScene(), theme, "targets");
    choose("R03");
    assertThat(texts("#target-card")).contains("率按率比较");
  }

  @Test
  @Order(2)
  void 点结果打开报表里的一格() {
    shown(4);
    choose("R03");
    click("#target-open");
    until(() -> !opened.isEmpty());
    assertThat(opened.getLast()).isEqualTo(new Place.OfCell("M1", FormOffice.OCTOBER, "03"));
    click("#section-targets");
    shown(4);
    onScreen(() -> {
      ((CheckBox) window.lookup("#targets-now")).fire();
      return true;
    });
    until(() -> texts("#targets").contains("没有锁定"));
    onScreen(() -> {
      window.lookupAll(".target-result").stream()
          .map(n -> (Button) n)
          .filter(b -> b.getAccessibleText().contains("调解案件总数"))
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });
    until(() -> opened.size() == 2);
    assertThat(opened.getLast())
        .isEqualTo(new Place.OfCell("M1", Period.cumulative(2026, 11), "01"));
  }

  @Test
  @Order(3)
  void 有两种读法的先问清再保存() {
    shown(4);
    click("#target-new");
    asked("#target-wording");
    pick("#target-indicator", (Indicator i) -> i.form().equals("M1") && i.id().equals("R50"));
    pick("#target-unit", (String u) -> u.equals("百分点"));
    type("#target-wording", "协议履行率提高5%");
    type("#target-value", "5");
    type("#target-base", "80");
    type("#target-basis", "示范县司法局〔2026〕3号");
    type("#target-basis-on", "2026-02-06");
    Snapshots.saveBoth(dialog().getScene(), theme, "target-entry");
    clickInDialog("保存");
    asked("#target-question");
    String question =
        onScreen(() ->
            ((RadioButton) inDialog("#target-reading-1")).getText()
                + ((RadioButton) inDialog("#target-reading-2")).getText());
    assertThat(question).contains("5个百分点", "85%", "增长5%", "84%");
    assertThat(targets.history(office.director, 2026, "M1", "R50")).isEmpty();
    Snapshots.saveBoth(dialog().getScene(), theme, "target-question");
    onScreen(() -> {
      ((RadioButton) inDialog("#target-reading-1")).fire();
      return true;
    });
    clickInDialog("选定并保存");
    shown(5);
    AnnualTarget kept = targets.history(office.director, 2026, "M1", "R50").getFirst();
    assertThat(kept.goal().reading()).isEqualTo(Goal.Reading.RISE);
    choose("R50");
    assertThat(texts("#target-card")).contains("选定的读法", "5个百分点", "上年 80.0%");
    Snapshots.save(stage.getScene(), "target-answered");
  }

  @Test
  @Order(4)
  void 改动要写理由_写错的不丢_旧值留着() {
    shown(5);
    choose("01");
    click("#target-change");
    asked("#target-reason");
    type("#target-value", "一百");
    type("#target-wording", "全年调解案件达到180件");
    clickInDialog("保存");
    until(() -> dialog() != null && inDialog("#target-value") == null);
    clickInDialog("知道了");
    asked("#target-value");
    type("#target-value", "180");
    clickInDialog("保存"); // without a reason
    until(() -> dialog() != null && inDialog("#target-value") == null);
    clickInDialog("知道了");
    asked("#target-reason");
    type("#target-reason", "县局通知调整");
    clickInDialog("保存");
    until(() -> texts("#target-card").contains("达到180件"));
    assertThat(texts("#target-card")).contains("改动以前", "不低于200件", "县局通知调整");
  }

  @Test
  @Order(5)
  void 撤销要写理由() {
    shown(5);
    choose("04");
    click("#target-withdraw");
    asked("#dialog-text");
    type("#dialog-text", "县局取消");
    clickInDialog("撤销目标");
    shown(4);
  }
}
