package cn.sifasuo.print;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.WholeFile;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.nio.file.Path;

/** A {@link WholeFile} whose place a person chose: what it refuses is told in a sentence. */
public final class SafeFile {

  private static final Wording WORDS = Wording.of(SafeFile.class);

  private SafeFile() {}

  /**
   * @throws Failure {@code P-501} if the place cannot be written
   */
  public static void write(Path file, WholeFile.Content content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE, "P-501", WORDS.say("file.unwritable"), "cannot write", e);
    }
  }
}
