package cn.sifasuo.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for a file; an interface, since a screen without a display has no file window. */
public interface FilePicker {

  /**
   * A kind of file.
   *
   * @param patterns such as {@code *.xlsx}
   */
  record Kind(String label, List<String> patterns) {}

  Optional<Path> open(String title, List<Kind> kinds);

  /** Asks for any number of files; none if the person chose none. */
  default List<Path> openSeveral(String title, List<Kind> kinds) {
    return open(title, kinds).stream().toList();
  }

  /**
   * @param suggested file name shown at first
   */
  Optional<Path> save(String title, String suggested, List<Kind> kinds);

  Optional<Path> folder(String title);
}
