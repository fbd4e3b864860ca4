package cn.sifasuo.county.screen;

import cn.sifasuo.county.OfficeCharts;
import cn.sifasuo.county.RollUp;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.ComparedFigure;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.ShareCharts;
import cn.sifasuo.statistics.screen.ChartView;
import cn.sifasuo.ui.GlyphRuns;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** 图: a figure office by office, and what the county's whole consists of. */
final class ChartsPane extends VBox {

  private static final Wording WORDS = Wording.of(ChartsPane.class);

  private final GlyphRuns glyphs;
  private final ComboBox<ComparedFigure> figures = new ComboBox<>();
  private final ChartView byOffice;
  private final VBox shares = new VBox(12);
  private @Nullable ComputedForm form;

  ChartsPane(GlyphRuns glyphs) {
    super(8);
    this.glyphs = glyphs;
    byOffice = new ChartView(glyphs);
    byOffice.setId("chart-offices");
    shares.setId("chart-shares");
    figures.setId("chart-figure");
    figures.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable ComparedFigure figure) {
            return figure == null ? "" : WORDS.say("charts.figure", figure.id(), figure.label());
          }

          @Override
          public ComparedFigure fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
          }
        });
    figures.setOnAction(e -> draw());
    Label label = new Label(WORDS.say("charts.by-office"));
    label.setLabelFor(figures);
    HBox line = new HBox(8, label, figures);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox both = new HBox(14, card(byOffice), card(shares));
    ScrollPane scroll = new ScrollPane(both);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(line, scroll);
  }

  private static VBox card(Node content) {
    VBox card = new VBox(content);
    card.getStyleClass().add("card");
    card.setPrefWidth(100);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  void show(FormVersion version, RollUp.Sheet sheet) {
    form = sheet.named();
    List<ComparedFigure> all = ComparedFigure.all(version);
    ComparedFigure before = figures.getValue();
    figures.getItems().setAll(all);
    figures.setValue(before != null && all.contains(before) ? before : all.getFirst());
    draw();
  }

  private void draw() {
    ComputedForm of = form;
    ComparedFigure figure = figures.getValue();
    if (of == null || figure == null) {
      return;
    }
    byOffice.show(OfficeCharts.byOffice(of, figure));
    shares
        .getChildren()
        .setAll(
            ShareCharts.of(of).stream()
                .map(chart -> {
                  ChartView view = new ChartView(glyphs);
                  view.show(chart);
                  return view;
                })
                .toList());
    if (shares.getChildren().isEmpty()) {
      shares.getChildren().add(Cards.note(WORDS.say("charts.no-shares")));
    }
  }
}
