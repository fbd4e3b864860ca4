package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.security.Staff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code user list | add | role | disable | password}: who works at this desk, and with what
 * rights.
 */
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
   * What the commands work with.
   *
   * @param ledgers the ledgers this desk keeps
   */
  public record Services(Staff staff, List<Ledger> ledgers) {}

  /** What an account is for, as the command line names it. */
  static final class Named {

    @Option(names = "--ledgers", paramLabel = "LEDGERS")
    private @Nullable String ledgers;

    @Option(names = "--special", paramLabel = "RIGHTS")
    private @Nullable String special;

    /**
     * The rights named, with those an account had where nothing is said of them.
     *
     * @throws Failure WRONG_USE {@code A-221} if a role that keeps ledgers is given none, {@code
     *     A-222} if there is no such ledger or right here
     */
    Rights rights(Role role, @Nullable Rights before, List<Ledger> kept) {
      Set<Ledger> named =
          ledgers == null
              ? before == null ? Set.of() : before.ledgers()
              : all(
                  ledgers,
                  t -> Ledger.parse(t).filter(kept::contains),
                  kept.stream().map(l -> word(l.name(), l.label())));
      Set<SpecialRight> given =
          special == null
              ? before == null ? Set.of() : before.special()
              : all(
                  special,
                  SpecialRight::parse,
                  Stream.of(SpecialRight.values()).map(r -> word(r.name(), r.label())));
      if (role.keepsLedgers() && named.isEmpty()) {
        throw new Failure(
            FailureKind.WRONG_USE,
            "A-221",
            WORDS.say("cli.user.ledgers", role.label(), words(kept)),
            "no ledgers named");
      }
      return new Rights(role, named, given);
    }

    private static String words(List<Ledger> ledgers) {
      return ledgers.stream().map(l -> word(l.name(), l.label())).collect(Collectors.joining("、"));
    }

    private static String word(String name, String label) {
      return name.toLowerCase(Locale.ROOT) + " " + label;
    }

    /** Names between commas; an empty text names none. */
    private static <T> Set<T> all(
        String text, Function<String, Optional<T>> parse, Stream<String> known) {
      Set<T> found = new LinkedHashSet<>();
      for (String name : text.split("[,，、]")) {
        if (!name.isBlank()) {
          found.add(
              parse
                  .apply(name)
                  .orElseThrow(() ->
                      new Failure(
                          FailureKind.WRONG_USE,
                          "A-222",
                          WORDS.say(
                              "cli.user.unknown", name, known.collect(Collectors.joining("、"))),
                          "unknown ledger or right")));
        }
      }
      return found;
    }
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
                        .map(r -> r.name().toLowerCase(Locale.ROOT) + " " + r.label())
                        .collect(Collectors.joining("、"))),
                "no such role"));
  }

  /** {@code user list}. */
  @Command(name = "list")
  public static final class ListUsers extends CliCommand {

    private final DeskRunner<Services> desk;

    public ListUsers(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        Outcome outcome = Outcome.done("");
        List<Object> json = new ArrayList<>();
        for (People.Person person : services.staff().list()) {
          Rights rights = person.rights();
          List<Ledger> ledgers = rights.ledgers().stream().sorted().toList();
          List<SpecialRight> special = rights.special().stream().sorted().toList();
          outcome.line(
              "%s\t%s\t%s\t%s\t%s\t%s"
                  .formatted(
                      person.signIn(),
                      person.displayName(),
                      person.role().labelAt(session.officeCode()),
                      ledgers.stream().map(Ledger::label).collect(Collectors.joining("、")),
                      special.stream().map(SpecialRight::label).collect(Collectors.joining("、")),
                      person.disabled() ? WORDS.say("cli.user.is-disabled") : ""));
          json.add(
              Map.of(
                  "user", person.signIn(),
                  "name", person.displayName(),
                  "role", person.role().name(),
                  "ledgers", ledgers.stream().map(Ledger::name).toList(),
                  "special", special.stream().map(SpecialRight::name).toList(),
                  "disabled", person.disabled()));
        }
        return outcome.with("users", json);
      });
    }
  }

  /** {@code user add NAME --role ROLE [--ledgers L,…] [--special R,…] [--name TEXT]}. */
  @Command(name = "add")
  public static final class Add extends CliCommand {

    @Parameters(paramLabel = "USER")
    private String signIn = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE")
    private String role = "";

    @Option(names = "--name", paramLabel = "TEXT")
    private String displayName = "";

    @Mixin private final Named named = new Named();

    private final DeskRunner<Services> desk;
    private final NewPassword newPassword;

    public Add(
        Terminal terminal, Globals globals, DeskRunner<Services> desk, NewPassword newPassword) {
      super(terminal, globals);
      this.desk = desk;
      this.newPassword = newPassword;
    }

    @Override
    Outcome act() {
      Role as = role(role);
      return desk.run((services, session, folder) -> {
        session.require(Permission.MANAGE_PEOPLE);
        Rights rights = named.rights(as, null, services.ledgers());
        char[] password = newPassword.ask(signIn);
        try {
          services.staff().add(session, signIn, displayName, rights, password);
        } finally {
          Arrays.fill(password, '\0');
        }
        return Outcome.done(WORDS.say("cli.user.added", signIn, as.label()))
            .with("user", signIn)
            .with("role", as.name());
      });
    }
  }

  /** {@code user role USER ROLE [--ledgers L,…] [--special R,…]}. */
  @Command(name = "role")
  public static final class ChangeRole extends CliCommand {

    @Parameters(index = "0", paramLabel = "USER")
    private String signIn = "";

    @Parameters(index = "1", paramLabel = "ROLE")
    private String role = "";

    @Mixin private final Named named = new Named();

    private final DeskRunner<Services> desk;

    public ChangeRole(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      Role as = role(role);
      return desk.run((services, session, folder) -> {
        session.require(Permission.MANAGE_PEOPLE);
        Rights before =
            services.staff().list().stream()
                .filter(p -> p.signIn().equals(signIn))
                .findFirst()
                .map(People.Person::rights)
                .orElse(null);
        services
            .staff()
            .changeRights(session, signIn, named.rights(as, before, services.ledgers()));
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

    private final DeskRunner<Services> desk;

    public Disable(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        services.staff().disable(session, signIn);
        return Outcome.done(WORDS.say("cli.user.disabled", signIn)).with("user", signIn);
      });
    }
  }

  /** {@code user password [USER]}: one's own, or by the director another's. */
  @Command(name = "password")
  public static final class Password extends CliCommand {

    @Parameters(paramLabel = "USER", arity = "0..1")
    private @Nullable String signIn;

    private final DeskRunner<Services> desk;
    private final NewPassword newPassword;

    public Password(
        Terminal terminal, Globals globals, DeskRunner<Services> desk, NewPassword newPassword) {
      super(terminal, globals);
      this.desk = desk;
      this.newPassword = newPassword;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        String whose = signIn == null ? session.signIn() : signIn;
        char[] password = newPassword.ask(whose);
        try {
          if (whose.equals(session.signIn())) {
            services.staff().changeOwnPassword(session, password);
          } else {
            services.staff().resetPassword(session, whose, password);
          }
        } finally {
          Arrays.fill(password, '\0');
        }
        return Outcome.done(WORDS.say("cli.user.password", whose)).with("user", whose);
      });
    }
  }
}
