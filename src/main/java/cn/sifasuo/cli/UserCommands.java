package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Staff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user list | add | role | disable | password}: who works at this desk. */
public final class UserCommands {

  private static final Wording WORDS = Wording.of(UserCommands.class);

  private UserCommands() {}

  /** Where a new password comes from: the environment or a keyboard that shows nothing. */
  @FunctionalInterface
  public interface NewPassword {
    /** The password, which the caller wipes. */
    char[] ask(String signIn);
  }

  /**
   * @throws Failure WRONG_USE {@code A-214} if there is no such role
   */
  private static Role role(String text) {
    return Role.parse(text)
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE,
                "A-214",
                WORDS.say(
                    "cli.user.no-role",
                    text,
                    Stream.of(Role.values())
                        .map(r -> r.name().toLowerCase(java.util.Locale.ROOT) + " " + r.label())
                        .collect(Collectors.joining("、"))),
                "no such role"));
  }

  /** {@code user list}. */
  @Command(name = "list")
  public static final class ListUsers extends CliCommand {

    private final DeskRunner<Staff> desk;

    public ListUsers(Terminal terminal, Globals globals, DeskRunner<Staff> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((staff, session, folder) -> {
        Outcome outcome = Outcome.done("");
        List<Object> json = new ArrayList<>();
        for (People.Person person : staff.list()) {
          outcome.line(
              "%s\t%s\t%s\t%s"
                  .formatted(
                      person.signIn(),
                      person.displayName(),
                      person.role().label(),
                      person.disabled() ? WORDS.say("cli.user.is-disabled") : ""));
          json.add(
              Map.of(
                  "user", person.signIn(),
                  "name", person.displayName(),
                  "role", person.role().name(),
                  "disabled", person.disabled()));
        }
        return outcome.with("users", json);
      });
    }
  }

  /** {@code user add NAME --role ROLE [--name TEXT]}. */
  @Command(name = "add")
  public static final class Add extends CliCommand {

    @Parameters(paramLabel = "USER")
    private String signIn = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE")
    private String role = "";

    @Option(names = "--name", paramLabel = "TEXT")
    private String displayName = "";

    private final DeskRunner<Staff> desk;
    private final NewPassword newPassword;

    public Add(
        Terminal terminal, Globals globals, DeskRunner<Staff> desk, NewPassword newPassword) {
      super(terminal, globals);
      this.desk = desk;
      this.newPassword = newPassword;
    }

    @Override
    Outcome act() {
      Role as = role(role);
      return desk.run((staff, session, folder) -> {
        char[] password = newPassword.ask(signIn);
        try {
          staff.add(session, signIn, displayName, as, password);
        } finally {
          Arrays.fill(password, '\0');
        }
        return Outcome.done(WORDS.say("cli.user.added", signIn, as.label()))
            .with("user", signIn)
            .with("role", as.name());
      });
    }
  }

  /** {@code user role USER ROLE}. */
  @Command(name = "role")
  public static final class ChangeRole extends CliCommand {

    @Parameters(index = "0", paramLabel = "USER")
    private String signIn = "";

    @Parameters(index = "1", paramLabel = "ROLE")
    private String role = "";

    private final DeskRunner<Staff> desk;

    public ChangeRole(Terminal terminal, Globals globals, DeskRunner<Staff> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      Role as = role(role);
      return desk.run((staff, session, folder) -> {
        staff.changeRole(session, signIn, as);
        return Outcome.done(WORDS.say("cli.user.role", signIn, as.label()))
            .with("user", signIn)
            .with("role", as.name());
      });
    }
  }

  /** {@code user disable USER}. */
  @Command(name = "disable")
  public static final class Disable extends CliCommand {

    @Parameters(paramLabel = "USER")
    private String signIn = "";

    private final DeskRunner<Staff> desk;

    public Disable(Terminal terminal, Globals globals, DeskRunner<Staff> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((staff, session, folder) -> {
        staff.disable(session, signIn);
        return Outcome.done(WORDS.say("cli.user.disabled", signIn)).with("user", signIn);
      });
    }
  }

  /** {@code user password [USER]}: one's own, or by the director another's. */
  @Command(name = "password")
  public static final class Password extends CliCommand {

    @Parameters(paramLabel = "USER", arity = "0..1")
    private @Nullable String signIn;

    private final DeskRunner<Staff> desk;
    private final NewPassword newPassword;

    public Password(
        Terminal terminal, Globals globals, DeskRunner<Staff> desk, NewPassword newPassword) {
      super(terminal, globals);
      this.desk = desk;
      this.newPassword = newPassword;
    }

    @Override
    Outcome act() {
      return desk.run((staff, session, folder) -> {
        String whose = signIn == null ? session.signIn() : signIn;
        char[] password = newPassword.ask(whose);
        try {
          if (whose.equals(session.signIn())) {
            staff.changeOwnPassword(session, password);
          } else {
            staff.resetPassword(session, whose, password);
          }
        } finally {
          Arrays.fill(password, '\0');
        }
        return Outcome.done(WORDS.say("cli.user.password", whose)).with("user", whose);
      });
    }
  }
}
