package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.field.NewPassword;
import cn.sifasuo.ui.field.PasswordBox;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** 修改口令: the old one, the new one twice. */
final class PasswordCard extends VBox {

  private static final Wording WORDS = Wording.of(PasswordCard.class);

  private final SettingsModel model;
  private final PasswordBox old;
  private final NewPassword fresh;

  PasswordCard(SettingsModel model) {
    this.model = model;
    fresh = new NewPassword(model::known, this::change);
    old = new PasswordBox("old-password", WORDS.say("settings.password.old"), fresh::focus);
    Label label = new Label(WORDS.say("settings.password.old"));
    label.setLabelFor(old);
    label.getStyleClass().addAll("text-muted", "small");
    Button change = new Button(WORDS.say("settings.password.change"));
    change.setId("password-change");
    change.disableProperty().bind(model.changingProperty());
    change.setOnAction(e -> change());
    Label said = Cards.sentence("");
    said.setId("password-said");
    said.textProperty().bind(model.passwordSaidProperty());
    said.visibleProperty().bind(said.textProperty().isNotEmpty());
    said.managedProperty().bind(said.visibleProperty());
    model
        .passwordRefusedProperty()
        .subscribe(refused -> {
          said.getStyleClass().removeAll("text-bad", "text-good");
          said.getStyleClass().add(refused ? "text-bad" : "text-good");
        });
    Cards.fill(this, WORDS.say("settings.password"), new VBox(4, label, old), fresh, change, said);
  }

  private void change() {
    if (model.changingProperty().get()) {
      return;
    }
    if (old.blank()) {
      model.refusePassword(WORDS.say("settings.password.old-missing"));
      old.focus();
      return;
    }
    fresh
        .problem()
        .ifPresentOrElse(
            model::refusePassword, () -> model.changePassword(old.take(), fresh.take()));
  }
}
