package cn.sifasuo.app;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers outside the vault's folder how far its ledger had come. Yesterday's ledger, seal and
 * slots put back as a set are whole, each by itself and together; only what is kept elsewhere tells
 * that something is missing. The file is sealed under the data key, so nobody without a password
 * can make it say less.
 */
final class Remembered {

  private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

  private final Path file;
  private final Vault vault;

  Remembered(DataFolder folder, Vault vault) {
    this.file = folder.witness();
    this.vault = vault;
  }

  /**
   * What was remembered when the desk was closed last.
   *
   * @param round number of the seal then
   */
  record Memory(long round, AuditChain.Head head, OffsetDateTime at) {}

  /**
   * What the desk remembers; empty if nothing.
   *
   * @throws Failure V-107 if the file is not of this vault or was changed; V-203 if it cannot be
   *     read
   */
  Optional<Memory> read() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      byte[] plain = vault.unseal(Files.readAllBytes(file));
      Map<String, Object> json = Json.readObject(new String(plain, StandardCharsets.UTF_8));
      return Optional.of(
          new Memory(
              Long.parseLong(String.valueOf(json.get("round"))),
              new AuditChain.Head(
                  Long.parseLong(String.valueOf(json.get("seq"))),
                  String.valueOf(json.get("hash"))),
              OffsetDateTime.parse(String.valueOf(json.get("at")))));
    } catch (IOException e) {
      LOG.warn("what is remembered of the ledger cannot be read", e);
      return Optional.empty();
    }
  }

  /**
   * Forgets, before the key changes under which it is remembered: under the new key it could not be
   * read, and would look like another ledger's. Closing the desk remembers anew.
   */
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("what is remembered under the old key is left behind", e);
    }
  }

  /** Remembers where the ledger is. That it cannot must keep nobody from closing the desk. */
  void keep(Memory now) {
    String json =
        Json.write(
            Map.of(
                "round", now.round(),
                "seq", now.head().seq(),
                "hash", now.head().hash(),
                "at", now.at().toString()));
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(beside, vault.seal(json.getBytes(StandardCharsets.UTF_8)));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("where the ledger is could not be remembered", e);
    }
  }
}
