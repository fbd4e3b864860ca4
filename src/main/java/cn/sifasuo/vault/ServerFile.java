package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * {@code server.json}: the server that keeps the rows of a desk. Address and name are readable, the
 * password is sealed. Both are bound to it: pointed at another server, the file no longer opens.
 */
final class ServerFile {

  private static final String FORMAT = "sifasuo-server";
  private static final int VERSION = 1;
  private static final String PURPOSE = "server password";

  private ServerFile() {}

  static void save(Path file, ServerAccess access, UUID databaseId, DataKey key) {
    byte[] secret = Secrets.utf8(access.password());
    try {
      byte[] bound = bound(access.url(), access.user(), databaseId);
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("format", FORMAT);
      all.put("version", VERSION);
      all.put("url", access.url());
      all.put("user", access.user());
      all.put(
          "password",
          Base64.getEncoder().encodeToString(Sealing.seal(key, PURPOSE, bound, secret)));
      SettledFile.write(file, Json.write(all));
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("server file", e);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /**
   * @throws cn.sifasuo.kernel.Failure V-144 if the file was changed or belongs to other slots,
   *     V-109 if a newer program wrote it
   */
  static ServerAccess load(Path file, UUID databaseId, DataKey key) {
    JsonNode json = read(file);
    String url = json.path("url").asText();
    String user = json.path("user").asText();
    byte[] plain =
        Sealing.open(key, PURPOSE, bound(url, user, databaseId), sealed(json))
            .orElseThrow(() -> ServerFailures.fileDamaged("password does not open", null));
    try {
      return ServerAccess.of(url, user, Secrets.chars(plain));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static byte[] sealed(JsonNode json) {
    try {
      return Base64.getDecoder().decode(json.path("password").asText());
    } catch (IllegalArgumentException e) {
      throw ServerFailures.fileDamaged("password is no Base64", e);
    }
  }

  /** The address, readable before anybody has signed in. */
  static String url(Path file) {
    return read(file).path("url").asText();
  }

  private static JsonNode read(Path file) {
    try {
      JsonNode json = Json.read(Files.readString(file));
      if (!json.path("format").asText().equals(FORMAT)) {
        throw ServerFailures.fileDamaged("format", null);
      }
      if (json.path("version").asInt() > VERSION) {
        throw VaultFailures.newer("server file version " + json.path("version").asInt());
      }
      return json;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw ServerFailures.fileDamaged("unreadable", e);
    } catch (IOException e) {
      throw VaultFailures.cannotRead("server file", e);
    }
  }

  private static byte[] bound(String url, String user, UUID databaseId) {
    return "%s|%s|%s".formatted(databaseId, user, url).getBytes(StandardCharsets.UTF_8);
  }
}
