package cn.sifasuo.cli;

import cn.sifasuo.statistics.FormFiles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table is wanted: {@code --format} and {@code --out}. */
final class TableOutput {

  @Option(names = "--format", paramLabel = "text|json|xlsx|pdf")
  private String format = "text";

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  boolean json() {
    return format.equals("json");
  }

  boolean files() {
    return format.equals("xlsx") || format.equals("pdf");
  }

  /**
   * Writes the file of the wanted kind.
   *
   * @param dataFolder its folder {@code printed} is used where none was named
   */
  void write(List<FormFiles.FormFile> files, Path dataFolder, Outcome outcome) {
    Path target = out == null ? dataFolder.resolve("printed") : out;
    FormFiles.write(files.stream().filter(f -> f.name().endsWith("." + format)).toList(), target)
        .forEach(f -> outcome.line(f.toString()).with("file", f.toString()));
  }
}
