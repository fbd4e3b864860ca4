package cn.sifasuo.cli;

import cn.sifasuo.county.MinorsFiles;
import cn.sifasuo.exchange.MinorsDesk;
import cn.sifasuo.exchange.RecordLine;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code minors key | list | open}: records of minors at the county, sealed for one person. */
public final class MinorsCommands {

  private static final Wording WORDS = Wording.of(MinorsCommands.class);

  private MinorsCommands() {}

  /** {@code minors key --holder NAME --out FILE}. */
  @Command(name = "key")
  public static final class Key extends CliCommand {

    @Option(names = "--holder", required = true, paramLabel = "NAME")
    private String holder = "";

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    private final DeskRunner<MinorsDesk> desk;

    public Key(Terminal terminal, Globals globals, DeskRunner<MinorsDesk> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((minors, session, folder) ->
          Outcome.done(WORDS.say("cli.minors.key", minors.make(session, holder, out), holder))
              .with("file", out.toString())
              .with("holder", holder));
    }
  }

  /** {@code minors list}. */
  @Command(name = "list")
  public static final class Listed extends CliCommand {

    private final DeskRunner<MinorsFiles> desk;

    public Listed(Terminal terminal, Globals globals, DeskRunner<MinorsFiles> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((files, session, folder) -> {
        List<MinorsFiles.Part> parts = files.list(session);
        Outcome outcome = Outcome.done(WORDS.say("cli.minors.list", parts.size()));
        List<Object> json = new ArrayList<>();
        for (MinorsFiles.Part part : parts) {
          outcome.line(
              WORDS.say(
                  "cli.minors.part",
                  part.bundleId(),
                  part.office(),
                  part.period(),
                  part.seq(),
                  part.receivedAt()));
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("bundleId", part.bundleId().toString());
          one.put("office", part.office());
          one.put("period", part.period());
          one.put("seq", part.seq());
          json.add(one);
        }
        return outcome.with("parts", json);
      });
    }
  }

  /** {@code minors open BUNDLE --reason TEXT}. */
  @Command(name = "open")
  public static final class Open extends CliCommand {

    @Parameters(paramLabel = "BUNDLE")
    private String bundle = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    private final DeskRunner<MinorsFiles> desk;

    public Open(Terminal terminal, Globals globals, DeskRunner<MinorsFiles> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      UUID id = id(bundle);
      return desk.run((files, session, folder) -> {
        List<RecordLine> records = files.open(session, id, reason);
        Outcome outcome = Outcome.done(WORDS.say("cli.minors.opened", records.size()));
        List<Object> json = new ArrayList<>();
        for (RecordLine record : records) {
          Map<String, Object> values = record.content();
          Map<String, Object> content = values == null ? Map.of() : new TreeMap<>(values);
          outcome.line(WORDS.say("cli.minors.record", record.type(), record.uid(), content));
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("type", record.type());
          one.put("uid", record.uid().toString());
          one.put("rev", record.rev());
          one.put("content", content);
          json.add(one);
        }
        return outcome.with("records", json);
      });
    }

    private static UUID id(String text) {
      try {
        return UUID.fromString(text.strip());
      } catch (IllegalArgumentException e) {
        throw new Failure(
            FailureKind.WRONG_USE, "C-422", WORDS.say("cli.minors.no-id", text), "no bundle id", e);
      }
    }
  }
}
