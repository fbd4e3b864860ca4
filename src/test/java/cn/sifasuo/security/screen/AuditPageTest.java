package cn.sifasuo.security.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditBook;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.ChainAnchor;
import cn.sifasuo.security.ChainProof;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.TestChain;
import cn.sifasuo.ui.SaveTo;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.StatusFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 留痕 in the window, over a few hundred entries. */
class AuditPageTest extends ScreenTest {

  private static final int ENTRIES = 530;

  @TempDir private Path folder;
  private final TestChain chain = new TestChain();
  private final List<ChainAnchor> anchors = new ArrayList<>();
  private final Session auditor = new Session("shen", "沈秋", Role.AUDITOR, "990102003");
  private @Nullable Path chosen;

  @Override
  protected Parent pane() {
    chain.add(ENTRIES);
    anchors.add(chain.anchor(400, ChainAnchor.Origin.RECEIPT));
    AuditDesk desk =
        new AuditDesk(
            new AuditBook(chain.database, chain.chain, TestChain.ZONE),
            new ChainProof(chain.database, chain.chain, List.of(() -> anchors)),
            auditor,
            AuditAct::entityLabel,
            CLOCK);
    MainWindow window =
        new MainWindow(
            new Shell(
                "双塘镇司法所", auditor, List.of(cn.sifasuo.kernel.Period.month(2026, 10)), List.of()),
            List.of(AuditPage.section(1, desk, work, dialogs, new SaveTo(() -> chosen))),
            new StatusFacts(),
            work,
            session -> List.of(),
            theme.glyphs(),
            dialogs,
            topic -> Optional.empty(),
            attempt -> {});
    window.go(new cn.sifasuo.ui.Place.OfSection("audit"));
    return window;
  }

  @SuppressWarnings("unchecked")
  private TableView<AuditChain.Entry> table() {
    return lookup("#audit-table").queryAs(TableView.class);
  }

  private String text(String id) {
    return lookup(id).queryAs(Label.class).getText();
  }

  private long first() {
    return table().getItems().isEmpty() ? 0 : table().getItems().getFirst().seq();
  }

  @Test
  void pagesAndFiltersAndOneEntryWithItsHashes() {
    until(() -> first() == ENTRIES);
    assertThat(text("#audit-found")).isEqualTo("符合条件的 530 条，当前第 331—530 条");
    Snapshots.saveBoth(stage.getScene(), theme, "audit");
    click("#audit-older");
    until(() -> first() == 330);
    click("#audit-older");
    until(() -> first() == 130);
    assertThat(onScreen(() -> lookup("#audit-older").queryAs(Button.class).isDisabled())).isTrue();
    click("#audit-newer");
    until(() -> first() == 330);
    interact(() -> lookup("#audit-number").queryAs(TextField.class).setText("77"));
    interact(() ->
        lookup("#audit-number").queryAs(TextField.class).fireEvent(new javafx.event.ActionEvent()));
    until(() -> first() == 77);
    AuditChain.Entry entry = table().getItems().getFirst();
    assertThat(lookup(".audit-hash").queryAllAs(javafx.scene.control.TextArea.class))
        .extracting(javafx.scene.control.TextArea::getText)
        .containsExactly(entry.hash(), entry.prevHash());
    interact(() -> lookup("#audit-act").queryAs(ComboBox.class).getSelectionModel().select(1));
    until(() -> first() == 526);
    assertThat(table().getItems()).allMatch(e -> e.act().equals("sign-in"));
    assertThat(failures).isEmpty();
  }

  @Test
  void aBrokenChainIsNamedWithWhatIsStillProven() {
    until(() -> first() == ENTRIES);
    click("#audit-verify");
    until(() -> lookup("#audit-verdict").tryQuery().isPresent());
    assertThat(text("#audit-verdict")).contains("完整");
    chain.change(250);
    click("#audit-verify");
    until(() -> text("#audit-verdict").contains("从第 250 条起"));
    Snapshots.saveBoth(stage.getScene(), theme, "audit-broken");
    click("#audit-to-break");
    until(() -> first() == 250);
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsFilteredGoesOutAndTheExportIsWrittenDown() throws Exception {
    until(() -> first() == ENTRIES);
    interact(() -> lookup("#audit-act").queryAs(ComboBox.class).getSelectionModel().select(1));
    until(() -> first() == 526);
    chosen = folder.resolve("log.csv");
    click("#audit-export");
    until(() -> lookup(".dialog-title").tryQuery().isPresent());
    assertThat(java.nio.file.Files.readAllLines(folder.resolve("log.csv"))).hasSize(107);
    AuditBook book = new AuditBook(chain.database, chain.chain, TestChain.ZONE);
    assertThat(book.page(auditor, cn.sifasuo.security.AuditFilter.ALL, null).getFirst().detail())
        .startsWith("rows=106 who=all acts=");
  }
}
