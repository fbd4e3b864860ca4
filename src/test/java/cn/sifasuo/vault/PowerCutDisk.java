package cn.sifasuo.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;

/**
 * Stands in for the file system H2 writes through and remembers what was written since the last
 * time the file was forced to the disk. At a power cut any part of that may be there or not, in any
 * order, and a write may be torn at a sector.
 */
public final class PowerCutDisk extends FilePathAsync {

  private static final int SECTOR = 512;
  private static final Map<String, Platter> PLATTERS = new ConcurrentHashMap<>();

  private static volatile boolean honest = true;

  /** Takes the place of the file system the product asks H2 for. */
  static void install() {
    FilePath.register(new PowerCutDisk());
  }

  /** The product's own file system again. */
  static void remove() {
    FilePath.register(new FilePathAsync());
    PLATTERS.clear();
    honest = true;
  }

  /** From now on it says it has forced and has not, as cheap drives do. */
  static void lie() {
    honest = false;
  }

  /**
   * What lies on the disk if the power goes now.
   *
   * @param file as H2 names it, without its scheme
   */
  static byte[] cut(String file, Random random) {
    return platter(file).cut(random);
  }

  /** Of the files below a folder nothing is remembered any more. */
  static void forget(Path folder) {
    String below = folder.toString().replace('\\', '/');
    PLATTERS.keySet().removeIf(name -> name.startsWith(below));
  }

  private static Platter platter(String file) {
    return Optional.ofNullable(PLATTERS.get(file.replace('\\', '/')))
        .orElseThrow(() -> new IllegalStateException(PLATTERS.keySet() + " lacks " + file));
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel channel = super.open(mode);
    if (mode.equals("r")) {
      return channel;
    }
    Platter platter =
        PLATTERS.computeIfAbsent(unwrap().toString(), name -> new Platter(whole(channel)));
    return new Watched(channel, platter);
  }

  private static byte[] whole(FileChannel channel) {
    try {
      ByteBuffer all = ByteBuffer.allocate((int) channel.size());
      while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {
        // on
      }
      return all.array();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One write, or a new length. */
  private record Change(long at, byte[] bytes) {

    boolean isLength() {
      return bytes.length == 0;
    }
  }

  /** A file as the disk has it for sure, and what may or may not have got there since. */
  private static final class Platter {

    private final Image forced;
    private final List<Change> since = new ArrayList<>();

    Platter(byte[] forced) {
      this.forced = new Image(forced);
    }

    synchronized void changed(Change change) {
      since.add(change);
    }

    synchronized void force() {
      if (honest) {
        since.forEach(forced::apply);
        since.clear();
      }
    }

    synchronized byte[] cut(Random random) {
      Image left = forced.copy();
      List<Change> some = new ArrayList<>(since);
      some.removeIf(c -> random.nextInt(3) > 0);
      Collections.shuffle(some, random);
      for (Change change : some) {
        left.apply(random.nextInt(4) == 0 ? torn(change, random) : change);
      }
      return left.whole();
    }

    /** A write of which only the first sectors, or only the last, got there. */
    private static Change torn(Change change, Random random) {
      int sectors = change.bytes().length / SECTOR;
      if (sectors < 2) {
        return change;
      }
      int at = (1 + random.nextInt(sectors - 1)) * SECTOR;
      return random.nextBoolean()
          ? new Change(change.at(), Arrays.copyOf(change.bytes(), at))
          : new Change(
              change.at() + at, Arrays.copyOfRange(change.bytes(), at, change.bytes().length));
    }
  }

  /** The bytes of a file, with room to grow. */
  private static final class Image {

    private byte[] bytes;
    private int length;

    Image(byte[] bytes) {
      this.bytes = bytes;
      this.length = bytes.length;
    }

    Image copy() {
      return new Image(whole());
    }

    byte[] whole() {
      return Arrays.copyOf(bytes, length);
    }

    void apply(Change change) {
      if (change.isLength()) {
        length = Math.min(length, (int) change.at());
        return;
      }
      int end = (int) change.at() + change.bytes().length;
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * end);
      }
      if (change.at() > length) {
        Arrays.fill(bytes, length, (int) change.at(), (byte) 0);
      }
      System.arraycopy(change.bytes(), 0, bytes, (int) change.at(), change.bytes().length);
      length = Math.max(length, end);
    }
  }

  /** A channel that writes through and tells the platter. */
  private static final class Watched extends FileBaseDefault {

    private final FileChannel channel;
    private final Platter platter;

    Watched(FileChannel channel, Platter platter) {
      this.channel = channel;
      this.platter = platter;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return channel.read(to, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.duplicate().get(bytes);
      int written = channel.write(from, position);
      platter.changed(new Change(position, Arrays.copyOf(bytes, written)));
      return written;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      channel.truncate(size);
      platter.changed(new Change(size, new byte[0]));
    }

    @Override
    public void force(boolean metaData) throws IOException {
      channel.force(metaData);
      platter.force();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
