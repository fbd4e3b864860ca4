package cn.sifasuo.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A slip of the pen in a template is told with its file, its line and its key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTemplatesTest {

  private static final String HEAD =
      """
      code = "T1"
      name = "走访记录"
      of = "dispute_case"
      rows = "follow_up"
      number = ""
      """;
  private static final String BLOCK =
      """

      [[block]]
      kind = "text"
      text = "{row.situation}"
      """;

  private final PaperBench bench = new PaperBench();

  @TempDir Path place;
  private int folders;

  @AfterAll
  void close() throws Exception {
    bench.close();
  }

  private Path folder(String text) {
    return PaperBench.template(place.resolve("t" + ++folders), "T1", text);
  }

  private String refused(String text) {
    Failure failure = catchThrowableOfType(Failure.class, () -> bench.load(folder(text)));
    assertThat(failure).as(text).isNotNull();
    assertThat(failure.code()).isEqualTo("D-101");
    return failure.sentence();
  }

  @Test
  void everyShippedTemplateOfMediationLoads() {
    assertThat(bench.load(PaperBench.SHIPPED).codes(bench.desk.cases))
        .contains("D03", "D04", "D07", "D08", "D10");
  }

  @Test
  void aWholeTemplateLoads() {
    assertThat(bench.load(folder(HEAD + BLOCK)).count()).isEqualTo(1);
  }

  @Test
  void anUnknownFieldIsToldWithItsLine() {
    assertThat(refused(HEAD + BLOCK + BLOCK.replace("situation", "situaton")))
        .contains("mediation/T1.toml 第 13 行“text”")
        .contains("“situaton”不是 follow_up 的字段");
    assertThat(refused(HEAD.replace("number = \"\"", "number = \"{case_number}\"") + BLOCK))
        .contains("第 5 行“number”", "case_number");
  }

  @Test
  void whatNobodyAskedForIsRefused() {
    assertThat(refused("colour = \"red\"\n" + HEAD + BLOCK)).contains("第 1 行“colour”", "没有这一项");
    assertThat(refused(HEAD + BLOCK + "size = 3\n")).contains("第 10 行“size”");
  }

  @Test
  void whatIsMissingOrOfAnotherKindIsRefused() {
    assertThat(refused(HEAD)).contains("“block”", "缺少这一项");
    assertThat(refused(HEAD.replace("number = \"\"\n", "") + BLOCK)).contains("“number”");
    assertThat(refused("from = \"2020-7-1\"\n" + HEAD + BLOCK)).contains("第 1 行“from”", "不是日期");
    assertThat(refused("issuer = \"TOWN\"\n" + HEAD + BLOCK)).contains("“issuer”", "COUNTY");
    assertThat(refused("neutral = \"yes\"\n" + HEAD + BLOCK)).contains("“neutral”");
    assertThat(refused(HEAD + "not toml" + BLOCK)).contains("T1.toml");
  }

  @Test
  void codesTypesRowsAndFoldersMustFit() {
    assertThat(refused(HEAD.replace("T1", "T2") + BLOCK)).contains("第 1 行“code”");
    assertThat(refused(HEAD.replace("dispute_case", "party") + BLOCK)).contains("“of”");
    assertThat(refused(HEAD.replace("follow_up", "visit") + BLOCK)).contains("第 4 行“rows”");
  }

  @Test
  void conditionsNameFieldsAndCodesThereAre() {
    assertThat(refused("when = [\"row.visit_mode = FAX\"]\n" + HEAD + BLOCK)).contains("FAX");
    assertThat(refused("when = [\"row.vist_mode present\"]\n" + HEAD + BLOCK))
        .contains("vist_mode");
    assertThat(refused("when = [\"committee_id.kind = VILLAGE\"]\n" + HEAD + BLOCK))
        .contains("“when”", "只能看本条记录");
    assertThat(refused("when = [\"perhaps\"]\n" + HEAD + BLOCK)).contains("看不懂条件");
  }

  @Test
  void textsHaveTheirBracketsAndFormatsThatFit() {
    assertThat(refused(HEAD + BLOCK.replace("{row.situation}", "{row.situation")))
        .contains("括号不成对");
    assertThat(refused(HEAD + BLOCK.replace("{row.situation}", "[{row.situation}")))
        .contains("括号不成对");
    assertThat(refused(HEAD + BLOCK.replace("{row.situation}", "{row.situation:age}")))
        .contains("写法“age”");
    assertThat(refused(HEAD + BLOCK.replace("{row.situation}", "{row.situation:grey}")))
        .contains("写法“grey”");
    assertThat(refused(HEAD + BLOCK.replace("{row.situation}", "{each.name}"))).contains("each");
    assertThat(refused(HEAD.replace("rows = \"follow_up\"\n", "") + BLOCK)).contains("没有写 rows");
    assertThat(refused(HEAD + BLOCK.replace("{row.situation}", "{term}"))).contains("term");
    assertThat(refused(HEAD + BLOCK.replace("{row.situation}", "{party[side=THIRD].name}")))
        .contains("THIRD");
  }

  @Test
  void aSlipThatNamesNothingMayNotNameAnything() {
    String slip = HEAD.replace("number = \"\"\n", "neutral = true\n");
    assertThat(bench.load(folder(slip + BLOCK)).count()).isEqualTo(1);
    assertThat(refused(slip + "term = \"社区矫正人员\"\n" + BLOCK)).contains("“neutral”");
    assertThat(refused(slip.replace("走访记录", "{case_name}") + BLOCK)).contains("“name”");
  }

  @Test
  void whatPapersHaveInCommonIsReadFromItsOwnFile() throws IOException {
    String using = HEAD + "\n[[block]]\nkind = \"shared\"\nname = \"end\"\n";
    assertThat(refused(using)).contains("“name”", "shared/end.toml");

    Path folder = folder(using);
    Path shared = Files.createDirectories(folder.resolve("mediation/shared")).resolve("end.toml");
    Files.writeString(shared, BLOCK.replace("situation", "situaton"));
    Failure failure = catchThrowableOfType(Failure.class, () -> bench.load(folder));
    assertThat(failure.sentence()).contains("mediation/shared/end.toml", "situaton");
    Files.writeString(shared, BLOCK + "\n[[block]]\nkind = \"shared\"\nname = \"end\"\n");
    assertThat(catchThrowableOfType(Failure.class, () -> bench.load(folder)).sentence())
        .contains("mediation/shared/end.toml", "不能再用共用的块");
    Files.writeString(shared, BLOCK);
    assertThat(bench.load(folder).count()).isEqualTo(1);
  }

  @Test
  void onlyAPaperOfTheCountyMayBeTheOfficesAtTimes() {
    String at = "office_when = [\"row.visit_mode = HOME\"]\n";
    assertThat(refused(at + HEAD + BLOCK)).contains("“office_when”");
    assertThat(bench.load(folder("issuer = \"COUNTY\"\n" + at + HEAD + BLOCK)).count())
        .isEqualTo(1);
  }

  @Test
  void daysAloneBeginAndAreOver() {
    assertThat(bench.load(folder("when = [\"row.visited_on not over\"]\n" + HEAD + BLOCK)).count())
        .isEqualTo(1);
    assertThat(refused("when = [\"row.visit_mode begun\"]\n" + HEAD + BLOCK)).contains("日期字段");
  }
}
