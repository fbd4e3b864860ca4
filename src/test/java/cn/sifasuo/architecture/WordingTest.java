package cn.sifasuo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Wording is data with a spelling check: no key missing, no word wrong, no sentence in the code.
 */
class WordingTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([^\"]+)\"\\s*[,)]");

  /** Wrong word to right word, as the office writes it. */
  private static final Map<String, String> FORBIDDEN =
      Map.of("其它", "其他", "帐户", "账户", "登陆", "登录", "台帐", "台账", "人民调节", "人民调解");

  @Test
  void everyKeyTheCodeSaysIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher said = SAID.matcher(Files.readString(file));
        while (said.find()) {
          if (!wordingFor(file).containsKey(said.group(1))) {
            missing.add(file.getFileName() + ": " + said.group(1) + " =");
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Properties wordingFor(Path javaFile) throws IOException {
    Properties words = new Properties();
    Path file = javaFile.resolveSibling("wording.properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        words.load(reader);
      }
    }
    return words;
  }

  @Test
  void noForbiddenWordIsWritten() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.endsWith("wording.properties")).toList()) {
        try (Reader reader = Files.newBufferedReader(file)) {
          Properties words = new Properties();
          words.load(reader);
          words.forEach((key, value) ->
              FORBIDDEN.forEach((wrong, right) -> {
                // heads are what workbooks write, right or wrong
                if (value.toString().contains(wrong) && !key.toString().endsWith(".heads")) {
                  found.put(key.toString(), wrong + " → " + right);
                }
              }));
        }
      }
    }
    assertThat(found).isEmpty();
  }
}
