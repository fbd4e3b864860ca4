package cn.sifasuo.county.screen;

import static cn.sifasuo.county.CountyBooks.cases;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.county.BundleDetails;
import cn.sifasuo.county.Conflicts;
import cn.sifasuo.county.CountyBooks;
import cn.sifasuo.county.Inbox;
import cn.sifasuo.county.LikelyDoubles;
import cn.sifasuo.county.Merge;
import cn.sifasuo.county.ReceivedBundles;
import cn.sifasuo.county.Rulings;
import cn.sifasuo.county.TwoDesks;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The inbox of thirty offices with long and rare names, over most of a year, and an empty one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullInboxTest extends ScreenTest {

  private final CountyBooks county = new CountyBooks();
  private Path folder;
  private InboxPage inbox;

  @BeforeAll
  void thirtyOffices(@TempDir Path temporary) {
    folder = temporary;
    for (int i = 1; i <= 30; i++) {
      String code = "990100%03d".formatted(i <= 10 ? i : i <= 22 ? 100 + i : 200 + i);
      county.enrol(code, name(i));
      for (int month = 1; month <= 9; month++) {
        report(code, i, Period.month(2017, month));
      }
    }
    county.giveBack("990100119", Period.month(2017, 9));
  }

  private void report(String code, int office, Period month) {
    int chance = (office * 7 + month.number() * 5) % 17;
    if (chance == 0 || (month.number() == 9 && office == 19)) {
      return; // nothing came
    }
    LocalDate on = month.lastMonth().atEndOfMonth().plusDays(chance == 3 ? 20 : 2);
    county.submit(code, "M1", month, on, cases(month, 2, 1));
    if (chance != 5) {
      county.submit(code, "M3", month, on, cases(month, 1, 0));
      county.submit(code, "MF", month, on, cases(month, 1, 0));
    }
  }

  private static String name(int i) {
    return switch (i % 5) {
      case 0 -> "测试国家级高新技术产业开发区第" + i + "街道办事处司法所";
      case 1 -> "𬒗口司法所" + i;
      case 2 -> "𬱖喆〇塘司法所" + i;
      default -> "双塘第" + i + "司法所";
    };
  }

  @AfterAll
  void close() throws Exception {
    county.close();
  }

  private final class FixedPicker implements FilePicker {
    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
      return Optional.of(folder.resolve("reminders.pdf"));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(folder);
    }
  }

  private CountyDesk desk(CountyBooks of) {
    Suites suites = Suites.standard();
    FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
    Counterparts counterparts = new Counterparts(of.database, suites, CountyBooks.CLOCK);
    IdentityStore identities = new IdentityStore(of.database, suites, CountyBooks.CLOCK);
    ReceiptFile receipts = new ReceiptFile(suites, CountyBooks.CLOCK);
    Rulings rulings =
        new Rulings(of.database, of.audit, identities, receipts, views, folder, CountyBooks.CLOCK);
    ReceivedBundles received = new ReceivedBundles(of.database, of.offices);
    return new CountyDesk(
        of.director,
        CountyBooks.COUNTY.name(),
        new Inbox(
            of.database,
            of.audit,
            identities,
            counterparts,
            suites,
            receipts,
            new Merge(
                views,
                of.packages,
                of.tally,
                new PeriodRules(CountyBooks.COUNTY),
                new HandOverLaw(
                    new RecordTypes(new MediationTypes(WorkCalendar.announced()).roots()),
                    DatedRules.load(of.database)),
                CountyBooks.CLOCK),
            views,
            TwoDesks.SCHEMA,
            folder.resolve("inbox"),
            folder.resolve("receipts"),
            CountyBooks.CLOCK),
        new EnrolmentDesk(
            of.database, of.audit, identities, counterparts, suites, CountyBooks.CLOCK),
        of.reporting,
        received,
        new BundleDetails(of.database, received, of.packages, of.tally),
        rulings,
        new Conflicts(of.database, of.offices, rulings, views, of.audit, CountyBooks.CLOCK),
        new LikelyDoubles(of.database, of.offices),
        of.year,
        of.reminders,
        of.cases,
        new FactWords(
            cn.sifasuo.mediation.MediationFacts.guide(),
            type -> Optional.empty(),
            CodeLists.load(of.database)));
  }

  @Override
  protected Parent pane() {
    StackPane content = new StackPane();
    content.setStyle("-fx-padding: 14px 18px 14px 18px;");
    open(content, county);
    return content;
  }

  private void open(StackPane content, CountyBooks of) {
    inbox =
        new InboxPage(
            desk(of),
            work,
            dialogs,
            new FixedPicker(),
            theme.glyphs(),
            new SimpleObjectProperty<>(Period.month(2017, 9)),
            CountyBooks.CLOCK.getZone());
    content.getChildren().setAll(inbox.node());
    inbox.attached();
  }

  private TableView<?> table(String id) {
    return (TableView<?>) inbox.node().lookup(id);
  }

  private void tab(int index) {
    onScreen(() -> {
      ((TabPane) inbox.node().lookup("#inbox-tabs")).getSelectionModel().select(index);
      return true;
    });
  }

  @Test
  void thirtyOfficesOverAYear() {
    until(() -> table("#year-table") != null && table("#year-table").getItems().size() == 30);
    until(() -> !table("#received").getItems().isEmpty());
    Snapshots.saveBoth(stage.getScene(), theme, "county-inbox-full");
    tab(1);
    until(() -> table("#offices").getItems().size() == 30);
    Snapshots.saveBoth(stage.getScene(), theme, "county-period-full");
    tab(2);
    Snapshots.saveBoth(stage.getScene(), theme, "county-year-full");
    onScreen(() -> {
      ((Button) inbox.node().lookup("#remind-all")).fire();
      return true;
    });
    until(() -> folder.resolve("reminders.pdf").toFile().length() > 0);
    until(() -> lookup(".dialog-title").tryQuery().isPresent());
    onScreen(() -> {
      lookup(".button").queryAllAs(Button.class).stream()
          .filter(b -> "知道了".equals(b.getText()))
          .forEach(Button::fire);
      return true;
    });
    assertThat(failures).isEmpty();
  }

  @Test
  void nothingHasComeYet() throws Exception {
    try (CountyBooks empty = new CountyBooks()) {
      onScreen(() -> {
        open((StackPane) stage.getScene().getRoot(), empty);
        return true;
      });
      until(() -> work.running().isEmpty());
      Snapshots.saveBoth(stage.getScene(), theme, "county-inbox-empty");
      tab(2);
      Snapshots.save(stage.getScene(), "county-year-empty");
      assertThat(failures).isEmpty();
    }
  }
}
