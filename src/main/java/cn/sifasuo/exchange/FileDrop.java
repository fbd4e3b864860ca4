package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a file into a place so that it is either whole or not there: written beside as {@code
 * .part}, forced to the disk, moved, read back and compared. Never replaces a file.
 */
final class FileDrop {

  /** Bytes left on a full disk: what a last, too large block would still have fitted into. */
  private static final long NEARLY_NOTHING = 1 << 18;

  /** FAT32 counts a file's bytes in 32 bits. */
  private static final long FAT_LIMIT = (1L << 32) - 1;

  private static final Pattern FAT =
      Pattern.compile("fat(12|16|32)?|vfat|msdos", Pattern.CASE_INSENSITIVE);

  /** Writes the file's bytes; need not close. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /**
   * A file that is in its place.
   *
   * @param sha256 of its bytes, hex
   */
  record Placed(Path file, long size, String sha256) {}

  private FileDrop() {}

  /**
   * @param needed bytes the file will take, as far as known; 0 if not
   * @throws Failure, by what the place does; whatever the writer throws
   */
  static Placed put(Path file, long needed, Writer writer) {
    Path folder = folder(file);
    if (!Files.isDirectory(folder)) {
      throw Refusal.PLACE_GONE.failure("no such folder", folder);
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Refusal.PLACE_HAS_OTHER.failure("file exists", file.getFileName());
    }
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      FileStore store = Files.getFileStore(folder);
      if (needed > FAT_LIMIT && FAT.matcher(store.type()).matches()) {
        throw Refusal.PLACE_TAKES_NO_SUCH_SIZE.failure(needed + " bytes on FAT", folder);
      }
      if (needed > store.getUsableSpace()) {
        throw Refusal.PLACE_FULL.failure("needs " + needed + " bytes", folder);
      }
      String digest = write(part, writer);
      Files.move(part, file);
      forceFolder(folder);
      if (!Digest.of(file).equals(digest)) {
        // what it wrote itself a moment ago; nobody shall carry it off under the good name
        throw remove(file, Refusal.COPY_DIFFERS.failure("read back differs", file.getFileName()));
      }
      return new Placed(file, Files.size(file), digest);
    } catch (FileAlreadyExistsException e) {
      throw remove(part, Refusal.PLACE_HAS_OTHER.failure(e, "file exists", file.getFileName()));
    } catch (IOException e) {
      throw remove(part, whatHappened(folder, needed, e));
    } catch (RuntimeException e) {
      throw remove(part, e);
    }
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw Refusal.PLACE_GONE.failure("a root is no file", file);
    }
    return folder;
  }

  private static String write(Path part, Writer writer) throws IOException {
    MessageDigest digest = Digest.sha256();
    // a .part left by a crash is our own and worth nothing
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16)) {
      writer.write(new Unclosed(out));
      out.flush();
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; the file itself has been forced
    }
  }

  private static <E extends RuntimeException> E remove(Path written, E thrown) {
    try {
      Files.deleteIfExists(written);
    } catch (IOException e) {
      thrown.addSuppressed(e); // a stick that is gone cannot be cleaned up
    }
    return thrown;
  }

  /** From what is left of the place, since exceptions of file systems are only text. */
  static Failure whatHappened(Path folder, long needed, IOException e) {
    if (!Files.isDirectory(folder)) {
      return Refusal.PLACE_GONE.failure(e, "folder went away", folder);
    }
    return usable(folder)
        .map(space ->
            space < needed + NEARLY_NOTHING
                ? Refusal.PLACE_FULL.failure(e, space + " bytes left", folder)
                : refusedOrBroken(folder, e))
        .orElseGet(() -> Refusal.PLACE_GONE.failure(e, "no answer from the place", folder));
  }

  private static Failure refusedOrBroken(Path folder, IOException e) {
    boolean readOnly =
        e instanceof AccessDeniedException
            || e instanceof FileSystemException f
                && String.valueOf(f.getReason()).contains("Read-only");
    return readOnly
        ? Refusal.PLACE_READ_ONLY.failure(e, "not writable", folder)
        : Refusal.PLACE_FAILS.failure(e, "input/output error", folder);
  }

  private static Optional<Long> usable(Path folder) {
    try {
      return Optional.of(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The writers close what they wrap; the file stays open until it has been forced. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
