package cn.sifasuo.app;

import static cn.sifasuo.app.TownshipDoors.MINOR;
import static cn.sifasuo.app.TownshipDoors.SECRETS;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.app.RolesTable.Line;
import cn.sifasuo.app.RolesTable.Promise;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every door for every role, as the table in the paper on security says: a real township desk by
 * its services and by its command lines, and a ledger with sealed records which not all keep.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesMatrixTest {

  /** Codes by which a right is refused. */
  private static final Set<String> BY_RIGHTS = Set.of("G-301", "G-305", "G-306", "G-307", "L-321");

  private static final Map<Role, String> NAMES = new EnumMap<>(Role.class);

  static {
    NAMES.put(Role.DIRECTOR, CommandDesk.DIRECTOR);
    NAMES.put(Role.CLERK, "yewu");
    NAMES.put(Role.ENTRY_CLERK, "luru");
    NAMES.put(Role.STATISTICIAN, "tongji");
    NAMES.put(Role.AUDITOR, "shenji");
  }

  private CommandDesk desk;
  private TownshipDoors.Entered entered;
  private String grownNumber = "";
  private String minorNumber = "";
  private Path folder;
  private int files;

  @BeforeAll
  void peopleAndCases(@TempDir Path place) {
    folder = place;
    desk = CommandDesk.made(place);
    desk.on(LocalDate.of(2026, 11, 24));
    desk.environment.put("SIFASUO_NEW_PASSWORD", CommandDesk.PASSWORD);
    entered = desk.open(TownshipDoors::entered);
    desk.open(d -> {
      TownshipDoors doors = new TownshipDoors(d, entered, folder);
      grownNumber = doors.number("普通");
      minorNumber = doors.number("未成年人");
      return true;
    });
    desk.open(d -> {
      Set<Ledger> kept = Set.of(Ledger.MEDIATION);
      Set<SpecialRight> minors = Set.of(SpecialRight.MINORS);
      add(d, "yewu", new Rights(Role.CLERK, kept, Set.of()));
      add(d, "luru", new Rights(Role.ENTRY_CLERK, kept, Set.of()));
      add(d, "yewu2", new Rights(Role.CLERK, kept, minors));
      add(d, "luru2", new Rights(Role.ENTRY_CLERK, kept, minors));
      add(d, "tongji", Rights.of(Role.STATISTICIAN));
      add(d, "shenji", Rights.of(Role.AUDITOR));
      return true;
    });
  }

  private static void add(Desk d, String name, Rights rights) {
    d.staff.add(d.session(), name, "", rights, CommandDesk.PASSWORD.toCharArray());
  }

  private static List<Line> lines() {
    return RolesTable.under("司法所");
  }

  /** What came of it; null if a right was refused. */
  private static String passed(Supplier<String> door, StringBuilder refused) {
    try {
      return door.get();
    } catch (Failure e) {
      refused.append(e.sentence()).append(e.getMessage());
      return BY_RIGHTS.contains(e.code()) ? null : "";
    }
  }

  private static void check(
      String what,
      Promise promise,
      boolean withRight,
      String number,
      List<String> secrets,
      String seen,
      String refused) {
    Promise due = promise == Promise.WITH_RIGHT && !withRight ? Promise.REFUSED : promise;
    String all = seen + refused;
    boolean told = seen != null && secrets.stream().anyMatch(seen::contains);
    switch (due) {
      case REFUSED -> assertThat(seen).as(what).isNull();
      case DONE -> assertThat(seen).as(what).isNotNull();
      case WITH_RIGHT -> assertThat(seen).as(what).isNotNull();
      case FULL -> assertThat(told).as(what + seen + refused).isTrue();
      case NUMBER -> assertThat(seen).as(what).contains(number);
      case NOTHING -> assertThat(seen).as(what).isNotNull().doesNotContain(number);
      case MASKED -> throw new AssertionError("nobody here sees masked lists");
    }
    if (due != Promise.FULL && due != Promise.WITH_RIGHT) {
      for (String secret : secrets) {
        assertThat(all).as(what).doesNotContain(secret);
      }
    }
  }

  @Test
  void theServicesOfARealDesk() {
    desk.open(d -> {
      TownshipDoors doors = new TownshipDoors(d, entered, folder);
      for (Line line : lines()) {
        if (line.door().startsWith("命令") || line.door().equals("操作日志")) {
          continue;
        }
        if (line.record().equals("普通") || line.record().equals("未成年人")) {
          NAMES.forEach((role, name) -> {
            service(d, doors, line, role, name, false);
            if (line.of(role) == Promise.WITH_RIGHT) {
              service(d, doors, line, role, name + "2", true);
            }
          });
        }
      }
      List<String> details = d.transactions().read(ctx -> ctx.fetchValues(AUDIT_ENTRY.DETAIL));
      assertThat(details).noneMatch(t -> SECRETS.stream().anyMatch(t::contains));
      assertThat(d.transactions().read(d.audit::firstBroken)).isEmpty();
      return true;
    });
    assertThat(logs()).noneMatch(t -> SECRETS.stream().anyMatch(t::contains));
  }

  private void service(
      Desk d, TownshipDoors doors, Line line, Role role, String name, boolean withRight) {
    Session session = d.people.signIn(name, d.info().code());
    assertThat(session.role()).isEqualTo(role);
    StringBuilder refused = new StringBuilder();
    String seen = passed(() -> doors.pass(session, line.door(), line.record()), refused);
    boolean minor = line.record().equals("未成年人");
    check(
        line + "·" + role.label() + (withRight ? "（专）" : "") + "：",
        line.of(role),
        withRight,
        minor ? minorNumber : grownNumber,
        minor ? SECRETS : List.of(TownshipDoors.GROWN),
        seen,
        refused.toString());
  }

  private List<String> logs() {
    try (Stream<Path> all = Files.walk(desk.data.resolve("logs"))) {
      List<String> texts = new java.util.ArrayList<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
      assertThat(texts).isNotEmpty();
      return texts;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aLedgerWithSealedRecords() throws Exception {
    try (SubjectBench bench = new SubjectBench(folder)) {
      for (Line line : lines()) {
        if (!line.record().equals("封存") && !line.record().equals("他账")) {
          continue;
        }
        for (Role role : NAMES.keySet()) {
          for (boolean withRight : List.of(false, true)) {
            if (withRight && line.of(role) != Promise.WITH_RIGHT) {
              continue;
            }
            Set<SpecialRight> special =
                withRight ? EnumSet.of(SpecialRight.SEALED) : EnumSet.of(SpecialRight.MINORS);
            Session session = bench.person(role, line.record(), special);
            StringBuilder refused = new StringBuilder();
            String seen = passed(() -> bench.pass(session, line.door(), line.record()), refused);
            check(
                line + "·" + role.label() + (withRight ? "（专）" : "") + "：",
                line.of(role),
                withRight,
                bench.number(line.record()),
                bench.secrets(line.record()),
                seen,
                refused.toString());
          }
        }
      }
    }
  }

  @Test
  void theCommandLines() {
    for (Line line : lines()) {
      if (!line.door().startsWith("命令")) {
        continue;
      }
      NAMES.forEach((role, name) -> {
        Path file = folder.resolve("out" + ++files + ".csv");
        Run run = command(line, name, file);
        String seen = run.out() + run.err() + text(file);
        boolean refused = run.exit() == 3 && BY_RIGHTS.stream().anyMatch(run.err()::contains);
        boolean minor = line.record().equals("未成年人");
        check(
            line + "·" + role.label() + "：",
            line.of(role),
            false,
            minor ? minorNumber : grownNumber,
            minor ? SECRETS : List.of(TownshipDoors.GROWN),
            refused ? null : seen,
            refused ? seen : "");
      });
    }
  }

  private UUID id(Line line) {
    return Objects.requireNonNull(entered.ids().get(line.record()));
  }

  private Run command(Line line, String user, Path file) {
    return switch (line.door().substring("命令 ".length())) {
      case "list" -> desk.runAs(user, "list dispute_case");
      case "list party" -> desk.runAs(user, "list party");
      case "list --filter 姓名" -> desk.runAs(user, "list dispute_case --filter", MINOR);
      case "list --as-of" -> desk.runAs(user, "--json list dispute_case --as-of 2026-12-31");
      case "list --out" -> desk.runAs(user, "list dispute_case --out", file);
      case "trace" -> desk.runAs(user, "trace M1 --period 2026-10 --cell 01");
      case "deadlines" -> desk.runAs(user, "deadlines");
      case "paper list" -> desk.runAs(user, "paper list dispute_case:" + id(line));
      case "paper print" ->
          desk.runAs(
              user,
              "paper print dispute_case:" + id(line) + " --code D04 --out",
              folder.resolve("p" + ++files + ".pdf"));
      case "bundle preview" -> desk.runAs(user, "bundle preview --period 2026-10");
      case "dump" -> desk.runAs(user, "dump --out", folder.resolve("dump" + ++files));
      case "user add" -> desk.runAs(user, "user add u" + ++files + " --role auditor");
      case "audit export" -> desk.runAs(user, "audit export --out", file);
      default -> throw new AssertionError("no command for " + line.door());
    };
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theTableNamesEveryRoleOfAnOffice() {
    Session head =
        new Session("zhoumin", "周敏", Role.DIRECTOR, Objects.requireNonNull(SubjectBench.OFFICE));
    assertThat(lines().getFirst().promises().keySet()).containsExactlyElementsOf(NAMES.keySet());
    assertThat(Role.at(head)).containsExactlyInAnyOrderElementsOf(NAMES.keySet());
  }
}
