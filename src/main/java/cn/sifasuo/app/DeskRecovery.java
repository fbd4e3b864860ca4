package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.PdfWords;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Staff;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way back in when passwords are lost: the printed recovery code gives one person a new one.
 */
final class DeskRecovery {

  private static final Wording WORDS = Wording.of(DeskRecovery.class);

  /** Five groups of six as they are printed, wherever they stand on the sheet. */
  private static final Pattern CODE =
      Pattern.compile("(?i)[0-9A-Z]{6}(?:\\s*[-—–]\\s*[0-9A-Z]{6}){4}");

  private static final long LARGEST_SHEET = 10L << 20;

  private final DeskOpening opening;
  private final Clock clock;

  DeskRecovery(DeskOpening opening, Clock clock) {
    this.opening = opening;
    this.clock = clock;
  }

  /**
   * @param sheet text file or PDF that holds the code; empty to have it typed
   * @return whose password it was
   * @throws Failure WRONG_USE {@code A-216} if the sheet cannot be read; V-104 to V-106 for a wrong
   *     code; G-303 if the person is not of this desk
   */
  String use(Globals globals, Optional<Path> sheet) {
    DataFolder folder = opening.folder(globals);
    folder.requireInfo();
    opening.prepare(folder);
    String signIn = DeskOpening.signIn(globals, folder);
    char[] typed = sheet.map(DeskRecovery::read).orElseGet(opening.passwords()::recoveryCode);
    try (RecoveryCode code = RecoveryCode.parse(typed);
        Vault vault = opening.open(folder, code)) {
      AuditChain audit = new AuditChain(clock);
      People people = new People(vault.transactions(), audit, clock);
      char[] password = opening.passwords().fresh(signIn);
      try {
        new Staff(vault.transactions(), audit, people, vault.slots()).recover(signIn, password);
      } finally {
        Arrays.fill(password, '\0');
      }
      return signIn;
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /** The code on a sheet; if none can be made out, everything on it, for the code's own words. */
  private static char[] read(Path sheet) {
    CharBuffer text = text(sheet);
    try {
      Matcher found = CODE.matcher(text);
      CharSequence code = found.find() ? text.subSequence(found.start(), found.end()) : text;
      char[] typed = new char[code.length()];
      for (int i = 0; i < typed.length; i++) {
        typed[i] = "—–".indexOf(code.charAt(i)) >= 0 ? '-' : code.charAt(i);
      }
      return typed;
    } finally {
      Arrays.fill(text.array(), '\0');
    }
  }

  private static CharBuffer text(Path sheet) {
    try {
      if (Files.size(sheet) > LARGEST_SHEET) {
        throw new IOException("larger than a sheet");
      }
      byte[] bytes = Files.readAllBytes(sheet);
      if (sheet.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
        return CharBuffer.wrap(PdfWords.of(bytes).toCharArray());
      }
      CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
      Arrays.fill(bytes, (byte) 0);
      return text;
    } catch (IOException e) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-216", WORDS.say("app.no-sheet", sheet), "recovery sheet", e);
    }
  }
}
