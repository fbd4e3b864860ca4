package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code server.json}: the server that keeps the rows of a desk. Address and name are readable; the
 * password is under AES-256-GCM with a key made of the data key, so that whoever opens a key slot
 * can reach the server, and nobody else. Address and name are bound to it: pointed at another
 * server, the file no longer opens.
 */
final class ServerFile {

  private static final String FORMAT = "sifasuo-server";
  private static final int VERSION = 1;
  private static final String PURPOSE = "server password";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private ServerFile() {}

  static void save(Path file, ServerAccess access, UUID databaseId, DataKey key) {
    byte[] iv = new byte[IV_BYTES];
    new SecureRandom().nextBytes(iv);
    byte[] secret = Secrets.utf8(access.password());
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key, iv, bound(access.url(), access.user(), databaseId))
              .doFinal(secret);
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("format", FORMAT);
      all.put("version", VERSION);
      all.put("url", access.url());
      all.put("user", access.user());
      all.put("iv", Base64.getEncoder().encodeToString(iv));
      all.put("password", Base64.getEncoder().encodeToString(sealed));
      SettledFile.write(file, Json.write(all));
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("server file", e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has AES-GCM", e);
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
    try {
      byte[] plain =
          cipher(
                  Cipher.DECRYPT_MODE,
                  key,
                  Base64.getDecoder().decode(json.path("iv").asText()),
                  bound(url, user, databaseId))
              .doFinal(Base64.getDecoder().decode(json.path("password").asText()));
      try {
        return ServerAccess.of(url, user, Secrets.chars(plain));
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw ServerFailures.fileDamaged("password does not open", e);
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

  private static Cipher cipher(int mode, DataKey key, byte[] iv, byte[] bound)
      throws GeneralSecurityException {
    byte[] own = key.derive(PURPOSE);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(bound);
      return cipher;
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }

  private static byte[] bound(String url, String user, UUID databaseId) {
    return "%s|%s|%s".formatted(databaseId, user, url).getBytes(StandardCharsets.UTF_8);
  }
}
