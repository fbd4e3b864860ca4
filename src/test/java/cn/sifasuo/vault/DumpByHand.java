package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Reads a portable dump by its own note alone, with nothing of the program. */
public final class DumpByHand {

  private final ZipFile zip;
  private final JsonNode head;
  private final byte[] dataKey;

  private DumpByHand(ZipFile zip, JsonNode head, byte[] dataKey) {
    this.zip = zip;
    this.head = head;
    this.dataKey = dataKey;
  }

  /** With a person's password. */
  public static DumpByHand open(Path file, String owner, char[] password)
      throws IOException, GeneralSecurityException {
    return open(file, "STAFF", owner, new String(password));
  }

  /** With the printed code, such as {@code 7K3QF2-…}. */
  public static DumpByHand open(Path file, String code)
      throws IOException, GeneralSecurityException {
    return open(file, "RECOVERY", "", code.replaceAll("(.{5}).(-|$)", "$1"));
  }

  private static DumpByHand open(Path file, String kind, String owner, String secret)
      throws IOException, GeneralSecurityException {
    ZipFile zip = new ZipFile(file.toFile());
    JsonNode slots = Json.read(text(zip, "slots.json"));
    for (JsonNode slot : slots.path("slots")) {
      if (slot.path("kind").asText().equals(kind) && slot.path("owner").asText().equals(owner)) {
        byte[] key = new byte[32];
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(
            new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(slot.path("m").asInt())
                .withIterations(slot.path("t").asInt())
                .withParallelism(slot.path("p").asInt())
                .withSalt(Base64.getDecoder().decode(slot.path("salt").asText()))
                .build());
        argon2.generateBytes(secret.getBytes(StandardCharsets.UTF_8), key);
        String bound =
            "%s|%s|%s|%d|%d|%d|%s"
                .formatted(
                    slots.path("databaseId").asText(),
                    slot.path("id").asText(),
                    slot.path("kind").asText(),
                    slot.path("m").asInt(),
                    slot.path("t").asInt(),
                    slot.path("p").asInt(),
                    owner);
        byte[] iv = Base64.getDecoder().decode(slot.path("iv").asText());
        byte[] wrapped = Base64.getDecoder().decode(slot.path("wrapped").asText());
        return new DumpByHand(
            zip, Json.read(text(zip, "dump.json")), opened(key, iv, wrapped, bound));
      }
    }
    throw new AssertionError("no slot of " + owner);
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] opened(byte[] key, byte[] iv, byte[] sealed, String bound)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
    cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(sealed);
  }

  /** The lines of a table. */
  public List<String> lines(String table) throws IOException, GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(dataKey, "HmacSHA256"));
    byte[] key = mac.doFinal("dump".getBytes(StandardCharsets.UTF_8));
    byte[] sealed =
        zip.getInputStream(zip.getEntry("tables/" + table + ".jsonl.gz.sealed")).readAllBytes();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(sealed));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int place = 0; in.available() > 0; place++) {
      byte[] piece = in.readNBytes(in.readInt());
      String bound =
          "%s %s %d %s"
              .formatted(
                  head.path("id").asText(), table, place, in.available() > 0 ? "more" : "last");
      packed.write(
          opened(
              key, Arrays.copyOf(piece, 12), Arrays.copyOfRange(piece, 12, piece.length), bound));
    }
    try (GZIPInputStream plain =
        new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
