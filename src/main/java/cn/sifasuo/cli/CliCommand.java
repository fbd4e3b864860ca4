package cn.sifasuo.cli;

import java.util.concurrent.Callable;

/** A command: does its act and says what came of it. */
abstract class CliCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Globals globals;

  CliCommand(Terminal terminal, Globals globals) {
    this.terminal = terminal;
    this.globals = globals;
  }

  /** The act; a {@link cn.sifasuo.kernel.Failure} becomes the exit status of its kind. */
  abstract Outcome act();

  @Override
  public final Integer call() {
    Outcome outcome = act();
    terminal.print(outcome, globals::json);
    return outcome.exit();
  }

  Terminal terminal() {
    return terminal;
  }

  Globals globals() {
    return globals;
  }
}
