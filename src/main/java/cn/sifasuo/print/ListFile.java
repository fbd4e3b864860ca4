package cn.sifasuo.print;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list as a file of the kind its name says; written beside and moved. */
public final class ListFile {

  private static final Wording WORDS = Wording.of(ListFile.class);

  private ListFile() {}

  /** Kinds of files a list can be. */
  public enum Format {
    XLSX,
    CSV,
    JSON;

    /** How its files end. */
    public String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The kind a file's name says; empty if it says none of these. */
    public static Optional<Format> find(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return Stream.of(values()).filter(f -> name.endsWith(f.ending())).findFirst();
    }

    /**
     * @throws Failure WRONG_USE {@code P-202} if the name says none of these kinds
     */
    public static Format of(Path file) {
      return find(file)
          .orElseThrow(() ->
              new Failure(
                  FailureKind.WRONG_USE,
                  "P-202",
                  WORDS.say(
                      "file.format",
                      file.getFileName(),
                      Stream.of(values()).map(Format::ending).collect(Collectors.joining("、"))),
                  "file ending"));
    }

    int write(ListTable table, OutputStream out) throws IOException {
      return switch (this) {
        case XLSX -> new ListWorkbook().write(table, out);
        case CSV -> new ListCsv().write(table, out);
        case JSON -> new ListJson().write(table, out);
      };
    }
  }

  /**
   * Writes a list.
   *
   * @return number of rows written, the heading not counted
   * @throws Failure WRONG_USE {@code P-202} if the name says no kind of file, UNREACHABLE {@code
   *     P-501} if the place cannot be written; nothing of that name is left then
   */
  public static int write(ListTable table, Path file) {
    Format format = Format.of(file);
    int[] rows = new int[1];
    SafeFile.write(file, out -> rows[0] = format.write(table, out));
    return rows[0];
  }
}
