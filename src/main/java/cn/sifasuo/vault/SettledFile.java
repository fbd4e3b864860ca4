package cn.sifasuo.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A small file that is either the old one or the new one, whenever the power fails. */
final class SettledFile {

  private SettledFile() {}

  /** Written beside, forced to disk, moved over the old one. */
  static void write(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    move(beside, file);
  }

  /** A copy that is whole whenever it is there. */
  static void copy(Path file, Path target) throws IOException {
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
    force(beside);
    move(beside, target);
  }

  /** Has a file that was written otherwise on disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    forceFolder(file);
  }

  /** Puts a file in the place of another, at once and lastingly. */
  static void move(Path file, Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(target);
  }

  private static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return; // Windows writes names through and does not open folders
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
