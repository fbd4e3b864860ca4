package cn.sifasuo.vault;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a backup says of itself; readable without a password.
 *
 * @param about what the desk wrote of itself: names and codes, nothing secret; empty in a backup of
 *     an early program
 * @param schemaVersion newest migration in it
 * @param rows rows of all tables together
 * @param auditHead newest audit entry as {@code number:hash}; empty if there is none
 * @param ledgerBytes length of the database file in it
 * @param ledgerSha256 its digest
 */
public record BackupInfo(
    UUID databaseId,
    Instant madeAt,
    Map<String, Object> about,
    String schemaVersion,
    long rows,
    String auditHead,
    long ledgerBytes,
    String ledgerSha256) {

  public BackupInfo {
    about = Map.copyOf(about);
  }
}
