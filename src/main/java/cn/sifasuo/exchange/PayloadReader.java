package cn.sifasuo.exchange;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the ZIP inside a bundle and compares it with its manifest. */
final class PayloadReader {

  /** Far more than any row has; readers of lines keep one of them in memory. */
  private static final int LONGEST_LINE = 1 << 16;

  /** Far more than the tables of an office in a year; readers of tables keep them in memory. */
  private static final long LARGEST_STATS = 32L << 20;

  private final ReadLimits limits;

  PayloadReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Finds the manifest and checks that the other entries are exactly those it lists.
   *
   * @return the manifest's bytes and the manifest
   */
  Found scan(InputStream content) {
    List<Manifest.Entry> entries = new ArrayList<>();
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    walk(
        content,
        (name, in) -> {
          if (name.equals(EntryNames.MANIFEST)) {
            readManifest(in, manifest);
          } else {
            long most = name.equals(EntryNames.STATS) ? LARGEST_STATS : Long.MAX_VALUE;
            entries.add(measure(name, in, OutputStream.nullOutputStream(), most));
          }
        });
    Manifest read = ManifestBytes.read(manifest.toByteArray());
    compare(entries, read.entries());
    return new Found(manifest.toByteArray(), read);
  }

  record Found(byte[] bytes, Manifest manifest) {}

  private void readManifest(InputStream in, OutputStream to) throws IOException {
    measure(EntryNames.MANIFEST, in, to, limits.manifest());
  }

  private static Manifest.Entry measure(String name, InputStream in, OutputStream to, long most)
      throws IOException {
    EntryMeter meter = new EntryMeter();
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      if (size > most) {
        throw Refusal.ENTRY_SIZE.failure("entry over " + most + " bytes");
      }
      meter.add(buffer, 0, n);
      if (EntryNames.isLines(name) && meter.longestLine() > LONGEST_LINE) {
        throw Refusal.TOO_MUCH_CONTENT.failure("a line over " + LONGEST_LINE + " bytes");
      }
      to.write(buffer, 0, n);
    }
    return meter.entry(name, "");
  }

  private static void compare(List<Manifest.Entry> found, List<Manifest.Entry> listed) {
    for (int i = 0; i < Math.max(found.size(), listed.size()); i++) {
      if (i >= found.size()
          || i >= listed.size()
          || !found.get(i).name().equals(listed.get(i).name())) {
        throw Refusal.ENTRY_NOT_LISTED.failure("entry " + i + " and the list differ");
      }
      compare(found.get(i), listed.get(i));
    }
  }

  private static void compare(Manifest.Entry found, Manifest.Entry listed) {
    if (found.size() != listed.size()) {
      throw Refusal.ENTRY_SIZE.failure(found.size() + " bytes, " + listed.size() + " listed");
    }
    if (!found.sha256().equals(listed.sha256()) || !found.sm3().equals(listed.sm3())) {
      throw Refusal.ENTRY_DIGEST.failure("digest of " + listed.name());
    }
    if (found.rows() != listed.rows()) {
      throw Refusal.ENTRY_ROWS.failure(found.rows() + " rows, " + listed.rows() + " listed");
    }
  }

  /** Hands the entries of a scanned payload to the sink, checking each again. */
  void release(InputStream content, Found expected, EntrySink sink) {
    List<Manifest.Entry> listed = expected.manifest().entries();
    int[] next = {0};
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    walk(
        content,
        (name, in) -> {
          if (name.equals(EntryNames.MANIFEST)) {
            readManifest(in, manifest);
            return;
          }
          Manifest.Entry entry = next[0] < listed.size() ? listed.get(next[0]++) : null;
          if (entry == null || !entry.name().equals(name)) {
            throw Refusal.ENTRY_NOT_LISTED.failure("entry and the list differ");
          }
          Metered metered = new Metered(in, entry.size());
          sink.entry(entry, metered);
          compare(metered.end(name), entry);
        });
    if (next[0] != listed.size() || !Arrays.equals(manifest.toByteArray(), expected.bytes())) {
      throw Refusal.CHANGED_MEANWHILE.failure("manifest changed between readings");
    }
  }

  private void walk(InputStream content, ZipWalk.Visitor visitor) {
    new ZipWalk(limits, EntryNames::isAllowed, EntryNames.MANIFEST).walk(content, visitor);
  }

  /** An entry on its way to the sink: no more bytes than listed, and all of them measured. */
  private static final class Metered extends FilterInputStream {

    private final EntryMeter meter = new EntryMeter();
    private long left;

    Metered(InputStream in, long size) {
      super(in);
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (left == 0 && length > 0) {
        return -1;
      }
      int n = in.read(to, offset, (int) Math.min(length, left));
      if (n > 0) {
        meter.add(to, offset, n);
        left -= n;
      }
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // what is left is read by end()
    }

    Manifest.Entry end(String name) throws IOException {
      transferTo(OutputStream.nullOutputStream());
      if (in.read() >= 0) {
        throw Refusal.ENTRY_SIZE.failure("entry longer than listed");
      }
      return meter.entry(name, "");
    }
  }
}
