package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.DueRule;
import cn.sifasuo.statistics.LatePolicy;
import cn.sifasuo.statistics.PeriodSettings;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * How this office reports: closing day of months, late entries, due days. Each change counts from a
 * date on and stands in the list below with its reason.
 */
public final class PeriodSettingsPage implements SectionView {

  private static final Wording WORDS = Wording.of(PeriodSettingsPage.class);
  private static final int MONTHS_AHEAD = 12;
  private static final int MOST_DUE_DAYS = 31;

  /** What an office does only where it is delegated to it. */
  private static final List<Ledger> DELEGATED = List.of(Ledger.CORRECTIONS, Ledger.RESETTLEMENT);

  private final StatisticsDesk desk;
  private final Session session;
  private final Work work;
  private final Dialogs dialogs;
  private final Clock clock;

  private final VBox page = new VBox(12);
  private final ComboBox<Integer> endDay = new ComboBox<>();
  private final ComboBox<YearMonth> endFrom = new ComboBox<>();
  private final ComboBox<LatePolicy> late = new ComboBox<>();
  private final ComboBox<Integer> dueDays = new ComboBox<>();
  private final ComboBox<DueRule.Shift> dueShift = new ComboBox<>();
  private final ComboBox<Ledger> kept = new ComboBox<>();
  private final ComboBox<Boolean> keeps = new ComboBox<>();
  private final ComboBox<YearMonth> keptFrom = new ComboBox<>();
  private final TextField reason = new TextField();
  private final VBox history = new VBox(4);

  public PeriodSettingsPage(
      StatisticsDesk desk, Session session, Work work, Dialogs dialogs, Clock clock) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.dialogs = dialogs;
    this.clock = clock;
    build();
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
    page.setId("period-settings");
    endDay
        .getItems()
        .setAll(IntStream.rangeClosed(0, ReportingCalendar.LATEST_DAY).boxed().toList());
    endDay.setConverter(
        Parts.names(d -> d == 0 ? WORDS.say("settings.month-end") : WORDS.say("settings.day", d)));
    endDay.setValue(0);
    YearMonth now = YearMonth.now(clock);
    endFrom
        .getItems()
        .setAll(IntStream.rangeClosed(0, MONTHS_AHEAD).mapToObj(now::plusMonths).toList());
    endFrom.setConverter(
        Parts.names(
            m -> WORDS.say("settings.month", String.valueOf(m.getYear()), m.getMonthValue())));
    endFrom.setValue(now.plusMonths(1));
    late.getItems().setAll(LatePolicy.values());
    late.setConverter(Parts.names(LatePolicy::label));
    late.setValue(LatePolicy.COUNT_IN_OPEN_PERIOD);
    dueDays.getItems().setAll(IntStream.rangeClosed(0, MOST_DUE_DAYS).boxed().toList());
    dueDays.setConverter(Parts.names(d -> WORDS.say("settings.days-after", d)));
    dueDays.setValue(DueRule.STANDARD.daysAfter());
    dueShift.getItems().setAll(DueRule.Shift.values());
    dueShift.setConverter(Parts.names(s -> WORDS.say("settings.shift." + s)));
    dueShift.setValue(DueRule.STANDARD.shift());
    kept.getItems().setAll(DELEGATED);
    kept.setConverter(Parts.names(Ledger::label));
    kept.setValue(DELEGATED.getFirst());
    kept.setId("settings-kept-ledger");
    keeps.getItems().setAll(true, false);
    keeps.setConverter(Parts.names(k -> WORDS.say("settings.keeps." + k)));
    keeps.setValue(true);
    keptFrom
        .getItems()
        .setAll(
            IntStream.rangeClosed(-MONTHS_AHEAD, MONTHS_AHEAD).mapToObj(now::plusMonths).toList());
    keptFrom.setConverter(endFrom.getConverter());
    keptFrom.setValue(now);
    reason.setPromptText(WORDS.say("settings.reason-hint"));
    reason.setId("settings-reason");
    boolean may = session.role().may(Permission.SET_RULES);
    VBox rules =
        new VBox(
            10,
            Parts.label(WORDS.say("settings.rules"), "card-title"),
            Parts.paragraph(WORDS.say("settings.about"), "text-muted", "small"),
            line("settings.reason", reason),
            line(
                "settings.end",
                endDay,
                new Label(WORDS.say("settings.from")),
                endFrom,
                act("settings-end", may, this::setEnd)),
            line("settings.late", late, act("settings-late", may, this::setLate)),
            line("settings.due", dueDays, dueShift, act("settings-due", may, this::setDue)),
            line(
                "settings.kept",
                kept,
                keeps,
                new Label(WORDS.say("settings.from")),
                keptFrom,
                act("settings-kept", may, this::setKept)));
    rules.getStyleClass().addAll("card", "checks-card");
    history.setId("settings-history");
    VBox made =
        new VBox(
            8, Parts.label(WORDS.say("settings.history"), "card-title"), Parts.scroll(history));
    made.getStyleClass().addAll("card", "checks-card");
    VBox.setVgrow(made, javafx.scene.layout.Priority.ALWAYS);
    page.getChildren().addAll(Parts.label(WORDS.say("section.periods"), "page-title"), rules, made);
  }

  private static HBox line(String key, Node... controls) {
    Label label = new Label(WORDS.say(key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setPrefWidth(130);
    label.setLabelFor(controls[0]);
    HBox line = new HBox(10, label);
    line.getChildren().addAll(controls);
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    if (controls[0] instanceof TextField field) {
      HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
    }
    return line;
  }

  private static Button act(String id, boolean may, Runnable act) {
    Button button = new Button(WORDS.say("settings.set"));
    button.setId(id);
    button.setDisable(!may);
    button.setOnAction(e -> act.run());
    return button;
  }

  private void setEnd() {
    int day = endDay.getValue();
    YearMonth from = endFrom.getValue();
    change(text -> desk.settings().monthEndDay(session, from, day, text));
  }

  private void setLate() {
    LatePolicy policy = late.getValue();
    change(text -> desk.settings().latePolicy(session, LocalDate.now(clock), policy, text));
  }

  private void setDue() {
    DueRule rule = new DueRule(dueDays.getValue(), dueShift.getValue());
    change(text -> desk.settings().due(session, "", YearMonth.now(clock).atDay(1), rule, text));
  }

  private void setKept() {
    Ledger ledger = kept.getValue();
    YearMonth from = keptFrom.getValue();
    boolean keep = keeps.getValue();
    change(text -> desk.settings().kept(session, ledger, from, keep, text));
  }

  private void change(java.util.function.Consumer<String> act) {
    String because = reason.getText();
    work.job(
            WORDS.say("settings.setting"),
            p -> {
              act.accept(because);
              return true;
            })
        .onSuccess(done -> {
          reason.clear();
          read();
        })
        .onError(dialogs::failure)
        .start();
  }

  private void read() {
    work.job(WORDS.say("settings.reading"), p -> desk.settings().all())
        .onSuccess(this::show)
        .onError(dialogs::failure)
        .start();
  }

  private void show(List<PeriodSettings.Setting> all) {
    history.getChildren().clear();
    if (all.isEmpty()) {
      history.getChildren().add(Parts.paragraph(WORDS.say("settings.none"), "text-muted"));
    }
    for (PeriodSettings.Setting setting : all) {
      history
          .getChildren()
          .add(
              Parts.paragraph(
                  WORDS.say(
                      "settings.made",
                      setting.validFrom(),
                      WORDS.say("settings.name." + setting.name()),
                      content(setting),
                      setting.reason(),
                      setting.setBy(),
                      setting.setAt().toLocalDate()),
                  "small"));
    }
  }

  private static String content(PeriodSettings.Setting setting) {
    return switch (setting.name()) {
      case "MONTH_END_DAY" ->
          setting.content().equals("0")
              ? WORDS.say("settings.month-end")
              : WORDS.say("settings.day", setting.content());
      case "KEPT" ->
          Ledger.valueOf(setting.formCode()).label()
              + WORDS.say("settings.keeps." + setting.content());
      case "LATE_ENTRY" -> LatePolicy.valueOf(setting.content()).label();
      default -> {
        String[] parts = setting.content().split(" ", 2);
        yield WORDS.say("settings.days-after", parts[0])
            + WORDS.say("settings.comma")
            + WORDS.say("settings.shift." + parts[1]);
      }
    };
  }
}
