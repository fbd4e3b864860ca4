package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.field.PasswordBox;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** 换钥: a new data key, with one's own password and a second person's. */
final class RekeyCard extends VBox {

  private static final Wording WORDS = Wording.of(RekeyCard.class);

  private final SettingsModel model;
  private final KeyChangeAct act;
  private final PasswordBox own;

  RekeyCard(SettingsModel model, KeyChangeAct act) {
    this.model = model;
    this.act = act;
    own = new PasswordBox("rekey-password", WORDS.say("settings.rekey.password"), this::change);
    Label label = new Label(WORDS.say("settings.rekey.password"));
    label.setLabelFor(own);
    label.getStyleClass().addAll("text-muted", "small");
    Button change = new Button(WORDS.say("settings.rekey.act"));
    change.setId("rekey");
    change.disableProperty().bind(model.changingProperty());
    change.setOnAction(e -> change());
    Cards.fill(
        this,
        WORDS.say("settings.rekey"),
        Cards.sentence(WORDS.say("settings.rekey.about"), "text-muted", "small"),
        new VBox(4, label, own),
        change);
  }

  private void change() {
    if (!model.changingProperty().get() && !own.blank()) {
      model.changeKey(own.take(), act);
    }
  }
}
