package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEVEL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.CodeItem;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.statistics.ComputedForm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every code a file may hold has a line in CC-1, so that each part adds up to the stock: elsewhere
 * 务农, 危害国防利益 and 居住地变更 had none and nothing closed (domain/corrections.md §7.6 check 3).
 */
class CorrectionPartitionsTest {

  /** The letter of a part, and how many lines it has. */
  private static final Map<String, Integer> PARTS =
      Map.of("B", 5, "C", 11, "D", 2, "E", 4, "F", 3, "G", 5, "H", 3, "I", 5, "J", 4);

  private static final Period JUNE = Period.month(2026, 6);

  private final CorrectionsDesk desk = new CorrectionsDesk();
  private final FormYear forms = new FormYear(desk.database, desk.clerk.officeCode());
  private int people;

  @AfterEach
  void close() {
    desk.close();
  }

  private CaseBuilder somebody() {
    return desk.somebody().effective("2026-01-05");
  }

  private void saved(CaseBuilder of) {
    desk.saved(of.build(), Door.IMPORT);
    people++;
  }

  private List<String> codes(String list) {
    return desk.codes.items(list, day("2026-06-30")).stream().map(CodeItem::code).toList();
  }

  private static List<Integer> lines(ComputedForm form, String letter) {
    return IntStream.rangeClosed(1, PARTS.get(letter))
        .mapToObj(i -> form.cell(letter + i).orElseThrow().raw().intValueExact())
        .toList();
  }

  private void everyPartIsTheStock(Period period) {
    ComputedForm form = forms.form("CC-1", period);
    assertThat(form.cell("A4").orElseThrow().raw()).isEqualByComparingTo(String.valueOf(people));
    for (String letter : PARTS.keySet()) {
      assertThat(lines(form, letter).stream().mapToInt(Integer::intValue).sum())
          .as(letter)
          .isEqualTo(people);
    }
  }

  @Test
  void everyMainOffenceHasItsLine() {
    List<String> groups = codes("OFFENCE_GROUP");
    assertThat(groups).hasSize(11).contains("DEFENCE", "MILITARY");
    groups.forEach(group -> saved(somebody().offending(group)));
    assertThat(lines(forms.form("CC-1", JUNE), "C")).containsOnly(1);
    assertThat(forms.cell("CC-1", JUNE, "C7")).as("DEFENCE").isEqualTo(1);
    everyPartIsTheStock(JUNE);
  }

  /** The main one of several alone. */
  @Test
  void anotherOffenceIsInNoLine() {
    CaseBuilder one = somebody().offending("DEFENCE");
    saved(one.row(one.offence("诈骗罪", "ECONOMY", false)));
    assertThat(lines(forms.form("CC-1", JUNE), "C"))
        .containsExactly(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
  }

  @Test
  void everyWorkHasItsLineAndWhoCannotWorkIsAmongThoseWithout() {
    List<String> works = codes("WORK_STATUS");
    assertThat(works).containsExactlyInAnyOrder("EMPLOYED", "STUDENT", "FARMING", "NONE", "UNABLE");
    works.forEach(work -> saved(somebody().doing(work)));
    CaseBuilder unknown = somebody();
    unknown.build().children("correction_livelihood").clear();
    saved(unknown);
    assertThat(lines(forms.form("CC-1", JUNE), "I")).containsExactly(1, 1, 1, 2, 1);
    assertThat(forms.cell("CC-1", JUNE, "I6")).isEqualTo(1);
    everyPartIsTheStock(JUNE);
  }

  @Test
  void everyLevelHasItsLine() {
    for (String level : codes("LEVEL")) {
      saved(
          somebody()
              .row(
                  desk.fresh("correction_level")
                      .set(CORRECTION_LEVEL.LEVEL, level)
                      .set(CORRECTION_LEVEL.FROM_ON, day("2026-02-01"))
                      .set(CORRECTION_LEVEL.REASON, "入矫初期")
                      .set(CORRECTION_LEVEL.PROPOSED_BY, "张三")
                      .set(CORRECTION_LEVEL.APPROVED_BY, "李四")));
    }
    saved(somebody());
    assertThat(lines(forms.form("CC-1", JUNE), "J")).containsExactly(1, 1, 1, 1);
    everyPartIsTheStock(JUNE);
  }

  @Test
  void whoAndWhereFromHaveTheirLinesAndWhatIsNotSaidToo() {
    codes("HUKOU").forEach(kind -> saved(somebody().with(CORRECTION_CASE.HUKOU_KIND, kind)));
    codes("CORR_EDU").forEach(kind -> saved(somebody().with(CORRECTION_CASE.EDUCATION, kind)));
    saved(somebody().woman());
    saved(somebody().with(CORRECTION_CASE.ETHNICITY, "维吾尔族"));
    saved(somebody().with(CORRECTION_CASE.ETHNICITY, null));
    ComputedForm form = forms.form("CC-1", JUNE);
    assertThat(lines(form, "G")).doesNotContain(0);
    assertThat(lines(form, "H")).doesNotContain(0);
    assertThat(lines(form, "D")).containsExactly(people - 1, 1);
    assertThat(lines(form, "F")).containsExactly(people - 2, 1, 1);
    everyPartIsTheStock(JUNE);
  }

  /** Four of them today, and the fifth where a term began before March 2012. */
  @Test
  void everyCategoryHasItsLine() {
    for (String category : List.of("PUBLIC_SURV", "PROBATION", "PAROLE", "TEMP_OUT")) {
      saved(
          somebody()
              .category(category)
              .with(CORRECTION_CASE.ROUTE, category.equals("TEMP_OUT") ? "ESCORT" : "SELF"));
    }
    assertThat(lines(forms.form("CC-1", JUNE), "B")).containsExactly(1, 1, 1, 1, 0);
    everyPartIsTheStock(JUNE);
    desk.saved(desk.somebody().effective("2011-06-01").category("POL_RIGHTS").build(), Door.IMPORT);
    assertThat(lines(forms.form("CC-1", Period.month(2011, 12)), "B"))
        .containsExactly(0, 0, 0, 0, 1);
    forms.holds("CC-1", 2011);
  }
}
