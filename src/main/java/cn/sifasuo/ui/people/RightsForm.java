package cn.sifasuo.ui.people;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.SpecialRight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A role, the ledgers it is for and the rights given by name, to be chosen. */
final class RightsForm extends VBox {

  private static final Wording WORDS = Wording.of(RightsForm.class);

  private final ToggleGroup roles = new ToggleGroup();
  private final Map<Ledger, CheckBox> ledgers;
  private final Map<SpecialRight, CheckBox> special;

  /**
   * @param rights as they are
   * @param officeCode of the desk, by which roles are named
   * @param offered roles there are at this desk
   * @param kept ledgers this desk keeps
   * @param mayGive whether the person at work gives special rights; taking away is always there
   */
  RightsForm(
      Rights rights, String officeCode, List<Role> offered, List<Ledger> kept, boolean mayGive) {
    super(12);
    FlowPane roleLine = new FlowPane(14, 8);
    for (Role role : offered) {
      RadioButton button = new RadioButton(role.labelAt(officeCode));
      button.setId("role-" + role);
      button.setUserData(role);
      button.setToggleGroup(roles);
      button.setSelected(role == rights.role());
      roleLine.getChildren().add(button);
    }
    ledgers = boxes("ledger-", kept, rights.ledgers(), Ledger::label);
    special =
        boxes("right-", List.of(SpecialRight.values()), rights.special(), SpecialRight::label);
    special.values().forEach(b -> b.setDisable(!mayGive && !b.isSelected()));
    Node ledgerPart = part("people.ledgers", ledgers.values().toArray(CheckBox[]::new));
    Node specialPart = part("people.special", special.values().toArray(CheckBox[]::new));
    getChildren().setAll(titled("people.role", roleLine), ledgerPart, specialPart);
    roles
        .selectedToggleProperty()
        .subscribe(t -> {
          boolean keeps = role().keepsLedgers();
          ledgerPart.setDisable(!keeps);
          specialPart.setDisable(!keeps);
        });
  }

  private static <T> Map<T, CheckBox> boxes(
      String id, List<T> all, Set<T> chosen, Function<T, String> label) {
    Map<T, CheckBox> boxes = new LinkedHashMap<>();
    for (T one : all) {
      CheckBox box = new CheckBox(label.apply(one));
      box.setId(id + one);
      box.setSelected(chosen.contains(one));
      boxes.put(one, box);
    }
    return boxes;
  }

  private static Node part(String key, CheckBox... boxes) {
    return titled(key, new FlowPane(14, 8, boxes));
  }

  private static Node titled(String key, Node content) {
    Label label = new Label(WORDS.say(key));
    label.getStyleClass().addAll("text-muted", "small");
    return new VBox(4, label, content);
  }

  private Role role() {
    return roles.getSelectedToggle() == null
        ? Role.AUDITOR
        : (Role) roles.getSelectedToggle().getUserData();
  }

  /** The rights chosen. */
  Rights rights() {
    return new Rights(role(), chosen(ledgers), chosen(special));
  }

  private static <T> Set<T> chosen(Map<T, CheckBox> boxes) {
    return boxes.entrySet().stream()
        .filter(e -> e.getValue().isSelected())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
