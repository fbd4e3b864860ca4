package cn.sifasuo.exchange;

import static cn.sifasuo.exchange.ExchangeFixture.CLOCK;
import static cn.sifasuo.exchange.ExchangeFixture.SUITES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.statistics.FormFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormPackageFileTest {

  private static final String MANIFEST =
      """
      {"code":"M1","createdAt":"2016-09-02T09:30:00+08:00","format":"SFF","formatVersion":1,\
      "signer":"990100","version":"2021-18"}\
      """;

  private final FormPackageFile files = new FormPackageFile(SUITES, CLOCK);
  private final Identities identities = new Identities(SUITES, CLOCK);
  private final Identity county = identities.newCounty("990100", "测试县司法局", SUITES.preferred());
  private final FormFolder m1 = FormFolder.of(Path.of("reports/forms/M1"));

  private byte[] signed() {
    return files.sign(m1, "M1", "2021-18", county);
  }

  private Failure refused(Refusal expected, byte[] file) {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> files.read(file, List.of(county.publicPart())));
    assertThat(failure).isNotNull();
    assertThat(Refusal.of(failure)).as(failure.getMessage()).contains(expected);
    assertThat(failure.sentence()).endsWith("。");
    return failure;
  }

  /** What a county of bad faith or a broken program might sign. */
  private byte[] signedZip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = county.suite().sign(bytes, county.signing(), CLOCK.instant())) {
      ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      zip.finish();
    }
    return bytes.toByteArray();
  }

  /** Entries in the order given, the manifest last. */
  private static Map<String, String> with(String name, String content) {
    Map<String, String> entries = new java.util.LinkedHashMap<>();
    entries.put("form.toml", "code = \"M1\"");
    entries.put(name, content);
    entries.remove("package.json");
    entries.put("package.json", name.equals("package.json") ? content : MANIFEST);
    return entries;
  }

  @Test
  void 县局签发的表式包所里读得出(@TempDir Path folder) throws Exception {
    byte[] file = signed();
    FormPackageFile.Opened opened = files.read(file, List.of(county.publicPart()));
    assertThat(opened.folder().files()).isEqualTo(m1.files());
    assertThat(opened.code()).isEqualTo("M1");
    assertThat(opened.version()).isEqualTo("2021-18");
    assertThat(opened.signer().office()).isEqualTo("990100");

    Path there = Files.write(folder.resolve("SFF-M1-2021-18.p7s"), file);
    SealedFile looked = SealedFile.look(there, SUITES);
    assertThat(looked.kind()).isEqualTo(SealedFile.Kind.FORM_PACKAGE);
    assertThat(looked.office()).contains("990100");
    assertThat(looked.intact()).isTrue();
  }

  @Test
  void 每一种套件都能签发() {
    for (String suite : List.of("SM-1", "INTL-1")) {
      Identity other = identities.newCounty("990100", "测试县司法局", SUITES.byId(suite).orElseThrow());
      byte[] file = files.sign(m1, "M1", "2021-18", other);
      assertThat(files.read(file, List.of(county.publicPart(), other.publicPart())).signer())
          .isEqualTo(other.publicPart());
    }
  }

  @Test
  void 别的单位签发的哪怕同名也不收() {
    Identity twin = identities.newCounty("990100", "测试县司法局", SUITES.preferred());
    refused(Refusal.PACKAGE_NOT_FROM_COUNTY, files.sign(m1, "M1", "2021-18", twin));
    Failure nobody = catchThrowableOfType(Failure.class, () -> files.read(signed(), List.of()));
    assertThat(Refusal.of(nobody)).contains(Refusal.PACKAGE_NOT_FROM_COUNTY);
  }

  @Test
  void 改动任何一处都读不出() {
    byte[] file = signed();
    for (int i = 0; i < file.length; i += 37) {
      byte[] bad = file.clone();
      bad[i] ^= 0x20;
      Failure failure =
          catchThrowableOfType(Failure.class, () -> files.read(bad, List.of(county.publicPart())));
      assertThat(failure).as("byte " + i).isNotNull();
      assertThat(failure.code()).as("byte " + i).isIn("X-601", "X-602");
    }
    byte[] cut = java.util.Arrays.copyOf(file, file.length - 1);
    refused(Refusal.PACKAGE_UNREADABLE, cut);
  }

  @Test
  void 根本不是表式包() {
    refused(Refusal.PACKAGE_UNREADABLE, new byte[0]);
    refused(Refusal.PACKAGE_UNREADABLE, "你好".getBytes(StandardCharsets.UTF_8));
    refused(
        Refusal.PACKAGE_UNFIT,
        SignedJson.write(
            Map.of("format", "SFF"), county.suite(), county.signing(), CLOCK.instant()));
  }

  @Test
  void 文件名不能是路径() throws IOException {
    for (String name :
        List.of(
            "../form.toml",
            "/etc/form.toml",
            "a/b.toml",
            "..\\b.toml",
            "C:b.toml",
            "b.toml/",
            ".toml",
            "列表.toml",
            "list.xml",
            "list.toml.exe")) {
      Failure failure = refused(Refusal.PACKAGE_UNFIT, signedZip(with(name, "a = 1")));
      assertThat(failure.getCause()).as(name).hasMessageContaining("X-302");
    }
    refused(Refusal.PACKAGE_NAMES, "列表.toml");
  }

  private void refused(Refusal expected, String fileName) {
    Map<String, String> named = new TreeMap<>(m1.files());
    named.put(fileName, "version = \"1\"");
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> files.sign(new FormFolder("M1", new TreeMap<>(named)), "M1", "2021-18", county));
    assertThat(Refusal.of(failure)).contains(expected);
    assertThat(failure.sentence()).contains(fileName);
  }

  @Test
  void 清单要说真话() throws IOException {
    for (String manifest :
        List.of(
            "",
            "{}",
            MANIFEST.replace("SFF", "SFB"),
            MANIFEST.replace("\"formatVersion\":1", "\"formatVersion\":2"),
            MANIFEST.replace("990100", "990200"),
            MANIFEST.replace("\"M1\"", "\"../M1\""),
            MANIFEST.replace("2021-18", "二〇二一"),
            MANIFEST.replace(",\"version\"", ", \"version\""),
            MANIFEST.replace("{\"code\"", "{\"also\":1,\"code\""))) {
      refused(Refusal.PACKAGE_UNFIT, signedZip(with("package.json", manifest)));
    }
    assertThat(files.read(signedZip(with("list.toml", "a = 1")), List.of(county.publicPart())))
        .isNotNull();
  }

  @Test
  void 没有主文件或清单不在最后() throws IOException {
    refused(Refusal.PACKAGE_UNFIT, signedZip(Map.of("package.json", MANIFEST)));
    refused(Refusal.PACKAGE_UNFIT, signedZip(Map.of("form.toml", "code = \"M1\"")));
    Map<String, String> first = new java.util.LinkedHashMap<>();
    first.put("package.json", MANIFEST);
    first.put("form.toml", "code = \"M1\"");
    refused(Refusal.PACKAGE_UNFIT, signedZip(first));
  }

  @Test
  void 太大太多的不收(@TempDir Path folder) throws IOException {
    Failure large =
        refused(Refusal.PACKAGE_UNFIT, signedZip(with("large.toml", "#".repeat((1 << 20) + 1))));
    assertThat(large.getCause()).hasMessageContaining("X-306");
    Map<String, String> many = new java.util.LinkedHashMap<>();
    for (int i = 0; i < 70; i++) {
      many.put("list" + i + ".toml", "a = 1");
    }
    many.put("package.json", MANIFEST);
    assertThat(refused(Refusal.PACKAGE_UNFIT, signedZip(many)).getCause())
        .hasMessageContaining("X-305");
    Path huge = Files.write(folder.resolve("huge.p7s"), new byte[(4 << 20) + 1]);
    Failure failure = catchThrowableOfType(Failure.class, () -> FormPackageFile.bytes(huge));
    assertThat(Refusal.of(failure)).contains(Refusal.FILE_TOO_LARGE);
  }

  @Test
  void 不是文字的文件不收() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = county.suite().sign(bytes, county.signing(), CLOCK.instant())) {
      ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      zip.putNextEntry(new ZipEntry("form.toml"));
      zip.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0});
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("package.json"));
      zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.finish();
    }
    refused(Refusal.PACKAGE_UNFIT, bytes.toByteArray());
    assertThat(Json.read(MANIFEST).get("code").asText()).isEqualTo("M1");
  }
}
