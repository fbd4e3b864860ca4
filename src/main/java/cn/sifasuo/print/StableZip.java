package cn.sifasuo.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again with one time for all entries; their order is the library's, by name. */
final class StableZip {

  /**
   * An early time a zip entry can carry. The very first one, 1 January, makes Java add a second
   * stamp that depends on the time zone.
   */
  static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StableZip() {}

  /** Writes the entries of a zip file to a stream, which stays open. */
  static void rewrite(byte[] zip, OutputStream out) throws IOException {
    byte[] block = new byte[1 << 16];
    ZipOutputStream packed = new ZipOutputStream(out);
    packed.setLevel(Deflater.DEFAULT_COMPRESSION);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry stable = new ZipEntry(entry.getName());
        stable.setTimeLocal(EPOCH);
        packed.putNextEntry(stable);
        // whole blocks: what a compressor makes of a text depends on how it is handed over
        for (int n = in.readNBytes(block, 0, block.length);
            n > 0;
            n = in.readNBytes(block, 0, block.length)) {
          packed.write(block, 0, n);
        }
        packed.closeEntry();
      }
    }
    packed.finish();
  }
}
