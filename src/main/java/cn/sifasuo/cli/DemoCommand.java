package cn.sifasuo.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: a month from the ledger to the county and back, in one act. */
@Command(name = "demo")
public final class DemoCommand extends CliCommand {

  @Option(names = "--out", paramLabel = "DIR")
  private Path out = Path.of("demo");

  @Option(names = "--office", paramLabel = "N")
  private int offices = 1;

  @Option(names = "--months", paramLabel = "M")
  private int months = 3;

  @Option(names = "--cases", paramLabel = "K")
  private int cases = 120;

  @Option(names = "--seed", paramLabel = "S")
  private long seed = 2016;

  @Option(names = "--fresh")
  private boolean fresh;

  @Option(names = "--open-window")
  private boolean openWindow;

  private final Maker maker;

  /**
   * What to make.
   *
   * @param fresh whether an earlier demonstration in the folder is taken away first
   */
  public record Wish(
      Path out, int offices, int months, int cases, long seed, boolean fresh, boolean openWindow) {}

  /**
   * What was made.
   *
   * @param steps one line a step
   * @param files what to look at, by kind
   */
  public record Made(List<String> steps, Map<String, Path> files) {}

  /** Makes demonstrations. */
  @FunctionalInterface
  public interface Maker {
    Made make(Wish wish);
  }

  public DemoCommand(Terminal terminal, Globals globals, Maker maker) {
    super(terminal, globals);
    this.maker = maker;
  }

  @Override
  Outcome act() {
    Made made = maker.make(new Wish(out, offices, months, cases, seed, fresh, openWindow));
    Outcome outcome = Outcome.done("");
    made.steps().forEach(outcome::line);
    Map<String, Object> files = new LinkedHashMap<>();
    made.files()
        .forEach((kind, file) -> {
          outcome.line(kind + "\t" + file);
          files.put(kind, file.toString());
        });
    return outcome.with("files", files);
  }
}
