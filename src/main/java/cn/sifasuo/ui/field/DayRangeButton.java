package cn.sifasuo.ui.field;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** Chooses from which day to which; both open at first. */
public final class DayRangeButton extends Button {

  private static final Wording WORDS = Wording.of(DayRangeButton.class);

  /** Both days count; null is open. */
  public record Range(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Range ANY = new Range(null, null);
  }

  private final ObjectProperty<Range> value = new SimpleObjectProperty<>(this, "value", Range.ANY);
  private final Popup popup = new Popup();
  private final DayField from;
  private final DayField to;
  private final Clock clock;

  public DayRangeButton(Clock clock) {
    this.clock = clock;
    from = new DayField(clock);
    to = new DayField(clock);
    getStyleClass().add("range-button");
    popup.setAutoHide(true);
    popup.getContent().add(content());
    textProperty().bind(value.map(DayRangeButton::text));
    setOnAction(e -> toggle());
    from.valueProperty().subscribe((a, b) -> typed());
    to.valueProperty().subscribe((a, b) -> typed());
  }

  public ObjectProperty<Range> valueProperty() {
    return value;
  }

  private VBox content() {
    LocalDate today = LocalDate.now(clock);
    Period month = Period.month(today);
    Period year = Period.year(today.getYear());
    FlowPane presets =
        new FlowPane(
            6,
            6,
            preset(WORDS.say("range.this-month"), month),
            preset(WORDS.say("range.last-month"), month.previous()),
            preset(WORDS.say("range.this-year"), year),
            preset(WORDS.say("range.last-year"), year.previous()));
    Button clear = new Button(WORDS.say("range.clear"));
    clear.setOnAction(e -> set(Range.ANY));
    presets.getChildren().add(clear);
    presets.setPrefWrapLength(240);
    from.setPrefColumnCount(9);
    to.setPrefColumnCount(9);
    HBox line =
        new HBox(6, new Label(WORDS.say("range.from")), from, new Label(WORDS.say("range.to")), to);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(8, line, presets);
    box.getStyleClass().addAll("popup-list", "range-popup");
    return box;
  }

  private Button preset(String label, Period period) {
    Button button = new Button(label);
    button.setOnAction(e -> set(range(period)));
    return button;
  }

  /** The days of the calendar: a list is filtered by the days people say. */
  private static Range range(Period period) {
    Span days = ReportingCalendar.calendarMonths().days(period);
    return new Range(days.start(), days.end());
  }

  private void set(Range range) {
    from.valueProperty().set(range.from());
    to.valueProperty().set(range.to());
    value.set(range);
    popup.hide();
  }

  private void typed() {
    value.set(new Range(from.valueProperty().get(), to.valueProperty().get()));
  }

  private void toggle() {
    Bounds at = localToScreen(getBoundsInLocal());
    if (popup.isShowing() || at == null) {
      popup.hide();
    } else {
      from.valueProperty().set(value.get().from());
      to.valueProperty().set(value.get().to());
      popup.show(this, at.getMinX() - 12, at.getMaxY() - 6);
    }
  }

  private static String text(Range range) {
    LocalDate from = range.from();
    LocalDate to = range.to();
    if (from != null && to != null) {
      Period month = Period.month(from);
      if (range(month).equals(new Range(from, to))) {
        return month.label();
      }
      return WORDS.say("range.both", from, to);
    } else if (from != null) {
      return WORDS.say("range.since", from);
    }
    return to == null ? WORDS.say("range.any") : WORDS.say("range.until", to);
  }
}
