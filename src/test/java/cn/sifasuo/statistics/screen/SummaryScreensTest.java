package cn.sifasuo.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.summary.SummaryParagraph;
import cn.sifasuo.statistics.summary.WorkSummary;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.StatusFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** 工作总结 in the window, on invented cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // signing comes last: it cannot be undone
class SummaryScreensTest extends ScreenTest {

  private FormOffice office;
  private Path target;
  private MainWindow window;

  @BeforeAll
  void fill(@TempDir Path temporary) {
    office = new FormOffice(CLOCK, temporary.resolve("printed"));
    target = temporary.resolve("小结.docx");
    office.close(Period.month(2025, 10));
    office.close(Period.month(2026, 9));
    office.close(FormOffice.OCTOBER);
  }

  @Override
  protected Parent pane() {
    ObjectProperty<Period> period = new SimpleObjectProperty<>(FormOffice.OCTOBER);
    StatisticsSections sections =
        new StatisticsSections(
            office.desk,
            office.director,
            work,
            dialogs,
            new FixedPicker(),
            new cn.sifasuo.ui.paper.Printing(
                () -> stage,
                () -> new cn.sifasuo.ui.paper.Printers.Found(List.of(), null),
                new FixedPicker(),
                work),
            theme.glyphs(),
            CLOCK,
            period);
    window =
        new MainWindow(
            new Shell(
                "双塘镇司法所",
                office.director,
                List.of(FormOffice.OCTOBER, FormOffice.NOVEMBER),
                List.of()),
            List.of(sections.forms(1), sections.summaries(1, office.summaries)),
            new StatusFacts(),
            work,
            session -> List.of(),
            theme.glyphs(),
            dialogs,
            topic -> Optional.empty(),
            attempt -> {});
    period.bindBidirectional(window.periodProperty());
    window.go(new Place.OfSection("summaries"));
    return window;
  }

  /** Always the same file: there is no file window without a display. */
  private final class FixedPicker implements FilePicker {
    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
      assertThat(suggested).isEqualTo("双塘镇司法所2026年10月工作小结.docx");
      return Optional.of(target);
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

  private WorkSummary kept() {
    return office.summaries.summaries().list(office.director).getFirst().summary();
  }

  private int paragraphWith(String words) {
    List<SummaryParagraph> all = kept().paragraphs();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).text().contains(words)) {
        return i;
      }
    }
    throw new AssertionError(words + " in no paragraph");
  }

  private String findings() {
    return onScreen(() ->
        window.lookup("#findings").lookupAll(".label").stream()
            .map(n -> ((Label) n).getText())
            .collect(Collectors.joining("\n")));
  }

  private void shown() {
    until(() -> window.lookup("#paragraph-0") != null && !findings().isEmpty());
  }

  private TextArea field(int paragraph) {
    until(() -> {
      Node field = window.lookup("#field-" + paragraph);
      return field != null && field.isFocused();
    });
    return (TextArea) window.lookup("#field-" + paragraph);
  }

  private void write(int paragraph, String before, String after) {
    onScreen(() -> {
      Node box = window.lookup("#paragraph-" + paragraph);
      box.requestFocus();
      return true;
    });
    keys(KeyCode.ENTER);
    TextArea field = field(paragraph);
    onScreen(() -> {
      field.setText(before.isEmpty() ? after : field.getText().replace(before, after));
      return true;
    });
    keys(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private Window dialog() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w != stage)
        .findFirst()
        .orElse(null);
  }

  /** Waits for a question that has such a control. */
  private void asked(String query) {
    until(() -> dialog() != null && dialog().getScene().lookup(query) != null);
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

  @Test
  @Order(1)
  void 从模板新建_数字取自已锁定的报表() {
    until(() -> window.lookup("#summaries") != null);
    click("#summary-new");
    asked("#new-period");
    onScreen(() -> {
      ComboBox<?> period = (ComboBox<?>) dialog().getScene().lookup("#new-period");
      assertThat(period.getValue()).isEqualTo(FormOffice.OCTOBER);
      return true;
    });
    Snapshots.save(dialog().getScene(), "summary-new");
    clickInDialog("生成");
    shown();

    String cases =
        office
            .desk
            .forms()
            .show(office.director, "M1", FormOffice.OCTOBER)
            .form()
            .cell("01")
            .orElseThrow()
            .printed()
            .toPlainString();
    assertThat(
            onScreen(() ->
                window.lookupAll(".summary-figure").stream()
                    .map(n -> ((Label) n).getText())
                    .toList()))
        .contains(cases + "件")
        .anyMatch(t -> t.startsWith("同比"))
        .anyMatch(t -> t.startsWith("环比"));
    assertThat(findings()).contains("这一段还没有写", "M1 2026年10月 第1版", "M1 2025年10月");
    Snapshots.saveBoth(stage.getScene(), theme, "summary");
  }

  @Test
  @Order(2)
  void 改错的数字列出来_点一下回到原处_撤销就好了() {
    shown();
    String rate =
        kept().paragraphs().stream()
            .flatMap(p -> p.figures().stream())
            .map(f -> f.figure())
            .filter(f -> f.ref().equals("M1.R03"))
            .findFirst()
            .orElseThrow()
            .text();
    int paragraph = paragraphWith(rate);

    write(paragraph, rate, "88.8%");
    until(() -> findings().contains("88.8%"));

    assertThat(findings()).contains("这里写的是“88.8%”，报表是“" + rate + "”（M1.R03 调解成功率）");
    assertThat(kept().version()).isEqualTo(2);
    assertThat(onScreen(() -> window.lookup("#paragraph-" + paragraph).isFocused())).isTrue();
    assertThat(
            onScreen(() ->
                ((ListView<?>) window.lookup("#summaries")).getSelectionModel().getSelectedIndex()))
        .isZero();
    Snapshots.save(stage.getScene(), "summary-finding");
    onScreen(() -> {
      window.lookupAll("#findings .button").stream()
          .map(n -> (Button) n)
          .filter(b -> b.getAccessibleText().contains("88.8%"))
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });
    assertThat(onScreen(field(paragraph)::getSelectedText)).isEqualTo("88.8%");
    keys(KeyCode.ESCAPE);
    click("#summary-undo");
    until(() -> !findings().contains("88.8%"));
    assertThat(kept().paragraphs().get(paragraph).text()).contains(rate);
  }

  @Test
  @Order(3)
  void 正在写的一段不因保存前一段而丢() {
    shown();
    int problems = paragraphWith("（请写明本期工作中的问题");
    int plans = paragraphWith("（请写明下一期");
    write(problems, "", "调解员年龄偏大。\n个别村排查不及时。");
    onScreen(() -> {
      // the paragraph below has moved down by the second line
      Node box = window.lookup("#paragraph-" + (plans + 1));
      box.requestFocus();
      return true;
    });
    keys(KeyCode.ENTER);
    TextArea field = field(plans + 1);
    onScreen(() -> {
      field.setText("一是培训调解员。");
      return true;
    });
    until(() -> kept().paragraphs().get(problems + 1).text().equals("个别村排查不及时。"));
    until(() -> {
      Node now = window.lookup("#field-" + (plans + 1));
      return now != null && ((TextArea) now).getText().equals("一是培训调解员。");
    });
    click("#section-forms");
    until(() -> kept().paragraphs().get(plans + 1).text().equals("一是培训调解员。"));
  }

  @Test
  @Order(4)
  void 写成文件() {
    shown();
    click("#summary-docx");
    until(() -> dialog() != null);
    clickInDialog("知道了");
    assertThat(target).isNotEmptyFile();
  }

  @Test
  @Order(5)
  void 签发以后不能再改() {
    shown();
    click("#summary-sign");
    asked("#sign-head");
    onScreen(() -> {
      ((TextField) dialog().getScene().lookup("#sign-head")).setText("单雪");
      return true;
    });
    clickInDialog("签发");
    until(() -> ((Label) window.lookup("#summary-about")).getText().contains("单雪"));
    assertThat(onScreen(() -> window.lookup("#insert-1"))).isNull();
    assertThat(onScreen(() -> ((ListView<?>) window.lookup("#summaries")).getItems().size()))
        .isEqualTo(1);
    Snapshots.save(stage.getScene(), "summary-signed");
    assertThat(kept().finished().head()).isEqualTo("单雪");
  }

  @Test
  @Order(6)
  void 历史数据注明出处() {
    shown();
    click("#summary-history");
    asked("#history-source");
    onScreen(() -> {
      ((TextField) dialog().getScene().lookup("#history-period")).setText("2024-10");
      ((TextField) dialog().getScene().lookup("#history-value")).setText("17");
      ((TextField) dialog().getScene().lookup("#history-source")).setText("2024年10月月报");
      return true;
    });
    Snapshots.save(dialog().getScene(), "summary-history");
    onScreen(() -> {
      ((TextField) dialog().getScene().lookup("#history-value")).setText("十七");
      return true;
    });
    clickInDialog("录入");
    until(() -> dialog() != null && dialog().getScene().lookup("#history-value") == null);
    clickInDialog("知道了");
    asked("#history-value");
    onScreen(() -> {
      TextField value = (TextField) dialog().getScene().lookup("#history-value");
      assertThat(value.getText()).isEqualTo("十七");
      value.setText("17");
      return true;
    });
    clickInDialog("录入");
    until(() -> !office.summaries.history().list(office.director).isEmpty());
    assertThat(office.summaries.history().list(office.director).getFirst().source())
        .isEqualTo("2024年10月月报");
  }
}
