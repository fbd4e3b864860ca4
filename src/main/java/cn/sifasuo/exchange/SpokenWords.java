package cn.sifasuo.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * 256 everyday words of two characters, one for each value of a byte, for reading a digest over the
 * telephone. No two share a character or a pronunciation, not even one that dialects run together
 * (zh/z, n/l, -n/-ng, f/h).
 */
final class SpokenWords {

  private static final String FILE = "fingerprint-words.txt";

  private final List<String> words;

  private SpokenWords(List<String> words) {
    this.words = words;
  }

  /** The list of the program; its order is part of what offices say to each other. */
  static SpokenWords standard() {
    try (InputStream in =
            Objects.requireNonNull(SpokenWords.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new SpokenWords(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own list of words", e);
    }
  }

  List<String> all() {
    return words;
  }

  /** The words of the first so many bytes. */
  String say(String hex, int bytes) {
    byte[] digest = HexFormat.of().parseHex(hex, 0, 2 * bytes);
    StringJoiner said = new StringJoiner(" ");
    for (byte b : digest) {
      said.add(words.get(b & 0xff));
    }
    return said.toString();
  }
}
