package cn.sifasuo.exchange.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.Inbox;
import cn.sifasuo.county.Rulings;
import cn.sifasuo.county.TwoDesks;
import cn.sifasuo.exchange.EnrolmentPaper;
import cn.sifasuo.exchange.FlakyStick;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.SheetPdf;
import cn.sifasuo.statistics.ReturnReason;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office hands a closed month over and learns what became of it. */
class ExchangePageTest extends ScreenTest {

  @TempDir static Path folder;

  private final TwoDesks desks = julyDeliveredAugustClosed();
  private ExchangePage page;
  private Path chosen = Path.of("");
  private volatile List<Path> plugged = List.of();

  /** Answers as a person would who knows where the stick is. */
  private final FilePicker files =
      new FilePicker() {
        @Override
        public Optional<Path> open(String title, List<Kind> kinds) {
          return Optional.of(chosen);
        }

        @Override
        public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
          return Optional.of(desks.stick.resolve(suggested));
        }

        @Override
        public Optional<Path> folder(String title) {
          return Optional.of(desks.stick);
        }
      };

  /** Made before the window, which waits for nobody. */
  private static TwoDesks julyDeliveredAugustClosed() {
    TwoDesks desks;
    try {
      desks = new TwoDesks(Files.createTempDirectory(folder, "desks"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    desks.enrol(desks.township);
    for (int month : List.of(7, 8)) {
      desks.township.cases(Period.month(2016, month), 9, 1);
      desks.township.close(Period.month(2016, month));
    }
    desks.deliver(desks.township, Period.month(2016, 7));
    return desks;
  }

  @Override
  protected Parent pane() {
    TwoDesks.Township office = desks.township;
    page =
        new ExchangePage(
            new ExchangeDesk(
                office.session,
                office.unit.name(),
                office.identities,
                office.counterparts,
                office.enrolment,
                new EnrolmentPaper(
                    new SheetPdf(new Fonts(Path.of("reports/fonts"))), TwoDesks.CLOCK),
                office.sealPeriod,
                office.preview,
                office.outbox,
                office.receipts,
                office.carriers(() -> plugged)),
            work,
            dialogs,
            files,
            new SimpleObjectProperty<>(TwoDesks.AUGUST),
            TwoDesks.CLOCK);
    StackPane content = new StackPane(page.node());
    content.setStyle("-fx-padding: 14px 18px 14px 18px;");
    page.attached();
    return content;
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private TableView<?> bundles() {
    return (TableView<?>) page.node().lookup("#bundles");
  }

  private boolean isShown(String id) {
    Node node = page.node().lookup(id);
    return node != null && node.getParent().isVisible();
  }

  private String said() {
    return ((Label) page.node().lookup("#exchange-said")).getText();
  }

  @Test
  void aClosedMonthIsSealedOntoTheStickAndItsReceiptTakenIn() throws IOException {
    until(() -> bundles().getItems().size() == 1 && !page.node().lookup("#seal").isDisabled());
    assertThat(lookup("#seal").tryQuery()).isPresent();

    click("#seal");
    until(() -> said().contains("可以拔出"));
    until(() -> bundles().getItems().size() == 2);
    Path bundle;
    try (var list = Files.list(desks.stick)) {
      bundle = list.filter(p -> p.toString().endsWith("000002.p7m")).findFirst().orElseThrow();
    }
    Snapshots.saveBoth(stage.getScene(), theme, "exchange");

    Inbox.Answer answer = desks.county.inbox.receive(desks.county.session, bundle);
    chosen = answer.receiptFile();
    click("#receipt");
    until(() -> said().contains("第 2 件已由上级受理"));

    chosen =
        desks
            .county
            .rulings
            .giveBack(
                desks.county.session,
                answer.receipt().bundleId(),
                List.of(
                    new Rulings.Reason("M1", "03", null, ReturnReason.DOUBTFUL, "与上月相差太大，请逐件核对")),
                "请于五日内更正（联系县局〇号窗口）")
            .receiptFile();
    click("#receipt");
    until(() -> said().contains("第 2 件里的 M1 被上级退回"));
    assertThat(said()).contains("上级附言：请于五日内更正");
    until(() -> {
      Object words = bundles().getColumns().get(3).getCellData(0);
      return words.toString().contains("退回 M1") && words.toString().contains("第 03 栏");
    });
    Snapshots.saveBoth(stage.getScene(), theme, "exchange-returned");
    assertThat(failures).isEmpty();
  }

  @Test
  void aStickPluggedInIsOfferedAtOnceAndItsReceiptsAreInstalledInOneClick() throws IOException {
    until(() -> bundles().getItems().size() == 1);
    assertThat(page.node().lookup("#sticks-none")).isNotNull();
    Snapshots.saveBoth(stage.getScene(), theme, "hand-over-no-stick");
    Path portal = Files.createDirectory(folder.resolve("portal" + System.nanoTime()));
    desks.township.upload.choose(desks.township.session, portal);
    page.attached();

    plugged = List.of(desks.stick);
    until(() -> page.node().lookup("#stick-seal") != null);
    until(() -> !page.node().lookup("#stick-seal").isDisabled());
    Snapshots.saveBoth(stage.getScene(), theme, "hand-over-stick");
    click("#stick-seal");
    until(() -> said().contains("可以拔出"));
    assertThat(said()).contains("SFB-990100001-2016-08-000002.p7m", "上传文件夹");
    assertThat(portal.resolve("SFB-990100001-2016-08-000002.p7m")).isRegularFile();

    Inbox.Answer answer =
        desks.county.inbox.receive(
            desks.county.session, desks.stick.resolve("SFB-990100001-2016-08-000002.p7m"));
    Files.copy(
        answer.receiptFile(),
        desks.stick.resolve(String.valueOf(answer.receiptFile().getFileName())));
    until(() -> isShown("#stick-receipts"));
    Snapshots.saveBoth(stage.getScene(), theme, "hand-over-receipts");
    click("#stick-receipts");
    until(() -> said().contains("第 2 件已由上级受理"));
    until(() -> !isShown("#stick-receipts"));
    plugged = List.of();
    until(() -> page.node().lookup("#sticks-none") != null);
    assertThat(failures).isEmpty();
  }

  @Test
  void aFullStickAndAProtectedOneAreShownButNotOffered() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("优盘" + System.nanoTime()));
    until(() -> bundles().getItems().size() == 1 && !page.node().lookup("#seal").isDisabled());
    plugged =
        List.of(
            new FlakyStick(desks.stick, FlakyStick.Fault.NONE, 0, "vfat", 1 << 20).root(),
            new FlakyStick(locked, FlakyStick.Fault.READ_ONLY, 0).root());
    until(() -> page.node().lookupAll("#stick-seal").size() == 2);
    assertThat(page.node().lookupAll("#stick-seal")).allMatch(Node::isDisabled);
    assertThat(page.node().lookupAll(".label"))
        .extracting(n -> ((Label) n).getText())
        .contains("空间不足", "写保护");
    Snapshots.saveBoth(stage.getScene(), theme, "hand-over-full");
    assertThat(failures).isEmpty();
  }
}
