package cn.sifasuo.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One program at a time in a folder. The operating system lets go when a program dies. */
final class FolderLock implements AutoCloseable {

  /**
   * The folders this process holds. A POSIX lock belongs to the process, and closing any channel of
   * the file gives it up; so a second attempt from within must be turned away before it opens one.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure V-102 if another program has the folder, V-202 if the folder
   *     cannot be written
   */
  static FolderLock take(VaultFolder folder) {
    Path file = folder.lock();
    if (!HELD.add(file)) {
      throw VaultFailures.inUse("folder lock held by this program", null);
    }
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        taken = channel.tryLock() != null;
      } finally {
        if (!taken) {
          channel.close();
        }
      }
      if (!taken) {
        throw VaultFailures.inUse("folder lock held by another program", null);
      }
      return new FolderLock(file, channel);
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("lock file", e);
    } finally {
      if (!taken) {
        HELD.remove(file);
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("lock file", e);
    } finally {
      HELD.remove(file);
    }
  }
}
