package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ui.Look;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.Vault;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A data folder without a desk: the wizard, and the demonstration beside it. */
class FirstStartTest extends WindowTest {

  private static final String OFFICE = "示范县司法局双塘镇（经济技术开发区）司法所";
  private static final String GOOD = "春风 2026 秋月 柳林";
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{6}-){4}[0-9A-Z]{6}");

  private int starts;

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("start-" + starts));
  }

  @Override
  protected javafx.scene.Parent pane() {
    starts++;
    opening.prepare(folder());
    return super.pane();
  }

  private void beginWizard() {
    clickOn("建立工作台");
    inTime(() -> there("#first-start"));
  }

  private void type(String field, String text) {
    onScreen(() -> {
      ((TextField) stage.getScene().getRoot().lookup(field)).setText(text);
      return true;
    });
  }

  private String step() {
    return text("#start-step");
  }

  private List<String> said() {
    return onScreen(() ->
        stage.getScene().getRoot().lookupAll("#first-start .text-bad").stream()
            .filter(n -> n instanceof Labeled l && l.isVisible() && !l.getText().isEmpty())
            .map(n -> ((Labeled) n).getText())
            .toList());
  }

  private void office() {
    type("#start-name", OFFICE);
    type("#start-code", "990201101");
    click("#start-next");
  }

  private void director() {
    clickOn("#start-director").write("王喆");
    keys(KeyCode.TAB);
    inTime(() ->
        ((TextField) stage.getScene().getRoot().lookup("#start-sign-in"))
            .getText()
            .equals("wangzhe"));
    type("#start-director", "𬱖喆〇");
    clickOn("#new-password").write(GOOD);
    clickOn("#new-password-again").write(GOOD);
    click("#start-next");
  }

  @Test
  void theWizardMakesADeskThatOpensWithThePrintedCode() throws Exception {
    Snapshots.saveBoth(stage.getScene(), theme, "first-start-ways");
    beginWizard();
    click("#start-next");
    assertThat(said()).containsExactly("请填写单位全称。", "司法所的区划代码是九位或十二位数字。");
    Snapshots.saveBoth(stage.getScene(), theme, "first-start-office");
    office();
    assertThat(step()).isEqualTo("负责人和口令");

    clickOn("#new-password").write("wangzhe1985");
    assertThat(text("#password-strength")).doesNotContain("很好");
    click("#start-next");
    assertThat(said()).contains("请填写姓名。").anySatisfy(s -> assertThat(s).contains("登录名"));
    onScreen(() -> {
      ((TextField) stage.getScene().getRoot().lookup("#new-password")).clear();
      return true;
    });
    director();
    assertThat(step()).isEqualTo("备份放在哪里");
    click("#start-back");
    Snapshots.saveBoth(stage.getScene(), theme, "first-start-director");
    click("#start-next"); // the password was given and is not asked for again
    assertThat(step()).isEqualTo("备份放在哪里");
    click("#start-backup");
    inTime(() ->
        stage.getScene().getRoot().lookupAll(".text-due").stream()
            .anyMatch(
                n -> n instanceof Labeled l && l.isVisible() && l.getText().contains("同一块盘")));
    Snapshots.saveBoth(stage.getScene(), theme, "first-start-backup");
    click("#start-next");

    assertThat(step()).isEqualTo("恢复码");
    assertThat(onScreen(() -> stage.getScene().getRoot().lookup("#start-make").isDisabled()))
        .isTrue();
    assertThat(
            onScreen(() -> ((CheckBox) stage.getScene().getRoot().lookup("#start-sealed")))
                .isDisabled())
        .isTrue();
    click("#start-print");
    inTime(() ->
        over() != null
            && over().getScene().getRoot().lookup("#print-page") instanceof ImageView v
            && v.getImage() != null);
    Snapshots.saveBoth(over().getScene(), theme, "first-start-sheet");
    click("#print-pdf");
    inTime(() -> there("#start-sealed") && !lookup("#start-sealed").query().isDisabled());
    clickOver("关闭预览");
    inTime(() -> over() == null);
    assertThat(Vault.exists(folder().vault())).isFalse();
    click("#start-sealed");
    Snapshots.saveBoth(stage.getScene(), theme, "first-start-recovery");
    click("#start-make");
    inTime(() -> there("#navigation"));

    assertThat(desk().info())
        .isEqualTo(
            new DataFolder.DeskInfo(DataFolder.DeskKind.TOWNSHIP, "990201101", OFFICE, "990201"));
    assertThat(desk().session().displayName()).isEqualTo("𬱖喆〇");
    assertThat(new Backups(desk()).folder()).hasValue(stick().toAbsolutePath());
    inTime(() -> there("#desk-page"));
    Snapshots.saveBoth(stage.getScene(), theme, "first-start-desk");
    assertThat(failures).isEmpty();

    String printed = code(stick().resolve(OFFICE + "恢复码.pdf"));
    assertThat(textsBelow(folder().root())).noneMatch(t -> t.contains(printed));
    desk().close();
    try (RecoveryCode code = RecoveryCode.parse(printed.toCharArray())) {
      Vault.open(folder().vault(), code, QuickVault.SETTINGS).close();
    }
  }

  private static String code(Path pdf) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      Matcher code = CODE.matcher(new PdfTextExtractor(reader).getTextFromPage(1));
      assertThat(code.find()).isTrue();
      return code.group();
    }
  }

  private static List<String> textsBelow(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.endsWith("lock"))
          .map(FirstStartTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aWizardThatIsLeftAsksAndWritesNothing() throws Exception {
    beginWizard();
    office();
    keys(KeyCode.ESCAPE);
    inTime(() -> over() != null);
    Snapshots.save(over().getScene(), "first-start-leave");
    clickOver("返回");
    assertThat(step()).isEqualTo("负责人和口令");
    click("#start-leave");
    inTime(() -> over() != null);
    clickOver("不建立了");
    inTime(() -> !there("#first-start"));
    assertThat(folder().info()).isEmpty();
    assertThat(Vault.exists(folder().vault())).isFalse();
    assertThat(textsBelow(folder().root())).noneMatch(t -> t.contains("双塘"));
  }

  /** A new computer, and the stick with the backups of the old one. */
  @Test
  void aBackupBecomesTheDeskOfThisComputer() {
    DataFolder old = new DataFolder(temporary.resolve("old-computer"));
    setup.make(
        old,
        new DataFolder.DeskInfo(DataFolder.DeskKind.TOWNSHIP, "990201101", "双塘镇司法所", "990201"),
        DIRECTOR,
        "周敏",
        PASSWORD.toCharArray());
    try (Desk desk = opening.open(old, DIRECTOR, PASSWORD.toCharArray())) {
      new Backups(desk).to(desk.session(), stick(), step -> {});
    }
    opening.prepare(folder());
    clickOn("从备份恢复…");
    inTime(() -> over() != null);
    assertThat(onScreen(this::overText)).contains("请用做备份那天的口令登录");
    clickOver("知道了");
    inTime(() -> there("#password"));
    Snapshots.save(stage.getScene(), "first-start-restored");
    signIn(DIRECTOR, PASSWORD);
    assertThat(desk().info().name()).isEqualTo("双塘镇司法所");
    assertThat(failures).isEmpty();
  }

  @Test
  void aCountyHasSixDigitsAndNothingAboveIt() {
    beginWizard();
    click("#start-kind-COUNTY");
    type("#start-name", "示范县司法局");
    type("#start-code", "990201101");
    click("#start-next");
    assertThat(said()).containsExactly("县局的区划代码是六位数字。");
    type("#start-code", "990201");
    click("#start-next");
    assertThat(step()).isEqualTo("负责人和口令");
  }

  @Test
  void theRecoveryCodeMayNotLieBesideTheLedger() {
    // the stick of this test is the data folder itself
    DataFolder inside = new DataFolder(stick());
    OutsideFolder picker = new OutsideFolder(new StickIn(inside.root()), inside.root(), dialogs);
    javafx.application.Platform.runLater(
        () -> assertThat(picker.save("另存为", "恢复码.pdf", List.of())).isEmpty());
    inTime(() -> over() != null);
    assertThat(onScreen(this::overText)).contains("不能放在台账自己的文件夹里");
    clickOver("知道了");
  }

  private record StickIn(Path place) implements cn.sifasuo.ui.FilePicker {
    @Override
    public java.util.Optional<Path> open(String title, List<Kind> kinds) {
      return java.util.Optional.empty();
    }

    @Override
    public java.util.Optional<Path> save(String title, String suggested, List<Kind> kinds) {
      return java.util.Optional.of(place.resolve("printed").resolve(suggested));
    }

    @Override
    public java.util.Optional<Path> folder(String title) {
      return java.util.Optional.empty();
    }
  }

  @Test
  void largeTypeStillFitsAndF1OpensTheManual() {
    onScreen(() -> {
      theme.scaleProperty().set(175);
      theme.lookProperty().set(Look.CONTRAST);
      return true;
    });
    beginWizard();
    Snapshots.save(stage.getScene(), "first-start-office-175-contrast");
    assertThat(
            onScreen(
                () -> stage.getScene().getRoot().lookup("#start-next").localToScene(0, 30).getY()))
        .isLessThan(Snapshots.HEIGHT);
    keys(KeyCode.F1);
    inTime(() -> over() != null);
    assertThat(((javafx.stage.Stage) over()).getTitle()).contains("第一次使用");
    onScreen(() -> {
      theme.scaleProperty().set(100);
      theme.lookProperty().set(Look.LIGHT);
      return true;
    });
    Snapshots.save(over().getScene(), "first-start-help");
  }

  @Test
  void theDemonstrationIsMarkedAndCanBeLeftForTheWizard() {
    clickOn("先用演示数据看看");
    inTime(() -> there("#wait") || there("#navigation"));
    if (there("#wait")) {
      Snapshots.saveBoth(stage.getScene(), theme, "demo-waiting");
    }
    inTime(() -> there("#navigation") || !failures.isEmpty());
    assertThat(failures).isEmpty();
    assertThat(onScreen(() -> stage.getTitle())).startsWith("【演示】");
    assertThat(desk().folder().root()).isEqualTo(folder().demo().resolve("township"));
    inTime(() -> there("#form-M1"));
    Snapshots.saveBoth(stage.getScene(), theme, "demo-desk");
    click("#leave-demo");
    inTime(() -> !there("#navigation"));
    assertThat(onScreen(() -> stage.getTitle())).isEqualTo("司法所工作台");
    assertThat(folder().info()).isEmpty();
    beginWizard();
    click("#start-leave");

    clickOn("先用演示数据看看"); // made once, opened again
    inTime(() -> there("#navigation"));
    assertThat(desk().lists).isNotNull();
    assertThat(onScreen(() -> stage.getTitle())).startsWith("【演示】");
  }
}
