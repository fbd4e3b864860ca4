package cn.sifasuo.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.FormPackageDesk;
import cn.sifasuo.exchange.FormPackageFile;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.mediation.MediationFacts;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormAdoption;
import cn.sifasuo.statistics.FormEdition;
import cn.sifasuo.statistics.FormLibrary;
import cn.sifasuo.statistics.FormLint;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.TryOut;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.StatusFacts;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** 表式: a county's revised form is taken in, looked through, tried and put in force. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // one act after the other
class FormSetsPageTest extends ScreenTest {

  private Path folder;
  private FormOffice office;
  private FormSetDesk sets;
  private Path chosen;
  private MainWindow window;

  @BeforeAll
  void fill(@TempDir Path temporary) throws IOException {
    folder = temporary;
    office = new FormOffice(CLOCK, folder.resolve("printed"));
    Unit unit = new Unit(office.director.officeCode(), "双塘镇司法所");
    FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
    AuditChain audit = new AuditChain(CLOCK);
    FormLibrary library =
        new FormLibrary(
            office.database,
            office.desk.forms().packages(),
            views,
            new FormLint(
                views, MediationFacts.guide(), CodeLists.load(office.database), office.database),
            new Tally(),
            audit,
            CLOCK,
            unit);
    Suites suites = Suites.standard();
    IdentityStore identities = new IdentityStore(office.database, suites, CLOCK);
    Counterparts counterparts = new Counterparts(office.database, suites, CLOCK);
    // a county that takes in what it signed itself stands for both ends
    new EnrolmentDesk(office.database, audit, identities, counterparts, suites, CLOCK)
        .county(office.director, "示范县司法局");
    sets =
        new FormSetDesk(
            library,
            new FormAdoption(
                office.database,
                office.desk.forms().packages(),
                library,
                audit,
                new Ids(CLOCK),
                CLOCK,
                unit),
            new FormPackageDesk(
                office.database,
                audit,
                identities,
                counterparts,
                new FormPackageFile(suites, CLOCK),
                library),
            true);
    chosen = Files.createDirectories(folder.resolve("M1"));
    Path program = Path.of("reports", "forms", "M1");
    Files.copy(program.resolve("form.toml"), chosen.resolve("form.toml"));
    Files.writeString(
        chosen.resolve("L18-2026.toml"),
        Files.readString(program.resolve("L18-2017.toml"))
            .replace("version = \"2017-18\"", "version = \"2026-18\"")
            .replace("label = \"2017年版18类\"", "label = \"2026年版18类\"")
            .replace(
                "valid_from = \"2017-01-01\"\nvalid_to = \"2020-12-31\"",
                "valid_from = \"2026-09-01\"")
            .replace("label = \"其他消费纠纷\"", "label = \"消费纠纷\""));
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
            new Picker(),
            new cn.sifasuo.ui.paper.Printing(
                () -> stage,
                () -> new cn.sifasuo.ui.paper.Printers.Found(List.of(), null),
                new Picker(),
                work),
            theme.glyphs(),
            CLOCK,
            period);
    window =
        new MainWindow(
            new Shell(
                "双塘镇司法所",
                office.director,
                List.of(FormOffice.OCTOBER, FormOffice.NOVEMBER, Period.year(2026)),
                List.of()),
            List.of(sections.forms(0), sections.formSets(0, sets)),
            new StatusFacts(),
            work,
            session -> List.of(),
            theme.glyphs(),
            dialogs,
            topic -> Optional.empty(),
            attempt -> {});
    period.bindBidirectional(window.periodProperty());
    window.go(new Place.OfSection("form-packages"));
    return window;
  }

  /** Always the same places: there is no file window without a display. */
  private final class Picker implements FilePicker {
    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      return Optional.of(stick().resolve("SFF-M1-2026-18.p7s"));
    }

    @Override
    public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(title.contains("form.toml") ? chosen : stick());
    }
  }

  private Path stick() {
    try {
      return Files.createDirectories(folder.resolve("stick"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private TableView<FormEdition> editions() {
    return (TableView<FormEdition>) window.lookup("#editions");
  }

  @SuppressWarnings("unchecked")
  private TableView<TryOut.Line> tried() {
    return (TableView<TryOut.Line>) window.lookup("#try-out");
  }

  private void choose(String version) {
    until(() -> editions() != null && !editions().getItems().isEmpty());
    onScreen(() -> {
      editions().getItems().stream()
          .filter(e -> e.version().equals(version))
          .findFirst()
          .ifPresent(e -> editions().getSelectionModel().select(e));
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String text(String query) {
    return onScreen(() -> ((Label) window.lookup(query)).getText());
  }

  private Window dialog() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w != stage)
        .findFirst()
        .orElse(null);
  }

  private void press(String button) {
    until(() -> dialog() != null);
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
  void 列出程序自带的各版本() {
    choose("2021-18");
    until(() -> text("#lint-counts").contains("提示 1"));
    assertThat(onScreen(() -> editions().getItems().stream().map(FormEdition::version).toList()))
        .startsWith("2021-18", "2017-18", "2016-15", "1", "1")
        .hasSize(14);
    assertThat(text("#sets-about")).isEqualTo("12 张表，14 个版本；现行 12");
    Snapshots.save(stage.getScene(), "form-sets-own");
    assertThat(text("#changes-against")).contains("对比 2017-18");
    assertThat(onScreen(() -> window.lookup("#set-adopt").isDisabled())).isTrue();
    assertThat(failures).isEmpty();
  }

  @Test
  @Order(2)
  void 签发_装入_审查_比较_试算() {
    choose("2021-18");
    click("#set-sign");
    press("知道了");
    until(() -> dialog() == null);
    assertThat(stick().resolve("SFF-M1-2026-18.p7s")).isNotEmptyFile();
    click("#set-import");
    press("知道了");
    until(() -> dialog() == null);
    choose("2026-18");
    until(() -> text("#changes-against").contains("对比 2021-18"));
    assertThat(onScreen(() -> window.lookupAll("#changes .set-finding").size())).isGreaterThan(3);
    click("#set-try");
    until(() -> !tried().getItems().isEmpty());
    assertThat(text("#try-said")).contains("格相同");
    assertThat(onScreen(() -> tried().getItems().getFirst().same())).isFalse();
    Snapshots.saveBoth(stage.getScene(), theme, "form-sets");
    assertThat(failures).isEmpty();
  }

  @Test
  @Order(3)
  void 启用要两个人和理由_马上生效() {
    choose("2026-18");
    until(() -> !window.lookup("#set-adopt").isDisabled());
    click("#set-adopt");
    until(() -> dialog() != null);
    assertThat(onScreen(() -> ((ComboBox<?>) dialog().getScene().lookup("#adopt-from")).getValue()))
        .isEqualTo(LocalDate.of(2026, 9, 1));
    Snapshots.save(dialog().getScene(), "form-sets-adopt");
    press("启用");
    until(() -> !failures.isEmpty());
    assertThat(failures).singleElement().asString().contains("S-724");
    failures.clear();

    click("#set-adopt");
    until(() -> dialog() != null);
    onScreen(() -> {
      ((TextField) dialog().getScene().lookup("#adopt-approved")).setText("单雪");
      ((TextField) dialog().getScene().lookup("#adopt-reason")).setText("示司发〔2026〕9号");
      return true;
    });
    press("启用");
    press("知道了");
    until(() -> dialog() == null);
    until(() ->
        editions().getItems().getFirst().version().equals("2026-18")
            && editions().getItems().getFirst().state() == FormEdition.State.IN_FORCE);
    assertThat(office.desk.forms().packages().version("M1", FormOffice.OCTOBER).id())
        .isEqualTo("2026-18");
    assertThat(failures).isEmpty();
  }

  @Test
  @Order(4)
  void 全年的表下面列出两个版本各自的月份() {
    onScreen(() -> {
      window.periodProperty().set(Period.year(2026));
      window.go(new Place.OfSection("forms"));
      return true;
    });
    until(() -> window.lookupAll(".sheet-part").size() == 2);
    assertThat(
            onScreen(() ->
                window.lookupAll(".sheet-part-title").stream()
                    .map(n -> ((Label) n).getText())
                    .toList()))
        .containsExactlyInAnyOrder("人民调解案件情况统计表（附表）　2026年1—8月", "人民调解案件情况统计表（附表）　2026年9—12月");
    onScreen(() -> {
      var paper = (javafx.scene.control.ScrollPane) window.lookup(".form-split .scroll-pane");
      paper.setVvalue(0.33);
      return true;
    });
    Snapshots.saveBoth(stage.getScene(), theme, "form-parts");
    click("#form-sets");
    until(() -> editions() != null && editions().getScene() != null);
    assertThat(failures).isEmpty();
  }
}
