package cn.sifasuo.ledger.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scanned document may be, known by its first bytes and not by its name. */
public enum ScanKind {
  PDF(0x25, 0x50, 0x44, 0x46, 0x2D),
  PNG(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
  JPEG(0xFF, 0xD8, 0xFF);

  private final byte[] head;

  ScanKind(int... head) {
    this.head = new byte[head.length];
    for (int i = 0; i < head.length; i++) {
      this.head[i] = (byte) head[i];
    }
  }

  /** The kind of some content; empty for anything else. */
  public static Optional<ScanKind> of(byte[] content) {
    return Stream.of(values())
        .filter(k ->
            content.length > k.head.length
                && Arrays.equals(content, 0, k.head.length, k.head, 0, k.head.length))
        .findFirst();
  }
}
