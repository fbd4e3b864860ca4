package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: what is well with the desk, what is not, and what to do. */
@Command(name = "doctor")
public final class DoctorCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(DoctorCommand.class);

  @Option(names = "--settled", paramLabel = "REASON")
  private @Nullable String reason;

  private final Examiner examiner;

  /** How bad a finding is. */
  public enum Level {
    /** As it should be. */
    GOOD,
    /** A person has to do something. */
    FINDING,
    /** Something is damaged: no more work on it. */
    DAMAGE
  }

  /**
   * One thing looked at.
   *
   * @param check its stable name, such as {@code audit}
   * @param said what was found
   * @param advice what to do; empty if all is well
   */
  public record Finding(String check, Level level, String said, String advice) {}

  /** Looks a desk over. */
  public interface Examiner {
    /** Everything looked at, in the order of looking. */
    List<Finding> examine(Globals globals);

    /** Notes why what was found before is as it is; what is found now is found all the same. */
    void settle(Globals globals, String reason);
  }

  public DoctorCommand(Terminal terminal, Globals globals, Examiner examiner) {
    super(terminal, globals);
    this.examiner = examiner;
  }

  @Override
  Outcome act() {
    if (reason != null) {
      examiner.settle(globals(), reason);
    }
    List<Finding> findings = examiner.examine(globals());
    long damaged = count(findings, Level.DAMAGE);
    long found = count(findings, Level.FINDING);
    String said = WORDS.say("cli.doctor.done", findings.size(), found, damaged);
    Outcome outcome =
        damaged > 0
            ? Outcome.damaged("A-400", said)
            : found > 0 ? Outcome.findings("A-100", said) : Outcome.done(said);
    List<Object> json = new ArrayList<>();
    for (Finding finding : findings) {
      outcome.line(
          "%s\t%s\t%s"
              .formatted(
                  WORDS.say("cli.doctor." + finding.level()), finding.said(), finding.advice())
              .stripTrailing());
      json.add(
          Map.of(
              "check", finding.check(),
              "level", finding.level().name(),
              "message", finding.said(),
              "advice", finding.advice()));
    }
    return outcome.with("findings", json);
  }

  private static long count(List<Finding> findings, Level level) {
    return findings.stream().filter(f -> f.level() == level).count();
  }
}
