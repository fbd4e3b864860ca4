package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Reads .xlsx, .xls and .csv into cells. What kind of file it is, its content says, not its name.
 * Formulas are not evaluated, nothing outside the file is fetched.
 */
public final class SheetReader {

  private static final Wording WORDS = Wording.of(SheetReader.class);

  private final SheetLimits limits;

  public SheetReader(SheetLimits limits) {
    this.limits = limits;
  }

  public SheetReader() {
    this(SheetLimits.NORMAL);
  }

  /**
   * @throws Failure {@code L-211} not a workbook, {@code L-212} protected by a password, {@code
   *     L-213} too big, {@code L-214} empty, {@code L-215} a format no longer read, {@code L-411}
   *     damaged, {@code L-412} unpacks beyond measure, {@code L-413} takes longer than it may,
   *     {@code L-511} cannot be read
   */
  public RawBook read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new Failure(
            FailureKind.UNREACHABLE, "L-511", WORDS.say("sheet.unreadable"), "no such file");
      }
      long size = Files.size(file);
      if (size > limits.fileBytes()) {
        throw tooBig("file of " + size + " bytes");
      }
      if (size == 0) {
        throw empty();
      }
      List<RawSheet> sheets = sheets(file, new ReadingTime(limits.time()));
      if (sheets.stream().allMatch(s -> s.rows().isEmpty())) {
        throw empty();
      }
      return new RawBook(file.getFileName().toString(), Digest.of(file), sheets);
    } catch (EncryptedDocumentException e) {
      throw encrypted(e);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE, "L-511", WORDS.say("sheet.unreadable"), "cannot read", e);
    }
  }

  private List<RawSheet> sheets(Path path, ReadingTime time) throws IOException {
    File file = path.toFile();
    return switch (FileMagic.valueOf(file)) {
      case OOXML -> {
        ZipSecureFile.setMaxEntrySize(limits.entryBytes());
        yield new XlsxReader(limits, time).read(file);
      }
      case OLE2 -> {
        try (FileChannel channel = new TimedChannel(FileChannel.open(path), time);
            POIFSFileSystem fs = new POIFSFileSystem(channel, true)) {
          if (fs.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted(null);
          }
          if (!fs.getRoot().hasEntryCaseInsensitive("Workbook")) {
            throw fs.getRoot().hasEntryCaseInsensitive("Book") ? tooOld() : notAWorkbook("OLE2");
          }
          yield new XlsReader(limits, time).read(fs);
        }
      }
      case BIFF2, BIFF3, BIFF4, XML, HTML -> throw tooOld();
      case UNKNOWN -> new CsvReader(limits, time).read(path);
      default -> throw notAWorkbook("another kind of file");
    };
  }

  static Failure tooBig(String detail) {
    return new Failure(FailureKind.WRONG_USE, "L-213", WORDS.say("sheet.too-big"), detail);
  }

  static Failure notAWorkbook(String detail) {
    return new Failure(FailureKind.WRONG_USE, "L-211", WORDS.say("sheet.not-a-workbook"), detail);
  }

  static Failure damaged(Exception cause) {
    return new Failure(
        FailureKind.DAMAGED,
        "L-411",
        WORDS.say("sheet.damaged"),
        "workbook cannot be parsed: " + cause.getClass().getSimpleName(),
        cause);
  }

  static Failure bomb(Exception cause) {
    return new Failure(
        FailureKind.DAMAGED, "L-412", WORDS.say("sheet.bomb"), "unpacks beyond the limit", cause);
  }

  static Failure tooLong(Duration limit) {
    return new Failure(
        FailureKind.DAMAGED,
        "L-413",
        WORDS.say("sheet.too-long", Math.max(1, limit.toSeconds())),
        "not read within " + limit);
  }

  private static Failure encrypted(@Nullable Exception cause) {
    return new Failure(
        FailureKind.WRONG_USE, "L-212", WORDS.say("sheet.encrypted"), "encrypted", cause);
  }

  static Failure tooOld() {
    return new Failure(FailureKind.WRONG_USE, "L-215", WORDS.say("sheet.too-old"), "old format");
  }

  private static Failure empty() {
    return new Failure(FailureKind.WRONG_USE, "L-214", WORDS.say("sheet.empty"), "no cell");
  }
}
