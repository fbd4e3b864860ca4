package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.print.PdfWords;
import cn.sifasuo.vault.QuickVault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrolment, loss, new keys and the county's hand-over, each by command line. */
class EnrolCommandsTest {

  private static final String PASSWORD = "yanshi-2026";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:42:07Z"), ZoneId.of("Asia/Shanghai"));
  private static final Pattern FINGERPRINT = Pattern.compile("指纹：([0-9 ]{39})");

  @TempDir Path folder;

  private final ProgramFolder program = ProgramFolder.find();
  private final DeskOpening opening =
      new DeskOpening(program, QuickVault.SETTINGS, CLOCK, name -> PASSWORD);
  private final DeskSetup setup = new DeskSetup(program, opening, QuickVault.SETTINGS, CLOCK);
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void twoDesks() {
    make("township", DataFolder.DeskKind.TOWNSHIP, "990201101", "双塘镇司法所", "990201");
    make("county", DataFolder.DeskKind.COUNTY, "990201", "示范县司法局", null);
  }

  private void make(
      String folder, DataFolder.DeskKind kind, String code, String name, @Nullable String parent) {
    setup.make(
        new DataFolder(this.folder.resolve(folder)),
        new DataFolder.DeskInfo(kind, code, name, parent),
        "zhoumin",
        "周敏",
        PASSWORD.toCharArray());
  }

  private int run(String desk, String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("--data", folder.resolve(desk).toString()));
    all.addAll(List.of(words));
    Surroundings around =
        new Surroundings(
            QuickVault.SETTINGS,
            CLOCK,
            name -> PASSWORD,
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            act -> {});
    String temporary = System.getProperty("java.io.tmpdir");
    try {
      return Main.run(all.toArray(String[]::new), around);
    } finally {
      System.setProperty("java.io.tmpdir", temporary); // the desk's is gone with the test
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String fingerprint() {
    Matcher said = FINGERPRINT.matcher(out.toString());
    assertThat(said.find()).as(out + "\n" + err).isTrue();
    return said.group(1);
  }

  private void enrol(String... request) {
    List<String> words = new ArrayList<>(List.of("enrol", "request", "--out", file("request.p7s")));
    words.addAll(List.of(request));
    assertThat(run("township", words.toArray(String[]::new))).as(err.toString()).isZero();
    String own = fingerprint();
    assertThat(run("county", "enrol", "accept", file("request.p7s"), "--fingerprint", own))
        .as(err.toString())
        .isZero();
    String county = fingerprint();
    String certificate = file("SFE-990201101-certificate.p7s");
    assertThat(run("township", "enrol", "install", certificate, "--fingerprint", county))
        .as(err.toString())
        .isZero();
    Path.of(certificate).toFile().delete();
    folder.resolve("request.p7s").toFile().delete();
  }

  @Test
  void aLostComputerIsRevokedAndTheOfficeGoesOnWithNewKeys() {
    enrol();
    assertThat(run("county", "enrol", "offices")).isZero();
    assertThat(out.toString()).contains("990201101\t双塘镇司法所\t证书至 2031-");

    String[] revoke = {
      "enrol", "revoke", "990201101", "--since", "2026-11-20", "--reason", "办公电脑被盗"
    };
    assertThat(run("county", revoke)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("已吊销 990201101 的 1 份证书");
    assertThat(run("county", "enrol", "offices")).isZero();
    assertThat(out.toString()).contains("已吊销，自 2026-11-20 起");
    assertThat(run("county", revoke)).isEqualTo(2);
    assertThat(err.toString()).contains("C-311", "没有有效的证书可以吊销");

    assertThat(run("township", "enrol", "request", "--out", file("old.p7s"))).isZero();
    String old = fingerprint();
    assertThat(run("county", "enrol", "accept", file("old.p7s"), "--fingerprint", old))
        .isEqualTo(3);
    assertThat(err.toString()).contains("X-114", "已经吊销的密钥");

    enrol("--new-keys");
    assertThat(run("county", "--json", "enrol", "offices")).isZero();
    assertThat(out.toString()).contains("\"revoked\":\"\"");
  }

  @Test
  void theCountyHandsOverWithoutATelephoneCall() {
    enrol();
    String next = file("successor.p7s");
    assertThat(run("county", "enrol", "successor", "--out", next)).as(err.toString()).isZero();
    String fingerprint = fingerprint();
    assertThat(run("township", "verify", next)).isZero();
    assertThat(out.toString()).contains("县局换钥文件", "990201");
    assertThat(run("township", "enrol", "install", next)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("已装入 示范县司法局 的新密钥", fingerprint);
  }

  @Test
  void theWordsAreTakenInPlaceOfTheDigitsAndStandOnThePaper() throws Exception {
    assertThat(run("township", "enrol", "request", "--out", file("request.p7s")))
        .as(err.toString())
        .isZero();
    String words = said("或念这 14 个词：(.+)");
    assertThat(words.split(" ")).hasSize(14);
    assertThat(PdfWords.of(Files.readAllBytes(folder.resolve("request.pdf"))).replaceAll("\\s", ""))
        .contains(words.substring(0, 2), "双塘镇司法所", fingerprint().substring(0, 4));

    String other = words.substring(3) + " " + words.substring(0, 2);
    assertThat(run("county", "enrol", "accept", file("request.p7s"), "--fingerprint", other))
        .isEqualTo(3);
    assertThat(err.toString()).contains("X-113");
    assertThat(run("county", "enrol", "accept", file("request.p7s"), "--fingerprint", words))
        .as(err.toString())
        .isZero();
    String county = said("或念这 14 个词：(.+)").replace(" ", "，");
    String certificate = file("SFE-990201101-certificate.p7s");
    assertThat(run("township", "enrol", "install", certificate, "--fingerprint", county))
        .as(err.toString())
        .isZero();
  }

  private String said(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(out.toString());
    assertThat(found.find()).as(out + "\n" + err).isTrue();
    return found.group(1).strip();
  }

  @Test
  void theUploadFolderIsSetAndTakenAway() throws Exception {
    String portal = Files.createDirectory(folder.resolve("portal")).toString();
    assertThat(run("township", "bundle", "upload-folder")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("没有设置上传文件夹");
    assertThat(run("township", "bundle", "upload-folder", portal)).as(err.toString()).isZero();
    assertThat(run("township", "bundle", "upload-folder")).isZero();
    assertThat(out.toString()).contains("另存一份到", portal);
    assertThat(run("township", "bundle", "upload-folder", file("no such folder"))).isEqualTo(5);
    assertThat(err.toString()).contains("X-503");
    assertThat(run("township", "bundle", "upload-folder", portal, "--none")).isEqualTo(2);
    assertThat(run("township", "bundle", "upload-folder", "--none")).isZero();
    assertThat(out.toString()).contains("没有设置上传文件夹");
  }
}
