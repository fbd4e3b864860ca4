package cn.sifasuo.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log of a desk: files below its data folder, thirty days, never personal data. */
final class LogFiles {

  private static final String NAME = "desk";

  private LogFiles() {}

  /** From now on everything is logged there, and nowhere else. */
  static void open(Path folder) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    closeOpen(context);
    PlainLayout layout = new PlainLayout();
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setName(NAME);
    file.setContext(context);
    file.setEncoder(encoder);
    file.setFile(folder.resolve("sifasuo.log").toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(file);
    policy.setFileNamePattern(folder.resolve("sifasuo-%d{yyyy-MM-dd}.%i.log").toString());
    policy.setMaxFileSize(FileSize.valueOf("10MB"));
    policy.setMaxHistory(30);
    policy.setTotalSizeCap(FileSize.valueOf("100MB"));
    policy.start();
    file.setRollingPolicy(policy);
    file.start();
    Logger root = context.getLogger("ROOT");
    Appender<ILoggingEvent> before = root.getAppender(NAME);
    if (before != null) {
      root.detachAppender(before);
      before.stop();
    }
    root.addAppender(file);
    context.getLogger("org.jooq").setLevel(ch.qos.logback.classic.Level.WARN);
    context.getLogger("org.flywaydb").setLevel(ch.qos.logback.classic.Level.WARN);
    // what a server refuses is reported where it was asked, once and with its code
    context.getLogger("com.zaxxer.hikari").setLevel(ch.qos.logback.classic.Level.OFF);
  }

  /** First: two appenders on one file would shut each other out. */
  private static void closeOpen(LoggerContext context) {
    Appender<ILoggingEvent> open = context.getLogger("ROOT").getAppender(NAME);
    if (open != null) {
      context.getLogger("ROOT").detachAppender(open);
      open.stop();
    }
  }
}
