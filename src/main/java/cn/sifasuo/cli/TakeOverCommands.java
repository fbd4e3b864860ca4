package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Expected;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code hand-over list|take|file}: people one ledger hands to another, and files made of notices.
 */
public final class TakeOverCommands {

  private static final Wording WORDS = Wording.of(TakeOverCommands.class);

  private TakeOverCommands() {}

  /** What the commands work with. */
  public interface Services {

    /** Longest waiting first. */
    List<Expected> waiting(Session session);

    /**
     * @return the file that was opened
     */
    UUID take(Session session, UUID key);

    /**
     * @return the file that was opened
     */
    UUID file(Session session, UUID notice);

    CodeLists codes();
  }

  /** {@code hand-over list}: who waits to be taken over. */
  @Command(name = "list")
  public static final class Listed extends CliCommand {

    private final DeskRunner<Services> desk;

    public Listed(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> {
        List<Expected> waiting = services.waiting(session);
        Outcome outcome = Outcome.done(WORDS.say("cli.hand-over.count", waiting.size()));
        List<Object> json = new ArrayList<>();
        for (Expected person : waiting) {
          outcome.line(
              WORDS.say(
                  "cli.hand-over.line",
                  person.key(),
                  person.name(),
                  services.codes().label("SEX", person.gender()),
                  person.endedOn(),
                  services.codes().label("SENT_BAND", person.sentenceBand()),
                  guarded(person),
                  person.advice()));
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("key", person.key().toString());
          one.put("name", person.name());
          one.put("endedOn", person.endedOn().toString());
          one.put("sentenceBand", person.sentenceBand());
          one.put("needed", new TreeSet<>(person.needed().stream().map(Enum::name).toList()));
          one.put("advice", person.advice());
          json.add(one);
        }
        return outcome.with("waiting", json);
      });
    }

    private static String guarded(Expected person) {
      return person.needed().contains(SpecialRight.SEALED)
          ? WORDS.say("cli.hand-over.sealed")
          : person.needed().isEmpty() ? "" : WORDS.say("cli.hand-over.minor");
    }
  }

  /** {@code hand-over take KEY}: takes one over and opens the file. */
  @Command(name = "take")
  public static final class Take extends CliCommand {

    @Parameters(paramLabel = "KEY")
    private String key = "";

    private final DeskRunner<Services> desk;

    public Take(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      UUID id = RecordArgument.id(key);
      return desk.run((services, session, folder) -> opened(services.take(session, id)));
    }
  }

  /** {@code hand-over file NOTICE}: opens the file of a notice that came before the release. */
  @Command(name = "file")
  public static final class File extends CliCommand {

    @Parameters(paramLabel = "NOTICE")
    private String notice = "";

    private final DeskRunner<Services> desk;

    public File(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      UUID id = RecordArgument.id(notice);
      return desk.run((services, session, folder) -> opened(services.file(session, id)));
    }
  }

  private static Outcome opened(UUID file) {
    return Outcome.done(WORDS.say("cli.hand-over.opened", "aid_case:" + file))
        .with("record", "aid_case:" + file);
  }
}
