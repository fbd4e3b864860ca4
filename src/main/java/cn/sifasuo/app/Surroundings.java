package cn.sifasuo.app;

import cn.sifasuo.vault.VaultSettings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the program finds around itself.
 *
 * @param environment variables by name
 * @param watched whether a person watches standard error
 * @param atEnd takes what has to be done when the process is told to end
 */
record Surroundings(
    VaultSettings settings,
    Clock clock,
    Function<String, @Nullable String> environment,
    PrintWriter out,
    PrintWriter err,
    boolean watched,
    Consumer<Runnable> atEnd) {

  /** The process's own: its clock, environment and streams, and its end. */
  static Surroundings ofThisProcess() {
    return new Surroundings(
        VaultSettings.standard(),
        Clock.systemDefaultZone(),
        System::getenv,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        System.console() != null && System.console().isTerminal(),
        Surroundings::atEndOfProcess);
  }

  /** Also on SIGTERM, a logout and a shutdown of the PC; not on a kill or a power cut. */
  static void atEndOfProcess(Runnable act) {
    Runtime.getRuntime().addShutdownHook(new Thread(act, "at-end"));
  }
}
