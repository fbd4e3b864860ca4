package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Copies a file to a stick or folder and says so only when it has been read back there. */
public final class SafeCopy {

  private SafeCopy() {}

  /**
   * A copy that is known to be good.
   *
   * @param wasThere whether the same file lay there already and nothing was written
   */
  public record Copied(Path file, boolean wasThere) {}

  /**
   * Copies under the same name. A different file of that name is never replaced.
   *
   * @throws cn.sifasuo.kernel.Failure X-502 if the source cannot be read; X-503 gone, X-504 full,
   *     X-505 read-only, X-506 another file of that name, X-507 read back differs, X-508 anything
   *     else the place does
   */
  public static Copied copy(Path source, Path folder) {
    Path target = folder.resolve(String.valueOf(source.getFileName()));
    long size = size(source);
    if (Files.isRegularFile(target)) {
      if (digest(target, folder, size).equals(Optional.of(digest(source)))) {
        return new Copied(target, true);
      }
      throw Refusal.PLACE_HAS_OTHER.failure("another file of that name", target.getFileName());
    }
    FileDrop.Placed placed =
        FileDrop.put(
            target,
            size,
            out -> {
              try (InputStream in = SourceStream.of(() -> Files.newInputStream(source))) {
                in.transferTo(out);
              }
            });
    return new Copied(placed.file(), false);
  }

  private static long size(Path source) {
    try {
      return Files.size(source);
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "file to copy");
    }
  }

  private static String digest(Path source) {
    try {
      return Digest.of(source);
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "file to copy");
    }
  }

  /** Of what lies there, if it is as long. */
  private static Optional<String> digest(Path there, Path folder, long size) {
    try {
      return Files.size(there) == size ? Optional.of(Digest.of(there)) : Optional.empty();
    } catch (IOException e) {
      throw FileDrop.whatHappened(folder, 0, e);
    }
  }
}
