package cn.sifasuo.vault;

import cn.sifasuo.kernel.Digest;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A portable dump that is read: a ZIP of {@code sifasuo-dump.txt}, which says how all of it is
 * read, {@code slots.json}, one sealed entry per table, and {@code dump.json}. Its last 64
 * characters, a comment to ZIP, are the digest of all before them, so that no byte can change
 * unseen.
 */
final class DumpFile implements AutoCloseable {

  static final String NOTE = "sifasuo-dump.txt";
  static final String SLOTS = "slots.json";
  static final String HEAD = "dump.json";

  /** Characters of the digest at the end. */
  static final int DIGEST = 64;

  private static final int LARGEST = 4 << 20;

  /** Where the name stands in the first local header of a ZIP. */
  private static final int ZIP_NAME_AT = 30;

  private final ZipFile zip;
  private final DumpHead head;
  private final byte[] slots;
  private final String sha256;

  private DumpFile(ZipFile zip, DumpHead head, byte[] slots, String sha256) {
    this.zip = zip;
    this.head = head;
    this.slots = slots;
    this.sha256 = sha256;
  }

  static String entry(String table) {
    return "tables/" + table + ".jsonl.gz.sealed";
  }

  /** Whether a file begins as dumps do, whole or not. */
  static boolean begins(Path file) {
    byte[] expected = NOTE.getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(ZIP_NAME_AT + expected.length);
      return start.length == ZIP_NAME_AT + expected.length
          && start[0] == 'P'
          && start[1] == 'K'
          && Arrays.equals(start, ZIP_NAME_AT, start.length, expected, 0, expected.length);
    } catch (IOException e) {
      throw VaultFailures.backupUnreadable(e);
    }
  }

  /** Writes the digest of a dump over its last characters. */
  static void finish(Path file) throws IOException {
    String digest = digest(file);
    try (RandomAccessFile all = new RandomAccessFile(file.toFile(), "rw")) {
      all.seek(all.length() - DIGEST);
      all.write(digest.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = Digest.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long left = Files.size(file) - DIGEST;
      while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        require(n > 0, "length");
        digest.update(buffer, 0, n);
        left -= n;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Opens a dump after reading it to its end.
   *
   * @throws cn.sifasuo.kernel.Failure V-312 if it is no dump or damaged, V-109 if a newer program
   *     made it in a form of its own, V-302 if it cannot be read
   */
  static DumpFile open(Path file) {
    try {
      String digest = digest(file);
      require(digest.equals(end(file)), "digest at the end");
      ZipFile zip = new ZipFile(file.toFile());
      try {
        return of(zip, digest);
      } catch (RuntimeException | IOException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw VaultFailures.dumpDamaged(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw VaultFailures.backupUnreadable(e);
    }
  }

  private static String end(Path file) throws IOException {
    try (RandomAccessFile all = new RandomAccessFile(file.toFile(), "r")) {
      require(all.length() > DIGEST, "length");
      all.seek(all.length() - DIGEST);
      byte[] end = new byte[DIGEST];
      all.readFully(end);
      return new String(end, StandardCharsets.US_ASCII);
    }
  }

  private static DumpFile of(ZipFile zip, String sha256) throws IOException {
    List<String> names = zip.stream().<String>map(ZipEntry::getName).toList();
    require(!names.isEmpty() && names.getLast().equals(HEAD), "entries");
    DumpHead head = DumpHead.of(new String(small(zip, HEAD), StandardCharsets.UTF_8));
    List<String> expected = new ArrayList<>(List.of(NOTE, SLOTS));
    head.tables().forEach(t -> expected.add(entry(t.name())));
    expected.add(HEAD);
    require(names.equals(expected), "entries");
    byte[] slots = small(zip, SLOTS);
    require(Digest.of(slots).equals(head.slotsSha256()), "slots digest");
    return new DumpFile(zip, head, slots, sha256);
  }

  private static byte[] small(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      require(bytes.length <= LARGEST, "size of " + name);
      return bytes;
    }
  }

  DumpHead head() {
    return head;
  }

  DumpInfo info() {
    return head.info(sha256);
  }

  /** The slot file as it was beside the ledger. */
  String slots() {
    return new String(slots, StandardCharsets.UTF_8);
  }

  /** What is done with the lines of a table. */
  @FunctionalInterface
  interface Reading {
    void read(BufferedReader lines) throws IOException;
  }

  /**
   * Opens the lines of a table and compares them with the digest the head gives.
   *
   * @throws cn.sifasuo.kernel.Failure V-312 if they are not what was written
   * @throws IOException if the file cannot be read
   */
  void read(DumpHead.Table table, DataKey key, Reading reading) throws IOException {
    MessageDigest digest = Digest.sha256();
    try (InputStream sealed = zip.getInputStream(zip.getEntry(entry(table.name())));
        InputStream packed = new SealedPieces.In(key, head.id(), table.name(), sealed);
        InputStream plain = new DigestInputStream(new GZIPInputStream(packed), digest)) {
      reading.read(new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
      plain.transferTo(java.io.OutputStream.nullOutputStream());
      // to the very end, so that the last piece is known to be the last
      require(packed.read() < 0, "end of " + table.name());
      require(HexFormat.of().formatHex(digest.digest()).equals(table.sha256()), "digest");
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw VaultFailures.dumpDamaged(table.name() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw VaultFailures.backupUnreadable(e);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("wrong " + what);
    }
  }
}
