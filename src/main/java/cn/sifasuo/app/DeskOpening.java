package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.Vault;
import cn.sifasuo.vault.VaultSettings;
import java.io.Console;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the desk a command line names, asking for the password where it must. */
final class DeskOpening {

  private static final Wording WORDS = Wording.of(DeskOpening.class);

  private final ProgramFolder program;
  private final VaultSettings settings;
  private final Clock clock;
  private final Function<String, @Nullable String> environment;

  DeskOpening(
      ProgramFolder program,
      VaultSettings settings,
      Clock clock,
      Function<String, @Nullable String> environment) {
    this.program = program;
    this.settings = settings;
    this.clock = clock;
    this.environment = environment;
  }

  DataFolder folder(Globals globals) {
    return globals.data().map(DataFolder::new).orElseGet(DataFolder::ofThisUser);
  }

  /**
   * @throws Failure if there is no desk, nobody can be found to sign in, or the vault refuses
   */
  Desk open(Globals globals) {
    DataFolder folder = folder(globals);
    folder.requireInfo();
    prepare(folder);
    String signIn = globals.user().orElseGet(() -> onlyPerson(folder));
    char[] password = password(signIn);
    try {
      return open(folder, signIn, password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  Desk open(DataFolder folder, String signIn, char[] password) {
    Vault vault = Vault.open(folder.vault(), signIn, password, settings);
    try {
      return new Desk(folder, program, vault, signIn, clock);
    } catch (RuntimeException e) {
      vault.close();
      throw e;
    }
  }

  /** Everything written from now on lies below the desk's folder, temporary files too. */
  void prepare(DataFolder folder) {
    folder.prepare();
    System.setProperty("java.io.tmpdir", folder.temporary().toAbsolutePath().toString());
    System.setProperty(
        "javafx.cachedir", folder.temporary().resolve("javafx").toAbsolutePath().toString());
    LogFiles.open(folder.logs());
  }

  private static String onlyPerson(DataFolder folder) {
    List<String> people = Vault.signIns(folder.vault());
    if (people.size() == 1) {
      return people.getFirst();
    }
    throw new Failure(
        FailureKind.WRONG_USE,
        "A-203",
        WORDS.say("app.name-user"),
        people.size() + " staff slots");
  }

  /**
   * @throws Failure WRONG_USE {@code A-204} if there is neither environment nor keyboard
   */
  char[] password(String signIn) {
    String given = environment.apply("SIFASUO_PASSWORD");
    if (given != null && !given.isEmpty()) {
      return given.toCharArray();
    }
    Console console = System.console();
    char[] typed =
        console == null || !console.isTerminal()
            ? null
            : console.readPassword("%s", WORDS.say("app.ask-password", signIn));
    if (typed == null) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-204", WORDS.say("app.no-password"), "no password given");
    }
    return typed;
  }
}
