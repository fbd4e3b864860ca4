package cn.sifasuo.statistics.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormPackage;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTemplatesTest {

  private static final Path SHIPPED = Path.of("reports/summaries");
  private static final Pattern CELLS =
      Pattern.compile("([A-Z][\\w-]*)\\.(\\w+)(?:\\.\\.(\\w+))?(?:/(\\w+))?(?=[:?!}])");

  @TempDir private Path folder;

  @Test
  void 随程序带两种模板_月报季报用小结_年报半年报用汇报() {
    SummaryTemplates templates = SummaryTemplates.load(SHIPPED);

    assertThat(templates.usual(Period.month(2026, 8)).id()).isEqualTo("monthly");
    assertThat(templates.usual(Period.quarter(2026, 3)).name()).isEqualTo("工作小结");
    assertThat(templates.usual(Period.year(2026)).id()).isEqualTo("yearly");
    assertThat(templates.all())
        .allSatisfy(t ->
            assertThat(t.blocks().getLast().prompts()).as(t.id()).hasSize(1).first().isNotNull());
    refused("S-601", () -> templates.usual(Period.cumulative(2026, 8)));
    refused("S-601", () -> templates.of("weekly", Period.year(2026)));
    refused("S-601", () -> templates.of("monthly", Period.year(2026)));
  }

  /**
   * Every cell of a form the program has is a cell of that form: a slip would silence a sentence.
   */
  @Test
  void 模板里的每一栏报表里都有() throws Exception {
    FormPackages forms =
        FormPackages.load(
            Path.of("reports/forms"), new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables()));
    int looked = 0;
    for (String id : List.of("monthly", "yearly")) {
      Matcher m = CELLS.matcher(Files.readString(SHIPPED.resolve(id).resolve("template.toml")));
      while (m.find()) {
        var form = forms.find(m.group(1));
        for (int g = 2; g <= 4 && form.isPresent(); g++) {
          if (m.group(g) != null) {
            assertThat(known(form.get(), m.group(g))).as(id + " " + m.group()).isTrue();
            looked++;
          }
        }
      }
    }
    assertThat(looked).isGreaterThan(60);
  }

  private static boolean known(FormPackage form, String id) {
    return form.versions().stream()
        .anyMatch(v -> v.column(id).isPresent() || v.rate(id).isPresent());
  }

  @Test
  void 写错的占位符不载入并指出是哪一处() throws Exception {
    refusedText("S-610", "{M1.01:月比}", "{M1.01:月比}");
    refusedText("S-610", "{M1.20..37/01}", "{M1.20..37/01}");
    refusedText("S-610", "{M1.01", "{M1.01");
    refusedText("S-610", "[M1.01?没有右括号", "[M1.01?");
    refusedText("S-610", "多出来}", "}");
    refusedText("S-610", "另一张表{LA-1.LA02}", "LA-1");
    refusedText("S-610", "调解约{M1.01}", "{M1.01}");
    refusedText("S-610", "调解{M1.01}余", "{M1.01}");
    refusedText("S-101", "好的\"]\ncolour = [\"红", "colour");
  }

  @Test
  void 方括号里缺数字的话整段不要() {
    SummaryFigures figures =
        MadeForms.figures(
            new MadeForms().cell("01", "总数", "件", "7").cell("04", "疑难", "件", "0"),
            new MadeForms(),
            new MadeForms());

    assertThat(said(figures, "共{M1.01}[，{M1.01:同比}]。[M1.04?疑难{M1.04}。][M1.04!没有疑难。]"))
        .isEqualTo("共7件。没有疑难。");
    assertThat(said(figures, "[外{M1.01}[内{M1.99}]。]")).isEqualTo("外7件。");
    assertThat(said(figures, "[M1.99?有。][M1.99!无。]共{M1.01}。")).isEqualTo("共7件。");
    assertThat(said(figures, "没有的栏{M1.99}。")).isEmpty();
    assertThat(said(figures, "[M1.04?有。]")).isEmpty();
  }

  private static String said(SummaryFigures figures, String text) {
    return Composition.paragraph(
            SummaryParagraph.Kind.BODY, PhraseReader.read(text), figures, java.util.Map.of())
        .map(SummaryParagraph::text)
        .orElse("");
  }

  private void refusedText(String code, String text, String named) throws Exception {
    Path one = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        one.resolve("template.toml"),
        """
        id = "mine"
        name = "我的"
        periods = ["MONTH"]
        title = "题"
        addressee = "某局："
        [[block]]
        heading = "一"
        form = "M1"
        text = ["%s"]
        """
            .formatted(text));
    assertThatThrownBy(() -> SummaryTemplates.load(folder))
        .as(text)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.sentence()).contains("mine/template.toml", named);
            });
  }

  private static void refused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
