package cn.sifasuo.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
}
