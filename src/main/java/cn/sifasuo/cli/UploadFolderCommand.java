package cn.sifasuo.cli;

import cn.sifasuo.exchange.UploadFolder;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bundle upload-folder [DIR | --none]}: where sealed files go besides the stick. */
@Command(name = "upload-folder")
public final class UploadFolderCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(UploadFolderCommand.class);

  @Parameters(arity = "0..1", paramLabel = "DIR")
  private @Nullable Path folder;

  @Option(names = "--none")
  private boolean none;

  private final DeskRunner<UploadFolder> desk;

  public UploadFolderCommand(Terminal terminal, Globals globals, DeskRunner<UploadFolder> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    Path chosen = folder;
    if (chosen != null && none) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-219", WORDS.say("cli.upload.use"), "folder and none");
    }
    return desk.run((upload, session, home) -> {
      if (chosen != null) {
        upload.choose(session, chosen);
      } else if (none) {
        upload.none(session);
      }
      return upload
          .folder()
          .map(f -> Outcome.done(WORDS.say("cli.upload.is", f)).with("folder", f.toString()))
          .orElseGet(() -> Outcome.done(WORDS.say("cli.upload.is-not")));
    });
  }
}
