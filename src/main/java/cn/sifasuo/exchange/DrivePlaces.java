package cn.sifasuo.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where removable drives are, asked of the operating system without native code: on Windows the
 * drive letters whose volume says that it is removable, on Linux the mounts that desktops make for
 * a stick. A hard disk on a cable is no removable drive to Windows; its folder is chosen by hand.
 */
final class DrivePlaces {

  private static final Path MOUNTS = Path.of("/proc/mounts");
  private static final List<Path> FOLDERS = List.of(Path.of("/media"), Path.of("/run/media"));

  private DrivePlaces() {}

  /** Roots of the removable drives that are there now. */
  static List<Path> now() {
    return Files.isReadable(MOUNTS) ? mounted(MOUNTS, FOLDERS) : removableRoots();
  }

  /**
   * @param mounts in the form of {@code /proc/mounts}
   * @param folders below which desktops mount sticks
   */
  static List<Path> mounted(Path mounts, List<Path> folders) {
    List<Path> places = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(mounts, StandardCharsets.UTF_8)) {
        String[] parts = line.split(" ");
        if (parts.length > 1 && parts[0].startsWith("/dev/")) {
          Path place = Path.of(plain(parts[1]));
          if (folders.stream().anyMatch(f -> place.startsWith(f) && !place.equals(f))) {
            places.add(place);
          }
        }
      }
    } catch (IOException e) {
      return List.of(); // a system that does not say has no sticks to offer; folders remain
    }
    return places;
  }

  /** The kernel writes blanks and backslashes as octal numbers. */
  private static String plain(String mount) {
    return mount
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\");
  }

  private static List<Path> removableRoots() {
    List<Path> places = new ArrayList<>();
    for (Path root : FileSystems.getDefault().getRootDirectories()) {
      try {
        FileStore store = Files.getFileStore(root);
        if (Boolean.TRUE.equals(store.getAttribute("volume:isRemovable"))
            && !Boolean.TRUE.equals(store.getAttribute("volume:isCdrom"))) {
          places.add(root);
        }
      } catch (IOException | UnsupportedOperationException e) {
        continue; // an empty card reader has a letter and nothing behind it
      }
    }
    return places;
  }
}
