package cn.sifasuo.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The manual as Markdown files, one per section, named by the section's id. */
public final class ManualFolder implements Help {

  private final Path folder;

  public ManualFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Page> page(String section) {
    Path file = folder.resolve(section + ".md").normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file);
      String first = text.lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
      return Optional.of(new Page(first, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
