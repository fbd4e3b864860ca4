package cn.sifasuo.security;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.nio.CharBuffer;
import java.util.Collection;
import java.util.regex.Pattern;

/** What a new sign-in name and a new password must be. */
public final class SignInRules {

  private static final Wording WORDS = Wording.of(SignInRules.class);
  private static final int LONGEST_DISPLAY_NAME = 100;

  /** Printed in lists and in the audit chain, typed at every sign-in: no blanks, no signs. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

  private SignInRules() {}

  /**
   * @param known what belongs to the person or the office, which is tried first by whoever guesses
   * @throws Failure WRONG_USE {@code G-201} if it is shorter than 8 characters, {@code G-203} if it
   *     is easy to guess (bundle.md §4: a score of 3 at least)
   */
  public static void requirePassword(char[] password, Collection<String> known) {
    switch (PasswordStrength.of(CharBuffer.wrap(password), known)) {
      case TOO_SHORT ->
          throw new Failure(
              FailureKind.WRONG_USE,
              "G-201",
              WORDS.say("password.short", PasswordStrength.LEAST),
              "short password");
      case GUESSABLE ->
          throw new Failure(
              FailureKind.WRONG_USE, "G-203", WORDS.say("password.guessable"), "weak password");
      case FAIR, STRONG -> {}
    }
  }

  /**
   * @throws Failure WRONG_USE {@code G-202} if the sign-in name is none or the display name is
   *     longer than 100 characters
   */
  public static void requireNames(String signIn, String displayName) {
    boolean tooLong = displayName.codePointCount(0, displayName.length()) > LONGEST_DISPLAY_NAME;
    if (tooLong || !NAME.matcher(signIn).matches()) {
      throw new Failure(
          FailureKind.WRONG_USE, "G-202", WORDS.say("people.name", signIn), "no sign-in name");
    }
  }
}
