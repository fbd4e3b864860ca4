package cn.sifasuo.print;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files are written beside and moved, so that a half-written one never bears the name. */
public final class SafeFile {

  private static final Wording WORDS = Wording.of(SafeFile.class);

  private SafeFile() {}

  /** What fills the file. */
  @FunctionalInterface
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * @throws Failure {@code P-501} if the place cannot be written
   */
  public static void write(Path file, Content content) {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(beside)) {
        content.to(out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(beside, e);
      throw new Failure(
          FailureKind.UNREACHABLE, "P-501", WORDS.say("file.unwritable"), "cannot write", e);
    }
  }

  private static void discard(Path beside, IOException cause) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
