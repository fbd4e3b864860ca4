package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Departure;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 上报交换: enrolment, what leaves this period, and every bundle with what became of it. */
public final class ExchangePage implements SectionView {

  private static final Wording WORDS = Wording.of(ExchangePage.class);

  private final ExchangeDesk desk;
  private final Work work;
  private final ObservableValue<Period> period;
  private final EnrolmentCard enrolment;
  private final HandOverCard handOver;
  private final BundleTable bundles;
  private final Label about = new Label();
  private final VBox page = new VBox();
  private int asked;

  /**
   * @param period in work, as the window shows it
   */
  public ExchangePage(
      ExchangeDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      ObservableValue<Period> period,
      ZoneId zone) {
    this.desk = desk;
    this.work = work;
    this.period = period;
    enrolment = new EnrolmentCard(desk, work, dialogs, files, this::attached);
    handOver = new HandOverCard(desk, work, files, period, this::attached);
    bundles = new BundleTable(zone);
    HBox cards = new HBox(14, handOver, enrolment);
    HBox.setHgrow(handOver, Priority.ALWAYS);
    enrolment.setMinWidth(Region.USE_PREF_SIZE);
    enrolment.setPrefWidth(430);
    VBox books = Cards.card(WORDS.say("bundles.title"), new Label(), bundles);
    VBox.setVgrow(bundles, Priority.ALWAYS);
    VBox.setVgrow(books, Priority.ALWAYS);
    page.getStyleClass().add("exchange-page");
    page.getStylesheets().add(Cards.styles());
    page.getChildren().addAll(Cards.head(WORDS.say("exchange.title"), about), cards, books);
    period.addListener((o, before, now) -> {
      if (page.getScene() != null) {
        attached();
      }
    });
  }

  /** Everything the page shows, read at once. */
  private record Shown(
      Period period,
      ExchangeDesk.Standing standing,
      Departure departure,
      List<Outbox.Sealed> bundles) {}

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void attached() {
    Period wanted = period.getValue();
    ContentLevel most = handOver.most();
    int mine = ++asked;
    work.<Shown>job(
            WORDS.say("exchange.reading"),
            p ->
                new Shown(
                    wanted, desk.standing(), desk.departure(wanted, most), desk.outbox().list()))
        .onSuccess(shown -> {
          if (mine == asked) { // an older answer may come later
            show(shown);
          }
        })
        .start();
  }

  private void show(Shown shown) {
    long waiting = shown.bundles().stream().filter(b -> b.status() == Outbox.Status.SEALED).count();
    about.setText(WORDS.say("exchange.about", shown.bundles().size(), waiting));
    enrolment.show(shown.standing());
    handOver.show(shown.period(), shown.departure());
    bundles.show(shown.bundles());
  }
}
