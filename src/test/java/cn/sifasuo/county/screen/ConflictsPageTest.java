package cn.sifasuo.county.screen;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.TwoDesks;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two offices count one case; a person sees both sides and decides. */
class ConflictsPageTest extends ScreenTest {

  @TempDir static Path folder;

  private final TwoDesks desks = oneCaseOfTwoOffices();
  private InboxPage inbox;

  private static final FilePicker NO_FILES =
      new FilePicker() {
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
      };

  /** Made before the window, which waits for nobody. */
  private static TwoDesks oneCaseOfTwoOffices() {
    TwoDesks made;
    try {
      made = new TwoDesks(Files.createTempDirectory(folder, "desks"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TwoDesks.Township second = made.township("990100002", "𬒗口乡𬱖〇喆国家级高新技术产业开发区司法所");
    for (TwoDesks.Township office : List.of(made.township, second)) {
      made.enrol(office);
      office.cases(AUGUST, 3, 0);
    }
    UUID shared =
        made.township.database.read(ctx ->
            ctx.select(DISPUTE_CASE.PSEUDONYM)
                .from(DISPUTE_CASE)
                .limit(1)
                .fetchSingle(DISPUTE_CASE.PSEUDONYM));
    second.database.write(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.PSEUDONYM, shared)
            .where(DISPUTE_CASE.CASE_NO.eq("99-1"))
            .execute());
    for (TwoDesks.Township office : List.of(made.township, second)) {
      office.close(AUGUST);
      made.deliver(office, AUGUST);
    }
    return made;
  }

  @Override
  protected Parent pane() {
    TwoDesks.County county = desks.county;
    inbox =
        new InboxPage(
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
                    CodeLists.load(county.database))),
            work,
            dialogs,
            NO_FILES,
            theme.glyphs(),
            new SimpleObjectProperty<>(AUGUST),
            TwoDesks.CLOCK.getZone());
    StackPane content = new StackPane(inbox.node());
    content.setStyle("-fx-padding: 14px 18px 14px 18px;");
    inbox.attached();
    return content;
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private TableView<?> conflicts() {
    return (TableView<?>) inbox.node().lookup("#conflicts");
  }

  private List<String> said() {
    return onScreen(() ->
        lookup("#conflict-sides .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList());
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

  @Test
  void bothSidesAreShownAndADecisionGoesBackToTheSecondOffice() {
    onScreen(() -> {
      ((TabPane) inbox.node().lookup("#inbox-tabs")).getSelectionModel().select(3);
      return true;
    });
    until(() -> conflicts() != null && !conflicts().getItems().isEmpty());
    int open = onScreen(() -> conflicts().getItems().size());
    onScreen(() -> {
      conflicts().getSelectionModel().select(0);
      return true;
    });
    until(() -> ((VBox) inbox.node().lookup("#conflict-sides")).getChildren().size() > 3);
    assertThat(said()).anyMatch(s -> s.startsWith("两边都计的案件 1 件"));
    Snapshots.saveBoth(stage.getScene(), theme, "county-conflicts");

    click("#conflict-keep");
    until(() -> lookup(".dialog-pane .text-input").tryQuery().isPresent());
    onScreen(() -> {
      ((TextInputControl) lookup(".dialog-pane .text-input").query()).setText("由镇所调解");
      return true;
    });
    press("处理并签回执");
    press("知道了");
    until(() ->
        desks.county.conflicts.list(desks.county.session).stream().filter(c -> c.open()).count()
            == open - 1);
    assertThat(failures).isEmpty();
  }
}
