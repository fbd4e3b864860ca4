package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;

import cn.sifasuo.cli.BackupCommands;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.BackupInfo;
import cn.sifasuo.vault.BackupStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the backups of a desk go, and the last one. */
final class Backups {

  private static final Wording WORDS = Wording.of(Backups.class);
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  /** What follows the prefix in the name of an automatic backup: its stamp, and that it is one. */
  static final String AUTOMATIC = "([0-9]{8}-[0-9]{6})-auto\\.sfbackup";

  private static final String FOLDER = "backup.folder";

  /** How the audit chain calls a backup. */
  static final String ACT = "backup";

  private final Desk desk;
  private final DeskSettings settings;

  Backups(Desk desk) {
    this.desk = desk;
    this.settings = new DeskSettings(desk.transactions());
  }

  /** What the command line asks for a backup. */
  static BackupCommands.Saver saver(Desk desk) {
    Backups backups = new Backups(desk);
    return (session, folder) -> backups.to(session, folder, step -> {});
  }

  /** The place that was chosen, whether it is there now or not. */
  Optional<Path> folder() {
    try {
      return settings.get(FOLDER).map(Path::of);
    } catch (InvalidPathException e) {
      throw new Failure(
          FailureKind.DAMAGED, "A-402", WORDS.say("app.backup.no-path"), "backup.folder", e);
    }
  }

  /**
   * @throws Failure UNREACHABLE {@code A-502} if nothing can be written there
   */
  void folder(Path chosen) {
    Path whole = chosen.toAbsolutePath().normalize();
    if (!Files.isDirectory(whole) || !Files.isWritable(whole)) {
      throw notThere(whole);
    }
    settings.put(FOLDER, whole.toString());
  }

  /** Whether a folder lies on the disk of the ledger, and would be lost with it. */
  static boolean besideLedger(DataFolder ledger, Path folder) {
    try {
      Path there = existing(ledger.root());
      return Files.exists(folder) && Files.getFileStore(folder).equals(Files.getFileStore(there));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder itself, or the nearest one above it that is there yet. */
  private static Path existing(Path folder) {
    Path at = folder.toAbsolutePath();
    while (at.getParent() != null && !Files.exists(at)) {
      at = at.getParent();
    }
    return at;
  }

  /**
   * Makes a backup in the chosen place and notes it in the audit chain.
   *
   * @param begun told each step as it begins; what it throws stops the backup
   * @return the file
   * @throws Failure REFUSED {@code A-304} if no place was chosen, UNREACHABLE {@code A-502} if it
   *     is not there; as {@link cn.sifasuo.vault.Vault#backupTo}
   */
  Path make(Consumer<BackupStep> begun) {
    Path folder =
        folder()
            .orElseThrow(() ->
                new Failure(
                    FailureKind.REFUSED,
                    "A-304",
                    WORDS.say("app.backup.nowhere"),
                    "no backup folder"));
    return to(desk.session(), folder, begun).file();
  }

  /**
   * Makes a backup in a place and notes it in the audit chain. Anyone of the desk may: what is in
   * the file opens only with the passwords of the desk.
   *
   * @param folder must be there; a stick that is not plugged in is not made a folder
   * @throws Failure as {@link #make}
   */
  BackupCommands.Saved to(Session session, Path folder, Consumer<BackupStep> begun) {
    return to(session, folder, "", begun);
  }

  /** A backup the program makes by itself, which it may take away again later. */
  Path automatic(Path folder, Consumer<BackupStep> begun) {
    return to(desk.session(), folder, "-auto", begun).file();
  }

  /** How the names of this desk's backups begin. */
  static String prefix(DataFolder.DeskInfo desk) {
    return "SFK-" + desk.code() + "-";
  }

  private BackupCommands.Saved to(
      Session session, Path folder, String mark, Consumer<BackupStep> begun) {
    if (!Files.isDirectory(folder)) {
      throw notThere(folder);
    }
    String stamp = STAMP.format(LocalDateTime.now(desk.clock()));
    Path file = folder.resolve(prefix(desk.info()) + stamp + mark + ".sfbackup");
    BackupInfo made = desk.vault().backupTo(file, desk.info().toJson(), desk.clock(), begun);
    desk.transactions()
        .write(ctx ->
            desk.audit.append(
                ctx,
                session.signIn(),
                ACT,
                "vault",
                made.databaseId().toString(),
                "rows=%d sha256=%s".formatted(made.rows(), made.ledgerSha256())));
    return new BackupCommands.Saved(file, made);
  }

  /**
   * The newest backups of this desk in the chosen place, newest first.
   *
   * @return empty if no place was chosen, it is not there, or it holds none
   */
  List<Path> newest(int most) {
    Optional<Path> folder = folder().filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return List.of();
    }
    String prefix = prefix(desk.info());
    try (Stream<Path> files = Files.list(folder.get())) {
      return files
          .filter(f -> String.valueOf(f.getFileName()).startsWith(prefix))
          .filter(f -> String.valueOf(f.getFileName()).endsWith(".sfbackup"))
          .sorted(Comparator.comparing((Path f) -> String.valueOf(f.getFileName())).reversed())
          .limit(most)
          .toList();
    } catch (IOException e) {
      LOG.warn("the backup folder cannot be listed", e);
      return List.of();
    }
  }

  /**
   * The newest backup of this desk in the chosen place.
   *
   * @throws Failure UNREACHABLE {@code A-504} if there is none
   */
  Path newest() {
    return newest(1).stream()
        .findFirst()
        .orElseThrow(() ->
            new Failure(
                FailureKind.UNREACHABLE,
                "A-504",
                WORDS.say("app.backup.none-there"),
                "no backup in the chosen place"));
  }

  /** When the last backup was made and proven; empty if none was. */
  Optional<OffsetDateTime> last() {
    return desk.transactions()
        .read(ctx ->
            ctx.select(AUDIT_ENTRY.AT_TIME)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACT.eq(ACT))
                .orderBy(AUDIT_ENTRY.SEQ.desc())
                .limit(1)
                .fetchOptional(AUDIT_ENTRY.AT_TIME));
  }

  private static Failure notThere(Path folder) {
    return new Failure(
        FailureKind.UNREACHABLE,
        "A-502",
        WORDS.say("app.backup.not-there", folder),
        "backup folder not there");
  }
}
