package cn.sifasuo.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system under H2's cipher that shows the whole blocks of a file and nothing after them.
 *
 * <p>H2 writes an encrypted ledger in blocks of 4 KiB only. A power cut in the middle of a write at
 * its end can leave a part of a block behind. H2's cipher takes that for a sign that the block
 * before it is not full, hides that one too, and with it the end of the last save, which was forced
 * to the disk: the ledger opens one save older. {@code PowerCutTest} shows it.
 *
 * <p>Public for H2, which makes one for every path by reflection.
 */
public final class WholeBlocks extends FilePathWrapper {

  private static final String SCHEME = "whole";

  /** What H2's cipher enciphers at once. */
  private static final int BLOCK = 4096;

  /** Only for H2. */
  public WholeBlocks() {}

  /** What stands before a path in an H2 URL to have it opened through here. */
  static String prefix() {
    FilePath.register(new WholeBlocks());
    return SCHEME + ":";
  }

  /** The same file, without the part of a block at its end. */
  static FileChannel of(FileChannel file) {
    return new Blocks(file);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return of(super.open(mode));
  }

  private static final class Blocks extends FileBaseDefault {

    private final FileChannel file;

    Blocks(FileChannel file) {
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      long size = file.size();
      return size - size % BLOCK;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      return file.write(from, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
