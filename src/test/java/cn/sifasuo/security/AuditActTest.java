package cn.sifasuo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No act is written into the chain that the list of acts does not know and name. */
class AuditActTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** An entry written with a literal act: the third argument. */
  private static final Pattern WRITTEN =
      Pattern.compile("\\.append\\(\\s*[\\w.()]+,\\s*[\\w.()]+,\\s*([^,]+),");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]+)\"");

  @Test
  void everyActIsNamedOnceAndSaidInChinese() {
    assertThat(Stream.of(AuditAct.values()).map(AuditAct::code)).doesNotHaveDuplicates();
    assertThat(Stream.of(AuditAct.values()).map(AuditAct::label)).doesNotHaveDuplicates();
    assertThat(AuditAct.values())
        .allSatisfy(act -> {
          assertThat(act.label()).matches(".*\\p{IsHan}.*");
          assertThat(AuditAct.parse(act.label())).contains(act);
          assertThat(AuditAct.parse(act.code())).contains(act);
        });
    assertThat(Stream.of(AuditAct.Group.values()).flatMap(g -> g.acts().stream()))
        .containsExactlyInAnyOrder(AuditAct.values());
  }

  @Test
  void everyActTheProgramWritesIsInTheList() throws IOException {
    Set<String> known =
        Stream.of(AuditAct.values()).map(AuditAct::code).collect(Collectors.toSet());
    Set<String> literal = new TreeSet<>();
    List<String> strange = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher written = WRITTEN.matcher(Files.readString(file));
        while (written.find()) {
          Matcher acts = LITERAL.matcher(written.group(1));
          while (acts.find()) {
            literal.add(acts.group(1));
            if (!known.contains(acts.group(1))) {
              strange.add(file.getFileName() + ": " + acts.group(1));
            }
          }
        }
      }
    }
    assertThat(literal).contains("close", "amend", "seal", "import", "receive");
    assertThat(strange).isEmpty();
  }
}
