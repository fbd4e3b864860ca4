package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code print CODE --period P --out DIR}: the frozen form, the same bytes every time; {@code
 * --public} as the public may read it.
 */
@Command(name = "print")
public final class PrintCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(PrintCommand.class);

  @Parameters(paramLabel = "CODE")
  private String code = "";

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period = "";

  @Option(names = "--version", paramLabel = "N")
  private @Nullable Integer version;

  @Option(names = "--public")
  private boolean forPublic;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out = Path.of("");

  private final DeskRunner<FormCommands.Services> desk;

  public PrintCommand(Terminal terminal, Globals globals, DeskRunner<FormCommands.Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    return desk.run((services, session, folder) -> {
      Period of = Periods.parse(period);
      FrozenForm frozen =
          services
              .forms()
              .frozen(session, code, of, Optional.ofNullable(version))
              .orElseThrow(() ->
                  new Failure(
                      FailureKind.REFUSED,
                      "S-306",
                      WORDS.say("cli.print.open", code, of.label()),
                      "not frozen"));
      Outcome outcome = Outcome.done("");
      List<FormFiles.FormFile> files =
          forPublic
              ? services.files().forPublic(frozen, services.forms().packages().hideBelow(code))
              : services.files().make(frozen);
      List<String> written = FormFiles.write(files, out).stream().map(Path::toString).toList();
      services
          .forms()
          .handedOut(session, frozen.form(), frozen, forPublic ? "public xlsx pdf" : "xlsx pdf");
      written.forEach(outcome::line);
      return outcome.with("files", written).with("digest", frozen.digest());
    });
  }
}
