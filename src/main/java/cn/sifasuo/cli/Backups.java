package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.BackupInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** How commands speak of a backup. */
final class Backups {

  private static final Wording WORDS = Wording.of(Backups.class);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Backups() {}

  /** Whose desk it is of. */
  static String desk(BackupInfo info) {
    return desk(info.about());
  }

  /** Whose desk something is of that says so. */
  static String desk(Map<String, Object> about) {
    return about.get("name") instanceof String name ? name : WORDS.say("cli.backup.nameless");
  }

  /** When it was made. */
  static String day(BackupInfo info, ZoneId zone) {
    return day(info.madeAt(), zone);
  }

  /** A moment as people say it. */
  static String day(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  /** Adds what it holds. */
  static Outcome told(Outcome outcome, BackupInfo info) {
    return outcome
        .line(
            WORDS.say(
                "cli.backup.holds",
                info.rows(),
                info.ledgerBytes(),
                info.schemaVersion(),
                info.auditHead().isEmpty() ? "—" : info.auditHead()))
        .with("office", info.about().get("code") instanceof String code ? code : "")
        .with("madeAt", info.madeAt().toString())
        .with("rows", info.rows())
        .with("schemaVersion", info.schemaVersion())
        .with("auditHead", info.auditHead())
        .with("databaseId", info.databaseId().toString())
        .with("ledgerSha256", info.ledgerSha256());
  }
}
