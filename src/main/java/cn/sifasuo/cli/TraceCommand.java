package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellVerdict;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.TracedCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trace}: from a cell to its cases, or from a case to the cells that count it or not. */
@Command(name = "trace")
public final class TraceCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(TraceCommand.class);

  @Parameters(paramLabel = "CODE", arity = "0..1")
  private @Nullable String code;

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Option(names = "--cell", paramLabel = "CELL")
  private @Nullable String cell;

  @Option(names = "--case", paramLabel = "TYPE:ID")
  private @Nullable String record;

  private final DeskRunner<Services> desk;

  /**
   * What the command works with.
   *
   * @param recordTypes record type behind each fact view, for titles
   */
  public record Services(FormDesk forms, LedgerReader reader, Map<String, String> recordTypes) {}

  public TraceCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Period of = Periods.parse(period);
    return desk.run((services, session, folder) -> {
      if (record != null) {
        return ofCase(services, session, of, record);
      } else if (code != null && cell != null) {
        return ofCell(services, session, of, code, cell);
      }
      throw new Failure(
          FailureKind.WRONG_USE, "A-206", WORDS.say("cli.trace.use"), "neither cell nor case");
    });
  }

  private static Outcome ofCell(
      Services services, Session session, Period of, String form, String cell) {
    List<TracedCase> cases = services.forms().cases(session, form, of, cell);
    BigDecimal sum =
        cases.stream().map(TracedCase::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
    Outcome outcome =
        Outcome.done(WORDS.say("cli.trace.cell", form, cell, of.label(), cases.size(), plain(sum)));
    List<Object> json = new ArrayList<>();
    for (TracedCase traced : cases) {
      UUID id = traced.recordId();
      String type = services.recordTypes().get(traced.factView());
      String title = id == null || type == null ? "" : services.reader().title(session, type, id);
      outcome.line(
          "%s\t%s\t%s"
              .formatted(
                  id == null ? traced.factId() : type + ":" + id,
                  title,
                  plain(traced.contribution())));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("type", String.valueOf(type));
      one.put("id", String.valueOf(id));
      one.put("factId", traced.factId().toString());
      one.put("title", title);
      one.put("contribution", traced.contribution());
      json.add(one);
    }
    return outcome
        .with("form", form)
        .with("period", of.code())
        .with("cell", cell)
        .with("count", cases.size())
        .with("sum", sum)
        .with("cases", json);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static Outcome ofCase(Services services, Session session, Period of, String typeAndId) {
    UUID id = RecordArgument.id(typeAndId);
    Outcome outcome = Outcome.done("");
    List<Object> json = new ArrayList<>();
    for (String form : services.forms().packages().codes(of)) {
      for (CellVerdict verdict : services.forms().verdicts(session, form, of, id)) {
        String failed = verdict.failed();
        outcome.line(
            "%s-%s\t%s\t%s\t%s"
                .formatted(
                    form,
                    verdict.cellId(),
                    verdict.label(),
                    WORDS.say(verdict.counted() ? "cli.trace.counted" : "cli.trace.not-counted"),
                    failed == null ? "" : failed));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("form", form);
        one.put("cell", verdict.cellId());
        one.put("label", verdict.label());
        one.put("counted", verdict.counted());
        if (failed != null) {
          one.put("failed", failed);
        }
        json.add(one);
      }
    }
    return outcome.with("case", typeAndId).with("cells", json);
  }
}
