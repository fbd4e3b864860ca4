package cn.sifasuo.cli;

import cn.sifasuo.county.Revocation;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.EnrolmentPaper;
import cn.sifasuo.exchange.MinorsDesk;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code enrol request | accept | install | offices | revoke | successor}: how two desks come to
 * know each other's keys, and how they part with them.
 */
public final class EnrolCommands {

  private static final Wording WORDS = Wording.of(EnrolCommands.class);

  private EnrolCommands() {}

  /**
   * What the commands work with.
   *
   * @param deskName name in certificates
   */
  public record Services(
      EnrolmentDesk enrolment,
      EnrolmentPaper papers,
      Counterparts offices,
      Revocation revocation,
      MinorsDesk minors,
      String deskName) {}

  private static Outcome said(String sentence, EnrolmentDesk.Paper paper) {
    return Outcome.done(sentence)
        .line(WORDS.say("cli.enrol.fingerprint", paper.name(), paper.fingerprint()))
        .line(WORDS.say("cli.enrol.words", paper.words()))
        .with("file", paper.file().toString())
        .with("office", paper.office())
        .with("fingerprint", paper.fingerprint())
        .with("words", paper.words());
  }

  /** {@code enrol request --out FILE}. */
  @Command(name = "request")
  public static final class Request extends CliCommand {

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    @Option(names = "--suite", paramLabel = "SM-1|INTL-1")
    private @Nullable String suite;

    @Option(names = "--new-keys")
    private boolean newKeys;

    private final DeskRunner<Services> desk;

    public Request(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      Optional<String> chosen = Optional.ofNullable(suite);
      return desk.run((services, session, folder) -> {
        EnrolmentDesk.Paper paper =
            newKeys
                ? services.enrolment().requestNewKeys(session, services.deskName(), chosen, out)
                : services.enrolment().request(session, services.deskName(), chosen, out);
        Path printed = services.papers().print(paper);
        return said(WORDS.say("cli.enrol.requested", out), paper)
            .line(WORDS.say("cli.enrol.paper", printed))
            .with("paper", printed.toString());
      });
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
        Path printed = services.papers().print(paper);
        return said(WORDS.say("cli.enrol.accepted", paper.file()), paper)
            .line(WORDS.say("cli.enrol.paper", printed))
            .with("paper", printed.toString());
      });
    }
  }

  /**
   * {@code enrol install FILE --fingerprint …}; the file by which a county hands over to its next
   * keys needs no fingerprint.
   */
  @Command(name = "install")
  public static final class Install extends CliCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--fingerprint", paramLabel = "DIGITS")
    private String fingerprint = "";

    private final DeskRunner<Services> desk;

    public Install(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        EnrolmentDesk enrolment = services.enrolment();
        if (services.minors().isPaper(file)) {
          String county = services.minors().install(session, file);
          return Outcome.done(WORDS.say("cli.enrol.minors", county)).with("file", file.toString());
        }
        if (enrolment.isSuccession(file)) {
          EnrolmentDesk.Paper paper = enrolment.installSuccession(session, file);
          return said(WORDS.say("cli.enrol.succeeded", paper.name()), paper);
        }
        EnrolmentDesk.Paper paper = enrolment.install(session, file, fingerprint);
        return said(WORDS.say("cli.enrol.installed", paper.name()), paper);
      });
    }
  }

  /** {@code enrol offices}: whom this county has enrolled, and until when. */
  @Command(name = "offices")
  public static final class Offices extends CliCommand {

    private final DeskRunner<Services> desk;

    public Offices(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        session.require(Permission.RECEIVE_BUNDLE);
        List<Counterparts.Office> offices = services.offices().offices();
        Outcome outcome = Outcome.done(WORDS.say("cli.enrol.offices", offices.size()));
        List<Map<String, Object>> json = new ArrayList<>();
        for (Counterparts.Office office : offices) {
          String until =
              services
                  .offices()
                  .validUntil(office.code())
                  .map(end -> LocalDate.ofInstant(end, ZoneId.systemDefault()).toString())
                  .orElse("");
          OffsetDateTime revoked = office.revokedAt();
          String ended = revoked == null ? "" : revoked.toLocalDate().toString();
          outcome.line(
              WORDS.say(
                  revoked == null ? "cli.enrol.office" : "cli.enrol.office-revoked",
                  office.code(),
                  office.name(),
                  until,
                  office.fingerprint(),
                  ended));
          json.add(
              Map.of(
                  "code", office.code(),
                  "name", office.name(),
                  "fingerprint", office.fingerprint(),
                  "valid_until", until,
                  "revoked", ended));
        }
        return outcome.with("offices", json);
      });
    }
  }

  /** {@code enrol revoke CODE --since DATE --reason TEXT}. */
  @Command(name = "revoke")
  public static final class Revoke extends CliCommand {

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--since", required = true, paramLabel = "DATE")
    private LocalDate since = LocalDate.EPOCH;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<Services> desk;

    public Revoke(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        Revocation.Revoked revoked = services.revocation().revoke(session, code, since, reason);
        Outcome outcome =
            Outcome.done(WORDS.say("cli.enrol.revoked", code, revoked.certificates()))
                .with("office", code)
                .with("certificates", revoked.certificates())
                .with("doubtful", revoked.doubtful());
        return revoked.doubtful().isEmpty()
            ? outcome
            : outcome.line(WORDS.say("cli.enrol.doubtful", since, revoked.doubtful()));
      });
    }
  }

  /** {@code enrol successor --out FILE}: the county hands over to new keys. */
  @Command(name = "successor")
  public static final class Successor extends CliCommand {

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    private final DeskRunner<Services> desk;

    public Successor(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) ->
          said(
              WORDS.say("cli.enrol.successor", out),
              services.enrolment().succeed(session, services.deskName(), out)));
    }
  }
}
