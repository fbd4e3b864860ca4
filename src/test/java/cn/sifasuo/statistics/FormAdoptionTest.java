package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.FORM_ADOPTION;
import static cn.sifasuo.vault.schema.Tables.FORM_PACKAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Form sets taken in, and put in force from a month on. */
class FormAdoptionTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Period JUNE_2026 = Period.month(2026, 6);
  private static final Period JULY_2026 = Period.month(2026, 7);

  private final TestLedger ledger = new TestLedger();
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-09-02T02:00:00Z"), ZoneOffset.ofHours(8));
  private final FormSetDesk desk = new FormSetDesk(ledger, clock);

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  /** The list of 2021 with e-commerce under 消费, as some counties count it. */
  private static FormFolder revised() {
    return revised("2026-18", "valid_from = \"2026-07-01\"");
  }

  private static FormFolder revised(String version, String validity) {
    return FormSetDesk.m1(
        Map.of(
            "L18-2026.toml",
            FormSetDesk.list("L18-2021.toml")
                .replace("version = \"2021-18\"", "version = \"" + version + "\"")
                .replace("label = \"2021年版18类\"", "label = \"2026年版18类\"")
                .replace("valid_from = \"2021-01-01\"", validity)));
  }

  private void refused(String code, Session session, FormAdoption.Request request) {
    assertThatThrownBy(() -> desk.adoption.adopt(session, request))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.sentence()).endsWith("。");
            });
    assertThat(ledger.database.<Integer>read(ctx -> ctx.fetchCount(FORM_ADOPTION))).isZero();
  }

  private void refused(String code, FormAdoption.Request request) {
    refused(code, FormSetDesk.DIRECTOR, request);
  }

  private String versionOf(Period period) {
    return ledger.packages.version("M1", period).id();
  }

  @Test
  void 装入的表式在启用以前什么也不改变() {
    String before = versionOf(JULY_2026);
    KeptPackage kept = desk.keep(revised());
    assertThat(kept.version()).isEqualTo("2026-18");
    assertThat(versionOf(JULY_2026)).isEqualTo(before);
    assertThat(ledger.packages.form("M1").version("2026-18")).isPresent();
    assertThat(desk.library.editions(FormSetDesk.CLERK))
        .anySatisfy(e -> {
          assertThat(e.version()).isEqualTo("2026-18");
          assertThat(e.state()).isEqualTo(FormEdition.State.NOT_USED);
          assertThat(e.signer()).isEqualTo("测试县司法局");
        });
  }

  @Test
  void 启用马上生效_重新打开也一样() {
    desk.keep(revised());
    Adoption adopted = desk.adopt("2026-18", JULY);

    assertThat(versionOf(JUNE_2026)).isEqualTo("2021-18");
    assertThat(versionOf(JULY_2026)).isEqualTo("2026-18");
    assertThat(versionOf(Period.half(2026, 1))).isEqualTo("2021-18");
    assertThat(versionOf(Period.year(2026))).isEqualTo("2026-18");
    assertThat(ledger.packages.form("M1").version("2021-18").orElseThrow().validTo())
        .isEqualTo(LocalDate.of(2026, 6, 30));

    FormPackages again =
        new FormPackages(
            ProgramForms.load(Path.of("reports/forms"), ledger.views), ledger.database);
    assertThat(again.version("M1", JULY_2026).id()).isEqualTo("2026-18");
    assertThat(again.version("M1", JUNE_2026).id()).isEqualTo("2021-18");

    List<FormEdition> editions = desk.library.editions(FormSetDesk.DIRECTOR);
    assertThat(editions.getFirst().version()).isEqualTo("2026-18");
    assertThat(editions.getFirst().state()).isEqualTo(FormEdition.State.IN_FORCE);
    assertThat(editions.getFirst().adopted()).isEqualTo(adopted);
    assertThat(editions.get(1).state()).isEqualTo(FormEdition.State.PAST);
    assertThat(editions.get(1).span()).isEqualTo("2021-01-01 至 2026-06-30");
  }

  @Test
  void 启用和装入都记在操作日志里() {
    desk.keep(revised());
    desk.adopt("2026-18", JULY);
    assertThat(
            ledger.database.<List<String>>read(ctx ->
                ctx.select(AUDIT_ENTRY.ACT)
                    .from(AUDIT_ENTRY)
                    .orderBy(AUDIT_ENTRY.SEQ)
                    .fetch(AUDIT_ENTRY.ACT)))
        .containsExactly("import-form", "adopt-form");
    assertThat(ledger.database.read(desk.audit::firstBroken)).isEmpty();
    assertThat(
            ledger.database.<String>read(
                ctx -> ctx.selectFrom(FORM_ADOPTION).fetchSingle(FORM_ADOPTION.APPROVED_BY)))
        .isEqualTo("测试所长");
  }

  @Test
  void 不合条件的启用都有一句话() {
    desk.keep(revised());
    refused("G-301", FormSetDesk.CLERK, FormSetDesk.request("2026-18", JULY));
    refused("S-721", FormSetDesk.request("2099", JULY));
    refused("S-722", FormSetDesk.request("2026-18", LocalDate.of(2026, 7, 2)));
    refused("S-727", FormSetDesk.request("2026-18", LocalDate.of(2026, 6, 1)));
    refused("S-728", FormSetDesk.request("2021-18", JULY));
    refused("S-724", new FormAdoption.Request("M1", "2026-18", JULY, "测试所长", " 测试所长 ", "理由"));
    refused("S-724", new FormAdoption.Request("M1", "2026-18", JULY, "测试业务员", " ", "理由"));
    refused("S-725", new FormAdoption.Request("M1", "2026-18", JULY, "测试业务员", "测试所长", " "));
  }

  @Test
  void 过了自己的有效期不能启用() {
    desk.keep(revised("2026-18", "valid_to = \"2026-08-31\""));
    refused("S-727", FormSetDesk.request("2026-18", LocalDate.of(2026, 9, 1)));
  }

  @Test
  void 有错误的表式装得进来_启用不了() {
    FormFolder faulty =
        FormSetDesk.m1(
            Map.of(
                "L18-2026.toml",
                revised()
                    .text("L18-2026.toml")
                    .replace("dispute_type = 'NEIGHBOUR'", "dispute_type = 'NEIGHBOR'")));
    desk.keep(faulty);
    refused("S-726", FormSetDesk.request("2026-18", JULY));
  }

  @Test
  void 已经锁定的月份和它以后的都不换版本() {
    desk.keep(revised());
    desk.close("M1", JULY_2026);
    refused("S-723", FormSetDesk.request("2026-18", JULY));
    // August is open, but a year around it must not be closed either
    assertThat(desk.adopt("2026-18", LocalDate.of(2026, 8, 1))).isNotNull();
    assertThat(versionOf(JULY_2026)).isEqualTo("2021-18");
    assertThat(versionOf(Period.month(2026, 8))).isEqualTo("2026-18");
  }

  @Test
  void 锁定的季度里不能换版本() {
    desk.keep(revised());
    desk.close("M1", Period.cumulative(2026, 8));
    refused("S-723", FormSetDesk.request("2026-18", JULY));
    refused("S-723", FormSetDesk.request("2026-18", LocalDate.of(2026, 8, 1)));
    assertThat(desk.adopt("2026-18", LocalDate.of(2026, 9, 1))).isNotNull();
  }

  @Test
  void 同一天的新决定代替旧决定_也能换回程序自带的() {
    desk.keep(revised());
    desk.adopt("2026-18", JULY);
    desk.adopt("2021-18", LocalDate.of(2026, 9, 1));
    assertThat(versionOf(Period.month(2026, 8))).isEqualTo("2026-18");
    assertThat(versionOf(Period.month(2026, 9))).isEqualTo("2021-18");
    desk.adopt("2021-18", JULY);
    assertThat(versionOf(JULY_2026)).isEqualTo("2021-18");
    assertThat(versionOf(Period.month(2026, 9))).isEqualTo("2021-18");
    assertThat(ledger.packages.version("M1", Period.year(2026)).parts()).isEmpty();
  }

  @Test
  void 同一个版本号不能有两种内容() {
    desk.keep(revised());
    assertThat(desk.keep(revised()).importedAt()).isNotNull();
    assertThat(ledger.database.<Integer>read(ctx -> ctx.fetchCount(FORM_PACKAGE))).isEqualTo(1);
    for (FormFolder other :
        List.of(
            revised("2026-18", "valid_from = \"2026-08-01\""),
            revised("2021-18", "valid_from = \"2026-08-01\""))) {
      assertThatThrownBy(() -> desk.keep(other))
          .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-729"));
    }
    assertThatThrownBy(
            () -> desk.library.keep(FormSetDesk.CLERK, revised(), FormSetDesk.COUNTY, new byte[0]))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("G-301"));
  }

  @Test
  void 版本号和代号要能写进文件名() {
    assertThatThrownBy(() -> desk.keep(revised("二〇二六", "valid_from = \"2026-07-01\"")))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-101"));
  }

  @Test
  void 读不出的表式只挡住它管的月份() {
    desk.keep(revised());
    desk.adopt("2026-18", JULY);
    // as if a later program no longer had the column
    rewrite("difficulty in", "difficultly in");
    FormPackages again =
        new FormPackages(
            ProgramForms.load(Path.of("reports/forms"), ledger.views), ledger.database);
    assertThat(again.version("M1", JUNE_2026).id()).isEqualTo("2021-18");
    assertThatThrownBy(() -> again.version("M1", JULY_2026))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-102"));
    assertThat(
            FormSetDesk.library(ledger, again, desk.audit, clock)
                .editions(FormSetDesk.DIRECTOR)
                .getFirst()
                .state())
        .isEqualTo(FormEdition.State.UNREADABLE);
  }

  private void rewrite(String from, String to) {
    ledger.database.<Integer>write(ctx -> {
      KeptPackage kept = FormStore.find(ctx, "M1", "2026-18").orElseThrow();
      java.util.TreeMap<String, String> files = new java.util.TreeMap<>(kept.folder().files());
      files.compute("form.toml", (k, text) -> text.replace(from, to));
      FormFolder changed = new FormFolder("M1", files);
      return ctx.update(FORM_PACKAGE)
          .set(FORM_PACKAGE.CONTENT, changed.write())
          .set(FORM_PACKAGE.DIGEST, changed.digest())
          .execute();
    });
  }

  @Test
  void 数据库里被改动的表式不用() {
    desk.keep(revised());
    desk.adopt("2026-18", JULY);
    ledger.database.<Integer>write(ctx ->
        ctx.update(FORM_PACKAGE)
            .set(FORM_PACKAGE.CONTENT, revised().write().replace("NEIGHBOUR", "CONTRACT"))
            .execute());
    FormPackages again =
        new FormPackages(
            ProgramForms.load(Path.of("reports/forms"), ledger.views), ledger.database);
    assertThat(again.version("M1", JUNE_2026).id()).isEqualTo("2021-18");
    assertThatThrownBy(() -> again.version("M1", JULY_2026))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-402"));
  }

  @Test
  void 程序以后自带了同一版本_仍从决定的那天起用() throws Exception {
    desk.keep(revised());
    desk.adopt("2026-18", LocalDate.of(2026, 8, 1));
    FormFolder updated =
        FormSetDesk.m1(
            Map.of(
                "L18-2021.toml",
                FormSetDesk.list("L18-2021.toml")
                    .replace(
                        "valid_from = \"2021-01-01\"",
                        "valid_from = \"2021-01-01\"\nvalid_to = \"2026-06-30\""),
                "L18-2026.toml",
                revised().text("L18-2026.toml")));
    Path program =
        FormSetDesk.programFolder(java.nio.file.Files.createTempDirectory("forms"), updated);
    FormPackages again =
        new FormPackages(ProgramForms.load(program, ledger.views), ledger.database);
    assertThat(again.version("M1", Period.month(2026, 8)).id()).isEqualTo("2026-18");
    assertThat(again.version("M1", JULY_2026).id()).isEqualTo("2021-18");
    assertThat(again.version("M1", Period.year(2027)).id()).isEqualTo("2026-18");
  }

  @Test
  void 程序没有的表式启用后才有() {
    FormFolder made = FormFolder.of(Path.of("src/test/resources/forms/T12"));
    desk.keep(made);
    assertThat(ledger.packages.codes(Period.month(LocalDate.of(2017, 1, 1)))).doesNotContain("T12");
    desk.adoption.adopt(
        FormSetDesk.DIRECTOR,
        new FormAdoption.Request("T12", "2026-1", JULY, "测试业务员", "测试所长", "试用"));
    assertThat(ledger.packages.codes(Period.month(LocalDate.of(2017, 1, 1)))).contains("M1", "T12");
    assertThat(ledger.packages.version("T12", JULY_2026).title()).isEqualTo("民间纠纷分类情况表");
    assertThatThrownBy(() -> ledger.packages.version("T12", JUNE_2026))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-105"));
  }
}
