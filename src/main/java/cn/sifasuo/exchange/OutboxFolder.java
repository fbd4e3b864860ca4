package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * Where the files of sealed bundles lie on the local disk. A bundle that takes the place of another
 * takes its number and with it its file name; the other's file then lies aside.
 */
final class OutboxFolder {

  private static final String ASIDE = "returned";

  private final Path folder;

  OutboxFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  void make() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(e, folder);
    }
  }

  /** Where a bundle's file is, or was. */
  Path file(UUID bundleId, String name) {
    Path aside = aside(bundleId.toString());
    return Files.exists(aside) ? aside : folder.resolve(name);
  }

  /** Whether a bundle's file is there, byte for byte as it was sealed. */
  boolean holds(Outbox.Sealed sealed) {
    try {
      return Files.exists(sealed.file()) && Digest.of(sealed.file()).equals(sealed.fileHash());
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "outbox", sealed.file().getFileName());
    }
  }

  private Path aside(String name) {
    return folder.resolve(ASIDE).resolve(name + ".p7m");
  }

  /**
   * Makes room for a file of this name. The file of a bundle in the books is known by its bytes, so
   * that nothing else is ever moved in its place; any other was left by a crash between sealing and
   * booking, or by a desk that has since been restored from a backup.
   *
   * @param outOfForce bundles whose number may be used again
   */
  void makeRoom(String name, List<Outbox.Sealed> outOfForce) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        return;
      }
      String digest = Digest.of(file);
      Path aside =
          outOfForce.stream()
              .filter(s -> s.fileHash().equals(digest))
              .findFirst()
              .map(s -> aside(s.bundleId().toString()))
              .orElse(aside(digest));
      Files.createDirectories(folder.resolve(ASIDE));
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e, file);
    }
  }

  private static RuntimeException unwritable(IOException e, Path path) {
    return Refusal.PLACE_READ_ONLY.failure(e, "outbox", path.getFileName());
  }
}
