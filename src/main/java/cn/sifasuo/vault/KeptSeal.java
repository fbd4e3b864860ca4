package cn.sifasuo.vault;

import cn.sifasuo.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A seal as it was found, which is believed only once its tag has been checked.
 *
 * @param stated everything the file says
 */
record KeptSeal(Seal seal, Map<String, Object> stated) {

  private static final Logger LOG = LoggerFactory.getLogger(KeptSeal.class);

  /**
   * @throws IllegalArgumentException if it is no seal
   */
  static KeptSeal of(Map<String, Object> stated) {
    return new KeptSeal(Seal.fromJson(Json.read(Json.write(stated))), stated);
  }

  /** Nothing if there is none or it cannot be understood. */
  static Optional<KeptSeal> load(Path file) {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(Json.readObject(Files.readString(file))));
    } catch (IllegalArgumentException | IOException e) {
      LOG.warn("the seal cannot be read", e);
      return Optional.empty();
    }
  }

  /** Whether whoever wrote it had the key. */
  boolean isOf(DataKey key) {
    return Tag.holds(stated, key, Seal.PURPOSE);
  }

  /** Whether a program wrote it that did not know tags. */
  boolean untagged() {
    return !Tag.isIn(stated);
  }
}
