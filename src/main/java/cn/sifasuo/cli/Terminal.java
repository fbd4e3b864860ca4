package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Where a command speaks: facts to standard output, the clerk's sentence to standard error. */
public final class Terminal {

  private static final Wording WORDS = Wording.of(Terminal.class);

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean progressShown;

  /**
   * @param progressShown whether a person watches standard error
   */
  public Terminal(PrintWriter out, PrintWriter err, boolean progressShown) {
    this.out = out;
    this.err = err;
    this.progressShown = progressShown;
  }

  void print(Outcome outcome, BooleanSupplier json) {
    if (outcome.isSilent()) {
      return;
    }
    if (json.getAsBoolean()) {
      out.println(Json.write(outcome.json()));
    } else {
      outcome.lines().forEach(out::println);
      if (!outcome.message().isEmpty()) {
        out.println(outcome.message());
      }
    }
    out.flush();
  }

  /** Text that is itself the result, such as a JSON document asked for by format. */
  void raw(String text) {
    out.println(text);
    out.flush();
  }

  /** Says a failure: the sentence and its code. */
  public void failed(Failure failure, BooleanSupplier json) {
    if (json.getAsBoolean()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("ok", false);
      said.put("code", failure.code());
      said.put("message", failure.sentence());
      out.println(Json.write(said));
      out.flush();
    }
    err.println(WORDS.say("cli.failed", failure.sentence(), failure.code()));
    err.flush();
  }

  void progress(String what, long done, long total) {
    if (progressShown) {
      err.print("\r" + what + " " + done + "/" + total + (done == total ? "\n" : ""));
      err.flush();
    }
  }
}
