package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Brings a file from a stick into the inbox folder before anything reads it: what is verified must
 * be what is imported, and a stick can be exchanged in between.
 */
public final class Intake {

  private Intake() {}

  /**
   * A file in the inbox.
   *
   * @param sha256 digest of its bytes, hex
   */
  public record InboxFile(Path file, long size, String sha256) {}

  /**
   * Copies the file under a name of its own.
   *
   * @param inbox folder on the local disk
   * @throws cn.sifasuo.kernel.Failure X-501 if it is larger than the limits allow, X-502 if it
   *     cannot be read, X-503 to X-508 if the inbox does not take it
   */
  public static InboxFile take(Path source, Path inbox, ReadLimits limits) {
    long size = size(source);
    if (size > limits.file()) {
      throw tooLarge(limits);
    }
    FileDrop.Placed placed =
        FileDrop.put(
            inbox.resolve(UUID.randomUUID() + ".p7m"), size, out -> copy(source, out, limits));
    return new InboxFile(placed.file(), placed.size(), placed.sha256());
  }

  private static long size(Path source) {
    try {
      if (Files.isRegularFile(source)) {
        return Files.size(source);
      }
      throw Refusal.SOURCE_GONE.failure("not a file");
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "file to take in");
    }
  }

  private static void copy(Path source, OutputStream out, ReadLimits limits) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long copied = 0;
    try (InputStream in = SourceStream.of(() -> Files.newInputStream(source))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        copied += n;
        if (copied > limits.file()) {
          throw tooLarge(limits); // it grew while being copied
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private static RuntimeException tooLarge(ReadLimits limits) {
    return Refusal.FILE_TOO_LARGE.failure("over " + limits.file(), limits.file() >> 20);
  }
}
