package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import cn.sifasuo.statistics.AmendForm;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FrozenForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code amend --period P --form CODE --reason TEXT --filler A --head B}: a new revision of a
 * closed form, for which filler and head answer as the two people. {@code --open} comes before it:
 * it opens the period so that the ledger can be put right at its source.
 */
@Command(name = "amend")
public final class AmendCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(AmendCommand.class);

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Option(names = "--form", paramLabel = "CODE")
  private @Nullable String form;

  @Option(names = "--reason", required = true, paramLabel = "TEXT")
  private String reason = "";

  @Option(names = "--open")
  private boolean open;

  @Option(names = "--filler", paramLabel = "A")
  private @Nullable String filler;

  @Option(names = "--head", paramLabel = "B")
  private @Nullable String head;

  @Option(names = "--answer", paramLabel = "CHECK=TEXT")
  private Map<String, String> answers = new LinkedHashMap<>();

  @Option(names = "--alone", paramLabel = "TEXT")
  private @Nullable String alone;

  private final DeskRunner<Services> desk;

  /** What the command works with. */
  public record Services(AmendForm amend, FormPackages packages, Countersign countersign) {}

  public AmendCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Period of = Periods.parse(period);
    String signed = filler;
    String answering = head;
    if (signed == null || answering == null) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-213", WORDS.say("cli.amend.use"), "filler or head missing");
    }
    Correction correction = new Correction(reason, signed, answering);
    if (open) {
      return desk.run((services, session, folder) -> {
        String code = form(services.packages(), of);
        services.amend().reopen(session, code, of, correction);
        return Outcome.done(WORDS.say("cli.amend.opened", code, of.label()))
            .with("form", code)
            .with("period", of.code());
      });
    }
    return desk.run((services, session, folder) -> {
      String code = form(services.packages(), of);
      CloseRequest request =
          new CloseRequest(
              of, List.of(code), signed, answering, Map.of(code, answers), FactSource.local());
      Witness witness = services.countersign().ask(session, alone);
      return amended(amend(services.amend(), session, witness, request, correction), of);
    });
  }

  /** Opens what is not open yet; nothing stays open if there is nothing to correct. */
  private static FrozenForm amend(
      AmendForm amend,
      Session session,
      Witness witness,
      CloseRequest request,
      Correction correction) {
    String code = request.forms().getFirst();
    boolean fresh = !amend.isOpened(code, request.period());
    if (fresh) {
      amend.reopen(session, code, request.period(), correction);
    }
    try {
      return amend.amend(session, witness, request);
    } catch (Failure e) {
      if (fresh && e.code().equals("S-310")) {
        amend.withdraw(session, code, request.period());
      }
      throw e;
    }
  }

  /** The form named, or the only one made for such periods. */
  private String form(FormPackages packages, Period of) {
    List<String> codes = form == null ? packages.codes(of) : List.of(form);
    if (codes.size() != 1) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "A-215",
          WORDS.say("cli.amend.which", String.join("、", codes)),
          codes.size() + " forms");
    }
    return codes.getFirst();
  }

  private static Outcome amended(FrozenForm frozen, Period of) {
    int revision = frozen.content().revision();
    Outcome outcome =
        Outcome.done(
            WORDS.say(
                "cli.amend.done",
                frozen.form().head().code(),
                of.label(),
                revision,
                frozen.content().differences().size(),
                frozen.digest().substring(0, 16)));
    List<Object> json = new ArrayList<>();
    for (CellDifference cell : frozen.content().differences()) {
      outcome.line(Differences.line(cell));
      json.add(Differences.json(cell));
    }
    return outcome
        .with("form", frozen.form().head().code())
        .with("period", of.code())
        .with("revision", revision)
        .with("digest", frozen.digest())
        .with("differences", json);
  }
}
