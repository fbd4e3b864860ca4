package cn.sifasuo.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options every command takes, and the command itself when none is named. */
@Command(name = "sifasuo", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
public final class Globals {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.user")
  private @Nullable String user;

  @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "cli.option.json")
  private boolean json;

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
