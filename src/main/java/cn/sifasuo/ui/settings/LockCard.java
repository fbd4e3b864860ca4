package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** 自动锁定: how long nobody may be there. */
final class LockCard extends VBox {

  private static final Wording WORDS = Wording.of(LockCard.class);

  LockCard(SettingsModel model) {
    ToggleGroup minutes = new ToggleGroup();
    Cards.fill(
        this,
        WORDS.say("settings.lock"),
        Cards.sentence(WORDS.say("settings.lock.about"), "text-muted", "small"),
        Cards.choices(
            "idle-",
            SettingsModel.IDLE_MINUTES,
            m -> WORDS.say("settings.lock.minutes", m),
            minutes,
            model::idleMinutes));
    model
        .factsProperty()
        .subscribe(facts -> {
          if (facts != null) {
            Cards.mark(minutes, facts.idleMinutes());
          }
        });
  }
}
