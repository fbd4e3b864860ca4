package cn.sifasuo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ships is named with its licence, and nothing is named that does not ship. */
class NoticeTest {

  private static final Pattern JAR = Pattern.compile("(.+?)-\\d[\\w.\\-]*\\.jar");

  @Test
  void everyLibraryBesideTheProgramIsInTheNoticeAndNoOther() throws Exception {
    Set<String> shipped = new TreeSet<>();
    for (String folder : List.of("target/lib", "target/javafx")) {
      for (Path jar : files(Path.of(folder))) {
        Matcher name = JAR.matcher(jar.getFileName().toString());
        assertThat(name.matches()).as(jar.toString()).isTrue();
        shipped.add(name.group(1));
      }
    }
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/META-INF/NOTICE"))) {
      if (line.startsWith("  ")) {
        for (String part : line.replaceAll("\\(.*?\\)", "").split(",")) {
          if (!part.isBlank()) {
            named.add(part.strip());
          }
        }
      }
    }
    assertThat(named).isEqualTo(shipped);
  }

  @Test
  void everyFontIsInItsNoticeWithALicenceThatIsThere() throws Exception {
    Path folder = Path.of("reports/fonts");
    String notice = Files.readString(folder.resolve("NOTICE.md"));
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".ttf")) {
        assertThat(notice).contains("| " + name + " |");
      }
    }
    Matcher font = Pattern.compile("\\| (\\S+\\.ttf) \\|").matcher(notice);
    while (font.find()) {
      assertThat(folder.resolve(font.group(1))).exists();
    }
    Matcher licence = Pattern.compile("`(licences/.+?)`").matcher(notice);
    while (licence.find()) {
      if (!licence.group(1).equals("licences/")) {
        assertThat(folder.resolve(licence.group(1))).exists();
      }
    }
    for (Path text : files(folder.resolve("licences"))) {
      assertThat(notice).contains(text.getFileName().toString());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
