package cn.sifasuo.county.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.TwoDesks;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The county takes in a stick with a good bundle and a damaged one, and rolls up. */
class CountyPagesTest extends ScreenTest {

  @TempDir static Path folder;

  private final List<Path> chosen = new ArrayList<>();
  private final StackPane content = new StackPane();
  private final TwoDesks desks = twoBundlesOneDamaged();
  private InboxPage inbox;
  private RollUpPage rollUp;
  private OfficesPage offices;

  private final FilePicker files =
      new FilePicker() {
        @Override
        public Optional<Path> open(String title, List<Kind> kinds) {
          return chosen.stream().findFirst();
        }

        @Override
        public List<Path> openSeveral(String title, List<Kind> kinds) {
          return chosen;
        }

        @Override
        public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
          return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
          return Optional.empty();
        }
      };

  /** Made before the window, which waits for nobody. */
  private TwoDesks twoBundlesOneDamaged() {
    try {
      TwoDesks made = new TwoDesks(Files.createTempDirectory(folder, "desks"));
      TwoDesks.Township second = made.township("990100002", "测试乡司法所");
      for (TwoDesks.Township office : List.of(made.township, second)) {
        made.enrol(office);
        office.cases(TwoDesks.AUGUST, 6, 1);
        office.close(TwoDesks.AUGUST);
        chosen.add(made.handOver(office, TwoDesks.AUGUST));
      }
      byte[] damaged = Files.readAllBytes(chosen.getLast());
      damaged[damaged.length / 2] ^= 1;
      Files.write(chosen.getLast(), damaged);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Parent pane() {
    TwoDesks.County county = desks.county;
    CountyDesk desk =
        new CountyDesk(
            county.session,
            county.unit.name(),
            county.inbox,
            county.enrolment,
            county.reporting,
            county.received,
            county.details,
            county.rulings,
            county.conflicts,
            county.doubles,
            county.year,
            county.reminders,
            county.cases,
            new FactWords(
                cn.sifasuo.mediation.MediationFacts.guide(),
                type -> Optional.empty(),
                CodeLists.load(county.database)));
    SimpleObjectProperty<cn.sifasuo.kernel.Period> period =
        new SimpleObjectProperty<>(TwoDesks.AUGUST);
    inbox =
        new InboxPage(desk, work, dialogs, files, theme.glyphs(), period, TwoDesks.CLOCK.getZone());
    TablesDesk tables =
        new TablesDesk(
            county.session,
            county.packages(),
            county.rollUp,
            county.keyFigures,
            county.issued,
            county.comparison,
            county.cases,
            county.offices,
            county.tables,
            new FactWords(
                cn.sifasuo.mediation.MediationFacts.guide(),
                type -> Optional.empty(),
                CodeLists.load(county.database)));
    rollUp =
        new RollUpPage(
            tables, work, dialogs, files, theme.glyphs(), period, TwoDesks.CLOCK.getZone());
    offices =
        new OfficesPage(
            tables,
            new IdentityDesk(
                county.session,
                county.unit.name(),
                county.counterparts,
                county.revocation,
                county.enrolment),
            work,
            dialogs,
            files,
            theme.glyphs(),
            TwoDesks.CLOCK);
    content.setStyle("-fx-padding: 14px 18px 14px 18px;");
    open(inbox);
    return content;
  }

  private void open(SectionView view) {
    content.getChildren().setAll(view.node());
    view.attached();
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private TableView<?> table(SectionView view, String id) {
    return (TableView<?>) view.node().lookup(id);
  }

  /** What a line of the roll-up shows, without the office and how it stands. */
  private List<String> figures(int line) {
    return table(rollUp, "#rollup").getVisibleLeafColumns().stream()
        .skip(2)
        .map(c -> String.valueOf(c.getCellData(line)))
        .toList();
  }

  /** The first picture of a page may be a while in coming. */
  private boolean isOnScreen(String query) {
    return lookup(query).queryAll().stream()
        .anyMatch(n -> n.getScene() != null && n.getLayoutBounds().getWidth() > 0);
  }

  private void tab(int index) {
    onScreen(() -> {
      ((TabPane) inbox.node().lookup("#inbox-tabs")).getSelectionModel().select(index);
      return true;
    });
  }

  private void openTheFirst() {
    onScreen(() -> {
      table(inbox, "#received").getSelectionModel().select(0);
      table(inbox, "#received").requestFocus();
      return true;
    });
    type(KeyCode.ENTER);
    until(() -> inbox.node().lookup("#bundle-form-M1") != null);
  }

  private void press(String button) {
    until(() -> button(button).isPresent());
    onScreen(() -> {
      button(button).orElseThrow().fire();
      return true;
    });
  }

  private Optional<Button> button(String text) {
    return lookup(".button").queryAllAs(Button.class).stream()
        .filter(b -> text.equals(b.getText()))
        .findFirst();
  }

  private void giveItBack() {
    click("#bundle-return");
    until(() -> lookup("#return-cell").tryQuery().isPresent());
    onScreen(() -> {
      ComboBox<?> cell = lookup("#return-cell").queryAs(ComboBox.class);
      cell.getSelectionModel().select(3);
      ((TextField) lookup("#return-remark").query()).setText("与上月相差太大");
      ((TextArea) lookup("#return-note").query()).setText("请于五日内更正");
      return true;
    });
    until(() -> lookup("#return-case").queryAs(ComboBox.class).getItems().size() == 7);
    onScreen(() -> {
      lookup("#return-case").queryAs(ComboBox.class).getSelectionModel().select(2);
      ((Button) lookup("#return-add").query()).fire();
      return true;
    });
    Snapshots.saveBoth(lookup("#return-note").query().getScene(), theme, "county-return-question");
    press("退回并签发回执");
    until(() -> lookup(".dialog-title").tryQuery().isPresent());
    press("知道了");
  }

  @Test
  void goodAndDamagedBundlesEachGetASentenceAndTheRollUpSaysWhoIsMissing() {
    until(() -> table(inbox, "#year-table").getItems().size() == 2);
    until(() -> isOnScreen("#receive"));
    click("#receive");
    until(() -> ((VBox) inbox.node().lookup("#outcomes")).getChildren().size() == 2);
    until(() -> work.running().isEmpty());
    assertThat(desks.stick.resolve("SFR-990100001-000001.p7s")).isRegularFile();
    until(() -> table(inbox, "#received").getItems().size() == 1);
    Snapshots.saveBoth(stage.getScene(), theme, "county-inbox");
    onScreen(() -> {
      open(rollUp);
      return true;
    });
    until(
        () -> table(rollUp, "#rollup") != null && table(rollUp, "#rollup").getItems().size() == 3);
    assertThat(onScreen(() -> ((Label) rollUp.node().lookup("#missing")).getText()))
        .contains("还缺 1 个所", "测试乡司法所");
    assertThat(onScreen(() -> figures(1))).containsSubsequence("7", "6");
    assertThat(onScreen(() -> figures(2))).containsOnly("—");
    Snapshots.saveBoth(stage.getScene(), theme, "county-rollup");
    assertThat(failures).isEmpty();
  }

  @Test
  void aBundleOpensAndIsGivenBackWithAReason() {
    until(() -> table(inbox, "#year-table").getItems().size() == 2);
    until(() -> isOnScreen("#receive"));
    click("#receive");
    until(() -> table(inbox, "#received").getItems().size() == 1);
    until(() -> work.running().isEmpty());
    openTheFirst();
    Snapshots.saveBoth(stage.getScene(), theme, "county-bundle");
    giveItBack();
    until(() -> inbox.node().lookup("#bundle-form-M1 .chip-bad") != null);
    Snapshots.saveBoth(stage.getScene(), theme, "county-bundle-returned");
    click("#bundle-back");
    until(() -> inbox.node().lookup("#inbox-tabs") != null);
    tab(1);
    Snapshots.saveBoth(stage.getScene(), theme, "county-period");
    tab(2);
    Snapshots.saveBoth(stage.getScene(), theme, "county-year");

    assertThat(failures).isEmpty();
  }

  @Test
  void aLostKeyIsRevokedInTheWindow() {
    until(() -> isOnScreen("#receive"));
    click("#receive");
    until(() -> table(inbox, "#received").getItems().size() == 1);
    until(() -> work.running().isEmpty());
    onScreen(() -> {
      open(offices);
      ((TabPane) offices.node().lookup("#offices-tabs")).getSelectionModel().select(1);
      return true;
    });
    until(() -> table(offices, "#certificates").getItems().size() == 2);
    onScreen(() -> {
      table(offices, "#certificates").getSelectionModel().select(0);
      return true;
    });
    Snapshots.saveBoth(stage.getScene(), theme, "county-certificates");
    click("#cert-revoke");
    until(() -> lookup("#revoke-since").tryQuery().isPresent());
    onScreen(() -> {
      ((TextInputControl) lookup("#revoke-since").query()).setText("2016-10-01");
      ((TextInputControl) lookup("#revoke-reason").query()).setText("办公电脑被盗");
      return true;
    });
    Snapshots.save(lookup("#revoke-reason").query().getScene(), "county-revoke-question");
    press("吊销");
    until(() ->
        lookup(".label").queryAllAs(Label.class).stream()
            .anyMatch(l -> l.getText() != null && l.getText().contains("收过它的第 1 件")));
    press("知道了");
    until(() -> offices.node().lookup("#certificates .chip-bad") != null);
    Snapshots.save(stage.getScene(), "county-certificates-revoked");
    assertThat(failures).isEmpty();
  }
}
