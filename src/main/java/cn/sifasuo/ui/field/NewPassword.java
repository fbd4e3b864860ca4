package cn.sifasuo.ui.field;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.PasswordStrength;
import cn.sifasuo.ui.Labels;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A new password, typed twice, with how good it is said in words while it is typed. */
public final class NewPassword extends VBox {

  private static final Wording WORDS = Wording.of(NewPassword.class);
  private static final List<String> TONES = List.of("text-bad", "text-due", "text-good");

  private final Supplier<Collection<String>> known;
  private final PasswordBox first;
  private final PasswordBox second;
  private final Label said = new Label();

  /**
   * @param known what belongs to the person or the office, which a password should not be made of
   * @param enter runs when Enter is pressed in the second field
   */
  public NewPassword(Supplier<Collection<String>> known, Runnable enter) {
    super(10);
    this.known = known;
    second = new PasswordBox("new-password-again", WORDS.say("password.again"), enter);
    first = new PasswordBox("new-password", WORDS.say("password.new"), second::focus);
    said.setId("password-strength");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    said.getStyleClass().add("small");
    first.onTyped(this::say);
    second.onTyped(this::say);
    say();
    getChildren()
        .addAll(
            Labels.over(WORDS.say("password.new"), first, first),
            Labels.over(WORDS.say("password.again"), second, second),
            said);
  }

  private void say() {
    said.getStyleClass().removeAll(TONES);
    if (first.blank()) {
      said.setText(WORDS.say("password.advice", PasswordStrength.LEAST));
      return;
    }
    PasswordStrength strength = first.strength(known.get());
    said.setText(
        strength == PasswordStrength.TOO_SHORT || second.blank() || first.sameAs(second)
            ? WORDS.say("password." + strength, PasswordStrength.LEAST)
            : WORDS.say("password.differs"));
    said.getStyleClass()
        .add(
            switch (strength) {
              case TOO_SHORT, GUESSABLE -> "text-bad";
              case FAIR -> "text-due";
              case STRONG -> first.sameAs(second) || second.blank() ? "text-good" : "text-bad";
            });
  }

  /** Whether nothing is typed. */
  public boolean blank() {
    return first.blank() && second.blank();
  }

  /** Why it cannot be taken; empty if it can. */
  public Optional<String> problem() {
    PasswordStrength strength = first.strength(known.get());
    if (strength == PasswordStrength.TOO_SHORT || strength == PasswordStrength.GUESSABLE) {
      return Optional.of(WORDS.say("password." + strength, PasswordStrength.LEAST));
    }
    return first.sameAs(second) ? Optional.empty() : Optional.of(WORDS.say("password.differs"));
  }

  /** What was typed; both fields are empty afterwards, and the caller wipes it. */
  public char[] take() {
    java.util.Arrays.fill(second.take(), '\0');
    return first.take();
  }

  public void focus() {
    first.focus();
  }
}
