package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormPackagesTest {

  private static final Path FORMS = Path.of("reports/forms");

  @TempDir Path copy;

  private final FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());

  @BeforeEach
  void copyForms() throws IOException {
    Files.createDirectories(copy.resolve("M1"));
    try (var files = Files.list(FORMS.resolve("M1"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve("M1").resolve(file.getFileName().toString()));
      }
    }
  }

  private FormPackages load() {
    return FormPackages.load(copy, views);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = copy.resolve("M1").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(Pattern.quote(from), to.replace("$", "\\$")));
  }

  private void refusedWith(String code, String... words) {
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.sentence()).contains(words);
            });
  }

  @Test
  void theListOfDisputeTypesIsChosenByTheEndOfThePeriod() {
    FormPackages packages = load();
    assertThat(packages.version("M1", Period.month(2016, 12)).id()).isEqualTo("2016-15");
    assertThat(packages.version("M1", Period.month(2017, 1)).id()).isEqualTo("2017-18");
    assertThat(packages.version("M1", Period.year(2020)).id()).isEqualTo("2017-18");
    assertThat(packages.version("M1", Period.quarter(2021, 1)).id()).isEqualTo("2021-18");
    assertThat(packages.version("M1", Period.cumulative(2026, 8)).id()).isEqualTo("2021-18");
  }

  @Test
  void theColumnsAreThoseOfTheFormInOrder() {
    FormPackage m1 = load().form("M1");
    for (FormVersion version : m1.versions()) {
      List<String> ids = version.columns().stream().map(FormColumn::id).toList();
      assertThat(ids).isEqualTo(List.copyOf(new TreeSet<>(ids)));
      assertThat(ids).hasSize(version.id().equals("2016-15") ? 54 : 57).startsWith("01");
      assertThat(version.columns())
          .allSatisfy(c -> {
            assertThat(c.definition()).endsWith("。");
            assertThat(c.where()).isNotEmpty();
          });
    }
    assertThat(m1.version("2017-18").orElseThrow().column("29").orElseThrow().label())
        .isEqualTo("拖欠农民工工资纠纷");
    assertThat(m1.version("2016-15").orElseThrow().column("34").orElseThrow().label())
        .isEqualTo("其他");
  }

  @Test
  void otherIsWhatTheListDoesNotName() {
    for (FormVersion version : load().form("M1").versions()) {
      List<FormColumn> types =
          version.columns().stream().filter(c -> c.group().equals(List.of("案件分类"))).toList();
      TreeSet<String> named = new TreeSet<>();
      types.subList(0, types.size() - 1).forEach(c -> named.addAll(codes(c)));
      assertThat(new TreeSet<>(codes(types.getLast()))).isEqualTo(named);
    }
  }

  private static List<String> codes(FormColumn column) {
    return Pattern.compile("'([A-Z_]+)'")
        .matcher(column.where().getLast().sql())
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  @Test
  void aConditionThatIsNotAllowedNamesFormCellAndCondition() throws IOException {
    change(
        "form.toml",
        "difficulty in ('MAJOR', 'HARD')",
        "difficulty in (select code from code_item)");
    refusedWith("S-102", "M1", "04", "select code from code_item");
  }

  @Test
  void aConditionOnAnotherTableIsRefused() throws IOException {
    change("L18-2017.toml", "dispute_type = 'NEIGHBOUR'", "party.name = 'NEIGHBOUR'");
    refusedWith("S-102", "M1", "21", "party.name");
  }

  @Test
  void aCheckOfAMissingCellIsRefusedUnlessTheFormSaysSkip() throws IOException {
    change("form.toml", "sum(20..37) = 01", "sum(20..36) + 37 = 01");
    refusedWith("S-103", "E05", "37");
    change(
        "form.toml", "sum(20..36) + 37 = 01\"", "sum(20..36) + 37 = 01\"\nif_missing = \"skip\"");
    FormPackage m1 = load().form("M1");
    assertThat(m1.version("2016-15").orElseThrow().checks()).noneMatch(c -> c.id().equals("E05"));
    assertThat(m1.version("2017-18").orElseThrow().checks()).anyMatch(c -> c.id().equals("E05"));
  }

  @Test
  void aCheckThatCannotBeReadIsRefused() throws IOException {
    change("form.toml", "12+13+14 = 01", "12+13+14 == 01");
    refusedWith("S-103", "E03");
  }

  @Test
  void aSlipOfThePenIsRefusedWithItsPlace() throws IOException {
    change("form.toml", "included = \"本期内调解成功", "inclded = \"本期内调解成功");
    refusedWith("S-101", "column[01]", "included");
  }

  @Test
  void aKeyNobodyKnowsIsRefused() throws IOException {
    change("form.toml", "stub = \"单位\"", "stub = \"单位\"\ncolour = \"red\"");
    refusedWith("S-101", "colour");
  }

  @Test
  void aFileThatIsNoTomlIsRefused() throws IOException {
    change("form.toml", "[[row]]", "[[row");
    refusedWith("S-101", "form.toml");
  }

  @Test
  void overlappingVersionsAreRefused() throws IOException {
    change("L18-2021.toml", "valid_from = \"2021-01-01\"", "valid_from = \"2020-07-01\"");
    refusedWith("S-101", "2021-18");
  }

  @Test
  void aSumOfWordsIsRefused() throws IOException {
    change("form.toml", "sum(involved_persons)", "sum(outcome)");
    refusedWith("S-101", "measure");
  }

  @Test
  void anUnknownFormSaysWhichThereAre() {
    assertThatThrownBy(() -> load().form("M9"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.sentence()).contains("M9", "M1"));
  }
}
