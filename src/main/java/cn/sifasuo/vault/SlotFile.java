package cn.sifasuo.vault;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code slots.json}, the key slots beside the database. Its digest tells a damaged file from a
 * wrong password; it is no protection, that is in each slot's tag.
 */
final class SlotFile {

  private static final String FORMAT = "sifasuo-slots";
  private static final int VERSION = 2;

  /** What a program that knows no shares can read. */
  private static final int WITHOUT_SHARES = 1;

  private SlotFile() {}

  static void save(Path file, KeySlots slots) {
    List<Object> list = new ArrayList<>();
    for (KeySlot slot : slots.slots()) {
      list.add(toJson(slot));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    boolean shares = slots.slots().stream().anyMatch(s -> s.kind() == SlotKind.SHARES);
    all.put("version", shares ? VERSION : WITHOUT_SHARES);
    all.put("databaseId", slots.databaseId().toString());
    all.put("slots", list);
    all.put("digest", Digest.of(Json.write(list)));
    try {
      SettledFile.write(file, Json.write(all));
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("slot file", e);
    }
  }

  /**
   * @throws cn.sifasuo.kernel.Failure V-108 if the file is damaged or asks for an absurd cost,
   *     V-109 if a newer program wrote it
   */
  static KeySlots load(Path file) {
    try {
      return of(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw VaultFailures.slotsDamaged("not UTF-8", e);
    } catch (IOException e) {
      throw VaultFailures.cannotRead("slot file", e);
    }
  }

  /**
   * The slots in the text of such a file.
   *
   * @throws cn.sifasuo.kernel.Failure as {@link #load}
   */
  static KeySlots of(String text) {
    try {
      return parse(Json.read(text));
    } catch (IllegalArgumentException e) {
      throw VaultFailures.slotsDamaged(String.valueOf(e.getMessage()), e);
    }
  }

  private static KeySlots parse(JsonNode json) {
    require(json.path("format").asText().equals(FORMAT), "format");
    if (json.path("version").asInt() > VERSION) {
      throw VaultFailures.newer("slot file version " + json.path("version").asInt());
    }
    require(json.path("version").asInt() >= WITHOUT_SHARES, "version");
    require(json.path("slots").isArray(), "slots");
    require(
        Digest.of(Json.write(json.path("slots"))).equals(json.path("digest").asText()), "digest");
    List<KeySlot> slots = new ArrayList<>();
    for (JsonNode slot : json.path("slots")) {
      slots.add(fromJson(slot));
    }
    String id = json.path("databaseId").asText();
    UUID databaseId = UUID.fromString(id);
    require(databaseId.toString().equals(id), "databaseId"); // the digest does not cover it
    return new KeySlots(databaseId, slots);
  }

  private static Map<String, Object> toJson(KeySlot slot) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", slot.id().toString());
    json.put("kind", slot.kind().name());
    json.put("owner", slot.owner());
    json.put("m", slot.cost().memoryKib());
    json.put("t", slot.cost().iterations());
    json.put("p", slot.cost().parallelism());
    json.put("salt", slot.salt());
    json.put("iv", slot.iv());
    json.put("wrapped", slot.wrapped());
    return json;
  }

  private static KeySlot fromJson(JsonNode json) {
    return new KeySlot(
        UUID.fromString(json.path("id").asText()),
        SlotKind.valueOf(json.path("kind").asText()),
        json.path("owner").asText(),
        new Argon2Parameters(
            json.path("m").asInt(), json.path("t").asInt(), json.path("p").asInt()),
        json.path("salt").asText(),
        json.path("iv").asText(),
        json.path("wrapped").asText());
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("wrong " + what);
    }
  }
}
