package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}: a new data folder with its first director. */
@Command(name = "init")
public final class InitCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(InitCommand.class);

  @Option(names = "--desk", required = true, paramLabel = "township|county")
  private String desk = "";

  @Option(names = "--code", required = true, paramLabel = "CODE")
  private String code = "";

  @Option(names = "--name", required = true, paramLabel = "NAME")
  private String name = "";

  @Option(names = "--parent", paramLabel = "CODE")
  private @Nullable String parent;

  @Option(names = "--director", paramLabel = "NAME")
  private @Nullable String director;

  @Option(names = "--server", paramLabel = "URL")
  private @Nullable String server;

  @Option(names = "--server-user", paramLabel = "NAME")
  private @Nullable String serverUser;

  private final Maker maker;

  /** Makes desks. */
  @FunctionalInterface
  public interface Maker {
    /**
     * @param director name on windows and forms, null for the plain title
     * @param server null for an encrypted file in the folder
     * @return where the recovery sheet lies
     */
    Made make(
        Globals globals,
        String desk,
        String code,
        String name,
        @Nullable String parent,
        @Nullable String director,
        @Nullable Server server);
  }

  /**
   * The server that is to keep the rows of the desk.
   *
   * @param user null if the address names it
   */
  public record Server(String url, @Nullable String user) {}

  /** A new desk. */
  public record Made(Path folder, String signIn, Path recoverySheet) {}

  public InitCommand(Terminal terminal, Globals globals, Maker maker) {
    super(terminal, globals);
    this.maker = maker;
  }

  @Override
  Outcome act() {
    Made made =
        maker.make(
            globals(),
            desk,
            code,
            name,
            parent,
            director,
            server == null ? null : new Server(server, serverUser));
    return Outcome.done(WORDS.say("cli.init.done", name, made.folder(), made.signIn()))
        .line(WORDS.say("cli.init.recovery", made.recoverySheet()))
        .with("folder", made.folder().toString())
        .with("user", made.signIn())
        .with("recoverySheet", made.recoverySheet().toString());
  }
}
