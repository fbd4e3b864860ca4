package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.summary.SummaryTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Which summary of which period is to be written. */
final class NewSummaryQuestion extends VBox {

  private static final Wording WORDS = Wording.of(NewSummaryQuestion.class);
  private static final int YEARS = 3;

  private final ComboBox<SummaryTemplate> template = new ComboBox<>();
  private final ComboBox<Period> period = new ComboBox<>();

  /**
   * @param wanted period to begin with, if a template is written for such
   */
  NewSummaryQuestion(List<SummaryTemplate> templates, Period wanted, LocalDate today) {
    super(12);
    template.setId("new-template");
    period.setId("new-period");
    template.getItems().setAll(templates);
    template.setConverter(Parts.names(SummaryTemplate::name));
    period.setConverter(Parts.names(Period::label));
    template
        .valueProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            List<Period> periods = periods(chosen, today);
            period.getItems().setAll(periods);
            period.setValue(periods.contains(wanted) ? wanted : periods.getFirst());
          }
        });
    template.setValue(
        templates.stream()
            .filter(t -> t.periods().contains(wanted.kind()))
            .findFirst()
            .orElse(templates.getFirst()));
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(8);
    grid.addRow(0, new Label(WORDS.say("summary.new.template")), template);
    grid.addRow(1, new Label(WORDS.say("summary.new.period")), period);
    getChildren()
        .addAll(grid, Parts.paragraph(WORDS.say("summary.new.note"), "text-muted", "small"));
  }

  String template() {
    return template.getValue().id();
  }

  Period period() {
    return period.getValue();
  }

  /** Those that are over, the last first. */
  private static List<Period> periods(SummaryTemplate template, LocalDate today) {
    List<Period> periods = new ArrayList<>();
    for (Period.Kind kind : template.periods()) {
      int most =
          switch (kind) {
            case MONTH, CUMULATIVE -> 12;
            case QUARTER -> 4;
            case HALF -> 2;
            case YEAR -> 1;
          };
      for (int year = today.getYear(); year > today.getYear() - YEARS; year--) {
        for (int number = most; number >= 1; number--) {
          Period one = new Period(kind, year, number);
          if (!today.isBefore(one.lastMonth().atEndOfMonth())) {
            periods.add(one);
          }
        }
      }
    }
    periods.sort(Comparator.comparing(Period::lastMonth).reversed().thenComparing(p -> p.kind()));
    return periods;
  }
}
