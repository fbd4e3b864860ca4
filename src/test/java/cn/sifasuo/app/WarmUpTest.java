package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.sifasuo.vault.QuickVault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Opening a desk of nobody once does all of it, may be done again, and leaves nothing behind. */
class WarmUpTest {

  @TempDir Path temporary;

  @Test
  void itOpensADeskAndLeavesNothing() throws Exception {
    Clock clock = Clock.systemUTC();
    DeskOpening opening =
        new DeskOpening(ProgramFolder.find(), QuickVault.SETTINGS, clock, name -> null);
    Path other = Files.createDirectory(temporary.resolve("warm-up-of-another-window"));
    Path killed = Files.createDirectory(temporary.resolve("warm-up-of-a-killed-one"));
    Files.writeString(killed.resolve("ledger.mv.db"), "left");
    Files.setLastModifiedTime(killed, FileTime.from(Instant.now(clock).minus(Duration.ofHours(2))));

    assertThat(complaintsOf(new WarmUp(opening, temporary, clock)::run)).isEmpty();

    assertThat(temporary.toFile().list()).containsExactly(other.getFileName().toString());
  }

  private static Iterable<ILoggingEvent> complaintsOf(Runnable work) {
    Logger log = (Logger) LoggerFactory.getLogger("cn.sifasuo");
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    log.addAppender(said);
    try {
      work.run();
    } finally {
      log.detachAppender(said);
    }
    return said.list.stream().filter(e -> e.getLevel().isGreaterOrEqual(Level.WARN)).toList();
  }
}
