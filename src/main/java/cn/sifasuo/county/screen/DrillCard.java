package cn.sifasuo.county.screen;

import cn.sifasuo.county.OfficeCases;
import cn.sifasuo.county.OfficeMatrix;
import cn.sifasuo.county.OfficeReport;
import cn.sifasuo.county.Submission;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.statistics.ReceivedFact;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.Work;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What an office sent and the cases behind a figure of it, under their pseudonyms. */
final class DrillCard extends VBox {

  private static final Wording WORDS = Wording.of(DrillCard.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SHOWN = 200;
  private static final int PSEUDONYM = 8;

  private final TablesDesk desk;
  private final Work work;
  private final ZoneId zone;
  private final RareText title;
  private final Label foot = Cards.note("");
  private final Label sent = Cards.note("");
  private final TableView<ReceivedFact> cases = new TableView<>();
  private int asked;

  /**
   * @param id its parts are named after it
   */
  DrillCard(String id, TablesDesk desk, Work work, GlyphRuns glyphs, ZoneId zone) {
    super(6);
    this.desk = desk;
    this.work = work;
    this.zone = zone;
    title = new RareText(glyphs);
    title.setId(id + "-title");
    title.getStyleClass().add("card-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    sent.setId(id + "-sent");
    foot.setId(id + "-foot");
    cases.setId(id + "-cases");
    VBox.setVgrow(cases, Priority.ALWAYS);
    getStyleClass().addAll("card", "drill");
    getChildren().addAll(new HBox(12, title, foot), sent, cases);
    choose();
  }

  private void choose() {
    asked++;
    title.setText(WORDS.say("drill.choose"));
    foot.setText("");
    sent.setText("");
    cases.getItems().clear();
    cases.setPlaceholder(Cards.note(WORDS.say("drill.none")));
  }

  /** Reads what is behind a figure; a line of several offices is looked into office by office. */
  void show(Period period, OfficeMatrix.Row row, OfficeMatrix.Column column) {
    if (row.of() != OfficeMatrix.Of.OFFICE) {
      choose();
      title.setText(WORDS.say("drill.of-many", row.label(), column.figure().label()));
      return;
    }
    int mine = ++asked;
    work.job(
            WORDS.say("drill.reading", row.label(), column.figure().id()),
            p ->
                desk.cases()
                    .behind(desk.session(), column.form(), period, row.id(), column.figure().id()))
        .onSuccess(behind -> {
          if (mine == asked) { // an older answer may come later
            show(row, column, behind);
          }
        })
        .start();
  }

  private void show(OfficeMatrix.Row row, OfficeMatrix.Column column, OfficeCases.Behind behind) {
    title.setText(
        WORDS.say("drill.title", row.label(), column.figure().id(), column.figure().label()));
    sent.setText(
        behind.report().silent()
            ? WORDS.say("drill.nothing-sent", behind.report().standing().label())
            : behind.report().submissions().stream()
                .map(this::sentence)
                .collect(Collectors.joining("\n")));
    foot.setText(
        column.figure().rate()
            ? WORDS.say("drill.rate")
            : WORDS.say(
                behind.facts().size() > SHOWN ? "drill.some" : "drill.all",
                behind.facts().size(),
                Chart.number(behind.sum(), Math.max(0, behind.sum().stripTrailingZeros().scale())),
                SHOWN));
    List<ReceivedFact> facts = behind.facts().stream().limit(SHOWN).toList();
    cases.getColumns().setAll(columns(facts));
    if (facts.stream().anyMatch(f -> !row.id().equals(office(f)))) { // passed on from below
      cases.getColumns().add(1, column(WORDS.say("drill.from"), 112, DrillCard::office));
    }
    cases.getItems().setAll(facts);
  }

  private String sentence(Submission submission) {
    OfficeReport.Standing late =
        submission.firstAt().atZoneSameInstant(zone).toLocalDate().isAfter(submission.dueOn())
            ? OfficeReport.Standing.LATE
            : OfficeReport.Standing.IN_TIME;
    return WORDS.say(
        "drill.submission",
        submission.period().label(),
        submission.revision(),
        submission.seq(),
        TIME.format(submission.receivedAt().atZoneSameInstant(zone)),
        submission.dueOn(),
        late.label(),
        submission.digest().substring(0, PSEUDONYM));
  }

  /** The columns that say something to a person, of all the facts in view. */
  private List<TableColumn<ReceivedFact, String>> columns(List<ReceivedFact> facts) {
    List<TableColumn<ReceivedFact, String>> columns = new ArrayList<>();
    if (facts.isEmpty()) {
      return columns;
    }
    columns.add(
        column(
            WORDS.say("drill.pseudonym"), 92, f -> f.factId().toString().substring(0, PSEUDONYM)));
    ReceivedFact first = facts.getFirst();
    for (String name : first.columns().keySet()) {
      boolean said = facts.stream().anyMatch(f -> f.columns().get(name) != null);
      desk.words()
          .label(first.factView(), name)
          .filter(label -> said)
          .ifPresent(label -> columns.add(column(label, 112, f -> value(f, name))));
    }
    columns.add(column(WORDS.say("drill.counts"), 80, f -> f.contribution().toPlainString()));
    return columns;
  }

  private static String office(ReceivedFact fact) {
    return String.valueOf(fact.columns().get("office_code"));
  }

  private String value(ReceivedFact fact, String name) {
    Object value = fact.columns().get(name);
    return value == null ? "" : desk.words().value(fact.factView(), name, value);
  }

  private static TableColumn<ReceivedFact, String> column(
      String title,
      double width,
      java.util.function.Function<ReceivedFact, @Nullable String> text) {
    TableColumn<ReceivedFact, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(f -> new ReadOnlyStringWrapper(text.apply(f.getValue())));
    return column;
  }
}
