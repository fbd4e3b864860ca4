package cn.sifasuo.vault;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * {@code seal.json}: what the database file was when it was last closed. H2 opens a truncated file
 * as an empty database and writes over it, so the file is measured before H2 may touch it
 * (bundle.md §3.3). Its tag is under the data key: a seal made up for an exchanged file is found.
 *
 * @param round how often a seal of this database was written; only grows, so that yesterday's files
 *     put back as a set are older than what is remembered elsewhere
 * @param clean false while the database is open, and after a crash; then only the counts still say
 *     something, as a lower bound
 * @param length bytes of the file at the last clean close
 * @param sha256 digest of the file at the last clean close
 * @param schemaVersion newest migration in it
 * @param contents number of rows and audit head
 */
record Seal(
    UUID databaseId,
    long round,
    boolean clean,
    long length,
    String sha256,
    String schemaVersion,
    Contents contents) {

  /** What its tag is for. */
  static final String PURPOSE = "seal";

  private static final String AUDIT = "AUDIT_ENTRY";

  /** The seal of a closed file. */
  static Seal of(UUID databaseId, long round, Path ledger, String schemaVersion, Contents contents)
      throws IOException {
    return new Seal(
        databaseId, round, true, Files.size(ledger), Digest.of(ledger), schemaVersion, contents);
  }

  /** The seal of a vault that has just been made and is open. */
  static Seal first(UUID databaseId, String schemaVersion) {
    return new Seal(databaseId, 1, false, 0, "", schemaVersion, new Contents(Map.of(), ""));
  }

  /** The next one, which says that the file is open. */
  Seal broken() {
    return new Seal(databaseId, round + 1, false, length, sha256, schemaVersion, contents);
  }

  /**
   * After a crash the digest says nothing, but the audit log only grows, and no table that held
   * rows is ever emptied.
   *
   * @throws cn.sifasuo.kernel.Failure V-107 if rows that were on disk at the last close are gone
   */
  void requireNotLess(Contents now) {
    for (var table : contents.rows().entrySet()) {
      long left = now.rows().getOrDefault(table.getKey(), 0L);
      boolean lost = table.getKey().equals(AUDIT) ? left < table.getValue() : left == 0;
      if (table.getValue() > 0 && lost) {
        throw VaultFailures.ledgerDamaged(
            table.getKey() + " has " + left + " rows, sealed " + table.getValue(), null);
      }
    }
    if (clean && !now.auditHead().equals(contents.auditHead())) {
      throw VaultFailures.ledgerDamaged("audit head differs from the seal", null);
    }
  }

  /**
   * @throws cn.sifasuo.kernel.Failure V-107 if the seal is clean and the file is not the one
   *     sealed; the file is only read
   */
  void requireUntouched(Path ledger) {
    if (!clean) {
      return;
    }
    try {
      long now = Files.size(ledger);
      if (now != length) {
        throw VaultFailures.ledgerDamaged("length " + now + ", sealed " + length, null);
      }
      if (!Digest.of(ledger).equals(sha256)) {
        throw VaultFailures.ledgerDamaged("digest differs from the seal", null);
      }
    } catch (IOException e) {
      throw VaultFailures.cannotRead("ledger", e);
    }
  }

  void save(Path file, DataKey key) throws IOException {
    SettledFile.write(file, Json.write(tagged(key)));
  }

  /** As files keep it. */
  Map<String, Object> tagged(DataKey key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("databaseId", databaseId.toString());
    json.put("round", round);
    json.put("clean", clean);
    json.put("length", length);
    json.put("sha256", sha256);
    json.put("schemaVersion", schemaVersion);
    json.put("rows", new TreeMap<>(contents.rows()));
    json.put("auditHead", contents.auditHead());
    return Tag.onto(json, key, PURPOSE);
  }

  /**
   * @throws IllegalArgumentException if it is no seal
   */
  static Seal fromJson(JsonNode json) {
    Map<String, Long> rows = new TreeMap<>();
    json.path("rows").properties().forEach(e -> rows.put(e.getKey(), e.getValue().asLong()));
    return new Seal(
        UUID.fromString(json.path("databaseId").asText()),
        json.path("round").asLong(),
        json.path("clean").asBoolean(),
        json.path("length").asLong(),
        json.path("sha256").asText(),
        json.path("schemaVersion").asText(),
        new Contents(rows, json.path("auditHead").asText()));
  }
}
