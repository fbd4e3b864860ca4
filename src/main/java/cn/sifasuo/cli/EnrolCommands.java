package cn.sifasuo.cli;

import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code enrol request | accept | install}: how two desks come to know each other's keys. */
public final class EnrolCommands {

  private static final Wording WORDS = Wording.of(EnrolCommands.class);

  private EnrolCommands() {}

  /**
   * What the commands work with.
   *
   * @param deskName name in certificates
   */
  public record Services(EnrolmentDesk enrolment, String deskName) {}

  private static Outcome said(String sentence, EnrolmentDesk.Paper paper) {
    return Outcome.done(sentence)
        .line(WORDS.say("cli.enrol.fingerprint", paper.name(), paper.fingerprint()))
        .with("file", paper.file().toString())
        .with("office", paper.office())
        .with("fingerprint", paper.fingerprint());
  }

  /** {@code enrol request --out FILE}. */
  @Command(name = "request")
  public static final class Request extends CliCommand {

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    @Option(names = "--suite", paramLabel = "SM-1|INTL-1")
    private @Nullable String suite;

    private final DeskRunner<Services> desk;

    public Request(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) ->
          said(
              WORDS.say("cli.enrol.requested", out),
              services
                  .enrolment()
                  .request(session, services.deskName(), Optional.ofNullable(suite), out)));
    }
  }

  /** {@code enrol accept FILE --fingerprint …}. */
  @Command(name = "accept")
  public static final class Accept extends CliCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--fingerprint", required = true, paramLabel = "DIGITS")
    private String fingerprint = "";

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    private final DeskRunner<Services> desk;

    public Accept(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        Path into = out == null ? file.toAbsolutePath().getParent() : out;
        EnrolmentDesk.Paper paper =
            services
                .enrolment()
                .accept(
                    session, services.deskName(), file, fingerprint, into == null ? folder : into);
        return said(WORDS.say("cli.enrol.accepted", paper.file()), paper);
      });
    }
  }

  /** {@code enrol install FILE --fingerprint …}. */
  @Command(name = "install")
  public static final class Install extends CliCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--fingerprint", required = true, paramLabel = "DIGITS")
    private String fingerprint = "";

    private final DeskRunner<Services> desk;

    public Install(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        EnrolmentDesk.Paper paper = services.enrolment().install(session, file, fingerprint);
        return said(WORDS.say("cli.enrol.installed", paper.name()), paper);
      });
    }
  }
}
