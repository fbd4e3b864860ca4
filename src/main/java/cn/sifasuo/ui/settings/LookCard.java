package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Look;
import cn.sifasuo.ui.Theme;
import java.util.List;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** 显示: size and colours, seen at once. */
final class LookCard extends VBox {

  private static final Wording WORDS = Wording.of(LookCard.class);

  private final SettingsModel model;
  private final ToggleGroup sizes = new ToggleGroup();
  private final ToggleGroup looks = new ToggleGroup();

  LookCard(SettingsModel model) {
    this.model = model;
    Cards.fill(
        this,
        WORDS.say("settings.look"),
        Cards.sentence(WORDS.say("settings.size"), "text-muted", "small"),
        Cards.choices(
            "scale-", Theme.SCALES, s -> WORDS.say("settings.size.of", s), sizes, model::scale),
        Cards.sentence(WORDS.say("settings.colours"), "text-muted", "small"),
        Cards.choices(
            "look-",
            List.of(Look.values()),
            l -> WORDS.say("settings.colours." + l),
            looks,
            model::look),
        Cards.sentence(WORDS.say("settings.look.about"), "text-muted", "small"));
    show();
  }

  void show() {
    Cards.mark(sizes, model.scale());
    Cards.mark(looks, model.look());
  }
}
