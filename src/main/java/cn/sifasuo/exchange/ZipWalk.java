package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a ZIP from its beginning to its end, under limits. Entry names are held against what is
 * allowed and never become paths.
 */
final class ZipWalk {

  private static final int DIRECTORY_PER_ENTRY = 256;

  private final ReadLimits limits;
  private final Predicate<String> allowed;
  private final String last;

  /**
   * @param allowed names an entry may have
   * @param last name of the entry that must be there, behind all others
   */
  ZipWalk(ReadLimits limits, Predicate<String> allowed, String last) {
    this.limits = limits;
    this.allowed = allowed;
    this.last = last;
  }

  /** What to do with an entry; whatever it leaves unread is read for it. */
  @FunctionalInterface
  interface Visitor {
    void entry(String name, InputStream content) throws IOException;
  }

  /**
   * Visits every entry.
   *
   * @throws Failure by what is wrong; whatever the visitor throws
   */
  void walk(InputStream content, Visitor visitor) {
    Counted packed = new Counted(content);
    ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
    Limited unpacked = new Limited(zip, packed);
    Set<String> seen = new HashSet<>();
    Optional<ZipEntry> entry = next(zip);
    while (entry.isPresent()) {
      String name = entry.get().getName();
      if (!allowed.test(name)) {
        throw Refusal.ENTRY_NAME.failure("name of entry " + seen.size());
      }
      if (!seen.add(name)) {
        throw Refusal.ENTRY_TWICE.failure("entry " + name);
      }
      if (seen.size() > limits.entries()) {
        throw Refusal.TOO_MUCH_CONTENT.failure("over " + limits.entries() + " entries");
      }
      try {
        visitor.entry(name, unpacked);
      } catch (IOException e) {
        throw Refusal.ZIP_BROKEN.failure(e, "entry " + name);
      }
      entry = next(zip);
      if (name.equals(last) && entry.isPresent()) {
        throw seen.contains(entry.get().getName())
            ? Refusal.ENTRY_TWICE.failure("entry after the last")
            : Refusal.ENTRY_NOT_LISTED.failure("entry after the last");
      }
    }
    if (!seen.contains(last)) {
      throw Refusal.MANIFEST_MISSING.failure("no manifest");
    }
    drain(packed, (long) (seen.size() + 1) * DIRECTORY_PER_ENTRY);
  }

  private static Optional<ZipEntry> next(ZipInputStream zip) {
    try {
      return Optional.ofNullable(zip.getNextEntry());
    } catch (Failure e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.ZIP_BROKEN.failure(e, "entry header"); // a name that is no UTF-8 is illegal
    }
  }

  /** The directory behind the entries repeats what is known; nothing else may follow. */
  private static void drain(InputStream in, long most) {
    try {
      long left = most;
      byte[] buffer = new byte[1 << 12];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw Refusal.TOO_MUCH_CONTENT.failure("bytes behind the entries");
        }
      }
    } catch (IOException e) {
      throw Refusal.ZIP_BROKEN.failure(e, "directory");
    }
  }

  /** Packed bytes read so far. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int n = in.read(to, offset, length);
      count += Math.max(n, 0);
      return n;
    }
  }

  /** Unpacked bytes of all entries together, refused as soon as they are too many. */
  private final class Limited extends FilterInputStream {

    private final Counted packed;
    private long count;

    Limited(InputStream in, Counted packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int n = in.read(to, offset, length);
      count += Math.max(n, 0);
      if (count > limits.content()
          || count > limits.free() + (long) limits.ratio() * packed.count) {
        throw Refusal.TOO_MUCH_CONTENT.failure(count + " bytes from " + packed.count);
      }
      return n;
    }

    @Override
    public void close() {
      // the ZIP goes on after the entry
    }
  }
}
