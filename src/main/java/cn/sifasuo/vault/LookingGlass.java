package cn.sifasuo.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file system for one look by H2: nothing opens for writing, and closing gives every file back.
 * H2 itself forgets to close a truncated file it fails on, so the next try would say "in use"
 * instead of "damaged", and Windows would not let a backup be put in the file's place.
 */
final class LookingGlass implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LookingGlass.class);

  private final Files files = new Files();

  LookingGlass() {
    files.share(
        "look" + UUID.randomUUID().toString().replace("-", ""), new ConcurrentLinkedQueue<>());
    FilePath.register(files);
  }

  /** What stands before a path in an H2 URL to have it opened through here. */
  String prefix() {
    return files.getScheme() + ":";
  }

  @Override
  public void close() {
    FilePath.unregister(files);
    for (FileChannel channel : files.opened) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.warn("a file that was looked at could not be closed", e);
      }
    }
  }

  /** Public for H2, which makes one for every path by reflection. */
  public static final class Files extends FilePathWrapper {

    private String scheme = "look";
    private Queue<FileChannel> opened = new ConcurrentLinkedQueue<>();

    /** Only for H2. */
    public Files() {}

    private Files share(String name, Queue<FileChannel> channels) {
      scheme = name;
      opened = channels;
      return this;
    }

    @Override
    public FilePathWrapper getPath(String path) {
      return ((Files) super.getPath(path)).share(scheme, opened);
    }

    @Override
    public FilePathWrapper wrap(FilePath base) {
      return ((Files) super.wrap(base)).share(scheme, opened);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      if (!mode.equals("r")) {
        throw new IOException("only looking");
      }
      FileChannel channel = super.open(mode);
      opened.add(channel);
      return WholeBlocks.of(channel);
    }

    @Override
    public String getScheme() {
      return scheme;
    }
  }
}
