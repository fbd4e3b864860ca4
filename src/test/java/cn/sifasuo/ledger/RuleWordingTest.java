package cn.sifasuo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule has a sentence, and every sentence a rule. */
class RuleWordingTest {

  private static final Path SOURCES = Path.of("src/main/java/cn/sifasuo");

  /** A rule's name, type.name in words joined by hyphens; a column's name has underscores. */
  private static final Pattern NAME =
      Pattern.compile(
          "\"((?:[a-z_]+\\.)?[a-z]+(?:-[a-z]+)+|agreement\\.missing|screening_item\\.nobody)\"");

  @ParameterizedTest
  @ValueSource(strings = {"mediation", "corrections"})
  void everyRuleHasASentenceAndEverySentenceARule(String ledger) throws IOException {
    Path folder = SOURCES.resolve(ledger);
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Rules.java")).toList()) {
        Matcher name = NAME.matcher(Files.readString(file));
        while (name.find()) {
          named.add("rule." + name.group(1));
        }
      }
    }
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("wording.properties"))) {
      words.load(reader);
    }
    Set<String> said = new TreeSet<>();
    words.stringPropertyNames().stream().filter(k -> k.startsWith("rule.")).forEach(said::add);
    assertThat(said).isEqualTo(named);
  }

  @Test
  void theSentenceOfEveryLedgerNamesFieldAndDay() {
    assertThat(Wording.of(Findings.class).say("rule.day-in-future", "受理日期", "2027-01-01"))
        .isEqualTo("“受理日期”2027-01-01 还没有到，请核对日期。");
  }
}
