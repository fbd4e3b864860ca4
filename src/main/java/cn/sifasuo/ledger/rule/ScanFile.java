package cn.sifasuo.ledger.rule;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The scan of a document, read from where it lies. */
public final class ScanFile {

  private static final Wording WORDS = Wording.of(ScanFile.class);

  private ScanFile() {}

  /**
   * Not more of the file than a scan may have, and one byte, so that it is refused for its size.
   *
   * @throws Failure WRONG_USE {@code L-336} if it cannot be read
   */
  public static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LocalRules.LARGEST_SCAN + 1);
    } catch (IOException e) {
      throw new Failure(FailureKind.WRONG_USE, "L-336", WORDS.say("rule.no-scan", file), "scan", e);
    }
  }
}
