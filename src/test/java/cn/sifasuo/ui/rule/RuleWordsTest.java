package cn.sifasuo.ui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.vault.MemoryDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The rules the program brings, in the words of the field. */
class RuleWordsTest {

  private static List<Rule> shipped() throws Exception {
    try (MemoryDatabase database = new MemoryDatabase()) {
      return DatedRules.load(database).all("");
    }
  }

  @Test
  void everyRuleThatIsNoReminderAndNoHandOverHasAName() throws Exception {
    Predicate<String> plain = name -> !name.contains(".remind.") && !name.startsWith("hand_over.");
    List<String> names = shipped().stream().map(Rule::name).filter(plain).distinct().toList();

    assertThat(names).hasSizeGreaterThan(100);
    assertThat(names).filteredOn(n -> !RuleWords.hasName(n)).isEmpty();
    assertThat(names.stream().map(RuleWords::name)).doesNotHaveDuplicates();
  }

  @Test
  void aRuleWithoutANameIsCalledByItsOwn() {
    assertThat(RuleWords.name("test.most")).isEqualTo("test.most");
  }

  @Test
  void everyBasisIsReadInWords() throws Exception {
    assertThat(shipped().stream().map(RuleLine::of))
        .allSatisfy(l -> assertThat(l.basis()).as(l.rule()).containsPattern("\\p{IsHan}"))
        .allSatisfy(
            l -> assertThat(l.basis()).as(l.rule()).doesNotContain("domain/", "PML", "CPL"));
  }

  @Test
  void everyRuleStandsUnderItsLedger() throws Exception {
    assertThat(shipped().stream().filter(r -> RuleGroup.of(r.name()) == RuleGroup.OTHER)).isEmpty();
    assertThat(RuleGroup.of("aid.relief")).isEqualTo(RuleGroup.RESETTLEMENT);
    assertThat(RuleGroup.of("term.subject")).isEqualTo(RuleGroup.CORRECTIONS);
    assertThat(RuleGroup.of("article.confirmation")).isEqualTo(RuleGroup.MEDIATION);
  }

  @Test
  void codesAreSaidInWordsAndNothingIsSaidToBeNothing() throws Exception {
    assertThat(RuleWords.content("PROBATION,PAROLE")).isEqualTo("缓刑、假释");
    assertThat(RuleWords.content("")).isEqualTo("没有规定");
    assertThat(RuleWords.content("30")).isEqualTo("30");
    assertThat(shipped().stream().map(Rule::content).map(RuleWords::content))
        .allSatisfy(c -> assertThat(c).doesNotContainPattern("[A-Z]{3}"));
  }

  @Test
  void aDayShowsWhatIsInForceOnIt() throws Exception {
    RuleLine.Filter filter =
        new RuleLine.Filter(RuleGroup.RESETTLEMENT, LocalDate.of(2026, 6, 30), "救助");

    assertThat(shipped().stream().map(RuleLine::of).filter(filter::shows))
        .extracting(RuleLine::content)
        .contains("社会救助暂行办法")
        .doesNotContain("社会救助法");
  }
}
