package cn.sifasuo.resettlement;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Every rule of this ledger has a sentence, and every sentence a rule. */
class AidWordingTest {

  private static final Path PACKAGE = Path.of("src/main/java/cn/sifasuo/resettlement");
  private static final Pattern NAME = Pattern.compile("\"(aid\\.[a-z]+(?:-[a-z]+)+)\"");

  @Test
  void everyRuleHasASentenceAndEverySentenceARule() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(PACKAGE)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Rules.java")).toList()) {
        Matcher name = NAME.matcher(Files.readString(file));
        while (name.find()) {
          named.add("rule." + name.group(1));
        }
      }
    }
    // names of rules of law have no sentence of their own
    named.remove("rule.aid.child-help");
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(PACKAGE.resolve("wording.properties"))) {
      words.load(reader);
    }
    Set<String> said = new TreeSet<>();
    words.stringPropertyNames().stream().filter(k -> k.startsWith("rule.")).forEach(said::add);
    assertThat(said).isEqualTo(named);
  }
}
