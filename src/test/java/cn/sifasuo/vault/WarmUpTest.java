package cn.sifasuo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Doing once what opening a vault does leaves nothing behind, and may be done again. */
class WarmUpTest {

  @Test
  void itDoesAllOfItAndLeavesNothing() {
    Logger log = (Logger) LoggerFactory.getLogger(WarmUp.class);
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    log.addAppender(said);
    try {
      WarmUp.run(List.of());
      WarmUp.run(List.of());
    } finally {
      log.detachAppender(said);
    }
    assertThat(said.list).isEmpty();
    assertThat(FileUtils.newDirectoryStream("memFS:")).noneMatch(f -> f.contains("warm"));
  }
}
