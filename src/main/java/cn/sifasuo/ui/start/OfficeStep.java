package cn.sifasuo.ui.start;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.start.FirstStartModel.Field;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Which desk, its name and its division code. */
final class OfficeStep extends VBox {

  private static final Wording WORDS = Wording.of(OfficeStep.class);

  OfficeStep(FirstStartModel model, GlyphRuns glyphs, Runnable next) {
    super(14);
    ToggleGroup group = new ToggleGroup();
    VBox kinds = new VBox(6);
    for (FirstStart.Kind kind : FirstStart.Kind.values()) {
      RadioButton button = new RadioButton(WORDS.say("start.kind." + kind));
      button.setId("start-kind-" + kind);
      button.setToggleGroup(group);
      button.setSelected(kind == model.kindProperty().get());
      button.setOnAction(e -> model.kindProperty().set(kind));
      kinds.getChildren().add(button);
    }
    TextField name = new TextField();
    name.setId("start-name");
    name.textProperty().bindBidirectional(model.text(Field.NAME));
    name.promptTextProperty()
        .bind(model.kindProperty().map(k -> WORDS.say("start.name-prompt." + k)));
    TextField code = new TextField();
    code.setId("start-code");
    code.textProperty().bindBidirectional(model.text(Field.CODE));
    code.promptTextProperty()
        .bind(model.kindProperty().map(k -> WORDS.say("start.code-prompt." + k)));
    name.setOnAction(e -> code.requestFocus());
    code.setOnAction(e -> next.run());
    ObservableValue<String> above =
        Bindings.createStringBinding(
            () -> model.county().isEmpty() ? "" : WORDS.say("start.county", model.county()),
            code.textProperty(),
            model.kindProperty());
    getChildren()
        .addAll(
            Parts.sentence(WORDS.say("start.office.about"), "text-muted"),
            kinds,
            Parts.labelled(
                WORDS.say("start.name"),
                name,
                Parts.echo(name, glyphs),
                Parts.said(model.problem(Field.NAME), "text-bad", "small")),
            Parts.labelled(
                WORDS.say("start.code"),
                code,
                Parts.said(above, "text-muted", "small"),
                Parts.said(model.problem(Field.CODE), "text-bad", "small")));
  }
}
