package cn.sifasuo.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder the program was installed in: it holds {@code reports} with forms and fonts as plain
 * files, so that a font is read in place and its licence lies beside it.
 */
record ProgramFolder(Path root) {

  /**
   * Looks at the property {@code sifasuo.home}, then upward from where the classes lie.
   *
   * @throws IllegalStateException if the program was torn from its forms
   */
  static ProgramFolder find() {
    String named = System.getProperty("sifasuo.home");
    if (named != null) {
      return new ProgramFolder(Path.of(named));
    }
    try {
      Path at =
          Path.of(ProgramFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path folder = at; folder != null; folder = folder.getParent()) {
        if (Files.isDirectory(folder.resolve("reports").resolve("forms"))) {
          return new ProgramFolder(folder);
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("code source is no path", e);
    }
    throw new IllegalStateException("no reports folder above the program");
  }

  Path forms() {
    return root.resolve("reports").resolve("forms");
  }

  Path summaries() {
    return root.resolve("reports").resolve("summaries");
  }

  Path papers() {
    return root.resolve("reports").resolve("papers");
  }

  Path fonts() {
    return root.resolve("reports").resolve("fonts");
  }

  Path manual() {
    return root.resolve("src").resolve("docs").resolve("manual");
  }
}
