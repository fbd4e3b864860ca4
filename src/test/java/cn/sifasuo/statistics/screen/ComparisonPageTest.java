package cn.sifasuo.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.CompareForms;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.ui.SaveTo;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** 对比 in the window, on fourteen months of invented cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonPageTest extends ScreenTest {

  private FormOffice office;
  private Path target;
  private ComparisonPage page;
  private final ObjectProperty<Period> period = new SimpleObjectProperty<>(FormOffice.OCTOBER);

  @BeforeAll
  void fill(@TempDir Path folder) {
    office = new FormOffice(CLOCK, folder.resolve("printed"));
    target = folder.resolve("对比.pdf");
  }

  @Override
  protected Parent pane() {
    page =
        new ComparisonPage(
            new CompareForms(
                office.database,
                office.desk.forms().packages(),
                new Tally(),
                new Unit(office.director.officeCode(), "双塘镇司法所")),
            office.desk.forms().packages(),
            office.desk.files(),
            office.director,
            work,
            dialogs,
            new SaveTo(() -> target),
            theme.glyphs(),
            period);
    StackPane content = new StackPane(page.node());
    content.setStyle("-fx-padding: 14px 18px 14px 18px;");
    page.attached();
    return content;
  }

  @SuppressWarnings("unchecked")
  private TableView<Comparison.Line> table() {
    return (TableView<Comparison.Line>) page.node().lookup("#comparison");
  }

  @Test
  void 选一行看逐月_存成PDF() throws Exception {
    until(() -> table() != null && table().getItems().size() > 40);
    until(() -> page.node().lookup(".chart") instanceof LineChart<?, ?>);
    Snapshots.saveBoth(stage.getScene(), theme, "comparison");
    onScreen(() -> {
      table().getSelectionModel().select(4);
      return true;
    });
    until(() ->
        page.node().lookupAll(".card-title").stream()
            .anyMatch(n -> ((Label) n).getText().contains("协议涉及金额逐月情况")));
    onScreen(() -> {
      period.set(Period.cumulative(2026, 10));
      return true;
    });
    until(() -> table().getColumns().size() == 5);
    clickOn("#comparison-pdf");
    // the first PDF of a run reads the fonts
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(target));
    assertThat(failures).isEmpty();
  }
}
