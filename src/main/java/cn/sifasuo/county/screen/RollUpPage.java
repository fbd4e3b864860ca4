package cn.sifasuo.county.screen;

import cn.sifasuo.county.RollUp;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 汇总: the county's form, a line per office and the total, and who is missing in it. */
public final class RollUpPage implements SectionView {

  private static final Wording WORDS = Wording.of(RollUpPage.class);

  private final CountyDesk desk;
  private final String form;
  private final Work work;
  private final ObservableValue<Period> period;
  private final Label about = new Label();
  private final Label missing = Cards.sentence("");
  private final RollUpTable table = new RollUpTable();
  private final VBox page = new VBox();
  private int asked;

  /**
   * @param form code of the form that is rolled up, such as {@code M1}
   * @param period in work, as the window shows it
   */
  public RollUpPage(CountyDesk desk, String form, Work work, ObservableValue<Period> period) {
    this.desk = desk;
    this.form = form;
    this.work = work;
    this.period = period;
    missing.setId("missing");
    VBox.setVgrow(table, Priority.ALWAYS);
    page.getStyleClass().add("exchange-page");
    page.getStylesheets().add(Cards.styles());
    page.getChildren()
        .addAll(
            Cards.head(WORDS.say("rollup.title"), about),
            missing,
            table,
            Cards.note(WORDS.say("rollup.note")));
    period.addListener((o, before, now) -> {
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
    Period wanted = period.getValue();
    int mine = ++asked;
    work.<RollUp.Sheet>job(
            WORDS.say("rollup.running", wanted.label()),
            p -> desk.rollUp().compute(desk.session(), form, wanted))
        .onSuccess(sheet -> {
          if (mine == asked) { // an older answer may come later
            show(sheet);
          }
        })
        .start();
  }

  private void show(RollUp.Sheet sheet) {
    about.setText(
        WORDS.say("rollup.about", sheet.form().head().title(), sheet.form().period().label()));
    boolean complete = sheet.missing().isEmpty();
    missing.setText(
        complete
            ? WORDS.say("rollup.complete")
            : WORDS.say(
                "rollup.missing",
                sheet.missing().size(),
                String.join(
                    WORDS.say("inbox.comma"), sheet.missing().stream().map(Unit::name).toList())));
    missing.getStyleClass().removeAll("text-good", "text-due");
    missing.getStyleClass().add(complete ? "text-good" : "text-due");
    table.show(sheet.form(), sheet.missing().stream().map(Unit::code).collect(Collectors.toSet()));
  }
}
