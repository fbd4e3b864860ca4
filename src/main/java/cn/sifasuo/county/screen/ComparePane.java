package cn.sifasuo.county.screen;

import cn.sifasuo.county.CountyComparison;
import cn.sifasuo.county.CountyOffice;
import cn.sifasuo.county.CountyTables;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.statistics.ComparedFigure;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.screen.ComparisonView;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** 对比 at the county: the whole county, one office, or one figure of every office. */
final class ComparePane extends VBox {

  private static final Wording WORDS = Wording.of(ComparePane.class);

  /** Whose figures: all of the county or of an office, or one figure of all offices. */
  private sealed interface Subject {
    record County() implements Subject {}

    record OneOffice(CountyOffice office) implements Subject {}

    record OneFigure(ComparedFigure figure) implements Subject {}
  }

  private final TablesDesk desk;
  private final Work work;
  private final ComboBox<Subject> subjects = new ComboBox<>();
  private final ComparisonView view;
  private String form = "";
  private @Nullable Period period;
  private @Nullable Comparison shown;
  private @Nullable Chart trend;
  private boolean filling;
  private int asked;
  private int trendsAsked;

  ComparePane(TablesDesk desk, Work work, GlyphRuns glyphs) {
    super(8);
    this.desk = desk;
    this.work = work;
    view = new ComparisonView(glyphs, this::showTrend);
    subjects.setId("compare-subject");
    subjects.setVisibleRowCount(18);
    subjects.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Subject subject) {
            return subject == null ? "" : words(subject);
          }

          @Override
          public Subject fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
          }
        });
    subjects.setOnAction(e -> load());
    Label label = new Label(WORDS.say("compare.subject"));
    label.setLabelFor(subjects);
    HBox line = new HBox(8, label, subjects);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(view, Priority.ALWAYS);
    getChildren().addAll(line, view);
  }

  private static String words(Subject subject) {
    return switch (subject) {
      case Subject.County() -> WORDS.say("compare.county");
      case Subject.OneOffice(CountyOffice office) -> office.name();
      case Subject.OneFigure(ComparedFigure figure) ->
          WORDS.say("compare.figure", figure.id(), figure.label());
    };
  }

  /** Another form or period; the subject stays if it is still there. */
  void show(FormVersion version, Period of, List<CountyOffice> offices) {
    form = version.code();
    period = of;
    List<Subject> all = new ArrayList<>();
    all.add(new Subject.County());
    offices.forEach(o -> all.add(new Subject.OneOffice(o)));
    ComparedFigure.all(version).forEach(f -> all.add(new Subject.OneFigure(f)));
    filling = true;
    Subject before = subjects.getValue();
    subjects.getItems().setAll(all);
    subjects.setValue(before != null && all.contains(before) ? before : all.getFirst());
    filling = false;
    load();
  }

  private void load() {
    Subject subject = subjects.getValue();
    Period of = period;
    if (filling || subject == null || of == null) {
      return;
    }
    String code = form;
    int mine = ++asked;
    work.job(WORDS.say("compare.running", code, of.label()), p -> read(subject, code, of))
        .onSuccess(read -> {
          if (mine == asked) { // an older answer may come later
            shown = read;
            view.show(read);
          }
        })
        .start();
  }

  private Comparison read(Subject subject, String code, Period of) {
    CountyComparison comparison = desk.comparison();
    return switch (subject) {
      case Subject.County() -> comparison.ofCounty(desk.session(), code, of);
      case Subject.OneOffice(CountyOffice office) ->
          comparison.ofOffice(desk.session(), code, of, office.code());
      case Subject.OneFigure(ComparedFigure figure) ->
          comparison.byOffice(desk.session(), code, of, figure.id());
    };
  }

  private void showTrend(String line) {
    Comparison of = shown;
    Subject subject = subjects.getValue();
    if (of == null || subject == null) {
      return;
    }
    String cell = subject instanceof Subject.OneFigure(ComparedFigure figure) ? figure.id() : line;
    Optional<String> office =
        switch (subject) {
          case Subject.County() -> Optional.empty();
          case Subject.OneOffice(CountyOffice one) -> Optional.of(one.code());
          case Subject.OneFigure(ComparedFigure figure) ->
              Optional.of(line).filter(l -> !l.equals(of.unit().code()));
        };
    int mine = ++trendsAsked;
    work.job(
            WORDS.say("compare.running", of.form(), of.period().label()),
            p ->
                desk.comparison()
                    .trend(desk.session(), of.form(), of.period(), cell, office)
                    .chart())
        .onSuccess(chart -> {
          if (mine == trendsAsked) {
            trend = chart;
            view.showTrend(chart);
          }
        })
        .start();
  }

  /** Name of the files of what is in view; empty while nothing is. */
  Optional<String> fileName() {
    return Optional.ofNullable(shown)
        .map(s ->
            CountyTables.comparisonName(
                s,
                subjects.getValue() instanceof Subject.OneFigure(ComparedFigure figure)
                    ? figure.id()
                    : null));
  }

  /** The files of what is in view; not for the screen's thread. */
  List<FormFiles.FormFile> files(String name) {
    Comparison of = shown;
    Chart chart = trend;
    return of == null
        ? List.of()
        : desk.tables().comparison(of, chart == null ? List.of() : List.of(chart), name);
  }
}
