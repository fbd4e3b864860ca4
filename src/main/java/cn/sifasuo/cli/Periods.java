package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;

/** Reads a period as typed on the command line. */
final class Periods {

  private static final Wording WORDS = Wording.of(Periods.class);

  private Periods() {}

  /**
   * @throws Failure WRONG_USE {@code A-202}
   */
  static Period parse(String text) {
    return Period.parse(text)
        .orElseThrow(
            () ->
                new Failure(
                    FailureKind.WRONG_USE,
                    "A-202",
                    WORDS.say("cli.period", text),
                    "period not understood"));
  }
}
