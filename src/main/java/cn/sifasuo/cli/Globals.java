package cn.sifasuo.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options every command takes, and the command itself when none is named. */
@Command(name = "sifasuo")
public final class Globals {

  @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private @Nullable Path data;

  @Option(names = "--user", paramLabel = "NAME", scope = ScopeType.INHERIT)
  private @Nullable String user;

  @Option(names = "--json", scope = ScopeType.INHERIT)
  private boolean json;

  // the parser answers these two itself
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  // of the program alone: other things have versions too, such as a closed form
  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  private boolean version;

  /** The data folder named on the command line, if any. */
  public Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  public Optional<String> user() {
    return Optional.ofNullable(user);
  }

  public boolean json() {
    return json;
  }
}
