package cn.sifasuo.county.screen;

import cn.sifasuo.county.ReceivedRecords;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 各所登记: the records offices sent up by law, to be read only, and the sealed ones of minors. */
public final class ReceivedRecordsPage implements SectionView {

  private static final Wording WORDS = Wording.of(ReceivedRecordsPage.class);
  private static final double WIDE = 220;
  private static final double NARROW = 110;
  private static final int LONG_TEXT = 60;

  private final ReceivedDesk desk;
  private final Work work;
  private final GlyphRuns glyphs;
  private final ObservableValue<Period> period;
  private final MinorsCard minors;
  private final ToggleGroup kinds = new ToggleGroup();
  private final HBox switches = new HBox(6);
  private final Label about = new Label();
  private final Label ground = Cards.note("");
  private final TableView<ReceivedRecords.Row> table = new TableView<>();
  private final VBox page = new VBox();
  private List<HandOverLaw.SentType> types = List.of();
  private int asked;

  public ReceivedRecordsPage(
      ReceivedDesk desk,
      Work work,
      Dialogs dialogs,
      GlyphRuns glyphs,
      ObservableValue<Period> period,
      ZoneId zone) {
    this.desk = desk;
    this.work = work;
    this.glyphs = glyphs;
    this.period = period;
    minors = new MinorsCard(desk, work, dialogs, zone);
    table.setId("received-records");
    ground.setId("received-ground");
    table.setPlaceholder(Cards.note(WORDS.say("register.none")));
    kinds
        .selectedToggleProperty()
        .addListener((o, before, now) -> {
          if (now == null && before != null) {
            kinds.selectToggle(before);
          } else if (now != null && now.getUserData() instanceof HandOverLaw.SentType sent) {
            read(sent);
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    page.getStyleClass().add("exchange-page");
    page.getStylesheets().add(Cards.styles());
    page.getChildren()
        .addAll(Cards.head(WORDS.say("register.title"), about, switches), ground, table, minors);
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void attached() {
    List<HandOverLaw.SentType> now = desk.types(period.getValue());
    minors.attached();
    if (!codes(now).equals(codes(types))) {
      types = now;
      switches.getChildren().clear();
      for (HandOverLaw.SentType sent : types) {
        ToggleButton button = new ToggleButton(sent.type().label());
        button.setId("received-" + sent.type().code());
        button.setUserData(sent);
        button.setToggleGroup(kinds);
        switches.getChildren().add(button);
      }
      kinds.getToggles().stream().findFirst().ifPresent(kinds::selectToggle);
    } else if (kinds.getSelectedToggle() != null
        && kinds.getSelectedToggle().getUserData() instanceof HandOverLaw.SentType sent) {
      read(sent);
    }
  }

  private static List<String> codes(List<HandOverLaw.SentType> types) {
    return types.stream().map(t -> t.type().code()).toList();
  }

  private void read(HandOverLaw.SentType sent) {
    Period of = period.getValue();
    int mine = ++asked;
    work.<ReceivedDesk.Shown>job(WORDS.say("register.reading"), p -> desk.read(sent, of))
        .onSuccess(shown -> {
          if (mine == asked) { // an older answer may come later
            show(shown);
          }
        })
        .start();
  }

  private void show(ReceivedDesk.Shown shown) {
    long offices = shown.rows().stream().map(ReceivedRecords.Row::office).distinct().count();
    about.setText(
        WORDS.say(
            "register.about", shown.rows().stream().filter(r -> !r.withdrawn()).count(), offices));
    ground.setText(WORDS.say("register.ground", shown.sent().ground()));
    table.getColumns().clear();
    column(
        WORDS.say("register.office"),
        WIDE,
        r -> shown.names().getOrDefault(r.office(), r.office()));
    for (FieldSpec field : shown.sent().fields()) {
      column(
          field.label(),
          field.maxLength() > LONG_TEXT ? WIDE : NARROW,
          r -> desk.value(field, r, shown.titles()));
    }
    column(
        WORDS.say("register.state"),
        NARROW,
        r -> WORDS.say(r.withdrawn() ? "register.withdrawn" : "register.held"));
    table.getItems().setAll(shown.rows());
  }

  private void column(String head, double width, Function<ReceivedRecords.Row, String> text) {
    TableColumn<ReceivedRecords.Row, String> column = new TableColumn<>(head);
    column.setPrefWidth(width);
    column.setCellValueFactory(r -> new ReadOnlyStringWrapper(text.apply(r.getValue())));
    column.setCellFactory(RareText.cells(glyphs));
    table.getColumns().add(column);
  }
}
