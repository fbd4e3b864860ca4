package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.ChainAnchor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of chain heads that the county wrote, in any text that holds them as {@code seq:hash}. */
final class AnchorFile {

  private static final Wording WORDS = Wording.of(AnchorFile.class);
  private static final int MOST_BYTES = 4 << 20;
  private static final Pattern ANCHOR = Pattern.compile("(?<!\\w)\\d{1,18}:[0-9a-f]{64}(?!\\w)");

  private AnchorFile() {}

  /**
   * @throws Failure WRONG_USE {@code A-243} if there is none in it, {@code A-503} if it cannot be
   *     read
   */
  static List<ChainAnchor> read(Path file) {
    String carrier = WORDS.say("cli.audit.anchor-file", file.getFileName());
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "A-503",
          WORDS.say("cli.audit.anchors-unreadable", file),
          "anchor file not read",
          e);
    }
    List<ChainAnchor> anchors =
        ANCHOR
            .matcher(text)
            .results()
            .map(m -> ChainAnchor.parse(m.group(), ChainAnchor.Origin.GIVEN, carrier))
            .flatMap(Optional::stream)
            .toList();
    if (anchors.isEmpty()) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "A-243",
          WORDS.say("cli.audit.no-anchors", file),
          "no anchor in the file");
    }
    return anchors;
  }
}
