package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.DeadlineSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deadlines [--until DATE]}: what the law wants by when, what is late first. */
@Command(name = "deadlines")
public final class DeadlinesCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(DeadlinesCommand.class);
  private static final int DAYS_AHEAD = 31;

  /** No ledger is older, so nothing late is left out. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);

  @Option(names = "--until", paramLabel = "DATE")
  private @Nullable LocalDate until;

  private final DeskRunner<DeadlineSource> desk;
  private final Clock clock;

  public DeadlinesCommand(
      Terminal terminal, Globals globals, DeskRunner<DeadlineSource> desk, Clock clock) {
    super(terminal, globals);
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  Outcome act() {
    LocalDate today = LocalDate.now(clock);
    LocalDate last = until == null ? today.plusDays(DAYS_AHEAD) : until;
    return desk.run((ledgers, session, folder) -> {
      List<Deadline> due = ledgers.due(session, FIRST_DAY, last);
      long late = due.stream().filter(d -> d.overdue(today)).count();
      Outcome outcome = Outcome.done(WORDS.say("cli.deadlines.count", last, due.size(), late));
      List<Object> json = new ArrayList<>();
      for (Deadline deadline : due) {
        outcome.line(
            "%s\t%s\t%s\t%s\t%s:%s"
                .formatted(
                    deadline.dueOn(),
                    when(deadline, today),
                    deadline.label(),
                    deadline.title(),
                    deadline.recordType(),
                    deadline.recordId()));
        json.add(json(deadline, today));
      }
      return outcome
          .with("until", last.toString())
          .with("count", due.size())
          .with("overdue", late)
          .with("deadlines", json);
    });
  }

  private static String when(Deadline deadline, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, deadline.dueOn());
    return days < 0
        ? WORDS.say("cli.deadlines.late", -days)
        : days == 0 ? WORDS.say("cli.deadlines.today") : WORDS.say("cli.deadlines.ahead", days);
  }

  private static Map<String, Object> json(Deadline deadline, LocalDate today) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("code", deadline.code());
    one.put("label", deadline.label());
    one.put("type", deadline.recordType());
    one.put("id", deadline.recordId().toString());
    one.put("step", deadline.step());
    one.put("title", deadline.title());
    one.put("dueOn", deadline.dueOn().toString());
    one.put("overdue", deadline.overdue(today));
    return one;
  }
}
