package cn.sifasuo.security.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditFilter;
import cn.sifasuo.ui.field.DayField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Whose entries, of which acts, of which days, about what. */
final class AuditFilterBar extends HBox {

  private static final Wording WORDS = Wording.of(AuditFilterBar.class);
  private static final int ACTS_SHOWN = 20;

  private final ComboBox<String> who = new ComboBox<>();
  private final ComboBox<Acts> acts = new ComboBox<>();
  private final DayField from;
  private final DayField to;
  private final TextField about = new TextField();
  private final Consumer<AuditFilter> follower;
  private boolean filling;

  /** One act, or all of one sort. */
  private record Acts(String label, Set<AuditAct> acts, boolean group) {}

  /**
   * @param follower told each time another filter was chosen
   */
  AuditFilterBar(Clock clock, Consumer<AuditFilter> follower) {
    this.follower = follower;
    from = new DayField(clock);
    to = new DayField(clock);
    setSpacing(8);
    setAlignment(Pos.CENTER_LEFT);
    who.setId("audit-who");
    who.getItems().setAll(WORDS.say("audit.everyone"));
    who.getSelectionModel().selectFirst();
    acts.setId("audit-act");
    acts.getItems().setAll(choices());
    acts.getSelectionModel().selectFirst();
    acts.setVisibleRowCount(ACTS_SHOWN);
    acts.setConverter(new Labels());
    acts.setCellFactory(list -> new ActCell());
    from.setId("audit-from");
    to.setId("audit-to");
    from.setPrefColumnCount(9);
    to.setPrefColumnCount(9);
    about.setId("audit-about");
    about.setPromptText(WORDS.say("audit.about.prompt"));
    about.setPrefColumnCount(16);
    Button clear = new Button(WORDS.say("audit.clear"));
    clear.setId("audit-clear");
    clear.setOnAction(e -> clear());
    who.valueProperty().subscribe((a, b) -> changed());
    acts.valueProperty().subscribe((a, b) -> changed());
    from.valueProperty().subscribe((a, b) -> changed());
    to.valueProperty().subscribe((a, b) -> changed());
    about.setOnAction(e -> changed());
    about
        .focusedProperty()
        .subscribe((was, is) -> {
          if (!is) {
            changed();
          }
        });
    getChildren()
        .addAll(
            label("audit.who", who),
            who,
            label("audit.act", acts),
            acts,
            label("audit.from", from),
            from,
            label("audit.to", to),
            to,
            about,
            clear);
    List.of(who, acts, clear).forEach(c -> c.setMinWidth(Region.USE_PREF_SIZE));
  }

  private static Label label(String key, Region of) {
    Label label = new Label(WORDS.say(key));
    label.setLabelFor(of);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("text-muted");
    return label;
  }

  private static List<Acts> choices() {
    List<Acts> choices = new ArrayList<>();
    choices.add(new Acts(WORDS.say("audit.every-act"), Set.of(), true));
    for (AuditAct.Group group : AuditAct.Group.values()) {
      choices.add(new Acts(group.label(), Set.copyOf(group.acts()), true));
      group.acts().forEach(a -> choices.add(new Acts(a.label(), Set.of(a), false)));
    }
    return choices;
  }

  /** Who can be chosen; the choice made stays. */
  void people(List<String> names) {
    filling = true;
    String chosen = who.getValue();
    List<String> all = new ArrayList<>(List.of(WORDS.say("audit.everyone")));
    all.addAll(names);
    who.getItems().setAll(all);
    who.setValue(all.contains(chosen) ? chosen : all.getFirst());
    filling = false;
  }

  private void clear() {
    filling = true;
    who.getSelectionModel().selectFirst();
    acts.getSelectionModel().selectFirst();
    from.valueProperty().set(null);
    to.valueProperty().set(null);
    about.clear();
    filling = false;
    changed();
  }

  private AuditFilter filter() {
    Acts chosen = acts.getValue();
    boolean everyone = who.getSelectionModel().getSelectedIndex() <= 0;
    String text = about.getText();
    return new AuditFilter(
        everyone || who.getValue() == null ? "" : who.getValue(),
        chosen == null ? Set.of() : chosen.acts(),
        from.valueProperty().get(),
        to.valueProperty().get(),
        text == null ? "" : text);
  }

  private AuditFilter last = AuditFilter.ALL;

  private void changed() {
    AuditFilter now = filter();
    if (!filling && !now.equals(last)) {
      last = now;
      follower.accept(now);
    }
  }

  private static final class Labels extends StringConverter<Acts> {
    @Override
    public String toString(Acts choice) {
      return choice == null ? "" : choice.label();
    }

    @Override
    public Acts fromString(String text) {
      throw new UnsupportedOperationException("acts are chosen, not typed");
    }
  }

  /** Sorts of acts stand out, acts stand below their sort. */
  private static final class ActCell extends ListCell<Acts> {
    @Override
    protected void updateItem(Acts choice, boolean empty) {
      super.updateItem(choice, empty);
      getStyleClass().removeAll("strong", "audit-act-below");
      if (empty || choice == null) {
        setText(null);
      } else {
        setText(choice.label());
        getStyleClass().add(choice.group() ? "strong" : "audit-act-below");
      }
    }
  }
}
