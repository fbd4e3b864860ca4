package cn.sifasuo.vault;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.FolderTree;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ObjDoubleConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a portable dump of an open vault while people go on working: the rows as of one moment, in
 * lines that any later program can read, under the key slots of today. Nothing of it touches the
 * disk unsealed.
 */
final class Dump {

  private static final Logger LOG = LoggerFactory.getLogger(Dump.class);

  private final Opened vault;
  private final Map<String, Object> about;
  private final String program;
  private final ObjDoubleConsumer<DumpStep> progress;

  /**
   * @param about whose desk it is, written readably into the file
   * @param program version of this program
   * @param progress told the step and how much of it is done, 0 to 1; what it throws stops the dump
   *     and leaves nothing
   */
  Dump(
      Opened vault,
      Map<String, Object> about,
      String program,
      ObjDoubleConsumer<DumpStep> progress) {
    this.vault = vault;
    this.about = about;
    this.program = program;
    this.progress = progress;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure V-304 if the target exists, V-305 if it cannot be written,
   *     V-306 if what was written does not read back
   */
  DumpInfo to(Path target, Clock clock) {
    if (Files.exists(target)) {
      throw VaultFailures.backupExists(target);
    }
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    UUID id = new Ids(clock).next();
    try {
      vault
          .transactions()
          .read(db -> {
            try {
              write(beside, db, id, clock.instant());
              return id;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      DumpFile.finish(beside);
      SettledFile.force(beside);
      DumpInfo info = readBack(beside);
      SettledFile.move(beside, target);
      return info;
    } catch (IOException | UncheckedIOException e) {
      throw VaultFailures.backupCannotWrite("dump", e);
    } finally {
      clearQuietly(beside);
    }
  }

  private void write(Path file, DSLContext db, UUID id, Instant madeAt) throws IOException {
    byte[] slots = Files.readAllBytes(vault.folder().slots());
    Contents contents = Contents.of(db);
    long all = contents.rows().values().stream().mapToLong(Long::longValue).sum();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.NO_COMPRESSION); // ciphertext does not shrink
      zip.setComment("0".repeat(DumpFile.DIGEST));
      entry(zip, DumpFile.NOTE, note(), madeAt);
      entry(zip, DumpFile.SLOTS, slots, madeAt);
      List<DumpHead.Table> tables = new ArrayList<>();
      for (DumpTable table : DumpTable.all(db)) {
        long before = tables.stream().mapToLong(DumpHead.Table::rows).sum();
        begin(zip, DumpFile.entry(table.dumped()), madeAt);
        tables.add(table(table, db, id, zip, (double) before / Math.max(all, 1)));
        zip.closeEntry();
      }
      DumpHead head =
          DumpHead.tagged(
              id, vault, madeAt, about, program, contents.auditHead(), Digest.of(slots), tables);
      byte[] json = Json.write(head.stated()).getBytes(StandardCharsets.UTF_8);
      entry(zip, DumpFile.HEAD, json, madeAt);
    }
  }

  private DumpHead.Table table(
      DumpTable table, DSLContext db, UUID id, OutputStream to, double share) throws IOException {
    try (OutputStream sealed = new SealedPieces.Out(vault.key(), id, table.dumped(), to)) {
      return lines(table, db, sealed, () -> progress.accept(DumpStep.WRITE, share));
    }
  }

  /** Packs and writes the lines of a table, and says what they were. */
  private static DumpHead.Table lines(
      DumpTable table, DSLContext db, OutputStream to, Runnable each) throws IOException {
    MessageDigest digest = Digest.sha256();
    long rows;
    try (OutputStream packed = new GZIPOutputStream(to, 1 << 16);
        Writer lines =
            new BufferedWriter(
                new OutputStreamWriter(
                    new DigestOutputStream(packed, digest), StandardCharsets.UTF_8))) {
      rows = table.write(db, lines, each);
    }
    return new DumpHead.Table(table.dumped(), rows, HexFormat.of().formatHex(digest.digest()));
  }

  /** What a table of a database would be in a dump. */
  static DumpHead.Table measured(DumpTable table, DSLContext db) throws IOException {
    return lines(table, db, OutputStream.nullOutputStream(), () -> {});
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content, Instant madeAt)
      throws IOException {
    begin(zip, name, madeAt);
    zip.write(content);
    zip.closeEntry();
  }

  private static void begin(ZipOutputStream zip, String name, Instant madeAt) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(madeAt.toEpochMilli());
    zip.putNextEntry(entry);
  }

  /** How a dump is read by whoever has it and a password, without this program. */
  private static byte[] note() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Dump.class.getResourceAsStream("dump-format.txt"))) {
      return in.readAllBytes();
    }
  }

  private DumpInfo readBack(Path file) throws IOException {
    try (DumpFile dump = DumpFile.open(file)) {
      int done = 0;
      List<DumpHead.Table> tables = dump.head().tables();
      for (DumpHead.Table table : tables) {
        progress.accept(DumpStep.READ_BACK, (double) done++ / tables.size());
        dump.read(table, vault.key(), lines -> {});
      }
      return dump.info();
    } catch (cn.sifasuo.kernel.Failure e) {
      throw VaultFailures.backupUnproven("dump does not read back: " + e.code(), e);
    }
  }

  private static void clearQuietly(Path path) {
    try {
      FolderTree.delete(path);
    } catch (IOException e) {
      LOG.warn("a dump that was not finished is left behind", e);
    }
  }
}
