package cn.sifasuo.app;

import cn.sifasuo.kernel.FolderTree;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.People;
import cn.sifasuo.vault.Vault;
import cn.sifasuo.vault.VaultSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a desk of nobody twice, among the temporary files and under a password that is forgotten: a
 * program just started takes five seconds to load and compile what opening a desk needs, which is
 * the time somebody takes to type a password. Who has typed it earlier is not held up by a second
 * one. It leaves nothing behind.
 */
final class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private static final String PREFIX = "warm-up-";

  /** The first loads, the second lets the compiler find out what is worth compiling. */
  private static final int TIMES = 2;

  private static final String NOBODY = "nobody";
  private static final DataFolder.DeskInfo NOWHERE =
      new DataFolder.DeskInfo(DataFolder.DeskKind.TOWNSHIP, "990000001", NOBODY, null);

  /** A program killed in the middle leaves its folder; another one may be at its own right now. */
  private static final Duration NOBODY_TAKES_SO_LONG = Duration.ofHours(1);

  private final DeskOpening opening;
  private final Path temporary;
  private final Clock clock;

  /**
   * @param temporary folder for temporary files of the desk that is going to be opened
   */
  WarmUp(DeskOpening opening, Path temporary, Clock clock) {
    this.opening = opening;
    this.temporary = temporary;
    this.clock = clock;
  }

  /** In a thread of its own that holds up nothing, not even the end of the program. */
  void start() {
    Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("warm-up").start(this::run);
  }

  /** A desk opens without it all the same, only slower. */
  void run() {
    try {
      for (Path left : leftBehind()) {
        FolderTree.delete(left);
      }
      LOG.info("warm-up opens and closes an empty vault, {} times", TIMES);
      Path folder = Files.createTempDirectory(temporary, PREFIX);
      try {
        openAndClose(new DataFolder(folder));
      } finally {
        FolderTree.delete(folder);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("warm-up failed", e);
    }
  }

  private void openAndClose(DataFolder folder) {
    char[] password = UUID.randomUUID().toString().toCharArray();
    try {
      folder.prepare();
      VaultSettings settings = opening.settings();
      try (Vault vault = Vault.create(folder.vault(), NOBODY, password, settings, clock)) {
        new People(vault.transactions(), new AuditChain(clock), clock).addFirst(NOBODY, NOBODY);
      }
      folder.writeInfo(NOWHERE);
      int others = opening.begun();
      for (int time = 0; time < TIMES && opening.begun() == others + time; time++) {
        opening.open(folder, NOBODY, password).close();
      }
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private List<Path> leftBehind() throws IOException {
    Instant old = clock.instant().minus(NOBODY_TAKES_SO_LONG);
    List<Path> left = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path folder : folders) {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
          left.add(folder);
        }
      }
    }
    return left;
  }
}
