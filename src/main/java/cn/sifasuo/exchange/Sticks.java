package cn.sifasuo.exchange;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sticks plugged in now, with what a clerk wants to know before handing over: how much room is
 * left, whether it takes files, and what of this office lies on it. Only looks; writes and deletes
 * nothing.
 */
public final class Sticks {

  /** Names of one kind that are looked at on one stick; far more than a year of one office. */
  private static final int MOST = 500;

  private final Supplier<List<Path>> places;

  /**
   * @param places roots of removable drives, asked for at each look
   */
  public Sticks(Supplier<List<Path>> places) {
    this.places = places;
  }

  /** Of this PC. */
  public static Sticks ofThisPc() {
    return new Sticks(DrivePlaces::now);
  }

  /**
   * A stick.
   *
   * @param free bytes left
   * @param writable false for one with write protection
   * @param bundles files of this office that are named as its bundles are
   * @param receipts files that are named as receipts for this office are
   */
  public record Stick(
      Path place,
      String name,
      long free,
      boolean writable,
      List<Path> bundles,
      List<Path> receipts) {

    public Stick {
      bundles = List.copyOf(bundles);
      receipts = List.copyOf(receipts);
    }

    /** Whether a file of so many bytes fits, with what the file system itself needs. */
    public boolean hasRoomFor(long bytes) {
      return free >= bytes + (1 << 20);
    }
  }

  /**
   * Looks at every stick; one that is pulled out meanwhile is not listed.
   *
   * @param office whose files count as its own
   */
  public List<Stick> look(String office) {
    List<Stick> found = new ArrayList<>();
    for (Path place : places.get()) {
      look(place, office).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Stick> look(Path place, String office) {
    try {
      if (!Files.isDirectory(place)) {
        return Optional.empty();
      }
      FileStore store = Files.getFileStore(place);
      return Optional.of(
          new Stick(
              place,
              name(place, store),
              store.getUsableSpace(),
              !store.isReadOnly() && Files.isWritable(place),
              files(place, "SFB-" + office + "-*.p7m"),
              files(place, "SFR-" + office + "-*.p7s")));
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
  }

  /** What the person sees in the file manager: the label, and on Windows the letter. */
  private static String name(Path place, FileStore store) {
    Path last = place.getFileName();
    if (last != null) {
      return last.toString();
    }
    return store.name().isBlank() ? place.toString() : store.name() + " (" + place + ")";
  }

  private static List<Path> files(Path place, String pattern) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> matching = Files.newDirectoryStream(place, pattern)) {
      for (Path file : matching) {
        if (files.size() == MOST) {
          break;
        }
        if (Files.isRegularFile(file)) {
          files.add(file);
        }
      }
    }
    files.sort(null);
    return files;
  }
}
