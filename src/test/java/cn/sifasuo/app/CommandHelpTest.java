package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Help is in Chinese and whole; what is typed wrongly is told in a sentence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandHelpTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LISTED = Pattern.compile("^  ([a-z-]+)  +(.*)$");

  private final CommandDesk desk = CommandDesk.none(Path.of("no folder"));
  private final Map<List<String>, Run> helps = new HashMap<>();

  /** Commands below a command, with their descriptions, as its help lists them. */
  private Map<String, String> commands(List<String> command) {
    Map<String, String> found = new TreeMap<>();
    boolean listing = false;
    for (String line : help(command).lines()) {
      listing = listing ? !line.isBlank() : line.equals("命令：");
      var row = LISTED.matcher(line);
      if (listing && row.matches()) {
        found.put(row.group(1), row.group(2));
      }
    }
    return found;
  }

  private Run help(List<String> command) {
    return helps.computeIfAbsent(command, this::asked);
  }

  private Run asked(List<String> command) {
    Run run =
        desk.plain(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
    assertThat(run.exit()).as(String.join(" ", command)).isZero();
    return run;
  }

  private List<List<String>> allCommands() {
    List<List<String>> all = new ArrayList<>();
    List<List<String>> open = new ArrayList<>(List.of(List.of()));
    while (!open.isEmpty()) {
      List<String> command = open.removeFirst();
      all.add(command);
      for (String name : commands(command).keySet()) {
        open.add(Stream.concat(command.stream(), Stream.of(name)).toList());
      }
    }
    return all;
  }

  @Test
  void everyCommandIsListedWithOneChineseLine() {
    Map<String, String> commands = commands(List.of());
    assertThat(commands)
        .containsOnlyKeys(
            Stream.of(
                    "facts demo init import list deadlines form trace explain close amend print enrol",
                    "bundle verify receive receipt status rollup user recovery shares rekey audit backup restore dump load",
                    "rehearse salvage doctor summary target matrix office inbox minors retention rule paper hand-over")
                .flatMap(s -> Stream.of(s.split(" ")))
                .toArray(String[]::new));
    for (List<String> command : allCommands()) {
      commands(command)
          .forEach((name, line) -> assertThat(line).as(command + " " + name).containsPattern(HAN));
    }
  }

  @Test
  void everyWordOfEveryHelpIsExplainedInChinese() {
    List<String> unexplained = new ArrayList<>();
    for (List<String> command : allCommands()) {
      Run run = help(command);
      assertThat(run.lines().getFirst()).as("first line of " + command).containsPattern(HAN);
      assertThat(run.out()).as("" + command).doesNotContain("Usage", "Commands:");
      String before = "";
      for (String line : run.lines()) {
        boolean argument = line.matches("^ {2,6}(-|\\[?[A-Z]).*");
        if (argument && !HAN.matcher(line).find()) {
          before = line; // a long name has its explanation on the next line
        } else if (!before.isEmpty()) {
          if (!HAN.matcher(line).find() || argument) {
            unexplained.add(command + before);
          }
          before = "";
        }
      }
    }
    assertThat(unexplained).isEmpty();
  }

  @Test
  void wrongUseIsTwoAndASentence() {
    wrong("没有“impotr”这个命令，是不是：import", "impotr");
    wrong("没有“impotr”这个命令", "form", "impotr");
    wrong("没有“xyzzy”这个命令。可以是：request、accept、install", "enrol", "xyzzy");
    wrong("没有“fomr”这个命令，是不是：form", "fomr", "list");
    wrong("后面还要写明做什么：list、add、role、disable、password", "user");
    wrong("缺少 --period P、--cell CELL", "explain", "M1");
    wrong("没有“--peroid=2016”这个选项", "explain", "M1", "--peroid=2016", "--cell", "1");
    wrong("多出来的“M2”", "explain", "M1", "M2", "--period", "2016-08", "--cell", "01");
    wrong("--seed S 的值“x”看不懂", "demo", "--seed", "x");
    wrong("--period P 写了两次", "explain", "M1", "--period", "1", "--period", "2");
  }

  private void wrong(String said, String... arguments) {
    Run run = desk.plain(arguments);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(said, "--help", "A-200");
  }

  @Test
  void aScriptReadsWrongUseAsJson() {
    Run run = desk.plain("impotr", "--json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.json().path("ok").asBoolean()).isFalse();
    assertThat(run.json().path("code").asText()).isEqualTo("A-200");
    assertThat(run.json().path("message").asText()).contains("impotr");
  }

  @Test
  void theVersionIsSaid() {
    assertThat(desk.plain("--version").out().strip()).isNotEmpty();
  }

  @Test
  void withoutADisplayThereIsNoWindow() {
    if (!WindowStart.isPossible()) {
      Run run = desk.plain("--data", desk.data.toString());
      assertThat(run.exit()).isEqualTo(5);
      assertThat(run.err()).contains("--help");
    }
  }
}
