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
import cn.sifasuo.vault.RecoveryShare;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** The same with the number of a share before it. */
  private static final Pattern SHARE =
      Pattern.compile("(?<![0-9A-Za-z])[1-3]\\s*[-—–]\\s*" + CODE.pattern());

  private static final long LARGEST_SHEET = 10L << 20;

  private final DeskOpening opening;
  private final Clock clock;

  DeskRecovery(DeskOpening opening, Clock clock) {
    this.opening = opening;
    this.clock = clock;
  }

  /**
   * @param sheets text file or PDF that holds the code, or two that hold a share each; what is
   *     missing is typed
   * @return whose password it was
   * @throws Failure WRONG_USE {@code A-216} if the sheet cannot be read; V-104 to V-106, V-112,
   *     V-113 for a wrong code; G-303 if the person is not of this desk
   */
  String use(Globals globals, List<Path> sheets) {
    DataFolder folder = opening.folder(globals);
    DataFolder.DeskInfo info = folder.requireInfo();
    opening.prepare(folder);
    String signIn = DeskOpening.signIn(globals, folder);
    try (RecoveryCode code = code(sheets);
        Vault vault = opening.open(folder, code)) {
      char[] password = opening.passwords().fresh(signIn);
      try {
        reset(vault, info, signIn, password);
      } finally {
        Arrays.fill(password, '\0');
      }
      return signIn;
    }
  }

  /** Gives a person a new password in a vault that was opened with the printed code. */
  void reset(Vault vault, DataFolder.DeskInfo info, String signIn, char[] password) {
    AuditChain audit = new AuditChain(clock);
    People people = new People(vault.transactions(), audit, clock);
    new RestoreNote(vault, audit).write(signIn);
    new Staff(vault.transactions(), audit, people, vault.slots(), info.name())
        .recover(signIn, password);
  }

  /**
   * The code on a sheet, or of two shares.
   *
   * @param sheets as {@link #use}
   */
  RecoveryCode code(List<Path> sheets) {
    char[] first = sheets.isEmpty() ? opening.passwords().recoveryCode() : read(sheets.getFirst());
    try {
      return code(
          first, () -> sheets.size() > 1 ? read(sheets.get(1)) : opening.passwords().otherShare());
    } finally {
      Arrays.fill(first, '\0');
    }
  }

  /**
   * The code that was typed, or the one two shares give.
   *
   * @param second asked for the other share if the first is one; what it gives is wiped
   * @throws Failure V-105, V-106, V-112, V-113
   */
  private static RecoveryCode code(char[] first, Supplier<char[]> second) {
    if (!RecoveryShare.looksLikeOne(first)) {
      return RecoveryCode.parse(first);
    }
    char[] typed = second.get();
    try (RecoveryShare one = RecoveryShare.parse(first);
        RecoveryShare other = RecoveryShare.parse(typed)) {
      return RecoveryShare.join(one, other);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /**
   * The same at the window: gives a person of the desk a new password.
   *
   * @param first the code or a share, as {@code second} the other share; the caller wipes all three
   * @throws Failure V-104 to V-106, V-112, V-113 for a wrong code, WRONG_USE {@code A-218} if one
   *     share is missing, G-303 if the person is not of this desk, G-201 or G-203 for a weak
   *     password
   */
  void use(DataFolder folder, String signIn, char[] first, char[] second, char[] password) {
    try (RecoveryCode code = code(first, () -> otherShare(second));
        Vault vault = opening.open(folder, code)) {
      reset(vault, folder.requireInfo(), signIn, password);
    }
  }

  /**
   * Whether the code or the shares were copied right, as far as their check digits tell.
   *
   * @throws Failure V-105, V-106, V-112, V-113, {@code A-218} as {@link #use}
   */
  void check(char[] first, char[] second) {
    code(first, () -> otherShare(second)).close();
  }

  private static char[] otherShare(char[] typed) {
    if (typed.length == 0) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-218", WORDS.say("app.share-alone"), "one share of two");
    }
    return typed.clone();
  }

  /** The code on a sheet; if none can be made out, everything on it, for the code's own words. */
  private static char[] read(Path sheet) {
    CharBuffer text = text(sheet);
    try {
      CharSequence code = found(SHARE, text).or(() -> found(CODE, text)).orElse(text);
      char[] typed = new char[code.length()];
      for (int i = 0; i < typed.length; i++) {
        typed[i] = "—–".indexOf(code.charAt(i)) >= 0 ? '-' : code.charAt(i);
      }
      return typed;
    } finally {
      Arrays.fill(text.array(), '\0');
    }
  }

  private static Optional<CharSequence> found(Pattern pattern, CharBuffer text) {
    Matcher found = pattern.matcher(text);
    return found.find()
        ? Optional.of(text.subSequence(found.start(), found.end()))
        : Optional.empty();
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
