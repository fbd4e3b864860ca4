package cn.sifasuo.app;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the command line gets passwords from: the environment, or a keyboard that shows nothing.
 * Never from an argument, which other programs and the shell's history can read. Callers wipe what
 * they are given.
 */
final class PasswordEntry {

  private static final Wording WORDS = Wording.of(PasswordEntry.class);
  private static final String CURRENT = "SIFASUO_PASSWORD";
  private static final String NEW = "SIFASUO_NEW_PASSWORD";

  private static final String SERVER = "SIFASUO_SERVER_PASSWORD";

  private static final String SECOND_USER = "SIFASUO_SECOND_USER";
  private static final String SECOND = "SIFASUO_SECOND_PASSWORD";

  private final Function<String, @Nullable String> environment;

  PasswordEntry(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  /**
   * The password a person signs in with.
   *
   * @throws Failure WRONG_USE {@code A-204} if there is neither environment nor keyboard
   */
  char[] current(String signIn) {
    char[] given = given(CURRENT);
    return given != null ? given : typed(WORDS.say("app.ask-password", signIn), CURRENT);
  }

  /**
   * A new password, typed twice.
   *
   * @throws Failure WRONG_USE {@code A-204} as above, {@code A-210} if the second is another one
   */
  char[] fresh(String signIn) {
    char[] given = given(NEW);
    if (given != null) {
      return given;
    }
    char[] first = typed(WORDS.say("app.ask-new-password", signIn), NEW);
    char[] second = typed(WORDS.say("app.ask-again"), NEW);
    try {
      if (!Arrays.equals(first, second)) {
        Arrays.fill(first, '\0');
        throw new Failure(
            FailureKind.WRONG_USE, "A-210", WORDS.say("app.not-the-same"), "typed differently");
      }
      return first;
    } finally {
      Arrays.fill(second, '\0');
    }
  }

  /**
   * The password of the desk at its database server.
   *
   * @throws Failure WRONG_USE {@code A-204} if there is neither environment nor keyboard
   */
  char[] server() {
    char[] given = given(SERVER);
    return given != null ? given : typed(WORDS.say("app.ask-server-password"), SERVER);
  }

  /** Who countersigns an act of two people; empty if nobody is named. */
  Optional<String> secondUser() {
    String given = environment.apply(SECOND_USER);
    return given == null || given.isBlank() ? Optional.empty() : Optional.of(given.strip());
  }

  /**
   * The password of the person who countersigns.
   *
   * @throws Failure WRONG_USE {@code A-204} if there is neither environment nor keyboard
   */
  char[] second(String signIn) {
    char[] given = given(SECOND);
    return given != null ? given : typed(WORDS.say("app.ask-second", signIn), SECOND);
  }

  /**
   * The printed recovery code, typed from the sheet.
   *
   * @throws Failure WRONG_USE {@code A-212} without a keyboard
   */
  char[] recoveryCode() {
    return code("app.ask-recovery-code");
  }

  /**
   * The second of two shares, typed from its sheet.
   *
   * @throws Failure WRONG_USE {@code A-212} without a keyboard
   */
  char[] otherShare() {
    return code("app.ask-share");
  }

  private static char[] code(String words) {
    char[] typed = keyboard(WORDS.say(words));
    if (typed == null) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-212", WORDS.say("app.no-recovery-code"), "no recovery code");
    }
    return typed;
  }

  private char @Nullable [] given(String variable) {
    String given = environment.apply(variable);
    return given == null || given.isEmpty() ? null : given.toCharArray();
  }

  private static char[] typed(String prompt, String variable) {
    char[] typed = keyboard(prompt);
    if (typed == null) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "A-204",
          WORDS.say("app.no-password", variable),
          "no password given");
    }
    return typed;
  }

  private static char @Nullable [] keyboard(String prompt) {
    Console console = System.console();
    return console == null || !console.isTerminal() ? null : console.readPassword("%s", prompt);
  }
}
