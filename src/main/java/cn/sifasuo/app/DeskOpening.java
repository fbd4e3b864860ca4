package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.ProgramForms;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.Vault;
import cn.sifasuo.vault.VaultSettings;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the desk a command line names, asking for the password where it must. */
final class DeskOpening {

  private static final Wording WORDS = Wording.of(DeskOpening.class);

  private final ProgramFolder program;
  private final VaultSettings settings;
  private final Clock clock;
  private final PasswordEntry passwords;
  private final OpenVaults vaults = new OpenVaults();
  private final AtomicInteger begun = new AtomicInteger();
  private @Nullable ProgramForms shippedForms;

  /**
   * @param environment variables by name
   */
  DeskOpening(
      ProgramFolder program,
      VaultSettings settings,
      Clock clock,
      Function<String, @Nullable String> environment) {
    this.program = program;
    this.settings = settings;
    this.clock = clock;
    this.passwords = new PasswordEntry(environment);
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
    String signIn = signIn(globals, folder);
    char[] password = passwords.current(signIn);
    try {
      return open(folder, signIn, password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  Desk open(DataFolder folder, String signIn, char[] password) {
    begun.incrementAndGet();
    Vault vault = vaults.add(Vault.open(folder.vault(), signIn, password, settings));
    try {
      Desk desk = new Desk(folder, program, shippedForms(), vault, signIn, clock);
      new OpeningNotes(desk).write();
      return desk;
    } catch (RuntimeException e) {
      vault.close();
      throw e;
    }
  }

  /** How many openings with a password were begun since the program was started. */
  int begun() {
    return begun.get();
  }

  /**
   * Opens a restored backup of an open desk under that desk's key. Nothing is noted in it.
   *
   * @throws Failure as {@link Vault#openCopy}
   */
  Desk openCopy(Desk desk, DataFolder copy) {
    List<String> people = Vault.signIns(copy.vault());
    String own = desk.session().signIn();
    Vault vault = vaults.add(desk.vault().openCopy(copy.vault()));
    try {
      // who came after the backup looks at it as somebody who was there
      String reader = people.contains(own) ? own : people.getFirst();
      return new Desk(copy, program, shippedForms(), vault, reader, clock);
    } catch (RuntimeException e) {
      vault.close();
      throw e;
    }
  }

  /** Read by the first desk that opens; the program's files do not change while it runs. */
  private synchronized ProgramForms shippedForms() {
    ProgramForms forms = shippedForms;
    if (forms == null) {
      forms =
          ProgramForms.load(
              program.forms(), new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables()));
      shippedForms = forms;
    }
    return forms;
  }

  /** Opens only the vault, with the printed code: to give someone a new password. */
  Vault open(DataFolder folder, RecoveryCode code) {
    return vaults.add(Vault.open(folder.vault(), code, settings));
  }

  /** Everything written from now on lies below the desk's folder, temporary files too. */
  void prepare(DataFolder folder) {
    folder.prepare();
    System.setProperty("java.io.tmpdir", folder.temporary().toAbsolutePath().toString());
    System.setProperty(
        "javafx.cachedir", folder.temporary().resolve("javafx").toAbsolutePath().toString());
    LogFiles.open(folder.logs());
  }

  /**
   * Who is meant: the person named, or the only one there is.
   *
   * @throws Failure WRONG_USE {@code A-203} if nobody is named and there are several
   */
  static String signIn(Globals globals, DataFolder folder) {
    return globals.user().orElseGet(() -> onlyPerson(Vault.signIns(folder.vault())));
  }

  /** As {@link #signIn(Globals, DataFolder)}, of the people who have a key slot. */
  static String signIn(Globals globals, List<String> people) {
    return globals.user().orElseGet(() -> onlyPerson(people));
  }

  private static String onlyPerson(List<String> people) {
    if (people.size() == 1) {
      return people.getFirst();
    }
    throw new Failure(
        FailureKind.WRONG_USE, "A-203", WORDS.say("app.name-user"), people.size() + " staff slots");
  }

  PasswordEntry passwords() {
    return passwords;
  }

  VaultSettings settings() {
    return settings;
  }

  /** Closes every vault that is still open, for a program that is told to end. */
  void closeAll() {
    vaults.closeAll();
  }
}
