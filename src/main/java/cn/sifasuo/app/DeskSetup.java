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
    Path sheet = folder.root().resolve("recovery-sheet.pdf");
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
    SignInRules.requirePassword(password);
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
    LocalDate today = LocalDate.now(clock);
    try {
      return new SheetPdf(new Fonts(program.fonts()))
          .pages(
              new Sheet(
                  WORDS.say("app.recovery.title", info.name()),
                  List.of(
                      new Sheet.Paragraph(Sheet.Style.BODY, WORDS.say("app.recovery.what")),
                      new Sheet.Paragraph(Sheet.Style.CODE, new String(printed)),
                      new Sheet.Paragraph(Sheet.Style.BODY, WORDS.say("app.recovery.keep")),
                      new Sheet.Paragraph(
                          Sheet.Style.SIGNATURE,
                          WORDS.say("app.recovery.of", info.name(), info.code())),
                      new Sheet.Paragraph(Sheet.Style.SIGNATURE, today.toString())),
                  WORDS.say("app.recovery.foot"),
                  today));
    } finally {
      Arrays.fill(printed, '\0');
    }
  }

  private void printRecovery(Path file, DataFolder.DeskInfo info, RecoveryCode code) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      recoverySheet(info, code).writePdf(out);
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
