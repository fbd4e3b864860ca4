package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/**
 * The first screen: what is to be done, the key figures, the forms of the period. Everything but
 * the greeting is read after the window is up.
 */
public final class DeskPage implements SectionView {

  private static final Wording WORDS = Wording.of(DeskPage.class);
  private static final int NOON = 12;
  private static final int EVENING = 18;

  private final StatisticsDesk desk;
  private final Session session;
  private final Work work;
  private final Clock clock;
  private final ObservableValue<Period> period;
  private final Supplier<List<DueLine>> due;
  private final List<KeyFigure> keyFigures;
  private final VBox page = new VBox(12);
  private final Label about = Parts.label("", "text-muted");
  private final DueCard dueCard;
  private final FiguresCard figuresCard;
  private final FormsCard formsCard;
  private ReportingCalendar calendar = ReportingCalendar.calendarMonths();
  private int asked;

  /**
   * @param period the period in work
   * @param due reads what is to be done; called off the screen's thread
   * @param keyFigures in the order they are to be shown
   */
  public DeskPage(
      StatisticsDesk desk,
      Session session,
      Work work,
      GlyphRuns glyphs,
      Navigator navigator,
      Clock clock,
      ObservableValue<Period> period,
      Supplier<List<DueLine>> due,
      List<KeyFigure> keyFigures) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.clock = clock;
    this.period = period;
    this.due = due;
    this.keyFigures = List.copyOf(keyFigures);
    dueCard = new DueCard(glyphs);
    figuresCard =
        new FiguresCard(f -> navigator.go(new Place.OfCell(f.form(), period.getValue(), f.id())));
    formsCard = new FormsCard(code -> navigator.go(new Place.OfCell(code, period.getValue(), "")));
    build();
    period.subscribe((before, now) -> read());
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void attached() {
    read();
  }

  private void build() {
    Parts.dress(page);
    page.setId("desk-page");
    page.getStyleClass().add("desk-page");
    about.setId("desk-about");
    Label greeting =
        Parts.label(WORDS.say("desk.greeting." + hour(), session.displayName()), "page-title");
    HBox head = new HBox(14, greeting, about);
    head.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
    GridPane cards = new GridPane();
    cards.setHgap(14);
    cards.setVgap(14);
    for (double share : new double[] {54, 46}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      cards.getColumnConstraints().add(column);
    }
    for (double share : new double[] {60, 40}) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(share);
      cards.getRowConstraints().add(row);
    }
    cards.add(dueCard, 0, 0);
    cards.add(figuresCard, 1, 0);
    cards.add(formsCard, 0, 1, 2, 1);
    VBox.setVgrow(cards, Priority.ALWAYS);
    page.getChildren().addAll(head, cards);
    showDay();
  }

  private String hour() {
    int hour = LocalTime.now(clock).getHour();
    return hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
  }

  private void showDay() {
    LocalDate today = LocalDate.now(clock);
    Period now = period.getValue();
    LocalDate end = calendar.days(now).end();
    long days = ChronoUnit.DAYS.between(today, end);
    about.setText(
        WORDS.say(
            "desk.about",
            WORDS.say("desk.day", today.getMonthValue(), today.getDayOfMonth()),
            WORDS.say("weekday." + today.getDayOfWeek().getValue()),
            days < 0
                ? WORDS.say("desk.over", now.label())
                : WORDS.say("desk.days", now.label(), DueCard.day(end), days)));
  }

  private void read() {
    showDay();
    Period now = period.getValue();
    int turn = ++asked;
    work.job(WORDS.say("desk.reading-due"), p -> due.get())
        .onSuccess(lines -> {
          if (turn == asked) {
            dueCard.show(lines, LocalDate.now(clock));
          }
        })
        .start();
    work.job(WORDS.say("desk.reading-days"), p -> desk.calendar())
        .onSuccess(read -> {
          calendar = read;
          showDay();
        })
        .start();
    work.job(
            WORDS.say("desk.reading-figures"),
            p -> DeskFigures.read(desk, session, now, keyFigures))
        .onSuccess(read -> {
          if (turn == asked) {
            figuresCard.show(read);
            formsCard.show(read);
          }
        })
        .start();
  }
}
