package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.vault.QuickVault;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A township desk below a folder of the test, worked on by whole command lines. */
final class CommandDesk {

  static final String DIRECTOR = "zhoumin";
  static final String PASSWORD = "yanshi-2026";
  static final String SECOND_PASSWORD = "晚来天欲雪 2026";

  private static final Pattern FINGERPRINT = Pattern.compile("指纹：([0-9 ]{39})");

  final Path data;
  final Map<String, String> environment = new HashMap<>(Map.of("SIFASUO_PASSWORD", PASSWORD));
  private final Days clock = new Days();

  private CommandDesk(Path data) {
    this.data = data;
  }

  /** A folder in which there is no desk yet. */
  static CommandDesk none(Path folder) {
    return none(folder, "township");
  }

  static CommandDesk none(Path folder, String name) {
    return new CommandDesk(folder.resolve(name));
  }

  /** A new desk on 23 November 2026: a copy of one that is made once in a process. */
  static CommandDesk made(Path folder) {
    CommandDesk desk = none(folder);
    copy(Untouched.DESK, desk.data);
    return desk;
  }

  /** A new desk with keys of its own. */
  static CommandDesk another(Path folder) {
    CommandDesk desk = none(folder);
    Run made =
        desk.runAs(
            DIRECTOR,
            "init --desk township --code 990201101 --name 双塘镇司法所 --parent 990201 --director 周敏");
    assertThat(made.exit()).as(made.err()).isZero();
    return desk;
  }

  /** The county above it, which knows nobody yet. */
  static CommandDesk county(Path folder) {
    CommandDesk desk = none(folder, "county");
    done(desk.runAs(DIRECTOR, "init --desk county --code 990201 --name 示范县司法局 --director 周敏"));
    return desk;
  }

  /** Carries request and certificate between the two, fingerprints read out. */
  void enrolAt(CommandDesk county, Path stick) {
    Path request = stick.resolve("request.p7s");
    String own = fingerprint(done(run("enrol request --out", request)));
    String theirs = fingerprint(done(county.run("enrol accept", request, "--fingerprint", own)));
    Path grant = stick.resolve("SFE-990201101-certificate.p7s");
    done(run("enrol install", grant, "--fingerprint", theirs));
  }

  /** It went well. */
  static Run done(Run run) {
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    return run;
  }

  private static String fingerprint(Run run) {
    Matcher said = FINGERPRINT.matcher(run.out());
    assertThat(said.find()).as(run.out()).isTrue();
    return said.group(1);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      Files.createDirectories(to.toAbsolutePath().getParent());
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A desk nobody has worked on. */
  private static final class Untouched {

    static final Path DESK = desk();

    private static Path desk() {
      try {
        return another(Files.createTempDirectory(Path.of("target"), "desk")).data;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A clerk who countersigns whatever is asked from now on. */
  CommandDesk withSecond() {
    environment.put("SIFASUO_NEW_PASSWORD", SECOND_PASSWORD);
    Run added = run("user add danxue --role clerk --ledgers mediation --name 单雪");
    assertThat(added.exit()).as(added.err()).isZero();
    environment.remove("SIFASUO_NEW_PASSWORD");
    environment.put("SIFASUO_SECOND_PASSWORD", SECOND_PASSWORD);
    return this;
  }

  /** What came of a command line. */
  record Run(int exit, String out, String err) {

    JsonNode json() {
      return Json.read(out);
    }

    List<String> lines() {
      return out.lines().toList();
    }
  }

  /** Runs a command line of words without blanks, as the director, on this desk. */
  Run run(String words, Object... more) {
    return runAs(DIRECTOR, words, more);
  }

  /**
   * @param more further arguments, which may hold blanks
   */
  Run runAs(String user, String words, Object... more) {
    return plain(
        Stream.of(
                Stream.of("--data", data.toString(), "--user", user),
                Stream.of(words.split(" ")),
                Stream.of(more).map(Object::toString))
            .flatMap(s -> s)
            .toArray(String[]::new));
  }

  /** Runs exactly these arguments. */
  Run plain(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings around =
        new Surroundings(
            QuickVault.SETTINGS,
            clock,
            environment::get,
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            act -> {});
    String temporary = System.getProperty("java.io.tmpdir");
    try {
      int exit = Main.run(arguments, around);
      return new Run(exit, out.toString(), err.toString());
    } finally {
      System.setProperty("java.io.tmpdir", temporary); // the desk's is gone with the test
    }
  }

  /** Closes October 2026, in which every case has succeeded. */
  void closeOctober() {
    Run closed = run("close --period 2026-10 --filler 周敏 --head 陈所长 --reason M1:W09=只有一件");
    assertThat(closed.exit()).as(closed.err()).isZero();
  }

  /** Lets it be nine o'clock in the morning of a day. */
  void on(LocalDate day) {
    clock.now = day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant();
  }

  Clock clock() {
    return clock;
  }

  /** Works on the opened desk as a window would. */
  <T> T open(Function<Desk, T> work) {
    DeskOpening opening =
        new DeskOpening(ProgramFolder.find(), QuickVault.SETTINGS, clock, environment::get);
    try (Desk desk = opening.open(new DataFolder(data), DIRECTOR, PASSWORD.toCharArray())) {
      return work.apply(desk);
    }
  }

  /** Closes a month, whatever its checks warn of. */
  static List<FrozenForm> closed(Desk desk, Period month) {
    CloseRequest request = CloseRequest.of(month, "测试填表人", "测试负责人");
    for (String form : desk.forms.codes(month)) {
      for (CheckResult warning :
          desk.formDesk.show(desk.session(), form, month).form().findings(Severity.WARNING)) {
        request = request.withReason(form, warning.id(), "测试说明");
      }
    }
    return desk.closeMonth.close(desk.session(), request);
  }

  /** A committee with a mediator. */
  record Committee(UUID id, UUID mediator) {}

  static Committee committee(Desk desk) {
    UUID committee = save(desk, CaseByHand.committee(desk.mediation.committee()));
    UUID mediator = save(desk, CaseByHand.mediator(desk.mediation.mediator(), committee));
    return new Committee(committee, mediator);
  }

  /** A case concluded on a day, as its clerk types it. */
  static UUID concluded(Desk desk, Committee of, LocalDate day) {
    return save(desk, CaseByHand.concluded(desk.mediation, of.id(), of.mediator(), day));
  }

  static UUID save(Desk desk, Draft draft) {
    SaveResult result = desk.gate.save(desk.session(), draft, Door.COMMAND);
    assertThat(result).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  static Draft theCase(Desk desk, UUID id) {
    return Objects.requireNonNull(
        desk.reader.find(desk.session(), desk.mediation.disputeCase(), id).orElse(null));
  }

  /** A clock that the test sets. */
  private static final class Days extends Clock {

    private Instant now = QuickVault.CLOCK.instant();

    @Override
    public ZoneId getZone() {
      return QuickVault.CLOCK.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
