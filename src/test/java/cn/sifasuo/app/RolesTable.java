package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of roles in the paper on security, as promised there. */
final class RolesTable {

  private static final Path PAPER = Path.of("src/docs/security.md");

  /** What a door does for a role. */
  enum Promise {
    /** Names and all. */
    FULL("全"),
    /** The number alone. */
    NUMBER("号"),
    /** Persons masked. */
    MASKED("遮"),
    /** It is not found. */
    NOTHING("无"),
    /** The act is done. */
    DONE("准"),
    /** Only with the special right. */
    WITH_RIGHT("授"),
    REFUSED("拒");

    private final String word;

    Promise(String word) {
      this.word = word;
    }

    static Promise of(String word) {
      return Arrays.stream(values())
          .filter(p -> p.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no promise " + word));
    }
  }

  /** One line: a door, and the kind of record behind it. */
  record Line(String door, String record, Map<Role, Promise> promises) {

    Promise of(Role role) {
      return Objects.requireNonNull(promises.get(role));
    }

    @Override
    public String toString() {
      return door + "·" + record;
    }
  }

  private RolesTable() {}

  /** The lines of the tables that begin with this head. */
  static List<Line> under(String heading) {
    List<Line> lines = new ArrayList<>();
    List<Role> roles = List.of();
    boolean here = false;
    for (String text : read()) {
      if (text.startsWith("#")) {
        here = text.equals("### " + heading);
      }
      if (!here || !text.startsWith("|") || text.startsWith("|---") || text.startsWith("| ---")) {
        continue;
      }
      List<String> cells = Arrays.stream(text.split("\\|")).skip(1).map(String::strip).toList();
      if (cells.getFirst().equals("门")) {
        roles = cells.stream().skip(2).map(c -> Role.parse(c).orElseThrow()).toList();
        continue;
      }
      assertThat(cells).as(text).hasSize(roles.size() + 2);
      Map<Role, Promise> promises = new LinkedHashMap<>();
      for (int i = 0; i < roles.size(); i++) {
        promises.put(roles.get(i), Promise.of(cells.get(i + 2)));
      }
      lines.add(new Line(cells.get(0), cells.get(1), promises));
    }
    assertThat(lines).as(heading).isNotEmpty();
    return lines;
  }

  private static List<String> read() {
    try {
      return Files.readAllLines(PAPER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
