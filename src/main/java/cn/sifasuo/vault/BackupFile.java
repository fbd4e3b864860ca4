package cn.sifasuo.vault;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Json;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One backup in one file: a ZIP of {@code backup.json}, {@code slots.json} and {@code
 * ledger.mv.db}, in this order and with nothing else. The ledger stays the ciphertext it is; the
 * passwords of the day of the backup open it.
 */
final class BackupFile {

  private static final String HEAD = "backup.json";
  private static final String SLOTS = "slots.json";
  private static final String LEDGER = "ledger.mv.db";
  private static final int SMALL = 1 << 20;

  /** Where the name stands in the first local header of a ZIP. */
  private static final int ZIP_NAME_AT = 30;

  private BackupFile() {}

  /**
   * @param head tagged, see {@link BackupHead#tagged}
   */
  static void write(
      Path target, Path ledger, byte[] slots, Map<String, Object> head, Instant madeAt)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      zip.setLevel(Deflater.NO_COMPRESSION); // ciphertext does not shrink
      entry(zip, HEAD, madeAt);
      zip.write(Json.write(head).getBytes(StandardCharsets.UTF_8));
      entry(zip, SLOTS, madeAt);
      zip.write(slots);
      entry(zip, LEDGER, madeAt);
      Files.copy(ledger, zip);
      zip.closeEntry();
    }
  }

  private static void entry(ZipOutputStream zip, String name, Instant madeAt) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(madeAt.toEpochMilli());
    zip.putNextEntry(entry);
  }

  /**
   * Whether a file begins as a backup does, so that damage to it is damage and not another kind of
   * file.
   */
  static boolean begins(Path file) {
    byte[] expected = HEAD.getBytes(StandardCharsets.US_ASCII);
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

  /**
   * Reads the whole file and compares it with what it says of itself.
   *
   * @throws cn.sifasuo.kernel.Failure V-301 if it is no backup or damaged, V-109 if a newer program
   *     made it, V-302 if it cannot be read
   */
  static BackupInfo check(Path file) {
    try {
      return extract(file, OutputStream.nullOutputStream()).head().info();
    } catch (IOException e) {
      throw VaultFailures.backupUnreadable(e);
    }
  }

  /**
   * Writes the files of a vault into a folder that has none.
   *
   * @throws cn.sifasuo.kernel.Failure as {@link #check}, V-303 if it cannot be read or the folder
   *     not be written
   */
  static BackupInfo unpack(Path file, VaultFolder folder) {
    Extract extract;
    try (OutputStream out = Files.newOutputStream(folder.ledger())) {
      extract = extract(file, out);
    } catch (IOException e) {
      throw VaultFailures.restoreStopped("backup or ledger", e);
    }
    try {
      SettledFile.force(folder.ledger());
      SettledFile.write(folder.slots(), new String(extract.slots(), StandardCharsets.UTF_8));
      SettledFile.write(folder.seal(), Json.write(extract.head().seal().stated()));
      SettledFile.write(folder.restored(), Json.write(extract.head().stated()));
    } catch (IOException e) {
      throw VaultFailures.restoreStopped("files of the vault", e);
    }
    return extract.head().info();
  }

  /**
   * The head alone, without reading the rest of the file.
   *
   * @throws cn.sifasuo.kernel.Failure V-301 if it is no backup or its head is damaged, V-109, V-302
   */
  static BackupHead head(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return head(zip);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw VaultFailures.backupDamaged(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw VaultFailures.backupUnreadable(e);
    }
  }

  private static BackupHead head(ZipFile zip) throws IOException {
    List<String> names = zip.stream().<String>map(ZipEntry::getName).toList();
    require(names.equals(List.of(HEAD, SLOTS, LEDGER)), "entries");
    return BackupHead.of(new String(small(zip, HEAD), StandardCharsets.UTF_8));
  }

  private record Extract(BackupHead head, byte[] slots) {}

  private static Extract extract(Path file, OutputStream ledger) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      BackupHead head = head(zip);
      byte[] slots = small(zip, SLOTS);
      require(Digest.of(slots).equals(head.slotsSha256()), "slots digest");
      copyLedger(zip, head.seal().seal(), ledger);
      return new Extract(head, slots);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw VaultFailures.backupDamaged(String.valueOf(e.getMessage()), e);
    }
  }

  /** Never more than the stated length, whatever the ZIP holds. */
  private static void copyLedger(ZipFile zip, Seal seal, OutputStream out) throws IOException {
    MessageDigest digest = Digest.sha256();
    OutputStream measured = new DigestOutputStream(out, digest);
    try (InputStream in = zip.getInputStream(zip.getEntry(LEDGER))) {
      byte[] buffer = new byte[1 << 16];
      long left = seal.length();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        left -= n;
        require(left >= 0, "ledger length");
        measured.write(buffer, 0, n);
      }
      require(left == 0, "ledger length");
    }
    require(HexFormat.of().formatHex(digest.digest()).equals(seal.sha256()), "ledger digest");
  }

  private static byte[] small(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      byte[] bytes = in.readNBytes(SMALL + 1);
      require(bytes.length <= SMALL, "size of " + name);
      return bytes;
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("wrong " + what);
    }
  }
}
