package cn.sifasuo.ui.start;

import cn.sifasuo.kernel.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The recovery sheet: printed, sealed in its envelope, ticked off. */
final class RecoveryStep extends VBox {

  private static final Wording WORDS = Wording.of(RecoveryStep.class);

  RecoveryStep(FirstStartModel model) {
    super(14);
    Button print =
        new Button(WORDS.say("start.recovery.print"), new FontIcon(MaterialDesignP.PRINTER));
    print.setId("start-print");
    print.setOnAction(e -> model.print());
    CheckBox sealed = new CheckBox(WORDS.say("start.recovery.sealed"));
    sealed.setId("start-sealed");
    sealed.selectedProperty().bindBidirectional(model.sealedProperty());
    sealed.disableProperty().bind(model.sheetProperty().isEmpty());
    getChildren()
        .addAll(
            Parts.sentence(WORDS.say("start.recovery.about")),
            Parts.sentence(WORDS.say("start.recovery.keep"), "text-muted"),
            print,
            Parts.said(model.sheetProperty(), "text-good"),
            sealed,
            Parts.sentence(WORDS.say("start.recovery.nothing-yet"), "text-muted", "small"));
  }
}
