package cn.sifasuo.ui.start;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.field.NewPassword;
import cn.sifasuo.ui.start.FirstStartModel.Field;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The first person of the desk: name, sign-in name, password twice. */
final class DirectorStep extends VBox {

  private static final Wording WORDS = Wording.of(DirectorStep.class);

  private final FirstStartModel model;
  private final NewPassword password;
  private final Label kept = Parts.sentence(WORDS.say("start.password-kept"), "text-good", "small");

  DirectorStep(FirstStartModel model, GlyphRuns glyphs, Runnable next) {
    super(14);
    this.model = model;
    TextField name = new TextField();
    name.setId("start-director");
    name.textProperty().bindBidirectional(model.text(Field.DIRECTOR));
    name.focusedProperty()
        .subscribe((before, now) -> {
          if (!now) {
            model.suggestSignIn();
          }
        });
    TextField signIn = new TextField();
    signIn.setId("start-sign-in");
    signIn.textProperty().bindBidirectional(model.text(Field.SIGN_IN));
    password = new NewPassword(model::known, next);
    name.setOnAction(e -> signIn.requestFocus());
    signIn.setOnAction(e -> password.focus());
    kept.setVisible(false);
    kept.managedProperty().bind(kept.visibleProperty());
    getChildren()
        .addAll(
            Parts.sentence(WORDS.say("start.director.about"), "text-muted"),
            Parts.labelled(
                WORDS.say("start.director"),
                name,
                Parts.echo(name, glyphs),
                Parts.said(model.problem(Field.DIRECTOR), "text-bad", "small")),
            Parts.labelled(
                WORDS.say("start.sign-in"),
                signIn,
                Parts.sentence(WORDS.say("start.sign-in.about"), "text-muted", "small"),
                Parts.said(model.problem(Field.SIGN_IN), "text-bad", "small")),
            password,
            kept,
            Parts.said(model.problem(Field.PASSWORD), "text-bad", "small"));
  }

  /** It comes into view, maybe again: a password that was given is not shown. */
  void shown() {
    kept.setVisible(model.hasPassword());
  }

  /** Hands a good password to the model; what is wrong with it otherwise. */
  String takePassword() {
    if (password.blank() && model.hasPassword()) {
      return "";
    }
    String problem = password.problem().orElse("");
    if (problem.isEmpty()) {
      model.password(password.take());
    }
    return problem;
  }
}
