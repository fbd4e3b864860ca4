package cn.sifasuo.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.SaveTo;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.paper.Printers;
import cn.sifasuo.ui.paper.Printing;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.StatusFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** A window with the first screen and the forms, on invented cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FormWindowTest extends ScreenTest {

  protected Path folder;
  protected FormOffice office;
  protected final List<String> opened = new ArrayList<>();
  protected Path target;
  protected MainWindow window;

  @BeforeAll
  protected void fill(@TempDir Path temporary) {
    folder = temporary;
    office = new FormOffice(CLOCK, folder.resolve("printed"));
    target = folder.resolve("M1.xlsx");
  }

  @Override
  protected Parent pane() {
    opened.clear();
    ObjectProperty<Period> period = new SimpleObjectProperty<>(FormOffice.OCTOBER);
    StatisticsSections sections =
        new StatisticsSections(
            office.desk,
            office.director,
            work,
            dialogs,
            new SaveTo(() -> target),
            new Printing(
                () -> stage,
                () -> new Printers.Found(List.of(), null),
                new SaveTo(() -> target),
                work),
            theme.glyphs(),
            CLOCK,
            period);
    StatusFacts facts = new StatusFacts();
    facts.savedProperty().set("已保存到磁盘 10:42:07");
    window =
        new MainWindow(
            new Shell(
                "双塘镇司法所",
                office.director,
                List.of(FormOffice.OCTOBER, FormOffice.NOVEMBER),
                List.of()),
            List.of(
                sections.desk(0, navigator -> FormWindowTest::due, FormOffice.KEY_FIGURES),
                records(),
                sections.forms(1),
                sections.periods(1)),
            facts,
            work,
            session -> List.of(),
            theme.glyphs(),
            dialogs,
            topic -> Optional.empty(),
            attempt -> {});
    period.bindBidirectional(window.periodProperty());
    window.go(new Place.OfSection("desk"));
    return window;
  }

  private Section records() {
    return new Section(
        "mediation",
        "人民调解",
        MaterialDesignA.ACCOUNT_GROUP_OUTLINE,
        0,
        place -> place instanceof Place.OfRecord,
        navigator ->
            new SectionView() {
              @Override
              public Node node() {
                return new StackPane();
              }

              @Override
              public void show(Place place) {
                opened.add(((Place.OfRecord) place).type());
              }
            });
  }

  private static List<DueLine> due() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    return List.of(
        new DueLine(today.minusDays(2), "回访：王喆与李𬱖邻里纠纷", "人民调解 第118号", () -> {}),
        new DueLine(today, "司法确认申请最后一日（30日）", "人民调解 第97号", () -> {}),
        new DueLine(today.plusDays(2), "调解期限届满（受理满1个月）", "人民调解 第124号", () -> {}),
        new DueLine(today.plusDays(4), "协议第二期履行 ￥12,000.00", "人民调解 第83号", () -> {}));
  }

  protected void openForm() {
    click("#section-forms");
    until(() -> window.lookup("#cell-03") != null);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  protected ComputedForm october() {
    return office.desk.forms().show(office.director, "M1", FormOffice.OCTOBER).form();
  }

  protected CellCases behind(String cell) {
    return CellCases.read(
        office.desk, office.director, new CellRef("M1", FormOffice.OCTOBER, "total", cell));
  }

  protected String text(String query) {
    return onScreen(() -> ((Label) window.lookup(query)).getText());
  }

  @SuppressWarnings("unchecked")
  protected TableView<CaseLine> cases() {
    return (TableView<CaseLine>) window.lookup("#cases");
  }
}
