package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Digest;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Counts and digests the bytes of one entry, on the way out as on the way in. */
final class EntryMeter {

  private final MessageDigest sha256 = Digest.sha256();
  private final SM3Digest sm3 = new SM3Digest();
  private long size;
  private long lines;
  private long line;
  private long longestLine;
  private boolean lineOpen;

  void add(byte[] bytes, int offset, int length) {
    sha256.update(bytes, offset, length);
    sm3.update(bytes, offset, length);
    size += length;
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        lines++;
        line = 0;
      } else {
        longestLine = Math.max(longestLine, ++line);
      }
    }
    if (length > 0) {
      lineOpen = bytes[offset + length - 1] != '\n';
    }
  }

  /** Bytes of the longest line so far. */
  long longestLine() {
    return longestLine;
  }

  /** Whether the bytes are whole lines. */
  boolean endsWithLine() {
    return !lineOpen;
  }

  /** What was measured; to be called once, at the end. */
  Manifest.Entry entry(String name, String title) {
    byte[] sm3Digest = new byte[sm3.getDigestSize()];
    sm3.doFinal(sm3Digest, 0);
    return new Manifest.Entry(
        name,
        size,
        EntryNames.isLines(name) ? lines : 0,
        HexFormat.of().formatHex(sha256.digest()),
        HexFormat.of().formatHex(sm3Digest),
        title);
  }
}
