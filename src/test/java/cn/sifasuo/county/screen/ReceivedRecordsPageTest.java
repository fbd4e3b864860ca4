package cn.sifasuo.county.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.ReceivedRecords;
import cn.sifasuo.county.TwoDesks;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The county reads what its offices sent of their committees, and sees that minors are sealed. */
class ReceivedRecordsPageTest extends ScreenTest {

  @TempDir static Path folder;

  private final TwoDesks desks = delivered();
  private ReceivedRecordsPage page;

  /** Made before the window, which waits for nobody. */
  private static TwoDesks delivered() {
    TwoDesks made;
    try {
      made = TwoDesks.withRecordsOfMinors(Files.createTempDirectory(folder, "desks"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made.enrol(made.township);
    Path key = made.stick.resolve("key.p7s");
    made.county.minors.make(made.county.session, made.county.session.signIn(), key);
    made.township.minors.install(made.township.session, key);
    made.township.cases(TwoDesks.AUGUST, 4, 1);
    made.township.pupil("未成年测", LocalDate.of(2003, 5, 1));
    made.township.close(TwoDesks.AUGUST, "M1");
    made.deliver(made.township, TwoDesks.AUGUST);
    return made;
  }

  @Override
  protected Parent pane() {
    TwoDesks.County county = desks.county;
    CodeLists codes = CodeLists.load(county.database);
    FieldText text =
        new FieldText(
            codes,
            new RecordTitles(new LedgerReader(county.database, desks.types), county.session));
    page =
        new ReceivedRecordsPage(
            new ReceivedDesk(
                county.session,
                county.receivedRecords,
                county.minorsFiles,
                new RequestDesk(
                    county.session,
                    county.approvals,
                    county.answersOut,
                    county.offices,
                    codes,
                    text,
                    TwoDesks.CLOCK),
                county.offices,
                text),
            work,
            dialogs,
            theme.glyphs(),
            new SimpleObjectProperty<>(TwoDesks.AUGUST),
            TwoDesks.CLOCK.getZone());
    StackPane content = new StackPane(page.node());
    content.setStyle("-fx-padding: 14px 18px 14px 18px;");
    page.attached();
    return content;
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  @SuppressWarnings("unchecked") // the page's own table
  private TableView<ReceivedRecords.Row> table() {
    return (TableView<ReceivedRecords.Row>) page.node().lookup("#received-records");
  }

  private List<String> heads() {
    return table().getColumns().stream().map(c -> c.getText()).toList();
  }

  @Test
  void committeesAreListedWithTheGroundTheyCameOn() {
    until(() -> table().getItems().size() == 1);

    assertThat(onScreen(this::heads)).contains("调委会名称", "负责人").doesNotContain("联系电话");
    assertThat(onScreen(() -> String.valueOf(table().getColumns().get(0).getCellData(0))))
        .isEqualTo("测试镇司法所");
    assertThat(onScreen(() -> ((Label) page.node().lookup("#received-ground")).getText()))
        .contains("第十条");
    until(() -> ((ListView<?>) page.node().lookup("#minors-parts")).getItems().size() == 1);
    Snapshots.saveBoth(stage.getScene(), theme, "county-received");
    click("#received-mediator");
    until(() -> table().getItems().isEmpty());
    assertThat(onScreen(this::heads)).contains("姓名").doesNotContain("身份证号");
    assertThat(failures).isEmpty();
  }
}
