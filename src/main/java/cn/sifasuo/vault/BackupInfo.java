package cn.sifasuo.vault;

import java.time.Instant;
import java.util.UUID;

/**
 * What a backup says of itself; readable without a password.
 *
 * @param schemaVersion newest migration in it
 * @param rows rows of all tables together
 * @param auditHead newest audit entry as {@code number:hash}; empty if there is none
 * @param ledgerBytes length of the database file in it
 * @param ledgerSha256 its digest
 */
public record BackupInfo(
    UUID databaseId,
    Instant madeAt,
    String schemaVersion,
    long rows,
    String auditHead,
    long ledgerBytes,
    String ledgerSha256) {

  static BackupInfo of(Seal seal, Instant madeAt) {
    return new BackupInfo(
        seal.databaseId(),
        madeAt,
        seal.schemaVersion(),
        seal.contents().rows().values().stream().mapToLong(Long::longValue).sum(),
        seal.contents().auditHead(),
        seal.length(),
        seal.sha256());
  }
}
