package cn.sifasuo.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.sheet.RawCell.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells as files hold them, and files that are none. */
class SheetReaderTest {

  @TempDir private Path dir;

  private final SheetReader reader = new SheetReader();

  private static String code(Throwable failure) {
    return ((Failure) failure).code();
  }

  private List<RawRow> rows(Path file) {
    return reader.read(file).sheets().getFirst().rows();
  }

  private Path save(Workbook book, String name) throws IOException {
    Path file = dir.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        book) {
      book.write(out);
    }
    return file;
  }

  private static void kindsOfCells(Workbook book) {
    Row row = book.createSheet("台账").createRow(2);
    row.createCell(0).setCellValue("买买提·𬱖");
    row.createCell(1).setCellValue(12345.67);
    row.createCell(2).setCellValue(20160803);
    Cell date = row.createCell(3);
    date.setCellValue(DateUtil.getExcelDate(LocalDate.of(2016, 8, 3)));
    date.setCellStyle(format(book, (short) 14));
    Cell chinese = row.createCell(4);
    chinese.setCellValue(42585);
    chinese.setCellStyle(format(book, (short) 31)); // yyyy年m月d日, saved by number alone
    Cell formula = row.createCell(5);
    formula.setCellFormula("B3*2");
    formula.setCellValue(7);
    row.createCell(6).setCellFormula("B3*3");
    row.createCell(7).setCellValue(true);
    row.createCell(9).setCellValue("　 \u200B");
    book.getSheetAt(0).createRow(5000).createCell(0).setCellValue(" ");
  }

  private static CellStyle format(Workbook book, short format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(format);
    return style;
  }

  @Test
  void cellsOfBothFormatsReadTheSame() throws IOException {
    XSSFWorkbook xlsx = new XSSFWorkbook();
    kindsOfCells(xlsx);
    HSSFWorkbook xls = new HSSFWorkbook();
    kindsOfCells(xls);
    for (Path file : List.of(save(xlsx, "a.xlsx"), save(xls, "a.xls"))) {
      List<RawRow> rows = rows(file);
      assertThat(rows).hasSize(1);
      RawRow row = rows.getFirst();
      assertThat(row.number()).isEqualTo(3);
      assertThat(row.cell(0).text()).isEqualTo("买买提·𬱖");
      assertThat(row.cell(1).text()).isEqualTo("12345.67");
      assertThat(row.cell(2).text()).isEqualTo("20160803");
      assertThat(row.cell(3).kind()).isEqualTo(Kind.DATE);
      assertThat(row.cell(3).text()).isEqualTo("2016-08-03");
      assertThat(row.cell(4).kind()).isEqualTo(Kind.DATE);
      assertThat(row.cell(4).text()).isEqualTo("2016-08-03");
      assertThat(row.cell(5).formula()).isTrue();
      assertThat(row.cell(5).number()).isEqualTo(7); // the kept value, not 24691.34
      assertThat(row.cell(6).formula()).isTrue();
      assertThat(row.cell(7).text()).isEqualTo("TRUE");
      assertThat(row.cells()).hasSize(8);
    }
  }

  @Test
  void aWorkbookThatCountsFrom1904HasTheSameDays() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    Cell cell = book.createSheet().createRow(0).createCell(0);
    cell.setCellValue(42585 - 1462);
    cell.setCellStyle(format(book, (short) 14));
    assertThat(rows(save(book, "mac.xlsx")).getFirst().cell(0).text()).isEqualTo("2016-08-03");
  }

  @Test
  void separatedTextIsReadInEveryUsualEncoding() throws IOException {
    String text = "案号,姓名,情况\r\n1,\"买买提·𬱖\",\"第一行\n说\"\"好\"\"\"\r\n\r\n2,㛃䶮,\r\n";
    Path utf8 = Files.writeString(dir.resolve("a.csv"), text);
    Path marked = Files.writeString(dir.resolve("b.csv"), "\uFEFF" + text);
    Path gb = Files.write(dir.resolve("c.csv"), text.getBytes(Charset.forName("GB18030")));
    Path utf16 =
        Files.write(
            dir.resolve("d.txt"),
            ("\uFEFF" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE));
    for (Path file : List.of(utf8, marked, gb, utf16)) {
      List<RawRow> rows = rows(file);
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).cell(0).text()).isEqualTo("案号");
      assertThat(rows.get(1).cell(1).text()).isEqualTo("买买提·𬱖");
      assertThat(rows.get(1).cell(2).text()).isEqualTo("第一行\n说\"好\"");
      assertThat(rows.get(2).number()).isEqualTo(4);
      assertThat(rows.get(2).cell(1).text()).isEqualTo("㛃䶮");
    }
  }

  @Test
  void aWorkbookCannotReachOutOfItself() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(300);
      String evil =
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:%d/x\">]>"
                  .formatted(server.getLocalPort())
              + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
              + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
              + "</sheetData></worksheet>";
      for (String part : List.of("/xl/worksheets/sheet1.xml", "/xl/sharedStrings.xml")) {
        Path file = new Workbooks("a").row("案号").write(dir.resolve("xxe.xlsx"));
        replace(file, part, evil);
        assertThatThrownBy(() -> reader.read(file))
            .satisfies(e -> assertThat(code(e)).isEqualTo("L-411"));
        assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
      }
    }
  }

  private static void replace(Path file, String part, String content) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
      Files.writeString(zip.getPath(part), content);
    }
  }

  @Test
  void aWorkbookThatUnpacksBeyondMeasureIsRefused() throws IOException {
    Path file = new Workbooks("a").row("案号").write(dir.resolve("bomb.xlsx"));
    replace(
        file,
        "/xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + " ".repeat(40_000_000)
            + "</sheetData></worksheet>");
    assertThat(Files.size(file)).isLessThan(200_000);
    assertThatThrownBy(() -> reader.read(file))
        .satisfies(e -> assertThat(code(e)).isEqualTo("L-412"));
  }

  @Test
  void protectedWorkbooksAreNamedAsSuch() throws Exception {
    Path xlsx = dir.resolve("secret.xlsx");
    try (POIFSFileSystem fs = new POIFSFileSystem();
        XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(xlsx)) {
      book.createSheet().createRow(0).createCell(0).setCellValue("案号");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("口令");
      try (OutputStream inside = encryptor.getDataStream(fs)) {
        book.write(inside);
      }
      fs.writeFilesystem(out);
    }
    HSSFWorkbook old = new HSSFWorkbook();
    old.createSheet().createRow(0).createCell(0).setCellValue("案号");
    Path xls;
    try {
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      xls = save(old, "secret.xls");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    for (Path file : List.of(xlsx, xls)) {
      assertThatThrownBy(() -> reader.read(file))
          .satisfies(e -> assertThat(code(e)).isEqualTo("L-212"));
    }
  }

  @Test
  void whatIsNoWorkbookIsRefusedWithAReason() throws IOException {
    Path zip = dir.resolve("a.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.txt"));
    }
    Path cut = new Workbooks("a").row("案号").write(dir.resolve("cut.xlsx"));
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 2000));
    Path blank = new Workbooks("a").write(dir.resolve("blank.xlsx"));
    Map<Path, String> expected =
        Map.of(
            zip,
            "L-411",
            cut,
            "L-411",
            blank,
            "L-214",
            Files.write(dir.resolve("none.csv"), new byte[0]),
            "L-214",
            Files.write(dir.resolve("a.pdf"), "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII)),
            "L-211",
            Files.write(dir.resolve("a.bin"), new byte[] {1, 0, 2, 0, 3}),
            "L-211",
            Files.writeString(dir.resolve("web.xls"), "<html><table><tr><td>1</td></tr></table>"),
            "L-215",
            dir.resolve("missing.xlsx"),
            "L-511");
    expected.forEach((file, code) ->
        assertThatThrownBy(() -> reader.read(file))
            .as(file.getFileName().toString())
            .isInstanceOf(Failure.class)
            .satisfies(e -> assertThat(code(e)).isEqualTo(code)));
  }

  @Test
  void tooMuchIsRefused() {
    Workbooks book = new Workbooks("a");
    for (int i = 0; i < 30; i++) {
      book.row("a", "b", "c", "d");
    }
    Path file = book.write(dir.resolve("big.xlsx"));
    for (SheetLimits limits :
        List.of(
            new SheetLimits(1000, 1 << 20, 100, 100, Duration.ofMinutes(1)),
            new SheetLimits(1 << 20, 1 << 20, 29, 100, Duration.ofMinutes(1)),
            new SheetLimits(1 << 20, 1 << 20, 100, 3, Duration.ofMinutes(1)))) {
      assertThatThrownBy(() -> new SheetReader(limits).read(file))
          .satisfies(e -> assertThat(code(e)).isEqualTo("L-213"));
    }
  }
}
