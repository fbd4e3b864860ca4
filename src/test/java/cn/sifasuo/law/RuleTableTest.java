package cn.sifasuo.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.vault.MemoryDatabase;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every row of the tables of domain/corrections.md §5 and domain/resettlement.md §4, copied from
 * there and not from the program: the day before its first day, its first and its last day, and the
 * day after; and whether anybody has read its source.
 */
class RuleTableTest {

  private static MemoryDatabase database;
  private static DatedRules law;

  @BeforeAll
  static void load() {
    database = new MemoryDatabase();
    law = DatedRules.load(database);
  }

  @AfterAll
  static void close() throws Exception {
    database.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/law/rule-table.csv", delimiter = '|')
  void actsFromItsFirstDayToItsLast(
      String name,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String content,
      String source) {
    Rule rule = law.on(name, from).orElseThrow();
    assertThat(rule.validFrom()).isEqualTo(from);
    assertThat(rule.validTo()).isEqualTo(to);
    assertThat(rule.verified()).isEqualTo(source.equals("read"));
    if (content != null && content.startsWith("~")) {
      assertThat(rule.content()).contains(content.substring(1));
    } else {
      assertThat(rule.content()).isEqualTo(content == null ? "" : content);
    }
    assertThat(law.on(name, from.minusDays(1))).isNotEqualTo(law.on(name, from));
    assertThat(law.on(name, to == null ? LocalDate.of(2099, 12, 31) : to)).hasValue(rule);
    if (to != null) {
      Optional<Rule> after = law.on(name, to.plusDays(1));
      assertThat(after.map(Rule::validFrom)).isNotEqualTo(Optional.of(from));
    }
  }
}
