package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.InitCommand;
import cn.sifasuo.kernel.DivisionCode;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.print.Sheet;
import cn.sifasuo.print.SheetPdf;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.People;
import cn.sifasuo.security.SignInRules;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.RecoveryShare;
import cn.sifasuo.vault.ServerAccess;
import cn.sifasuo.vault.Vault;
import cn.sifasuo.vault.VaultSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a new desk: data folder, vault, first director, recovery sheet. */
final class DeskSetup {

  private static final Wording WORDS = Wording.of(DeskSetup.class);
  private static final String FIRST = "director";

  private final ProgramFolder program;
  private final DeskOpening opening;
  private final VaultSettings settings;
  private final Clock clock;

  DeskSetup(ProgramFolder program, DeskOpening opening, VaultSettings settings, Clock clock) {
    this.program = program;
    this.opening = opening;
    this.settings = settings;
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  /** The act behind {@code init}. */
  InitCommand.Made make(
      Globals globals,
      String kind,
      String code,
      String name,
      @Nullable String parent,
      @Nullable String director,
      InitCommand.@Nullable Server server) {
    DataFolder folder = opening.folder(globals);
    String signIn = globals.user().orElse(FIRST);
    char[] password = opening.passwords().current(signIn);
    try {
      DataFolder.DeskInfo info = new DataFolder.DeskInfo(DataFolder.kind(kind), code, name, parent);
      String displayName = director == null ? WORDS.say("app.director." + info.kind()) : director;
      if (server == null) {
        return make(folder, info, signIn, displayName, password);
      }
      try (ServerAccess access =
          ServerAccess.of(server.url(), server.user(), opening.passwords().server())) {
        return make(folder, info, signIn, displayName, password, access);
      }
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /**
   * @throws Failure REFUSED {@code A-302} if there is a desk already, WRONG_USE {@code A-209} for a
   *     code that is no division code, {@code G-201} for a short password, {@code G-202} for a name
   *     nobody can sign in with
   */
  InitCommand.Made make(
      DataFolder folder,
      DataFolder.DeskInfo info,
      String signIn,
      String displayName,
      char[] password) {
    return make(folder, info, signIn, displayName, password, (ServerAccess) null);
  }

  /**
   * @param server that is to keep the rows, null for an encrypted file in the folder
   * @throws Failure as above; REFUSED {@code A-231} for a township on a server: its ledgers hold
   *     people's names and stay in an encrypted file
   */
  private InitCommand.Made make(
      DataFolder folder,
      DataFolder.DeskInfo info,
      String signIn,
      String displayName,
      char[] password,
      @Nullable ServerAccess server) {
    check(folder, info, signIn, displayName, password);
    if (server != null && info.kind() != DataFolder.DeskKind.COUNTY) {
      throw new Failure(
          FailureKind.REFUSED, "A-231", WORDS.say("app.server-county-only"), "township on server");
    }
    opening.prepare(folder);
    Path sheet = recoveryFile(folder, "");
    try (RecoveryCode code = RecoveryCode.fresh()) {
      printRecovery(sheet, info, code);
      makeVault(folder, signIn, displayName, password, code, server);
    }
    // last: a folder without it is no desk, and init can be run again on nothing
    folder.writeInfo(info);
    return new InitCommand.Made(folder.root(), signIn, sheet);
  }

  /**
   * Makes a desk whose recovery sheet was printed before; nothing of the code stays in the folder.
   *
   * @throws Failure as above
   */
  void make(
      DataFolder folder,
      DataFolder.DeskInfo info,
      String signIn,
      String displayName,
      char[] password,
      RecoveryCode code) {
    check(folder, info, signIn, displayName, password);
    opening.prepare(folder);
    makeVault(folder, signIn, displayName, password, code, null);
    folder.writeInfo(info);
  }

  private static void check(
      DataFolder folder,
      DataFolder.DeskInfo info,
      String signIn,
      String displayName,
      char[] password) {
    folder.requireNoDesk();
    if (!DivisionCode.isCode(info.code())) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-209", WORDS.say("app.desk-code", info.code()), "bad code");
    }
    SignInRules.requireNames(signIn, displayName);
    SignInRules.requirePassword(password, List.of(signIn, displayName, info.name()));
  }

  private void makeVault(
      DataFolder folder,
      String signIn,
      String displayName,
      char[] password,
      RecoveryCode code,
      @Nullable ServerAccess server) {
    try (Vault vault =
        server == null
            ? Vault.create(folder.vault(), signIn, password, settings, clock)
            : Vault.create(folder.vault(), signIn, password, settings, clock, server)) {
      AuditChain audit = new AuditChain(clock);
      new People(vault.transactions(), audit, clock).addFirst(signIn, displayName);
      vault.slots().addRecoverySlot(code);
    }
  }

  /** The sheet with the recovery code of a desk, for its sealed envelope. */
  PrintPages recoverySheet(DataFolder.DeskInfo info, RecoveryCode code) {
    char[] printed = code.printed();
    try {
      return sheet(
          info,
          WORDS.say("app.recovery.title", info.name()),
          WORDS.say("app.recovery.what"),
          printed,
          WORDS.say("app.recovery.keep"));
    } finally {
      Arrays.fill(printed, '\0');
    }
  }

  /** One of three sheets, for whoever keeps it. */
  void printShare(Path file, DataFolder.DeskInfo info, RecoveryShare share) {
    char[] printed = share.printed();
    try {
      write(
          file,
          sheet(
              info,
              WORDS.say("app.share.title", info.name(), share.number()),
              WORDS.say("app.share.what", WORDS.say("app.share.keeper." + share.number())),
              printed,
              WORDS.say("app.share.keep")));
    } finally {
      Arrays.fill(printed, '\0');
    }
  }

  private PrintPages sheet(
      DataFolder.DeskInfo info, String title, String what, char[] code, String keep) {
    LocalDate today = LocalDate.now(clock);
    return new SheetPdf(new Fonts(program.fonts()))
        .pages(
            new Sheet(
                title,
                List.of(
                    new Sheet.Paragraph(Sheet.Style.BODY, what),
                    new Sheet.Paragraph(Sheet.Style.CODE, new String(code)),
                    new Sheet.Paragraph(Sheet.Style.BODY, keep),
                    new Sheet.Paragraph(
                        Sheet.Style.SIGNATURE,
                        WORDS.say("app.recovery.of", info.name(), info.code())),
                    new Sheet.Paragraph(Sheet.Style.SIGNATURE, today.toString())),
                WORDS.say("app.recovery.foot"),
                today));
  }

  /**
   * Where a sheet lies until it is printed.
   *
   * @param mark tells it from the desk's first one; may be empty
   */
  Path recoveryFile(DataFolder folder, String mark) {
    return folder
        .root()
        .resolve(mark.isEmpty() ? "recovery-sheet.pdf" : "recovery-sheet-" + mark + ".pdf");
  }

  /**
   * @throws Failure UNREACHABLE {@code A-501} if the file cannot be written
   */
  void printRecovery(Path file, DataFolder.DeskInfo info, RecoveryCode code) {
    write(file, recoverySheet(info, code));
  }

  private static void write(Path file, PrintPages pages) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      pages.writePdf(out);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "A-501",
          WORDS.say("app.folder-unwritable", file),
          "recovery sheet",
          e);
    }
  }
}
