package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a portable dump says of itself. Its tag is under the data key and covers everything else in
 * it, the digests of the tables too.
 *
 * @param id of this dump, which each of its sealed pieces is bound to
 * @param round number of the seal that stood beside the ledger
 * @param slotsSha256 digest of the slots in it
 * @param tables in the order of their names
 * @param stated everything the head says
 */
record DumpHead(
    UUID id,
    UUID databaseId,
    long round,
    Instant madeAt,
    Map<String, Object> about,
    String program,
    String schemaVersion,
    String auditHead,
    String slotsSha256,
    List<Table> tables,
    Map<String, Object> stated) {

  private static final String FORMAT = "sifasuo-dump";
  private static final int VERSION = 1;
  private static final String PURPOSE = "dump head";

  DumpHead {
    tables = List.copyOf(tables);
  }

  /**
   * One table as it was written.
   *
   * @param name in small letters
   * @param sha256 digest of its lines before they were packed and sealed
   */
  record Table(String name, long rows, String sha256) {}

  /** The head of a new dump, tagged. */
  static DumpHead tagged(
      UUID id,
      Opened vault,
      Instant madeAt,
      Map<String, Object> about,
      String program,
      String auditHead,
      String slotsSha256,
      List<Table> tables) {
    List<Object> listed = new ArrayList<>();
    for (Table table : tables) {
      listed.add(Map.of("name", table.name(), "rows", table.rows(), "sha256", table.sha256()));
    }
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", FORMAT);
    head.put("version", VERSION);
    head.put("id", id.toString());
    head.put("databaseId", vault.slots().databaseId().toString());
    head.put("round", vault.found().round());
    head.put("madeAt", madeAt.toString());
    head.put("about", about);
    head.put("program", program);
    head.put("schemaVersion", vault.schemaVersion());
    head.put("auditHead", auditHead);
    head.put("slotsSha256", slotsSha256);
    head.put("tables", listed);
    return of(Json.write(Tag.onto(head, vault.key(), PURPOSE)));
  }

  /**
   * @throws IllegalArgumentException if it is no head of a dump
   * @throws cn.sifasuo.kernel.Failure V-109 if a newer program made it in a form of its own
   */
  static DumpHead of(String json) {
    JsonNode head = Json.read(json);
    if (!head.path("format").asText().equals(FORMAT)) {
      throw new IllegalArgumentException("wrong format");
    }
    if (head.path("version").asInt() > VERSION) {
      throw VaultFailures.newer("dump version " + head.path("version").asInt());
    }
    List<Table> tables = new ArrayList<>();
    for (JsonNode table : head.path("tables")) {
      tables.add(
          new Table(
              table.path("name").asText(),
              table.path("rows").asLong(),
              table.path("sha256").asText()));
    }
    try {
      return new DumpHead(
          UUID.fromString(head.path("id").asText()),
          UUID.fromString(head.path("databaseId").asText()),
          head.path("round").asLong(),
          Instant.parse(head.path("madeAt").asText()),
          Json.readObject(Json.write(head.path("about"))),
          head.path("program").asText(),
          head.path("schemaVersion").asText(),
          head.path("auditHead").asText(),
          head.path("slotsSha256").asText(),
          tables,
          Json.readObject(json));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("wrong time", e);
    }
  }

  /** Whether whoever made it had the key. */
  boolean isOf(DataKey key) {
    return Tag.holds(stated, key, PURPOSE);
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  DumpInfo info(String sha256) {
    return new DumpInfo(
        databaseId,
        madeAt,
        about,
        program,
        schemaVersion,
        tables.size(),
        rows(),
        auditHead,
        sha256);
  }
}
