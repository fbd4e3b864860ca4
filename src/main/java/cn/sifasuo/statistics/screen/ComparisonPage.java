package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CompareForms;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.PrintableComparisons;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** 对比: the office's own forms beside the period before and last year. */
public final class ComparisonPage implements SectionView {

  private static final Wording WORDS = Wording.of(ComparisonPage.class);

  private final CompareForms compare;
  private final FormPackages packages;
  private final FormFiles files;
  private final Session session;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final ObservableValue<Period> period;
  private final VBox page = new VBox(10);
  private final Label about = Parts.label("", "text-muted");
  private final ComboBox<String> forms = new ComboBox<>();
  private final ComparisonView view;
  private @Nullable Comparison shown;
  private @Nullable Chart trend;
  private int asked;
  private int trendsAsked;

  /**
   * @param period the period in work
   */
  public ComparisonPage(
      CompareForms compare,
      FormPackages packages,
      FormFiles files,
      Session session,
      Work work,
      Dialogs dialogs,
      FilePicker picker,
      GlyphRuns glyphs,
      ObservableValue<Period> period) {
    this.compare = compare;
    this.packages = packages;
    this.files = files;
    this.session = session;
    this.work = work;
    this.dialogs = dialogs;
    this.picker = picker;
    this.period = period;
    view = new ComparisonView(glyphs, this::showTrend);
    build();
    period.subscribe((before, now) -> {
      if (page.getScene() != null) {
        attached();
      }
    });
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void attached() {
    Period now = period.getValue();
    List<String> codes =
        packages.codes(now).stream()
            .filter(c -> packages.form(c).version(now).isPresent())
            .toList();
    String before = forms.getValue();
    forms.getItems().setAll(codes);
    forms.setValue(codes.contains(before) ? before : codes.isEmpty() ? null : codes.getFirst());
    load();
  }

  private void build() {
    Parts.dress(page);
    page.setId("comparison-page");
    Label title = Parts.label(WORDS.say("compare.title"), "page-title");
    forms.setId("comparison-form");
    forms.setOnAction(e -> load());
    HBox line =
        new HBox(
            12,
            title,
            about,
            Parts.gap(),
            forms,
            button("comparison-excel", "form.excel", MaterialDesignF.FILE_EXCEL_OUTLINE, ".xlsx"),
            button("comparison-pdf", "form.pdf", MaterialDesignF.FILE_PDF_BOX, ".pdf"));
    line.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(view, Priority.ALWAYS);
    page.getChildren().addAll(line, view);
  }

  private Button button(String id, String key, org.kordamp.ikonli.Ikon icon, String suffix) {
    Button button = new Button(WORDS.say(key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(e -> save(suffix, WORDS.say(key)));
    return button;
  }

  private void load() {
    String code = forms.getValue();
    if (code == null) {
      return;
    }
    Period wanted = period.getValue();
    int mine = ++asked;
    work.job(
            WORDS.say("compare.running", code, wanted.label()),
            p -> compare.compare(session, code, wanted))
        .onSuccess(read -> {
          if (mine == asked) { // an older answer may come later
            shown = read;
            about.setText(
                WORDS.say("compare.about", read.form(), read.subject(), read.period().label()));
            view.show(read);
          }
        })
        .start();
  }

  private void showTrend(String id) {
    Comparison of = shown;
    if (of == null) {
      return;
    }
    int mine = ++trendsAsked;
    work.job(
            WORDS.say("compare.running", of.form(), of.period().label()),
            p -> compare.trend(session, of.form(), of.period(), id).chart())
        .onSuccess(chart -> {
          if (mine == trendsAsked) {
            trend = chart;
            view.showTrend(chart);
          }
        })
        .start();
  }

  private void save(String suffix, String label) {
    Comparison of = shown;
    if (of == null) {
      return;
    }
    List<Chart> charts = trend == null ? List.of() : List.of(trend);
    String name = PrintableComparisons.fileName(of);
    picker
        .save(
            WORDS.say("form.save", label),
            name + suffix,
            List.of(new FilePicker.Kind(label, List.of("*" + suffix))))
        .ifPresent(target ->
            work.job(
                    WORDS.say("form.writing", target.getFileName()),
                    p ->
                        FormFiles.save(
                            files.make(List.of(PrintableComparisons.of(of)), charts, name),
                            suffix,
                            target))
                .onSuccess(file ->
                    dialogs.tell(WORDS.say("form.saved.title"), WORDS.say("form.saved", file)))
                .start());
  }
}
