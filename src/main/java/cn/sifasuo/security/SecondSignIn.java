package cn.sifasuo.security;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.PersonalNumbers;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.VaultKeys;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The second sign-in of an act of two people: amending a closed form, taking a whole import back,
 * changing the data key. Another person of this desk gives name and password, and their key slot is
 * the check. Of the two at least one approves for the office, the other may be anyone who works on
 * its records (decision 0021). Callers wipe the passwords they hand in.
 */
public final class SecondSignIn {

  /** Longest reason, in code points. */
  private static final int LONGEST = 100;

  private static final Wording WORDS = Wording.of(SecondSignIn.class);

  /** Who may do this approves for the office, as its director does. */
  private static final Permission APPROVES = Permission.MANAGE_PEOPLE;

  /** Who may not even count knows nothing of what is signed. */
  private static final Permission KNOWS = Permission.COMPUTE_FORMS;

  private final People people;
  private final VaultKeys keys;

  public SecondSignIn(People people, VaultKeys keys) {
    this.people = people;
    this.keys = keys;
  }

  /** Who could countersign for the person at work; empty at a desk of one. */
  public List<People.Person> others(Session acting) {
    return people.list().stream().filter(p -> mayCountersign(acting, p)).toList();
  }

  /**
   * The second person signs.
   *
   * @throws Failure REFUSED {@code G-311} if it is the person at work again, {@code G-312} if that
   *     person cannot countersign here, {@code V-103} if the password is wrong
   */
  public Witness sign(Session acting, String signIn, char[] password) {
    String name = signIn.strip();
    if (name.equals(acting.signIn())) {
      throw refused("G-311", "second.same", "same person twice");
    }
    keys.check(name, password);
    return others(acting).stream()
        .filter(p -> p.signIn().equals(name))
        .findFirst()
        .map(p -> Witness.of(acting, p))
        .orElseThrow(() -> refused("G-312", "second.cannot", "may not countersign"));
  }

  /**
   * For a desk where nobody could countersign; the act and its note are marked as done by one.
   *
   * @throws Failure REFUSED {@code G-313} if somebody could; WRONG_USE {@code G-314} without
   *     reason, {@code G-315} for one that is longer than 100 characters or holds a number of a
   *     person
   */
  public Witness alone(Session acting, String reason) {
    List<People.Person> others = others(acting);
    if (!others.isEmpty()) {
      throw new Failure(
          FailureKind.REFUSED,
          "G-313",
          WORDS.say(
              "second.not-alone",
              others.stream().map(People.Person::displayName).collect(Collectors.joining("、"))),
          others.size() + " could countersign");
    }
    if (!acting.role().may(APPROVES)) {
      throw refused("G-312", "second.cannot", "nobody approves");
    }
    if (reason.isBlank()) {
      throw new Failure(FailureKind.WRONG_USE, "G-314", WORDS.say("second.no-reason"), "no reason");
    }
    String why = reason.strip();
    if (why.codePointCount(0, why.length()) > LONGEST || PersonalNumbers.find(why).isPresent()) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "G-315",
          WORDS.say("second.reason-unfit", LONGEST),
          "reason too long or with a number of a person");
    }
    return Witness.nobodyElse(acting, why);
  }

  private static boolean mayCountersign(Session acting, People.Person other) {
    return !other.disabled()
        && !other.signIn().equals(acting.signIn())
        && other.role().may(KNOWS)
        && (acting.role().may(APPROVES) || other.role().may(APPROVES));
  }

  private static Failure refused(String code, String words, String detail) {
    return new Failure(FailureKind.REFUSED, code, WORDS.say(words), detail);
  }
}
