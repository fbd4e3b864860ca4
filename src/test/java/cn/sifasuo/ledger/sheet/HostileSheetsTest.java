package cn.sifasuo.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks and texts made to hurt: each is read or refused with a code, soon, and never runs. */
class HostileSheetsTest {

  private static final String MAIN =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;
  private final SheetReader reader = new SheetReader();

  /** Text that a packer cannot make much smaller, so that only its length counts. */
  private static String varied(int length) {
    return new java.util.Random(7)
        .ints(length, 0x4E00, 0x9FA0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A sheet with this inside. */
  private Path sheet(String data, String after) throws IOException {
    Path file = new Workbooks("a").row("案号").write(folder.resolve("hostile.xlsx"));
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
      Files.writeString(
          zip.getPath("/xl/worksheets/sheet1.xml"),
          MAIN + "<sheetData>" + data + "</sheetData>" + after + "</worksheet>");
    }
    return file;
  }

  private static String inline(String reference, String text) {
    return "<row r=\"1\"><c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
        .formatted(reference, text);
  }

  private void refused(Path file, String code) {
    long start = System.nanoTime();
    Throwable thrown = catchThrowable(() -> reader.read(file));
    assertThat(thrown)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  private RawBook read(Path file) {
    long start = System.nanoTime();
    RawBook book = reader.read(file);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    return book;
  }

  @Test
  void aColumnBeyondAllColumnsIsRefused() throws IOException {
    refused(sheet(inline("ZZZZZZZ1", "x"), ""), "L-213");
    refused(sheet(inline("ZZZZZZZZZZZZZZZ1", "x"), ""), "L-213");
    refused(sheet(inline("XFD1", "x"), ""), "L-213");
  }

  @Test
  void aTextNoCellCanHoldIsRefused() throws IOException {
    refused(sheet(inline("A1", varied(40_000)), ""), "L-213");
    Path text = folder.resolve("long.csv");
    Files.writeString(text, "案号,内容\r\n1," + varied(40_000) + "\r\n");
    refused(text, "L-213");
  }

  @Test
  void moreMergedCellsThanAnyLedgerHasAreRefused() throws IOException {
    StringBuilder merges = new StringBuilder();
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 70_000; i++) {
      int row = 1 + random.nextInt(900_000);
      merges.append("<mergeCell ref=\"A%d:B%d\"/>".formatted(row, row));
    }
    refused(sheet(inline("A1", "x"), "<mergeCells>" + merges + "</mergeCells>"), "L-213");
  }

  @Test
  void numbersThatAreNoneAreDamage() throws IOException {
    refused(sheet("<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>", ""), "L-411");
    refused(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>77777</v></c></row>", ""), "L-411");
    refused(sheet("<row r=\"1\"><c r=\"A1\"><v>eins</v></c></row>", ""), "L-411");
  }

  @Test
  void elementsNestedWithoutEndAreRefusedOrReadSoon() throws IOException {
    int deep = 100_000;
    Path file = sheet(inline("A1", "x"), "<a>".repeat(deep) + "</a>".repeat(deep));
    long start = System.nanoTime();
    Throwable thrown = catchThrowable(() -> reader.read(file));
    assertThat(thrown == null || thrown instanceof Failure).as(String.valueOf(thrown)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  @Test
  void formulasAreNeverComputedTheValueKeptWithThemIsTaken() throws IOException {
    RawBook book =
        read(
            sheet(
                "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>7</v></c>"
                    + "<c r=\"B1\" t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:9/\")</f>"
                    + "<v>留下的值</v></c>"
                    + "<c r=\"C1\"><f>cmd|'/c calc'!A1</f></c></row>",
                ""));
    RawRow row = book.sheets().getFirst().rows().getFirst();
    assertThat(row.cell(0).number()).isEqualTo(7);
    assertThat(row.cell(1).text()).isEqualTo("留下的值");
    assertThat(row.cell(2).kind()).as("no value was kept").isEqualTo(RawCell.Kind.BLANK);
  }

  @Test
  void aTextOfQuotesAlonePassesSoon() throws IOException {
    Path quotes = folder.resolve("quotes.csv");
    Files.writeString(quotes, "\"".repeat(4_000_000), StandardCharsets.UTF_8);
    long start = System.nanoTime();
    Throwable thrown = catchThrowable(() -> reader.read(quotes));
    assertThat(thrown == null || thrown instanceof Failure).as(String.valueOf(thrown)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  private static SheetReader within(Duration time) {
    return new SheetReader(new SheetLimits(100L << 20, 1L << 30, 250_000, 500, time));
  }

  /** Refuses the file for its time, on this thread, and leaves no other behind. */
  private void givenUp(Path file, Duration limit) {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    long start = System.nanoTime();
    Throwable thrown = catchThrowable(() -> within(limit).read(file));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit.plusSeconds(2));
    assertThat(thrown)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("L-413");
              assertThat(f.sentence()).contains("还没有读完，已停止，没有导入任何内容");
            });
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(t -> !before.contains(t))
        .allSatisfy(t -> assertThat(t.getName()).doesNotContain("POI", "sheet"));
  }

  /** A small file that no limit of size ever stops: it holds one long sheet, often. */
  @Test
  void oneSheetNamedAThousandTimesIsGivenUpInTime() throws IOException {
    StringBuilder rows = new StringBuilder();
    new java.util.Random(7)
        .ints(200_000)
        .forEach(i -> rows.append("<row a=\"").append(i).append("\"/>"));
    Path file = sheet(rows.toString(), "");
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
      Path book = zip.getPath("/xl/workbook.xml");
      String all = Files.readString(book);
      String one = all.substring(all.indexOf("<sheet "), all.indexOf("</sheets>"));
      StringBuilder named = new StringBuilder();
      new java.util.Random(8)
          .ints(2_000)
          .forEach(i -> named.append(one.replaceFirst("name=\"[^\"]*\"", "name=\"" + i + "\"")));
      Files.writeString(book, all.replace(one, named));
    }
    assertThat(Files.size(file)).isLessThan(3_000_000);
    givenUp(file, Duration.ofSeconds(1));
  }

  @Test
  void endlessEmptyLinesAreGivenUpInTime() throws IOException {
    Path lines = folder.resolve("empty.csv");
    Files.writeString(lines, "案号\n" + ",\n".repeat(15_000_000));
    givenUp(lines, Duration.ofMillis(500));
  }

  /** POI makes all of an .xls at once; it is stopped where it reads the next block. */
  @Test
  void anOldWorkbookIsGivenUpWhereItIsRead() throws IOException {
    Path file = folder.resolve("old.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet().createRow(0).createCell(0).setCellValue("案号");
      book.write(out);
    }
    givenUp(file, Duration.ZERO);
    assertThat(catchThrowable(() -> within(Duration.ZERO).read(file)).getStackTrace())
        .anySatisfy(f -> assertThat(f.getClassName()).endsWith("TimedChannel"));
    assertThat(within(Duration.ofMinutes(1)).read(file).sheets().getFirst().rows()).hasSize(1);
    Files.delete(file); // nothing holds it open
  }

  @Test
  void aCountOfTextsThatAreNotThereCostsNothing() throws IOException {
    Path file = new Workbooks("a").row("案号").write(folder.resolve("texts.xlsx"));
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
      Path texts = zip.getPath("/xl/sharedStrings.xml");
      Files.writeString(
          texts,
          Files.readString(texts)
              .replaceAll("uniqueCount=\"[0-9]+\"", "uniqueCount=\"2147483647\""));
    }
    Throwable thrown = catchThrowable(() -> reader.read(file));
    assertThat(thrown == null || thrown instanceof Failure).as(String.valueOf(thrown)).isTrue();
  }
}
