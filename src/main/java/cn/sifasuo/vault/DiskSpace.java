package cn.sifasuo.vault;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops writing while there is still room to stop in order. */
record DiskSpace(Path folder, long minimumFreeBytes) {

  /**
   * @throws cn.sifasuo.kernel.Failure V-201 if less than the minimum is free, V-202 if the disk is
   *     gone
   */
  void require() {
    try {
      FileStore store = Files.getFileStore(folder);
      long free = store.getUsableSpace();
      if (free < minimumFreeBytes) {
        throw VaultFailures.spaceLow(free, minimumFreeBytes);
      }
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("disk not there", e);
    }
  }
}
