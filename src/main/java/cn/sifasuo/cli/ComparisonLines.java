package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Comparison;
import cn.sifasuo.statistics.Growth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A comparison as lines for a person. */
final class ComparisonLines {

  private static final Wording WORDS = Wording.of(ComparisonLines.class);

  private ComparisonLines() {}

  static void print(Comparison comparison, Outcome outcome) {
    outcome.line(
        "%s %s %s"
            .formatted(
                comparison.subject(), comparison.period().label(), comparison.unit().name()));
    for (Comparison.Line line : comparison.lines()) {
      StringBuilder text =
          new StringBuilder(
              "%s\t%s\t%s %s".formatted(line.id(), line.label(), plain(line.value()), line.unit()));
      for (int i = 0; i < comparison.bases().size(); i++) {
        Growth growth = line.growths().get(i);
        text.append('\t')
            .append(
                WORDS.say(
                    line.rate() ? "cli.compare.rate" : "cli.compare.amount",
                    WORDS.say("cli.compare." + comparison.bases().get(i).kind()),
                    plain(growth.base()),
                    plain(growth.difference()),
                    growth.perCent() == null ? plain(null) : growth.perCent() + "%",
                    line.points()));
      }
      outcome.line(text.toString());
    }
    comparison.notes().forEach(n -> outcome.line(WORDS.say("cli.note", n)));
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "—" : value.toPlainString();
  }
}
