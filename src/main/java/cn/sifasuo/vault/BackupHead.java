package cn.sifasuo.vault;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a backup says of itself, readable without a password. Its tag is under the data key and
 * covers ledger, slots and all else, so that parts of two backups put together are found once
 * somebody signs in.
 *
 * @param seal describes the ledger beside it
 * @param slotsSha256 digest of the slots beside it
 * @param about what the desk said of itself
 * @param stated everything the head says
 */
record BackupHead(
    KeptSeal seal,
    String slotsSha256,
    Map<String, Object> about,
    Instant madeAt,
    Map<String, Object> stated) {

  private static final String FORMAT = "sifasuo-backup";
  private static final int VERSION = 1;
  private static final String PURPOSE = "backup";

  /** The head of a new backup, tagged. */
  static Map<String, Object> tagged(
      Seal seal, byte[] slots, Map<String, Object> about, Instant madeAt, DataKey key) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", FORMAT);
    head.put("version", VERSION);
    head.put("madeAt", madeAt.toString());
    head.put("slotsSha256", Digest.of(slots));
    head.put("about", about);
    head.put("seal", seal.tagged(key));
    return Tag.onto(head, key, PURPOSE);
  }

  /**
   * @throws IllegalArgumentException if it is no head of a backup
   * @throws cn.sifasuo.kernel.Failure V-109 if a newer program made it
   */
  static BackupHead of(String json) {
    JsonNode head = Json.read(json);
    if (!head.path("format").asText().equals(FORMAT)) {
      throw new IllegalArgumentException("wrong format");
    }
    if (head.path("version").asInt() > VERSION) {
      throw VaultFailures.newer("backup version " + head.path("version").asInt());
    }
    JsonNode about = head.path("about");
    try {
      return new BackupHead(
          KeptSeal.of(Json.readObject(Json.write(head.path("seal")))),
          head.path("slotsSha256").asText(),
          about.isObject() ? Json.readObject(Json.write(about)) : Map.of(),
          Instant.parse(head.path("madeAt").asText()),
          Json.readObject(json));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("wrong time", e);
    }
  }

  /**
   * The head a folder was restored from; empty if it was not, or was opened and closed since.
   *
   * @throws cn.sifasuo.kernel.Failure V-308 if it cannot be understood
   */
  static Optional<BackupHead> load(Path file) {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(Files.readString(file)));
    } catch (IllegalArgumentException | IOException e) {
      throw VaultFailures.restoredMixed("head of the backup cannot be read", e);
    }
  }

  /** Whether whoever made it had the key. */
  boolean isOf(DataKey key) {
    return Tag.holds(stated, key, PURPOSE);
  }

  /** Whether a program made it that did not know tags. */
  boolean untagged() {
    return !Tag.isIn(stated);
  }

  BackupInfo info() {
    Seal ledger = seal.seal();
    return new BackupInfo(
        ledger.databaseId(),
        madeAt,
        about,
        ledger.schemaVersion(),
        ledger.contents().rows().values().stream().mapToLong(Long::longValue).sum(),
        ledger.contents().auditHead(),
        ledger.length(),
        ledger.sha256());
  }
}
