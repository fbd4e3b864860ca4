package cn.sifasuo.app;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.vault.BackupStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups nobody has to think of: when the desk is closed and something changed since the last, and
 * at the first sign-in of a day if that one failed. They go to the place chosen for backups. That
 * one cannot be made keeps nobody from working or closing; the status bar says so.
 */
final class AutoBackup {

  private static final Logger LOG = LoggerFactory.getLogger(AutoBackup.class);

  /** Remembers that the last one could not be made: the failure's code. */
  private static final String MISSED = "backup.missed";

  /** Acts that change nothing a backup would have to hold. */
  private static final Set<String> QUIET =
      Set.of(Backups.ACT, "sign-in", "rehearse-backup", "dump");

  private final Desk desk;
  private final Backups backups;
  private final DeskSettings settings;

  AutoBackup(Desk desk) {
    this.desk = desk;
    this.backups = new Backups(desk);
    this.settings = new DeskSettings(desk.transactions());
  }

  /**
   * The backup at closing.
   *
   * @param begun told each step; what it throws stops the backup
   * @return the file; empty if none was due or it could not be made
   */
  Optional<Path> atClosing(Consumer<BackupStep> begun) {
    return isDue() ? made(begun) : Optional.empty();
  }

  /** The backup that is due because no closing made it, once a day. */
  Optional<Path> ofTheDay(Consumer<BackupStep> begun) {
    LocalDate today = LocalDate.now(desk.clock());
    boolean madeToday =
        backups
            .last()
            .filter(
                at -> !at.atZoneSameInstant(desk.clock().getZone()).toLocalDate().isBefore(today))
            .isPresent();
    return madeToday ? Optional.empty() : atClosing(begun);
  }

  /** Whether a place is chosen and something changed since the last backup. */
  boolean isDue() {
    if (desk.vault().onServer() || backups.folder().isEmpty()) {
      return false;
    }
    return desk.transactions()
        .read(ctx -> {
          long last = desk.audit.newest(ctx, Backups.ACT).map(e -> e.seq()).orElse(0L);
          return desk.audit.goesOn(ctx, last, QUIET);
        });
  }

  /** Code of the failure that kept the last one from being made; empty if it was made. */
  Optional<String> missed() {
    return settings.get(MISSED).filter(code -> !code.isEmpty());
  }

  private Optional<Path> made(Consumer<BackupStep> begun) {
    try {
      Path folder = backups.folder().orElseThrow();
      Path file = backups.automatic(folder, begun);
      if (missed().isPresent()) {
        settings.put(MISSED, "");
      }
      rotate(folder);
      return Optional.of(file);
    } catch (Failure e) {
      LOG.warn("no automatic backup", e);
      remember(e);
      return Optional.empty();
    }
  }

  private void remember(Failure why) {
    try {
      settings.put(MISSED, why.code());
    } catch (Failure e) {
      LOG.warn("that no backup was made could not be noted: {}", e.code());
    }
  }

  /** Takes away what the rotation no longer keeps, and only what this desk wrote by itself. */
  private void rotate(Path folder) {
    List<BackupRotation.Made> all = new ArrayList<>();
    Pattern ours = Pattern.compile(Pattern.quote(Backups.prefix(desk.info())) + Backups.AUTOMATIC);
    try (Stream<Path> files = Files.list(folder)) {
      files.map(f -> String.valueOf(f.getFileName())).forEach(name -> add(all, ours, name));
    } catch (IOException e) {
      LOG.warn("old backups could not be looked for", e);
      return;
    }
    for (BackupRotation.Made old : BackupRotation.superfluous(all)) {
      remove(folder.resolve(old.name()));
    }
  }

  private static void add(List<BackupRotation.Made> all, Pattern ours, String name) {
    Matcher matcher = ours.matcher(name);
    if (matcher.matches()) {
      try {
        all.add(
            new BackupRotation.Made(name, LocalDateTime.parse(matcher.group(1), Backups.STAMP)));
      } catch (DateTimeException e) {
        LOG.debug("a file that only looks like one of ours", e);
      }
    }
  }

  private void remove(Path file) {
    try {
      desk.vault().provenHead(file); // of this very ledger, or it stays
      Files.delete(file);
    } catch (Failure e) {
      LOG.warn("an old backup is left, it is not this ledger's: {}", e.code());
    } catch (IOException e) {
      LOG.warn("an old backup could not be taken away", e);
    }
  }
}
