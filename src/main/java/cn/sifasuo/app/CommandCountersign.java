package cn.sifasuo.app;

import cn.sifasuo.cli.Countersign;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.People;
import cn.sifasuo.security.SecondSignIn;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The second sign-in from the environment or a keyboard that shows nothing. */
record CommandCountersign(SecondSignIn second, PasswordEntry passwords) implements Countersign {

  private static final Wording WORDS = Wording.of(CommandCountersign.class);

  @Override
  public Witness ask(Session session, @Nullable String alone) {
    try (Countersigned signed = signed(session, alone)) {
      return signed.witness();
    }
  }

  /** As {@link #ask}, with the password that was given. */
  Countersigned signed(Session session, @Nullable String alone) {
    if (alone != null) {
      return new Countersigned(second.alone(session, alone), new char[0]);
    }
    String name =
        passwords.secondUser().or(() -> only(session)).orElseThrow(() -> unnamed(session));
    char[] password = passwords.second(name);
    try {
      return new Countersigned(second.sign(session, name, password), password);
    } catch (RuntimeException e) {
      Arrays.fill(password, '\0');
      throw e;
    }
  }

  /** Nobody needs to be named where only one person could be meant. */
  private Optional<String> only(Session session) {
    List<People.Person> others = second.others(session);
    return others.size() == 1 ? Optional.of(others.getFirst().signIn()) : Optional.empty();
  }

  private Failure unnamed(Session session) {
    List<People.Person> others = second.others(session);
    return new Failure(
        FailureKind.WRONG_USE,
        "A-241",
        others.isEmpty()
            ? WORDS.say("app.second.none")
            : WORDS.say(
                "app.second.name",
                others.stream().map(People.Person::signIn).collect(Collectors.joining("、"))),
        "nobody countersigned");
  }
}
