package cn.sifasuo.county.screen;

import static cn.sifasuo.county.CountyBooks.cases;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.CountyBooks;
import cn.sifasuo.county.CountyBooks.Case;
import cn.sifasuo.county.Revocation;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.ui.SaveTo;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.chart.BarChart;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The county's tables in the window: thirty offices with long and rare names, full and empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountyTablesPagesTest extends ScreenTest {

  private static final Period AUGUST = Period.month(2017, 8);
  private static final List<String> TYPES =
      List.of("MARRIAGE_FAMILY", "NEIGHBOUR", "CONTRACT", "MEDICAL", "TRAFFIC", "OTHER");

  private final CountyBooks county = new CountyBooks();
  private final ObjectProperty<Period> period = new SimpleObjectProperty<>(AUGUST);
  private StackPane content;
  private Path target;
  private RollUpPage rollUp;
  private OfficesPage offices;

  @BeforeAll
  void thirtyOffices(@TempDir Path folder) {
    target = folder.resolve("rollup.pdf");
    for (int i = 1; i <= 30; i++) {
      int kind = i <= 10 ? 0 : i <= 22 ? 100 : 200;
      String code = "990100%03d".formatted(kind + i);
      county.enrol(code, name(i));
      for (Period month : List.of(AUGUST, AUGUST.previous(), AUGUST.sameLastYear())) {
        if (month.equals(AUGUST) && (i == 7 || i == 19)) {
          continue; // not here yet
        }
        List<Case> cases = new ArrayList<>();
        for (int c = 0; c < 3 + i * 5 % 17 + month.number() % 3; c++) {
          cases.add(
              new Case(
                  month.firstMonth().atDay(1 + c % 28),
                  c % 5 != 0,
                  TYPES.get((c * c + i) % TYPES.size()),
                  c % 3 == 0 ? "ACTIVE" : "APPLICATION",
                  2 + c % 4,
                  c % 5 != 0 ? "%d.50".formatted(900 * c + 77) : "0"));
        }
        LocalDate received =
            i == 12 ? LocalDate.of(2017, 10, 1) : month.lastMonth().atEndOfMonth().plusDays(3);
        county.submit(code, "M1", month, received, cases);
        county.submit(code, "M3", month, received, cases);
        if (i % 4 != 0) {
          county.submitLive(
              code,
              month,
              List.of(
                  new CountyBooks.LiveCase(
                      new java.util.UUID(i, 1), month.firstMonth().atDay(3), null)));
        }
      }
    }
    county.giveBack("990100119", AUGUST);
    county.issued.issue(county.director, "M1", AUGUST);
    county.submit("990100003", AUGUST, cases(AUGUST, 9, 1));
  }

  private static String name(int i) {
    return switch (i % 5) {
      case 0 -> "测试国家级高新技术产业开发区第" + i + "街道办事处司法所";
      case 1 -> "𬒗口" + (i <= 10 ? "街道" : i <= 22 ? "镇" : "乡") + "司法所" + i;
      case 2 -> "\uD883\uDEDD塘司法所" + i;
      default -> "双塘第" + i + "司法所";
    };
  }

  @Override
  protected Parent pane() {
    RecordTypes types =
        new RecordTypes(new MediationTypes(WorkCalendar.load(county.database)).roots());
    TablesDesk desk =
        new TablesDesk(
            county.director,
            county.packages,
            county.rollUp,
            county.keyFigures,
            county.issued,
            county.comparison,
            county.cases,
            county.offices,
            county.tables,
            new FactWords(
                cn.sifasuo.mediation.MediationFacts.guide(),
                types::find,
                CodeLists.load(county.database)));
    rollUp =
        new RollUpPage(
            desk,
            work,
            dialogs,
            new SaveTo(() -> target),
            theme.glyphs(),
            period,
            CountyBooks.CLOCK.getZone());
    offices =
        new OfficesPage(
            desk,
            identities(),
            work,
            dialogs,
            new SaveTo(() -> target),
            theme.glyphs(),
            CountyBooks.CLOCK);
    period.set(AUGUST);
    content = new StackPane();
    content.setStyle("-fx-padding: 14px 18px 14px 18px;");
    open(rollUp);
    return content;
  }

  /** Nobody here has keys; the page of certificates is tried with real ones elsewhere. */
  private IdentityDesk identities() {
    Counterparts counterparts =
        new Counterparts(county.database, Suites.standard(), CountyBooks.CLOCK);
    return new IdentityDesk(
        county.director,
        CountyBooks.COUNTY.name(),
        counterparts,
        new Revocation(county.database, counterparts, county.audit, CountyBooks.CLOCK),
        new EnrolmentDesk(
            county.database,
            county.audit,
            new IdentityStore(county.database, Suites.standard(), CountyBooks.CLOCK),
            counterparts,
            Suites.standard(),
            CountyBooks.CLOCK));
  }

  private void open(SectionView view) {
    content.getChildren().setAll(view.node());
    view.attached();
  }

  @AfterAll
  void close() throws Exception {
    county.close();
  }

  private TableView<?> table(String id) {
    return (TableView<?>) content.lookup(id);
  }

  /** The machine may be busy. */
  private void patiently(Supplier<Boolean> holds) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !failures.isEmpty() || onScreen(holds));
    assertThat(failures).isEmpty();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void tab(int index) {
    onScreen(() -> {
      ((TabPane) content.lookup("#rollup-tabs")).getSelectionModel().select(index);
      return true;
    });
  }

  private void selectCell(int row, int column) {
    onScreen(() -> {
      selectIn(table("#rollup"), row, column);
      return true;
    });
  }

  private static <T> void selectIn(TableView<T> table, int row, int column) {
    TableColumn<T, ?> leaf = table.getVisibleLeafColumn(column);
    table.getSelectionModel().clearAndSelect(row, leaf);
  }

  private String text(String id) {
    return onScreen(() -> ((Label) content.lookup(id)).getText());
  }

  @Test
  void 三十个所_过时的写明_点一个数看案件_对比和图() throws Exception {
    patiently(() -> table("#rollup") != null && table("#rollup").getItems().size() == 34);
    assertThat(text("#missing")).contains("还缺 2 个所");
    assertThat(text("#issue-because")).contains("双塘第3司法所更正了本表（第1版改为第2版）");
    selectCell(4, 2);
    patiently(() -> table("#drill-cases").getItems().size() == 10);
    assertThat(text("#drill-sent")).contains("2017年8月：第 2 版");
    assertThat(text("#drill-foot")).isEqualTo("10 条明细，合计 10");
    Snapshots.saveBoth(stage.getScene(), theme, "county-rollup-30");

    tab(1);
    patiently(() -> table("#key-figures").getItems().size() == 34);
    Snapshots.save(stage.getScene(), "county-key-figures");

    tab(2);
    patiently(() -> table("#comparison") != null && table("#comparison").getItems().size() > 40);
    patiently(() -> content.lookup(".chart-table") != null);
    Snapshots.saveBoth(stage.getScene(), theme, "county-compare");
    onScreen(() -> {
      ComboBox<?> subjects = (ComboBox<?>) content.lookup("#compare-subject");
      subjects.getSelectionModel().select(1 + 30);
      return true;
    });
    patiently(() -> table("#comparison").getItems().size() == 31);
    Snapshots.save(stage.getScene(), "county-compare-offices");

    tab(3);
    patiently(() -> content.lookup("#chart-offices .chart") instanceof BarChart<?, ?>);
    assertThat(onScreen(() -> ((VBox) content.lookup("#chart-shares")).getChildren().size()))
        .isGreaterThanOrEqualTo(2);
    Snapshots.saveBoth(stage.getScene(), theme, "county-charts");

    tab(0);
    clickOn("#rollup-pdf");
    patiently(() -> Files.exists(target));
    patiently(() -> !lookup(".dialog-title").queryAll().isEmpty());
    onScreen(() -> {
      lookup(".button").queryAllAs(javafx.scene.control.Button.class).stream()
          .filter(b -> b.getText().equals("知道了"))
          .forEach(javafx.scene.control.Button::fire);
      return true;
    });
    patiently(() -> content.lookup("#issue-because") == null);
    assertThat(county.issued.revisions("M1", AUGUST)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(failures).isEmpty();
  }

  @Test
  void 按调委会类型的表_也是一个所一行() throws Exception {
    patiently(() -> table("#rollup") != null && table("#rollup").getItems().size() == 34);
    onScreen(() -> {
      ((ComboBox<?>) content.lookup("#rollup-form")).getSelectionModel().select(1);
      return true;
    });
    patiently(() -> table("#rollup").getVisibleLeafColumns().size() == 2 + 3);
    assertThat(table("#rollup").getItems()).hasSize(34);
    selectCell(4, 2);
    patiently(() -> text("#drill-foot").contains("条明细"));
    Snapshots.saveBoth(stage.getScene(), theme, "county-rollup-m3");
    onScreen(() -> {
      ((ComboBox<?>) content.lookup("#rollup-form")).getSelectionModel().select(2);
      return true;
    });
    patiently(() -> text("#missing").contains("还缺 9 个所"));
    onScreen(() -> {
      ((ComboBox<?>) content.lookup("#rollup-form")).getSelectionModel().select(0);
      return true;
    });
    patiently(() -> text("#missing").contains("还缺 2 个所"));
    assertThat(failures).isEmpty();
  }

  @Test
  void 一件也没收到的月份() throws Exception {
    onScreen(() -> {
      period.set(Period.month(2015, 1));
      return true;
    });
    patiently(() -> text("#missing").contains("还缺 30 个所"));
    Snapshots.save(stage.getScene(), "county-rollup-empty");
    tab(3);
    patiently(() ->
        content.lookupAll("#chart-offices .label").stream()
            .anyMatch(n -> ((Label) n).getText().startsWith("没有可画的数")));
    Snapshots.save(stage.getScene(), "county-charts-empty");
    tab(2);
    patiently(() -> table("#comparison") != null && table("#comparison").getItems().size() > 40);
    assertThat(failures).isEmpty();
  }

  @Test
  void 各所的登记册() throws Exception {
    onScreen(() -> {
      open(offices);
      return true;
    });
    patiently(() -> table("#registry") != null && table("#registry").getItems().size() >= 30);
    onScreen(() -> {
      table("#registry").getSelectionModel().select(27);
      return true;
    });
    clickOn("#office-rename");
    patiently(() -> !lookup("#office-on").queryAll().isEmpty());
    clickOn("#office-name").eraseText(20).write("双塘新乡司法所");
    clickOn("#office-on").write("2018-1-1");
    clickOn("#office-reason").write("测政发〔2017〕28号");
    onScreen(() -> {
      lookup(".button").queryAllAs(javafx.scene.control.Button.class).stream()
          .filter(b -> b.getText().equals("登记更名"))
          .forEach(javafx.scene.control.Button::fire);
      return true;
    });
    patiently(() -> table("#registry").getItems().size() == 31);
    Snapshots.saveBoth(stage.getScene(), theme, "county-offices");
    clickOn("#office-up");
    patiently(() -> table("#registry").getSelectionModel().getSelectedIndex() == 27);
    assertThat(failures).isEmpty();
  }
}
