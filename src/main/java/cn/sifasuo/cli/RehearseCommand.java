package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FrozenProof;
import cn.sifasuo.vault.BackupInfo;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code rehearse FILE}: restores a backup where nobody works, counts its closed forms once more,
 * compares them with those of the desk, and takes it away again.
 */
@Command(name = "rehearse")
public final class RehearseCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(RehearseCommand.class);

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--alone")
  private boolean alone;

  private final Rehearser rehearser;
  private final ZoneId zone;

  /**
   * What a rehearsal has shown.
   *
   * @param rows rows read through
   * @param brokenAudit first entry of the audit chain that does not hold
   * @param known every closed form in it, all revisions
   * @param proofs closed forms counted anew
   * @param desk how the backup stands to the desk; empty if it was looked at alone
   */
  public record Report(
      BackupInfo info,
      long rows,
      Optional<Long> brokenAudit,
      List<FrozenProof.Known> known,
      List<FrozenProof.Proof> proofs,
      Optional<Against> desk) {

    /** The same, compared with the desk. */
    public Report beside(Against compared) {
      return new Report(info, rows, brokenAudit, known, proofs, Optional.of(compared));
    }

    /** Whether the backup holds what was closed, as it was closed. */
    public boolean good() {
      return brokenAudit.isEmpty() && different() == 0 && unlike() == 0;
    }

    /** Whether the desk does not have a form of the backup, or has it otherwise. */
    public boolean hasUnlike(FrozenProof.Proof proof) {
      return desk.stream()
          .flatMap(d -> d.unlike().stream())
          .anyMatch(k ->
              k.form().equals(proof.form())
                  && k.period().equals(proof.period().code())
                  && k.revision() == proof.revision());
    }

    private long different() {
      return proofs.stream().filter(p -> p.verdict() == FrozenProof.Verdict.DIFFERENT).count();
    }

    private int unlike() {
      return desk.map(d -> d.unlike().size()).orElse(0);
    }
  }

  /**
   * The backup beside the desk.
   *
   * @param same closed forms both have with one digest
   * @param unlike closed forms of the backup that the desk does not have or has otherwise
   * @param later closed forms of the desk that came after the backup
   */
  public record Against(int same, List<FrozenProof.Known> unlike, int later) {}

  /** Rehearses restoring. */
  @FunctionalInterface
  public interface Rehearser {
    /**
     * @param alone whether to look at the backup only, not at the desk as well
     */
    Report rehearse(Globals globals, Path file, boolean alone);
  }

  /**
   * @param zone in which days are told
   */
  public RehearseCommand(Terminal terminal, Globals globals, Rehearser rehearser, ZoneId zone) {
    super(terminal, globals);
    this.rehearser = rehearser;
    this.zone = zone;
  }

  @Override
  Outcome act() {
    Report report = rehearser.rehearse(globals(), file, alone);
    Outcome outcome = verdict(report);
    List<Object> json = new ArrayList<>();
    for (FrozenProof.Proof proof : report.proofs()) {
      outcome.line(
          "%s\t%s\t%s\t%s"
              .formatted(
                  proof.form(),
                  proof.period().code(),
                  WORDS.say("cli.rehearse.revision", proof.revision()),
                  label(proof.verdict())));
      proof.differences().forEach(d -> outcome.line("\t" + Differences.line(d)));
      json.add(json(proof));
    }
    report.desk().ifPresent(desk -> tell(outcome, desk));
    return Backups.told(outcome.with("rowsRead", report.rows()).with("forms", json), report.info());
  }

  private Outcome verdict(Report report) {
    String said = said(report, zone);
    if (report.brokenAudit().isPresent()) {
      return Outcome.damaged("G-401", said);
    }
    return report.good() ? Outcome.done(said) : Outcome.findings("A-102", said);
  }

  /**
   * What a rehearsal comes to, in a sentence.
   *
   * @param zone in which days are told
   */
  public static String said(Report report, ZoneId zone) {
    String day = Backups.day(report.info(), zone);
    if (report.brokenAudit().isPresent()) {
      return WORDS.say("cli.audit.broken", report.brokenAudit().get());
    }
    return report.good()
        ? WORDS.say(
            report.desk().isPresent() ? "cli.rehearse.done" : "cli.rehearse.done-alone",
            Backups.desk(report.info()),
            day,
            report.proofs().size())
        : WORDS.say("cli.rehearse.found", day, report.different(), report.unlike());
  }

  /** What a person reads of a form counted anew, such as 重算一致. */
  public static String label(FrozenProof.Verdict verdict) {
    return WORDS.say("cli.rehearse." + verdict);
  }

  private static void tell(Outcome outcome, Against desk) {
    outcome.line(WORDS.say("cli.rehearse.desk", desk.same(), desk.later()));
    desk.unlike()
        .forEach(k ->
            outcome.line(WORDS.say("cli.rehearse.unlike", k.form(), k.period(), k.revision())));
    outcome
        .with("sameAsDesk", desk.same())
        .with("closedLater", desk.later())
        .with(
            "unlikeDesk",
            desk.unlike().stream()
                .map(k -> Map.of("form", k.form(), "period", k.period(), "revision", k.revision()))
                .toList());
  }

  private static Map<String, Object> json(FrozenProof.Proof proof) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("form", proof.form());
    one.put("period", proof.period().code());
    one.put("revision", proof.revision());
    one.put("digest", proof.digest());
    one.put("verdict", proof.verdict().name());
    one.put("differences", proof.differences().stream().map(Differences::json).toList());
    return one;
  }
}
