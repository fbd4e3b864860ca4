package cn.sifasuo.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file windows of the operating system; each starts where the last one ended. */
public final class WindowFilePicker implements FilePicker {

  private final Supplier<@Nullable Window> owner;
  private @Nullable Path last;

  /**
   * @param start folder shown at first
   */
  public WindowFilePicker(Supplier<@Nullable Window> owner, Path start) {
    this.owner = owner;
    this.last = start;
  }

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    return chosen(chooser(title, kinds).showOpenDialog(owner.get()));
  }

  @Override
  public List<Path> openSeveral(String title, List<Kind> kinds) {
    List<File> files = chooser(title, kinds).showOpenMultipleDialog(owner.get());
    return files == null ? List.of() : files.stream().flatMap(f -> chosen(f).stream()).toList();
  }

  @Override
  public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
    FileChooser chooser = chooser(title, kinds);
    chooser.setInitialFileName(suggested);
    return chosen(chooser.showSaveDialog(owner.get()));
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(startFolder());
    return chosen(chooser.showDialog(owner.get()));
  }

  private FileChooser chooser(String title, List<Kind> kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    kinds.forEach(k ->
        chooser
            .getExtensionFilters()
            .add(new FileChooser.ExtensionFilter(k.label(), k.patterns())));
    chooser.setInitialDirectory(startFolder());
    return chooser;
  }

  private @Nullable File startFolder() {
    return last != null && Files.isDirectory(last) ? last.toFile() : null;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    Path path = file.toPath();
    last = Files.isDirectory(path) ? path : path.getParent();
    return Optional.of(path);
  }
}
