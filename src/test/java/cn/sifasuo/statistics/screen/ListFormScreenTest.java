package cn.sifasuo.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form of many lines in the window: laid out as it is printed, its figures to be chosen. */
class ListFormScreenTest extends FormWindowTest {

  @Override
  @BeforeAll
  protected void fill(@TempDir Path temporary) {
    folder = temporary;
    Path forms = folder.resolve("forms");
    copy(Path.of("reports", "forms"), forms);
    copy(Path.of("src", "test", "resources", "forms", "LB-1"), forms.resolve("LB-1"));
    office = new FormOffice(CLOCK, folder.resolve("printed"), forms);
    target = folder.resolve("LB-1.xlsx");
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void 每行一个指标_选中一格看得到案件() {
    ComputedForm form =
        office.desk.forms().show(office.director, "LB-1", FormOffice.OCTOBER).form();
    onScreen(() -> {
      window.go(new Place.OfCell("LB-1", FormOffice.OCTOBER, "A31"));
      return true;
    });
    until(() -> window.lookup("#cell-A31") != null);
    until(() -> text("#cases-title").startsWith("A31"));
    Snapshots.saveBoth(stage.getScene(), theme, "form-list");
    String figure = onScreen(() -> ((Button) window.lookup("#cell-A31")).getText());
    assertThat(figure).isEqualTo(form.cell("A31").orElseThrow().printed().toPlainString());
    assertThat(onScreen(() -> window.lookup("#cell-village-A31"))).isNotNull();
    assertThat(
            onScreen(() ->
                window.lookupAll(".sheet-rate").stream()
                    .map(n -> ((Labeled) n).getText())
                    .toList()))
        .anyMatch(t -> t.startsWith("拒绝调解率 ") && t.contains("A33÷(A1+A2)"));
  }
}
