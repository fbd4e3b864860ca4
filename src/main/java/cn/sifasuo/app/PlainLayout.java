package cn.sifasuo.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Lines of the log. Stack traces come without the messages of exceptions: a database names the
 * values of the row it refuses, and a log may hold no personal data.
 */
final class PlainLayout extends LayoutBase<ILoggingEvent> {

  private static final int DEPTH = 30;

  private static final String OURS = "cn.sifasuo.";

  /** A library quotes what it works on: the name of a file, which is that of a person. */
  private static final String LEFT_OUT = "(message of a library)";

  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder text = new StringBuilder();
    text.append(time.format(event.getInstant()))
        .append(' ')
        .append(event.getLevel())
        .append(' ')
        .append(event.getLoggerName())
        .append(' ')
        .append(event.getLoggerName().startsWith(OURS) ? event.getFormattedMessage() : LEFT_OUT)
        .append('\n');
    for (IThrowableProxy at = event.getThrowableProxy(); at != null; at = at.getCause()) {
      text.append("  ").append(at.getClassName()).append('\n');
      StackTraceElementProxy[] frames = at.getStackTraceElementProxyArray();
      for (int i = 0; i < Math.min(DEPTH, frames.length); i++) {
        text.append("    ").append(frames[i].getSTEAsString()).append('\n');
      }
    }
    return text.toString();
  }
}
