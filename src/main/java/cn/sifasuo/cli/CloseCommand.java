package cn.sifasuo.cli;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.FrozenForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code close --period P --filler A --head B}: freezes the forms of a period. */
@Command(name = "close")
public final class CloseCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(CloseCommand.class);

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Option(names = "--filler", required = true, paramLabel = "A")
  private String filler = "";

  @Option(names = "--head", required = true, paramLabel = "B")
  private String head = "";

  @Option(names = "--form", paramLabel = "CODE")
  private List<String> forms = new ArrayList<>();

  @Option(names = "--reason", paramLabel = "FORM:CHECK=TEXT")
  private Map<String, String> reasons = new java.util.LinkedHashMap<>();

  private final DeskRunner<CloseMonth> desk;

  public CloseCommand(Terminal terminal, Globals globals, DeskRunner<CloseMonth> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Period of = Periods.parse(period);
    return desk.run((close, session, folder) -> {
      CloseRequest request = CloseRequest.of(of, filler, head);
      request = new CloseRequest(of, forms, filler, head, request.reasons(), request.source());
      for (Map.Entry<String, String> reason : reasons.entrySet()) {
        String[] key = reason.getKey().split(":", 2);
        request = request.withReason(key[0], key.length > 1 ? key[1] : "", reason.getValue());
      }
      Outcome outcome = Outcome.done("");
      List<Object> json = new ArrayList<>();
      for (FrozenForm frozen : close.close(session, request)) {
        outcome.line(
            WORDS.say(
                "cli.close.done",
                frozen.form().head().code(),
                of.label(),
                frozen.digest().substring(0, 16)));
        json.add(
            Map.of(
                "form", frozen.form().head().code(),
                "version", frozen.form().head().version(),
                "revision", frozen.content().revision(),
                "digest", frozen.digest()));
      }
      return outcome.with("frozen", json);
    });
  }
}
